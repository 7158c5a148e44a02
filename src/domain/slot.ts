import { z } from 'zod';
import { CLOSE_MINUTES, closeMinutes, MINUTES_PER_DAY } from './closeness.ts';
import {
  addDays,
  type Day,
  type DayRange,
  dayNumber,
  daySchema,
  daysOf,
  minutesOf,
  type Time,
  timeSchema,
  weekdayOf,
  weekdaySchema,
} from './day.ts';
import type { Moment } from './filter-match.ts';
import { type Id, idSchema } from './model.ts';

/** Usual times that a network may have in a week. */
export const MOST_SLOTS = 100;

export const slotFieldsSchema = z.object({
  weekday: weekdaySchema,
  time: timeSchema,
  /** The only pillar that may take it; null for any. */
  pillarId: idSchema.nullable(),
});
export type SlotFields = Readonly<z.infer<typeof slotFieldsSchema>>;

/** A weekday and time at which a network usually gets a post. */
export const slotSchema = slotFieldsSchema.extend({ id: idSchema, networkId: idSchema });
export type Slot = Readonly<z.infer<typeof slotSchema>>;

/** A slot on a day, with nothing there yet. */
export const freeSlotSchema = z.object({
  slotId: idSchema,
  networkId: idSchema,
  day: daySchema,
  time: timeSchema,
  pillarId: idSchema.nullable(),
});
export type FreeSlot = Readonly<z.infer<typeof freeSlotSchema>>;

/** A placement that may take a slot: dated, and not skipped. */
export type Placed = { readonly networkId: Id; readonly day: Day; readonly time: Time | null };

/** The times of slots on each day of a range, by day, time and the order of `slots`. */
function slotsOn(slots: readonly Slot[], range: DayRange): readonly FreeSlot[] {
  // Sorting keeps the order of those at the same time.
  const byTime = slots.toSorted((a, b) => (a.time === b.time ? 0 : a.time < b.time ? -1 : 1));
  return daysOf(range).flatMap((day) => {
    const weekday = weekdayOf(day);
    return byTime
      .filter((slot) => slot.weekday === weekday)
      .map(({ id, networkId, time, pillarId }) => ({ slotId: id, networkId, day, time, pillarId }));
  });
}

/**
 * Which slots of one network are taken. Each placement takes one: the nearest pairs first, where they are too close to each
 * other, across midnight too; then each placement left over without a time takes its day's first slot that is left, since
 * it will go out at some time.
 */
function takenSlots(slots: readonly FreeSlot[], placed: readonly Placed[]): ReadonlySet<FreeSlot> {
  const byDay = Map.groupBy(placed, ({ day }) => dayNumber(day));
  const near = ({ day }: FreeSlot) => [-1, 0, 1].flatMap((shift) => byDay.get(dayNumber(day) + shift) ?? []);
  const pairs = slots.flatMap((slot) =>
    near(slot).flatMap((post) => {
      const { day, time } = post;
      const minutes = time === null ? null : closeMinutes(slot, { day, time });
      return minutes === null ? [] : [{ slot, post, minutes: Math.abs(minutes) }];
    }),
  );
  const taken = new Set<FreeSlot>();
  const used = new Set<Placed>();
  for (const { slot, post } of pairs.sort((a, b) => a.minutes - b.minutes)) {
    if (taken.has(slot) || used.has(post)) continue;
    taken.add(slot);
    used.add(post);
  }
  for (const { day, time } of placed) {
    const first = time === null ? slots.find((slot) => slot.day === day && !taken.has(slot)) : undefined;
    if (first) taken.add(first);
  }
  return taken;
}

/** The days on which something can take a slot of a range: across midnight one day more at either end. */
export function aroundSlots({ from, to }: DayRange): DayRange {
  return { from: addDays(from, -1), to: addDays(to, 1) };
}

/**
 * The slots of a range that are still to come and that no placement has taken, by day, time and the order of `slots`.
 * `placed` are the placements of `aroundSlots(range)` that are not skipped, ideas too: a card stands there.
 */
export function freeSlots(
  slots: readonly Slot[],
  range: DayRange,
  now: Moment,
  placed: readonly Placed[],
): readonly FreeSlot[] {
  const all = slotsOn(slots, aroundSlots(range));
  const placedOn = Map.groupBy(placed, ({ networkId }) => networkId);
  const taken = new Set(
    [...Map.groupBy(all, ({ networkId }) => networkId)].flatMap(([networkId, own]) => [
      ...takenSlots(own, placedOn.get(networkId) ?? []),
    ]),
  );
  const isAhead = ({ day, time }: FreeSlot) => day > now.day || (day === now.day && time > now.time);
  const isIn = ({ day }: FreeSlot) => day >= range.from && day <= range.to;
  return all.filter((slot) => isIn(slot) && isAhead(slot) && !taken.has(slot));
}

/** Whether a post with these pillars may take the slot: a reserved one takes only its own pillar. */
export function admits(slot: Pick<FreeSlot, 'pillarId'>, pillarIds: readonly Id[]): boolean {
  return slot.pillarId === null || pillarIds.includes(slot.pillarId);
}

/**
 * The first free slot for each of the networks in turn that admits the pillars; a network named twice takes two. Null
 * where there is none. `free` is in order.
 */
export function nextFreeSlots(
  free: readonly FreeSlot[],
  networkIds: readonly Id[],
  pillarIds: readonly Id[],
): readonly (FreeSlot | null)[] {
  const used = new Set<FreeSlot>();
  return networkIds.map((networkId) => {
    const next = free.find((slot) => slot.networkId === networkId && !used.has(slot) && admits(slot, pillarIds));
    if (next) used.add(next);
    return next ?? null;
  });
}

const WEEK_MINUTES = 7 * MINUTES_PER_DAY;

/** The times of a network's other slots that posts at this one would be too close to, also across the end of the week. */
export function closeTimes(
  slots: readonly Pick<Slot, 'weekday' | 'time'>[],
  { weekday, time }: Pick<Slot, 'weekday' | 'time'>,
): readonly Time[] {
  const minuteIn = (slot: Pick<Slot, 'weekday' | 'time'>) => slot.weekday * MINUTES_PER_DAY + minutesOf(slot.time);
  const own = minuteIn({ weekday, time });
  const close = slots.filter((slot) => {
    const apart = Math.abs(minuteIn(slot) - own);
    return apart > 0 && Math.min(apart, WEEK_MINUTES - apart) < CLOSE_MINUTES;
  });
  return [...new Set(close.map((slot) => slot.time))].sort();
}

/** The slots of one network that another can take over: those at weekdays and times where it has none itself. */
export function mergeSlots(from: readonly Slot[], into: readonly Slot[]): readonly Slot[] {
  const taken = new Set(into.map(({ weekday, time }) => `${weekday} ${time}`));
  return from.filter(({ weekday, time }) => !taken.has(`${weekday} ${time}`));
}
