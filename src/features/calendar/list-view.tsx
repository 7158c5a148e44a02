import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { Day, DayRange } from '#domain/day.ts';
import { isUnfiltered } from '#domain/filters.ts';
import type { Id } from '#domain/model.ts';
import type { DayCards } from '#state/calendar.ts';
import { cardId } from '#state/card-view.ts';
import { useApp, useAppStore } from '#state/use-app.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { CloseCount } from './close-count.tsx';
import { askAbout } from './expected-question.tsx';
import { ExpectedRow } from './expected-row.tsx';
import { ListRow } from './list-row.tsx';
import { listHeight, listRows } from './list-rows.ts';
import classes from './list-view.module.css';
import { Band, Line } from './mark.tsx';
import { dayMenuHandler } from './open-day-menu.ts';
import { openMark } from './open-mark.ts';
import { useCalendarWords } from './use-calendar-words.ts';
import { useCardClick } from './use-card-click.ts';
import { useCardKeys, useFocusAfterMove } from './use-card-keys.ts';
import { useCardViews } from './use-card-views.ts';
import { useDayMarks } from './use-day-marks.ts';
import { composeOn } from './use-grid-focus.ts';
import { useWindowed } from './use-windowed.ts';

function rowsOf(list: HTMLElement): readonly HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-card], [data-expected]')];
}

/** The card after the one that has the focus, else the one before it. */
function cardBeside(list: HTMLElement | null): Id | null {
  const rows = list ? rowsOf(list) : [];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  return (rows[at + 1] ?? rows[at - 1])?.dataset.card ?? null;
}

/** Moves the focus among the cards that are drawn, scrolling on as it goes. */
function walk(event: KeyboardEvent, list: HTMLElement | null): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || event.altKey || !list) return;
  const cards = rowsOf(list);
  const at = cards.findIndex((card) => card.contains(document.activeElement));
  cards[at + step]?.focus();
  event.preventDefault();
}

type Props = {
  readonly range: DayRange;
  readonly days: readonly DayCards[];
  readonly today: Day;
  readonly firstWeekday: number;
};

/** The month as a list: days that have something or will have, one line a post. Only the rows in sight are drawn. */
export function ListView({ range, days, today, firstWeekday }: Props) {
  const { t } = useTranslation('calendar');
  const words = useCalendarWords();
  const store = useAppStore();
  const shownDay = useApp((state) => state.shownDay);
  const expected = useApp((state) => state.expected);
  const filtered = useApp((state) => !isUnfiltered(state.filters));
  const viewOf = useCardViews();
  const list = useRef<HTMLDivElement>(null);
  const focusLater = useFocusAfterMove(list);
  const keys = useCardKeys(focusLater);
  const onCard = useCardClick();
  const marks = useDayMarks(range, firstWeekday, Number.POSITIVE_INFINITY);
  const rows = useMemo(
    () => listRows({ days, expected, today, marks }, viewOf),
    [days, expected, today, marks, viewOf],
  );
  const onClick = (event: MouseEvent) => {
    if (askAbout(store, event.target) || onCard(event) || !(event.target instanceof Element)) return;
    const mark = event.target.closest<HTMLElement>('[data-mark]')?.dataset.mark;
    if (mark) openMark(store, mark);
  };
  const heightOf = useCallback(
    (index: number) => {
      const row = rows[index];
      return row ? listHeight(row) : 0;
    },
    [rows],
  );
  const { from, to, height, topOf, onScroll } = useWindowed(list, rows.length, heightOf);
  // The day that another view was at; a month that was only turned to begins at today.
  const at = shownDay.endsWith('-01') && today >= range.from && today <= range.to ? today : shownDay;
  const startAt = rows.findIndex((row) => row.kind === 'day' && row.day >= at);
  const start = startAt > 0 ? topOf(startAt) : 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another month is shown
  useEffect(() => {
    if (list.current) list.current.scrollTop = start;
  }, [days[0]?.day]);
  const nothing = rows.every((row) => row.kind === 'day' && row.cards.length === 0 && row.day === today);
  if (days.length > 0 && nothing)
    return (
      <EmptyState
        title={t(filtered ? 'filteredMonth' : 'emptyListTitle', { month: words.monthName(shownDay) })}
        text={filtered ? t('filters:noPostText') : t('emptyList')}
        action={
          <Button onClick={() => composeOn(store, days.some(({ day }) => day === today) ? today : shownDay)}>
            {t('newPost')}
          </Button>
        }
      />
    );
  return (
    // The rows inside hold the focus; this only listens for them.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      ref={list}
      className={classes.list}
      onScroll={onScroll}
      onClick={onClick}
      onContextMenu={dayMenuHandler(store)}
      onKeyDown={(event) => {
        const beside = cardBeside(list.current);
        if (!keys(event)) walk(event, list.current);
        else if (beside !== null && (event.key === 'Delete' || event.key === 'Backspace')) focusLater(beside);
      }}
    >
      <div className={classes.rows} style={{ height }}>
        {rows.slice(from, to).map((row, at) => {
          const style = { top: topOf(from + at) };
          if (row.kind === 'card') return <ListRow key={cardId(row.view.card)} view={row.view} top={style.top} />;
          if (row.kind === 'expected') return <ExpectedRow key={row.view.card.key} view={row.view} top={style.top} />;
          if (row.kind === 'marks')
            return (
              <div
                key={`marks ${row.day}`}
                className={classes.marks}
                // React's style type knows no custom properties.
                style={{ ...style, '--marks': row.bands.length + row.lines.length } as CSSProperties}
                data-date={row.day}
              >
                {row.bands.map((piece) => (
                  <Band key={piece.id} piece={piece} />
                ))}
                {row.lines.map((line) => (
                  <Line key={line.id ?? line.name} line={line} />
                ))}
              </div>
            );
          return (
            <div
              key={row.day}
              className={classes.day}
              style={style}
              data-date={row.day}
              data-today={row.day === today || undefined}
            >
              <h2>{words.dayName(row.day)}</h2>
              {row.day === today && <span className={classes.mark}>{t('today')}</span>}
              <span className={classes.count}>{row.count !== null && words.posts(row.count)}</span>
              <CloseCount cards={row.cards} />
              <Button
                variant="subtle"
                color="gray"
                size="compact-xs"
                leftSection={<IconPlus size={13} />}
                className={classes.add}
                aria-label={t('newPostOn', { day: words.dayInWords(row.day) })}
                onClick={() => composeOn(store, row.day)}
              >
                {t('add')}
              </Button>
            </div>
          );
        })}
      </div>
    </div>
  );
}
