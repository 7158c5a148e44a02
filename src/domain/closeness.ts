import { dayNumber } from './day.ts';
import type { Moment } from './filter-match.ts';

/** Two posts of one network closer than this get a mild warning, in minutes. */
export const CLOSE_MINUTES = 60;

/** Minutes on the wall clock since 1970-01-01 00:00; a clock change adds or drops none. */
function minuteNumber({ day, time }: Moment): number {
  return dayNumber(day) * 1440 + Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Minutes from one moment to another, across midnight too; negative when `to` is earlier. */
export function minutesBetween(from: Moment, to: Moment): number {
  return minuteNumber(to) - minuteNumber(from);
}
