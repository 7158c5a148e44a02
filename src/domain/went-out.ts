import type { Day, Time } from './day.ts';
import type { Moment } from './filter-match.ts';

type Planned = { readonly day: Day | null; readonly time: Time | null };

/** When something went out that is said to be out now: as it was planned, or just now where that lies ahead or has no day. */
export function wentOut(planned: Planned, now: Moment): Planned & { readonly day: Day } {
  const { day, time } = planned;
  if (day === null || day > now.day || (day === now.day && time !== null && time > now.time)) return now;
  return { day, time };
}
