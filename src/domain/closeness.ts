import { dayNumber, minutesOf } from './day.ts';
import type { Moment } from './filter-match.ts';

/** Two posts of one network closer than this get a mild warning, in minutes. */
export const CLOSE_MINUTES = 60;

export const MINUTES_PER_DAY = 1440;

/**
 * Minutes from one moment to another where they are too close for one network, across midnight too; negative when `to` is
 * earlier, null where they are far enough apart. Wall clocks are compared: a clock change adds or drops nothing.
 */
export function closeMinutes(from: Moment, to: Moment): number | null {
  const days = dayNumber(to.day) - dayNumber(from.day);
  const minutes = days * MINUTES_PER_DAY + minutesOf(to.time) - minutesOf(from.time);
  return Math.abs(minutes) < CLOSE_MINUTES ? minutes : null;
}
