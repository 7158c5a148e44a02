import { z } from 'zod';

/** A calendar day in the workspace's zone, `YYYY-MM-DD`; impossible dates are refused. */
export const daySchema = z.iso.date();
export type Day = z.infer<typeof daySchema>;

/** A wall-clock time in the workspace's zone, `HH:MM`, 24 hours. */
export const timeSchema = z.iso.time({ precision: -1 });
export type Time = z.infer<typeof timeSchema>;

/** Minutes since midnight. */
export function minutesOf(time: Time): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** The time of minutes after midnight; what lies beyond the day is its end. */
export function timeOf(minutes: number): Time | '24:00' {
  const part = (value: number) => String(value).padStart(2, '0');
  return minutes >= 1440 ? '24:00' : `${part(Math.floor(minutes / 60))}:${part(minutes % 60)}`;
}

/** The time that something has once it is on a day; `keep` leaves it its own, and without a day it has none. */
export function timeOn(day: Day | null, wanted: Time | null | 'keep', own: Time | null): Time | null {
  if (day === null) return null;
  return wanted === 'keep' ? own : wanted;
}

/** 0 is Sunday, 6 is Saturday, as in `Date.getDay`. */
export const weekdaySchema = z.int().min(0).max(6);
export type Weekday = z.infer<typeof weekdaySchema>;

const MS_PER_DAY = 86_400_000;

/** Whole days since 1970-01-01; independent of any time zone. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
}

/** The day `number` days after 1970-01-01. */
export function dayFromNumber(number: number): Day {
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The day `count` days later; negative goes back. */
export function addDays(day: Day, count: number): Day {
  return dayFromNumber(dayNumber(day) + count);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** The weekday of a day; 1970-01-01 was a Thursday. */
export function weekdayOf(day: Day): Weekday {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

/** The first day of the week that holds `day`. */
export function weekStart(day: Day, firstWeekday: Weekday): Day {
  return addDays(day, -((weekdayOf(day) - firstWeekday + 7) % 7));
}

/** The last day of the week that holds `day`. */
export function weekEnd(day: Day, firstWeekday: Weekday): Day {
  return addDays(weekStart(day, firstWeekday), 6);
}

/** The first day of the month that holds `day`. */
export function monthStart(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}

/** The last day of the month that holds `day`. */
export function monthEnd(day: Day): Day {
  return addDays(addMonths(monthStart(day), 1), -1);
}

/** The same day `count` months later, or that month's last day when it is shorter. */
export function addMonths(day: Day, count: number): Day {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7)) - 1 + count;
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const date = Math.min(Number(day.slice(8, 10)), last);
  return new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
}

/** A span of days, both ends included. */
export const dayRangeSchema = z.object({ from: daySchema, to: daySchema });
export type DayRange = Readonly<z.infer<typeof dayRangeSchema>>;

/** Every day of a range in order; empty when the range is backwards. */
export function daysOf(range: DayRange): readonly Day[] {
  const first = dayNumber(range.from);
  const count = Math.max(0, dayNumber(range.to) - first + 1);
  return Array.from({ length: count }, (_, index) => dayFromNumber(first + index));
}

/** Whole weeks that cover the month of `day`: the grid a month view draws. */
export function monthGrid(day: Day, firstWeekday: Weekday): DayRange {
  return { from: weekStart(monthStart(day), firstWeekday), to: weekEnd(monthEnd(day), firstWeekday) };
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Made once per zone: making one costs far more than using it. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  clocks.set(timeZone, made);
  return made;
}

/** The calendar day and wall-clock time that an instant (ms since the epoch) has in an IANA zone. */
export function wallClock(instantMs: number, timeZone: string): { readonly day: Day; readonly time: Time } {
  const parts = clockOf(timeZone).format(instantMs);
  return { day: parts.slice(0, 10), time: parts.slice(11, 16) };
}
