import { z } from 'zod';
import { addDays, type Day, type DayRange, type Time, wallClock } from './day.ts';
import { instantIn } from './instant.ts';

/** The statuses that may be reminded of; an idea is not to be published yet. */
export const remindedStatuses = ['draft', 'review', 'approved'] as const;

/** Minutes that one may be reminded ahead. */
export const MOST_MINUTES_BEFORE = 1440;

/** When the app says that something is to be published. */
export const reminderSettingsSchema = z.object({
  on: z.boolean(),
  statuses: z.array(z.enum(remindedStatuses)).max(remindedStatuses.length).readonly(),
  minutesBefore: z.int().min(0).max(MOST_MINUTES_BEFORE),
  /** What falls into the night is said in the morning. */
  quietAtNight: z.boolean(),
});
export type ReminderSettings = Readonly<z.infer<typeof reminderSettingsSchema>>;

/** Only what was approved, at its own time. */
export const defaultReminders: ReminderSettings = {
  on: true,
  statuses: ['approved'],
  minutesBefore: 0,
  quietAtNight: false,
};

/** When a placement for any time of its day is reminded of. */
export const ANY_TIME_REMINDER: Time = '09:00';

/** The hours in which nothing is said when nights are quiet; by the workspace's clock. */
export const NIGHT: { readonly from: Time; readonly to: Time } = { from: '22:00', to: '07:00' };

/** A planned placement that has a day. */
export type Remindable = { readonly day: Day; readonly time: Time | null };

const MINUTE = 60_000;

/** Where an instant in the night is put off to: the end of that night. */
function afterNight(instant: number, zone: string): number {
  const { day, time } = wallClock(instant, zone);
  if (time < NIGHT.to) return instantIn({ day, time: NIGHT.to }, zone);
  return time < NIGHT.from ? instant : instantIn({ day: addDays(day, 1), time: NIGHT.to }, zone);
}

/**
 * The instant (ms since the epoch) at which a placement is reminded of. Its day and time are on the clock of `zone`: a time
 * that a change of clocks skips counts as past it by that hour, one that comes twice counts when it comes first.
 */
export function reminderInstant({ day, time }: Remindable, settings: ReminderSettings, zone: string): number {
  const ahead = time === null ? 0 : settings.minutesBefore * MINUTE;
  const instant = instantIn({ day, time: time ?? ANY_TIME_REMINDER }, zone) - ahead;
  return settings.quietAtNight ? afterNight(instant, zone) : instant;
}

/** The days on which a placement must lie to be reminded of between two instants. */
export function daysReminded(after: number, until: number, zone: string): DayRange {
  // Put off by a night at most, and said at most a day ahead.
  return { from: addDays(wallClock(after, zone).day, -1), to: addDays(wallClock(until, zone).day, 2) };
}

/** What is to be reminded of later than `after` and not later than `until`, in the order of its instants. */
export function dueBetween<T extends Remindable>(
  placements: readonly T[],
  after: number,
  until: number,
  settings: ReminderSettings,
  zone: string,
): readonly T[] {
  if (!settings.on) return [];
  return placements
    .map((placement) => ({ placement, at: reminderInstant(placement, settings, zone) }))
    .filter(({ at }) => at > after && at <= until)
    .sort((a, b) => a.at - b.at)
    .map(({ placement }) => placement);
}

/** The first instant after `after` at which there is something to be reminded of; null for none. */
export function nextReminder(
  placements: readonly Remindable[],
  after: number,
  settings: ReminderSettings,
  zone: string,
): number | null {
  if (!settings.on) return null;
  const later = placements
    .map((placement) => reminderInstant(placement, settings, zone))
    .filter((instant) => instant > after);
  return later.length === 0 ? null : Math.min(...later);
}
