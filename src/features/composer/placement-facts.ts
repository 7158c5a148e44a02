import { CLOSE_MINUTES } from '#domain/closeness.ts';
import type { Day, Time } from '#domain/day.ts';
import type { ShownStatus } from '#domain/model.ts';
import type { Draft, PlacementDraft } from '#state/composer.ts';

export type Now = { readonly today: Day; readonly now: Time };

/** Whether the moment has passed; without a time, the whole day has to be over. */
export function isPast({ day, time }: Pick<PlacementDraft, 'day' | 'time'>, { today, now }: Now): boolean {
  if (day === null) return false;
  return day < today || (day === today && time !== null && time < now);
}

/** Published or missed, where placements and the clock say so; else null. */
export function derivedStatus({ fields, placements }: Draft, now: Now): ShownStatus | null {
  const planned = placements.filter(({ state }) => state === 'planned');
  if (planned.length === 0 && placements.some(({ state }) => state === 'published')) return 'published';
  if (fields.status === 'approved' && planned.some((placement) => isPast(placement, now))) return 'missed';
  return null;
}

function minutesOf(time: Time): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Whether another placement of the same network is less than an hour away. */
export function isCrowded(placement: PlacementDraft, all: readonly PlacementDraft[]): boolean {
  const { time } = placement;
  if (time === null || placement.state === 'skipped') return false;
  return all.some(
    (other) =>
      other !== placement &&
      other.networkId === placement.networkId &&
      other.day === placement.day &&
      other.state !== 'skipped' &&
      other.time !== null &&
      Math.abs(minutesOf(other.time) - minutesOf(time)) < CLOSE_MINUTES,
  );
}

/** The one quiet remark that a row carries; null when there is nothing to say. */
export function remarkOf(
  placement: PlacementDraft,
  all: readonly PlacementDraft[],
  now: Now,
): 'no-day' | 'past' | 'future-published' | 'crowded' | null {
  if (placement.day === null) return 'no-day';
  if (placement.state === 'planned' && isPast(placement, now)) return 'past';
  if (placement.state === 'published' && placement.day > now.today) return 'future-published';
  return isCrowded(placement, all) ? 'crowded' : null;
}
