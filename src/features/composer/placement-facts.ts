import { closeMinutes } from '#domain/closeness.ts';
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

/** Whether another placement of the same network is too close, across midnight too. */
export function isCrowded(placement: PlacementDraft, all: readonly PlacementDraft[]): boolean {
  const momentOf = ({ day, time, state }: PlacementDraft) =>
    day === null || time === null || state === 'skipped' ? null : { day, time };
  const moment = momentOf(placement);
  return all.some((other) => {
    const beside = other !== placement && other.networkId === placement.networkId ? momentOf(other) : null;
    return moment !== null && beside !== null && closeMinutes(moment, beside) !== null;
  });
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
