import { TZDate } from '@date-fns/tz';
import type { Day, Time } from './day.ts';

/** A moment on a wall clock. */
export type WallTime = { readonly day: Day; readonly time: Time };

/** The instant at which a zone's clock shows this; the earlier of two, and past a skipped hour by that hour. */
export function instantIn({ day, time }: WallTime, zone: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new TZDate(year, month - 1, date, hours, minutes, zone).getTime();
}
