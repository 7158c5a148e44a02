import { useElementSize } from '@mantine/hooks';
import { type MouseEvent, type RefObject, useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Day, type DayRange, daysBetween, daysOf, monthStart } from '#domain/day.ts';
import { isUnfiltered } from '#domain/filters.ts';
import type { DayCards } from '#state/calendar.ts';
import { spannedDays } from '#state/marks.ts';
import { shortPillars } from '#state/short-weeks.ts';
import { useApp, useAppStore } from '#state/use-app.ts';
import { isMod } from '#ui/keys.ts';
import { useCardDrag } from './card-drag.ts';
import { DayList } from './day-list.tsx';
import type { DayMarks } from './day-marks.ts';
import { DayMarksContext } from './day-top.tsx';
import { askAbout } from './expected-question.tsx';
import { FREE_SLOTS, freeSlotAt } from './find-free-slot.ts';
import { GridArea } from './grid-area.tsx';
import { expectedEvents, monthEvents, monthLayout } from './month-events.ts';
import { freeSlotEvents } from './month-free-slots.ts';
import { MonthGrid } from './month-grid.tsx';
import classes from './month-view.module.css';
import { openMark } from './open-mark.ts';
import { ShortPillarsContext } from './plan-hint.tsx';
import { useCalendarWords } from './use-calendar-words.ts';
import { useCardClick } from './use-card-click.ts';
import { useCardViews } from './use-card-views.ts';
import { useDayMarks } from './use-day-marks.ts';
import { useDaySpan } from './use-day-span.ts';
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
function useGridClicks(root: RefObject<HTMLElement | null>) {
  const store = useAppStore();
  const drag = useCardDrag();
  const isSpanning = useDaySpan(root);
  const onCard = useCardClick();
  return (event: MouseEvent<HTMLElement>) => {
    if (drag.isUnderWay() || isSpanning() || !(event.target instanceof Element)) return;
    if (askAbout(store, event.target) || onCard(event)) return;
    const places = `[data-more], [data-mark], [data-plan], ${FREE_SLOTS}, [data-date]`;
    const element = event.target.closest<HTMLElement>(places);
    if (freeSlotAt(store, element)) return;
    const { more, mark, plan } = element?.dataset ?? {};
    const cell = element?.closest<HTMLElement>('[data-date]');
    const date = cell?.dataset.date;
    if (isMod(event) && !more && !mark) cell?.focus();
    else if (more) store.getState().openDayList(more).catch(store.getState().reportFailure);
    else if (mark) openMark(store, mark);
    else if (date) composeOn(store, date, { pillarId: plan ?? null });
  };
}

/** The pillar that is short where a day to come is empty. */
function useShortPillars(days: readonly DayCards[]) {
  const shortWeeks = useApp((state) => state.shortWeeks);
  const snapshot = useApp((state) => state.snapshot);
  return useMemo(() => shortPillars({ days, shortWeeks, snapshot }), [days, shortWeeks, snapshot]);
}

/** The days chosen together, else the one selected. */
function useChosenDays(): DayRange | null {
  const span = useApp((state) => state.daySpan);
  const selected = useApp((state) => state.selectedDay);
  return useMemo(() => spannedDays(span) ?? (selected ? { from: selected, to: selected } : null), [span, selected]);
}

/** The month's events for cells of this size in px: cards, posts to come and free slots, as room allows. */
function useMonthEvents(
  days: readonly DayCards[],
  cell: { readonly width: number; readonly height: number },
  marks: ReadonlyMap<Day, DayMarks>,
) {
  const compact = useApp((state) => state.info?.preferences.density === 'compact');
  const expected = useApp((state) => state.expected);
  const free = useFreeSlots();
  const viewOf = useCardViews();
  const lanesOn = useCallback((day: Day) => marks.get(day)?.lanes.length ?? 0, [marks]);
  const layout = useMemo(() => {
    const counts = days.map(({ day, count }) => ({ count, lanes: lanesOn(day) }));
    return monthLayout(cell, counts, compact);
  }, [cell, days, lanesOn, compact]);
  return useMemo(
    () =>
      cell.height > 0
        ? [
            ...monthEvents(days, layout, viewOf, lanesOn),
            ...expectedEvents(expected, days, layout, viewOf, lanesOn),
            ...freeSlotEvents(days, layout, cell.height, free, lanesOn),
          ]
        : [],
    [cell, days, expected, layout, viewOf, free, lanesOn],
  );
}

/** The month: a grid of days that fits as many cards as there is room for. */
export function MonthView(props: Props) {
  const { t } = useTranslation('calendar');
  const words = useCalendarWords();
  const { range, days, today, firstWeekday } = props;
  const { ref, width, height } = useElementSize();
  const root = useRef<HTMLDivElement>(null);
  const selected = useApp((state) => state.selectedDay);
  const month = monthOf(range);
  const weeks = (daysBetween(range.from, range.to) + 1) / 7;
  const cellHeight = height > 0 ? Math.floor((height - HEADER) / weeks) : 0;
  const cellWidth = Math.floor(width / 7);
  const marks = useDayMarks(range, firstWeekday);
  const cell = useMemo(() => ({ width: cellWidth, height: cellHeight }), [cellWidth, cellHeight]);
  const events = useMonthEvents(days, cell, marks);
  const roving = rovingDay(range, month, selected, today);
  const chosen = useChosenDays();
  const { onDrawn, ...keys } = useGridFocus(root);
  const short = useShortPillars(days);
  useGridRoles(root, { label: words.period('month', range, month), days, marks, short, roving, chosen, onDrawn });
  const onClick = useGridClicks(root);
  const expected = useApp((state) => state.expected);
  const filtered = useApp((state) => !isUnfiltered(state.filters));
  const empty = expected.length === 0 && days.every(({ count }) => count === 0);
  return (
    <div ref={ref} className={classes.view}>
      <GridArea root={root} onClick={onClick} {...keys}>
        <DayMarksContext value={marks}>
          <ShortPillarsContext value={short}>
            <MonthGrid month={month} today={today} firstWeekday={firstWeekday} events={events} />
          </ShortPillarsContext>
        </DayMarksContext>
      </GridArea>
      {empty && (
        <p className={classes.empty}>
          {t(filtered ? 'filteredMonth' : 'emptyMonth', { month: words.monthName(month) })}
        </p>
      )}
      <DayList grid={root} />
    </div>
  );
}
