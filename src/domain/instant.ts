import { TZDate } from '@date-fns/tz';
import { type Day, type Time, wallClock } from './day.ts';

/** A moment on a wall clock. */
export type WallTime = { readonly day: Day; readonly time: Time };

const MINUTE = 60_000;
/** How far clocks have been set back at once, in minutes. */
const setBack = [120, 60, 30, 20] as const;

/** The instant at which a zone's clock shows this; the earlier of two, and past a skipped hour by that hour. */
export function instantIn(wall: WallTime, zone: string): number {
  const { day, time } = wall;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const instant = new TZDate(year, month - 1, date, hours, minutes, zone).getTime();
  // Of two, the library takes either, by the zone that the computer itself is in.
  const earlier = setBack.map((by) => instant - by * MINUTE);
  return (
    earlier.find((before) => {
      const shown = wallClock(before, zone);
      return shown.day === day && shown.time === time;
    }) ?? instant
  );
}
