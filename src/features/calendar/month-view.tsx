import { useElementSize } from '@mantine/hooks';
import { type MouseEvent, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Day, type DayRange, daysBetween, daysOf, monthStart } from '#domain/day.ts';
import type { DayCards } from '#state/calendar.ts';
import { useApp, useAppStore } from '#state/use-app.ts';
import { useCardDrag } from './card-drag.ts';
import { usePreviewHandlers } from './card-preview.tsx';
import { DayList } from './day-list.tsx';
import { findCard } from './find-card.ts';
import { monthEvents, monthLayout } from './month-events.ts';
import { MonthGrid } from './month-grid.tsx';
import classes from './month-view.module.css';
import { useCalendarWords } from './use-calendar-words.ts';
import { useCardViews } from './use-card-views.ts';
import { composeOn, useGridFocus } from './use-grid-focus.ts';

type Props = {
  /** What `days` was read for: whole weeks. */
  readonly range: DayRange;
  readonly days: readonly DayCards[];
  readonly today: Day;
  readonly firstWeekday: number;
};

/** Height of the line of weekday names, in px. */
const HEADER = 25;

/** The month that a grid of whole weeks shows: its second week is always inside it. */
function monthOf(range: DayRange): Day {
  return monthStart(daysOf(range)[7] ?? range.from);
}

/** The day that Tab reaches: the selected one, else today, else the first of the month. */
function rovingDay({ from, to }: DayRange, month: Day, selected: Day | null, today: Day): Day {
  const inside = (day: Day) => day >= from && day <= to;
  if (selected && inside(selected)) return selected;
  return inside(today) ? today : month;
}

/** Makes FullCalendar's table a grid of days for the keyboard and screen readers. */
function useGridRoles(root: React.RefObject<HTMLElement | null>, props: Props, roving: Day, label: string): void {
  const words = useCalendarWords();
  const selected = useApp((state) => state.selectedDay);
  const { days, range } = props;
  useEffect(() => {
    const table = root.current?.querySelector('[role="table"], [role="grid"]');
    table?.setAttribute('role', 'grid');
    table?.setAttribute('aria-label', label);
    const counts = new Map(days.map(({ day, count }) => [day, count]));
    for (const cell of root.current?.querySelectorAll<HTMLElement>('[role="row"] > [data-date]') ?? []) {
      const day = cell.dataset.date ?? range.from;
      cell.setAttribute('role', 'gridcell');
      cell.setAttribute('aria-label', words.dayLabel(day, counts.get(day) ?? 0));
      cell.setAttribute('aria-selected', String(day === selected));
      cell.tabIndex = day === roving ? 0 : -1;
    }
  }, [root, days, range, roving, selected, label, words]);
}

/** Clicks in a grid of days: a card opens, a line opens the rest of the day, an empty place begins a post. */
function useGridClicks() {
  const store = useAppStore();
  const drag = useCardDrag();
  return (event: MouseEvent<HTMLElement>) => {
    if (drag.isUnderWay() || !(event.target instanceof Element)) return;
    const element = event.target.closest<HTMLElement>('[data-card], [data-more], [data-date]');
    const { card: id, more, date } = element?.dataset ?? {};
    const card = findCard(store.getState(), id);
    if (card) store.getState().openPost(card.postId);
    else if (more) store.getState().openDayList(more).catch(store.getState().reportFailure);
    else if (date) composeOn(store, date);
  };
}

/** The month: a grid of days that fits as many cards as there is room for. */
export function MonthView(props: Props) {
  const { t } = useTranslation('calendar');
  const words = useCalendarWords();
  const { range, days, today, firstWeekday } = props;
  const { ref, height } = useElementSize();
  const root = useRef<HTMLDivElement>(null);
  const compact = useApp((state) => state.info?.preferences.density === 'compact');
  const selected = useApp((state) => state.selectedDay);
  const viewOf = useCardViews();
  const month = monthOf(range);
  const weeks = (daysBetween(range.from, range.to) + 1) / 7;
  const rowHeight = Math.floor((height - HEADER) / weeks);
  const layout = useMemo(
    () =>
      monthLayout(
        rowHeight,
        days.map(({ count }) => count),
        compact,
      ),
    [rowHeight, days, compact],
  );
  const events = useMemo(() => (height > 0 ? monthEvents(days, layout, viewOf) : []), [height, days, layout, viewOf]);
  const roving = rovingDay(range, month, selected, today);
  useGridRoles(root, props, roving, words.period('month', range, month));
  const onKeyDown = useGridFocus(root, { roving, drawn: events });
  const onClick = useGridClicks();
  const preview = usePreviewHandlers();
  const empty = days.every(({ count }) => count === 0);
  return (
    <div ref={ref} className={classes.view}>
      {/* Cells and cards inside hold the focus; this only listens for them. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      <div ref={root} className={classes.grid} onClick={onClick} onKeyDown={onKeyDown} {...preview}>
        <MonthGrid month={month} today={today} firstWeekday={firstWeekday} events={events} />
      </div>
      {empty && <p className={classes.empty}>{t('emptyMonth', { month: words.monthName(month) })}</p>}
      <DayList grid={root} />
    </div>
  );
}
