import { addDays, type Day, dayNumber, type Time, type Weekday, weekdayOf, weekStart } from './day.ts';
import type { MomentCells } from './import-cells.ts';
import { type DateReading, dayOf } from './import-dates.ts';
import type { ImportOptions, RowIssue } from './import-model.ts';
import { unaccent } from './import-text.ts';
import { convertOffset, convertZone } from './import-zones.ts';

/** What decides the moments of a file; part of the import's options. */
export type MomentOptions = Pick<
  ImportOptions,
  'dateOrder' | 'year' | 'startWeek' | 'weekdayRepeat' | 'sourceZone' | 'zone'
>;

export type MomentContext = { readonly timeZone: string; readonly today: Day; readonly firstWeekday: Weekday };

/** When a row goes out, in the workspace's zone. */
export type Moment = {
  readonly day: Day | null;
  readonly time: Time | null;
  readonly issues: readonly RowIssue[];
  /** The same before a conversion of zones, where one would change it. */
  readonly converted: { readonly from: string | null; readonly before: string; readonly after: string } | null;
  /** The time as written where it is words, such as `morning`; kept in the notes. */
  readonly spoken: boolean;
};

const issue = (code: RowIssue['code'], level: RowIssue['level'], column = '', value = ''): RowIssue => ({
  code,
  level,
  column,
  value: value.slice(0, 200),
});

const ROLL = 183;

/** What people write where a date is still to be found. */
const undecided =
  /^(?:\?+|-+|–|—|\.{2,}|…|x|tb[dac]|to be (?:defined|decided|confirmed|determined)|n\/?a|no date|none|later|someday|a (?:definir|planifier|confirmer|determiner|dater|fixer)|sans date|plus tard|por definir|offen|da definire)$/;

const isUndecided = (text: string): boolean => undecided.test(unaccent(text).trim());

/** Days for dates without a year: each lies as near as it can to the one above it. */
function nearestDay(reading: DateReading, options: MomentOptions, previous: Day | null): Day | null {
  if (reading.year !== null) return dayOf(reading, options.dateOrder, null);
  const first = dayOf(reading, options.dateOrder, options.year);
  if (options.year === null || previous === null) return first;
  const base = Number(previous.slice(0, 4));
  const near = [base - 1, base, base + 1]
    .map((year) => dayOf(reading, options.dateOrder, year))
    .find((day) => day !== null && Math.abs(dayNumber(day) - dayNumber(previous)) <= ROLL);
  return near ?? first;
}

/** The offset of a weekday within a week that begins on `first`. */
export function weekdayOffset(weekday: Weekday, first: Weekday): number {
  return (weekday - first + 7) % 7;
}

type WeekState = { week: number; last: number };

function weekdayDay(
  cells: MomentCells,
  weekday: Weekday,
  options: MomentOptions,
  context: MomentContext,
  state: WeekState,
  firstWeek: number,
): Day | null {
  const offset = weekdayOffset(weekday, context.firstWeekday);
  if (cells.week?.day) return addDays(weekStart(cells.week.day, context.firstWeekday), offset);
  if (options.startWeek === null) return null;
  const start = weekStart(options.startWeek, context.firstWeekday);
  if (cells.week?.number != null) return addDays(start, (cells.week.number - firstWeek) * 7 + offset);
  if (offset < state.last && options.weekdayRepeat === 'next-week') state.week += 1;
  state.last = offset;
  return addDays(start, state.week * 7 + offset);
}

/** The time a row names: its own column first, else what stands behind its date. */
function clockOf(cells: MomentCells, ignoreClock: boolean) {
  return cells.time?.reading ?? (ignoreClock ? null : (cells.date?.reading?.clock ?? null));
}

function inZone(
  day: Day,
  time: Time,
  cells: MomentCells,
  options: MomentOptions,
  context: MomentContext,
  ignoreClock: boolean,
) {
  const clock = clockOf(cells, ignoreClock);
  const wall = { day, time };
  const offset = clock?.offset ?? null;
  if (offset !== null) return { from: null, wall: convertOffset(wall, offset, context.timeZone) };
  const from = clock?.zone ?? cells.zone?.zone ?? options.sourceZone;
  return from === null ? null : { from, wall: convertZone(wall, from, context.timeZone) };
}

function cellIssues(
  cells: MomentCells,
  day: Day | null,
  options: MomentOptions,
  context: MomentContext,
): readonly RowIssue[] {
  const issues: RowIssue[] = [];
  const { date, time, weekday, zone } = cells;
  if (date) {
    const waits = date.reading !== null && isOpen(date.reading, options);
    if (isUndecided(date.text)) issues.push(issue('day-open', 'warning', date.column, date.text));
    else if (day === null && !waits) issues.push(issue('bad-date', 'error', date.column, date.text));
    if (date.reading?.range) issues.push(issue('date-range', 'warning', date.column, date.text));
    const said = date.reading?.weekday ?? weekday?.weekday ?? null;
    if (day !== null && said !== null && weekdayOf(day) !== said) {
      issues.push(issue('weekday-mismatch', 'warning', date.column, date.text));
    }
  } else if (weekday && weekday.weekday === null) {
    issues.push(issue('bad-weekday', 'error', weekday.column, weekday.text));
  }
  if (time && time.reading === null) {
    const spoken = !/\p{Nd}/u.test(time.text);
    issues.push(issue(spoken ? 'any-time' : 'bad-time', spoken ? 'warning' : 'error', time.column, time.text));
  }
  if (zone && zone.zone === null) issues.push(issue('bad-zone', 'error', zone.column, zone.text));
  if (day !== null && Math.abs(Number(day.slice(0, 4)) - Number(context.today.slice(0, 4))) > 5) {
    issues.push(issue('far-date', 'warning', date?.column ?? '', date?.text ?? day));
  }
  return issues;
}

/** Whether a date waits for an answer, and is not wrong as it stands. */
export function isOpen(reading: DateReading, options: MomentOptions): boolean {
  const order = options.dateOrder === null && reading.pair !== null && reading.pair.first !== reading.pair.second;
  if (options.year === null && reading.year === null) return true;
  if (!order) return false;
  return dayOf(reading, 'dmy', options.year) !== null || dayOf(reading, 'mdy', options.year) !== null;
}

/** Every time in the date column is midnight: a spreadsheet's way of writing a day alone. */
export function onlyMidnights(rows: readonly MomentCells[]): boolean {
  const clocks = rows.flatMap((cells) => (cells.date?.reading?.clock ? [cells.date.reading.clock] : []));
  return clocks.length > 1 && clocks.every((clock) => clock.time === '00:00' && clock.offset === null);
}

/** The lowest week number in a file; weeks are counted from it. */
export function lowestWeek(rows: readonly MomentCells[]): number {
  const numbers = rows.flatMap((cells) => (cells.week?.number == null ? [] : [cells.week.number]));
  return numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0);
}

/** The moment of every row, in file order; rows may lean on the row above for year and week. */
export function momentsOf(
  rows: readonly MomentCells[],
  options: MomentOptions,
  context: MomentContext,
): readonly Moment[] {
  const ignoreClock = onlyMidnights(rows);
  const firstWeek = lowestWeek(rows);
  const state: WeekState = { week: 0, last: 0 };
  let previous: Day | null = null;
  return rows.map((cells) => {
    let day: Day | null = null;
    if (cells.date) {
      day = cells.date.reading ? nearestDay(cells.date.reading, options, previous) : null;
      previous = day ?? previous;
    } else if (cells.weekday?.weekday != null) {
      day = weekdayDay(cells, cells.weekday.weekday, options, context, state, firstWeek);
    }
    return finish(cells, day, options, context, ignoreClock);
  });
}

function finish(
  cells: MomentCells,
  day: Day | null,
  options: MomentOptions,
  context: MomentContext,
  ignoreClock: boolean,
): Moment {
  const issues = cellIssues(cells, day, options, context);
  const spoken = issues.some((one) => one.code === 'any-time');
  const time = clockOf(cells, ignoreClock)?.time ?? null;
  if (day === null) {
    const undated = (cells.date === null || isUndecided(cells.date.text)) && cells.weekday === null;
    const lost =
      time !== null && undated ? [issue('time-without-date', 'warning', cells.time?.column, cells.time?.text)] : [];
    return { day, time: null, issues: [...issues, ...lost], converted: null, spoken: spoken || lost.length > 0 };
  }
  const other = time === null ? null : inZone(day, time, cells, options, context, ignoreClock);
  if (time === null || other === null) return { day, time, issues, converted: null, spoken };
  const before = `${day} ${time}`;
  const after = `${other.wall.day} ${other.wall.time}`;
  const converted = before === after ? null : { from: other.from, before, after };
  return { ...(options.zone === 'convert' ? other.wall : { day, time }), issues, converted, spoken };
}
