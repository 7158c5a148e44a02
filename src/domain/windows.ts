import {
  addDays,
  type Day,
  type DayRange,
  daysBetween,
  monthEnd,
  monthStart,
  type Weekday,
  weekEnd,
  weekStart,
} from './day.ts';

/** The week that holds a day. */
export function weekWindow(day: Day, firstWeekday: Weekday): DayRange {
  return { from: weekStart(day, firstWeekday), to: weekEnd(day, firstWeekday) };
}

/** The weeks that have a day in a range, in order. */
export function weeksIn(range: DayRange, firstWeekday: Weekday): readonly DayRange[] {
  const first = weekWindow(range.from, firstWeekday);
  const count = (daysBetween(first.from, weekEnd(range.to, firstWeekday)) + 1) / 7;
  return Array.from({ length: count }, (_, index) => ({
    from: addDays(first.from, 7 * index),
    to: addDays(first.to, 7 * index),
  }));
}

/** The calendar month that holds a day. */
export function monthWindow(day: Day): DayRange {
  return { from: monthStart(day), to: monthEnd(day) };
}

/** The four weeks that end with a week: what a verdict is about. */
export function fourWeeksEnding(week: DayRange): DayRange {
  return { from: addDays(week.to, -27), to: week.to };
}

/** What the calendar shows: `range` is every day drawn. */
export type Shown = {
  readonly view: 'day' | 'week' | 'month' | 'list' | 'year';
  readonly range: DayRange;
  readonly selectedDay: Day | null;
};

function holds(range: DayRange, day: Day): boolean {
  return day >= range.from && day <= range.to;
}

/**
 * The week that the judgement ends with: the week shown. Where more is shown it is the selected day's week, else today's
 * when it is on screen, else the first full week shown. A selected day that is not on screen does not count.
 */
export function anchorWeek(shown: Shown, today: Day, firstWeekday: Weekday): DayRange {
  const { view, range, selectedDay } = shown;
  const first = weekWindow(range.from, firstWeekday);
  if (view === 'day' || view === 'week') return first;
  if (selectedDay !== null && holds(range, selectedDay)) return weekWindow(selectedDay, firstWeekday);
  if (holds(range, today)) return weekWindow(today, firstWeekday);
  if (first.from === range.from) return first;
  const next = weekWindow(addDays(first.to, 1), firstWeekday);
  return next.to <= range.to ? next : first;
}

/** A point of the history: a week, and the four weeks that end with it. */
export type HistoryWindow = { readonly week: DayRange; readonly judged: DayRange };

/** The points of the history, oldest first; the last one is `week`. */
export function historyWindows(week: DayRange, count = 12): readonly HistoryWindow[] {
  return Array.from({ length: count }, (_, index) => {
    const back = -7 * (count - 1 - index);
    const past = { from: addDays(week.from, back), to: addDays(week.to, back) };
    return { week: past, judged: fourWeeksEnding(past) };
  });
}
