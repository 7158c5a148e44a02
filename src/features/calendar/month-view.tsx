import { useElementSize } from '@mantine/hooks';
import { type FocusEvent, type KeyboardEvent, type MouseEvent, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Day, type DayRange, daysBetween, daysOf, monthStart } from '#domain/day.ts';
import type { DayCards } from '#state/calendar.ts';
import { useApp, useAppStore } from '#state/use-app.ts';
import { isMod } from '#ui/keys.ts';
import { useCardDrag } from './card-drag.ts';
import { usePreviewHandlers } from './card-preview.tsx';
import { DayList } from './day-list.tsx';
import { askAbout, askByKey } from './expected-question.tsx';
import { FREE_SLOTS, freeSlotAt } from './find-free-slot.ts';
import { expectedEvents, monthEvents, monthLayout } from './month-events.ts';
import { freeSlotEvents } from './month-free-slots.ts';
import { MonthGrid } from './month-grid.tsx';
import classes from './month-view.module.css';
import { useCalendarWords } from './use-calendar-words.ts';
import { useCardClick } from './use-card-click.ts';
import { useCardViews } from './use-card-views.ts';
import { useFreeSlots } from './use-free-slots.ts';
import { composeOn, useGridFocus } from './use-grid-focus.ts';
import { useGridRoles } from './use-grid-roles.ts';

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

/** Clicks in a grid of days: a card opens, a line opens the rest of the day, an empty place begins a post. */
function useGridClicks() {
  const store = useAppStore();
  const drag = useCardDrag();
  const onCard = useCardClick();
  return (event: MouseEvent<HTMLElement>) => {
    if (drag.isUnderWay() || !(event.target instanceof Element)) return;
    if (askAbout(store, event.target) || onCard(event)) return;
    const element = event.target.closest<HTMLElement>(`[data-more], ${FREE_SLOTS}, [data-date]`);
    if (freeSlotAt(store, element)) return;
    const { more, date } = element?.dataset ?? {};
    if (date && !more && isMod(event)) element?.focus();
    else if (more) store.getState().openDayList(more).catch(store.getState().reportFailure);
    else if (date) composeOn(store, date);
  };
}

/** The month: a grid of days that fits as many cards as there is room for. */
export function MonthView(props: Props) {
  const { t } = useTranslation('calendar');
  const words = useCalendarWords();
  const { range, days, today, firstWeekday } = props;
  const { ref, width, height } = useElementSize();
  const root = useRef<HTMLDivElement>(null);
  const compact = useApp((state) => state.info?.preferences.density === 'compact');
  const selected = useApp((state) => state.selectedDay);
  const viewOf = useCardViews();
  const month = monthOf(range);
  const weeks = (daysBetween(range.from, range.to) + 1) / 7;
  const cellHeight = Math.floor((height - HEADER) / weeks);
  const cellWidth = Math.floor(width / 7);
  const layout = useMemo(
    () =>
      monthLayout(
        { width: cellWidth, height: cellHeight },
        days.map(({ count }) => count),
        compact,
      ),
    [cellWidth, cellHeight, days, compact],
  );
  const expected = useApp((state) => state.expected);
  const free = useFreeSlots();
  const events = useMemo(
    () =>
      height > 0
        ? [
            ...monthEvents(days, layout, viewOf),
            ...expectedEvents(expected, days, layout, viewOf),
            ...freeSlotEvents(days, layout, cellHeight, free),
          ]
        : [],
    [height, cellHeight, days, expected, layout, viewOf, free],
  );
  const store = useAppStore();
  const roving = rovingDay(range, month, selected, today);
  const { onDrawn, ...keys } = useGridFocus(root);
  useGridRoles(root, { label: words.period('month', range, month), days, roving, selected, onDrawn });
  const onClick = useGridClicks();
  const preview = usePreviewHandlers();
  const listeners = {
    ...preview,
    onFocus: (event: FocusEvent) => {
      keys.onFocus(event);
      preview.onFocus(event);
    },
    onBlur: (event: FocusEvent) => {
      keys.onBlur(event);
      preview.onBlur();
    },
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!askByKey(store, event)) keys.onKeyDown(event);
  };
  const empty = expected.length === 0 && days.every(({ count }) => count === 0);
  return (
    <div ref={ref} className={classes.view}>
      {/* Cells and cards inside hold the focus; this only listens for them. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      <div ref={root} className={classes.grid} onClick={onClick} onKeyDown={onKeyDown} {...listeners}>
        <MonthGrid month={month} today={today} firstWeekday={firstWeekday} events={events} />
      </div>
      {empty && <p className={classes.empty}>{t('emptyMonth', { month: words.monthName(month) })}</p>}
      <DayList grid={root} />
    </div>
  );
}
