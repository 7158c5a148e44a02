import type { BalanceReport } from '#domain/balance.ts';
import { addDays, type Day, type DayRange, daysOf, monthEnd, weekEnd, weekStart } from '#domain/day.ts';
import { heatSteps } from '#domain/heat.ts';
import type { YearFigures } from '#state/calendar.ts';

export type YearWeek = {
  readonly from: Day;
  /** The week's days in this month; null where the week belongs to another. */
  readonly days: readonly (Day | null)[];
  /** Each week is judged once, in the month that has most of its days. */
  readonly report: BalanceReport | null;
};

export type YearMonth = { readonly month: Day; readonly count: number; readonly weeks: readonly YearWeek[] };

export type YearShown = {
  readonly counts: ReadonlyMap<Day, number>;
  /** The smallest number of posts of each shade. */
  readonly steps: readonly number[];
  readonly reports: ReadonlyMap<Day, BalanceReport>;
  readonly months: readonly YearMonth[];
  readonly total: number;
};

function weeksOf(month: Day, firstWeekday: number, reports: ReadonlyMap<Day, BalanceReport>): readonly YearWeek[] {
  const last = weekEnd(monthEnd(month), firstWeekday);
  const weeks: YearWeek[] = [];
  for (let from = weekStart(month, firstWeekday); from <= last; from = addDays(from, 7)) {
    const inMonth = (day: Day) => day.slice(0, 7) === month.slice(0, 7);
    const days = daysOf({ from, to: addDays(from, 6) }).map((day) => (inMonth(day) ? day : null));
    weeks.push({ from, days, report: inMonth(addDays(from, 3)) ? (reports.get(from) ?? null) : null });
  }
  return weeks;
}

/** A year as twelve months of weeks. */
export function yearShown(range: DayRange, year: YearFigures, firstWeekday: number): YearShown {
  const counts = new Map(year.days.map(({ day, count }) => [day, count]));
  const reports = new Map(year.weeks.map(({ week, report }) => [week.from, report]));
  const monthOf = (index: number): YearMonth => {
    const month = `${range.from.slice(0, 4)}-${String(index + 1).padStart(2, '0')}-01`;
    const count = year.days.reduce(
      (sum, each) => sum + (each.day.slice(0, 7) === month.slice(0, 7) ? each.count : 0),
      0,
    );
    return { month, count, weeks: weeksOf(month, firstWeekday, reports) };
  };
  return {
    counts,
    reports,
    steps: heatSteps(Math.max(0, ...counts.values())),
    months: Array.from({ length: 12 }, (_, index) => monthOf(index)),
    total: year.days.reduce((sum, { count }) => sum + count, 0),
  };
}
