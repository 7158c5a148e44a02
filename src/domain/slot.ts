import { z } from 'zod';
import {
  type Day,
  type DayRange,
  daySchema,
  daysOf,
  minutesOf,
  type Time,
  timeSchema,
  weekdayOf,
  weekdaySchema,
} from './day.ts';
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

/** A moment by the workspace's clock. */
export type SlotMoment = { readonly day: Day; readonly time: Time };

/** Nearer than this, in minutes, two placements of one network count as crowded: so a placement takes the slot beside it. */
export const CROWDED_MINUTES = 60;

type Pair = { readonly slot: number; readonly placed: number; readonly minutes: number };

/**
 * Which of a day's slots of one network are taken, by index. Each placement takes one slot: the nearest pairs first, less
 * than an hour apart; then each placement left over without a time takes the day's first slot that is left, since it will
 * go out at some time. `times` rise.
 */
function takenSlots(times: readonly Time[], placed: readonly (Time | null)[]): ReadonlySet<number> {
  const pairs = times.flatMap((time, slot) =>
    placed.flatMap((at, index): Pair[] => {
      const minutes = at === null ? CROWDED_MINUTES : Math.abs(minutesOf(at) - minutesOf(time));
      return minutes < CROWDED_MINUTES ? [{ slot, placed: index, minutes }] : [];
    }),
  );
  const taken = new Set<number>();
  const used = new Set<number>();
  for (const pair of pairs.sort((a, b) => a.minutes - b.minutes || a.slot - b.slot || a.placed - b.placed)) {
    if (taken.has(pair.slot) || used.has(pair.placed)) continue;
    taken.add(pair.slot);
    used.add(pair.placed);
  }
  for (const at of placed) {
    const first = at === null ? times.findIndex((_, slot) => !taken.has(slot)) : -1;
    if (first >= 0) taken.add(first);
  }
  return taken;
}

const keyOf = (networkId: Id, day: Day) => `${networkId} ${day}`;

/** Slots by network and weekday, each list by time. */
function byNetworkAndWeekday(slots: readonly Slot[]): readonly (readonly Slot[])[] {
  const groups = new Map<string, Slot[]>();
  for (const slot of slots) {
    const key = `${slot.networkId} ${slot.weekday}`;
    const group = groups.get(key);
    if (group) group.push(slot);
    else groups.set(key, [slot]);
  }
  return [...groups.values()].map((group) => group.sort((a, b) => (a.time < b.time ? -1 : 1)));
}

function isAhead(day: Day, time: Time, now: SlotMoment): boolean {
  return day > now.day || (day === now.day && time > now.time);
}

/**
 * The slots of a range that are still to come and that no placement has taken, by day, time and the order of `slots`.
 * `placed` are the placements of the range that are not skipped, ideas too: a card stands there.
 */
export function freeSlots(
  slots: readonly Slot[],
  range: DayRange,
  now: SlotMoment,
  placed: readonly Placed[],
): readonly FreeSlot[] {
  const times = new Map<string, (Time | null)[]>();
  for (const { networkId, day, time } of placed) {
    const key = keyOf(networkId, day);
    const list = times.get(key);
    if (list) list.push(time);
    else times.set(key, [time]);
  }
  const groups = byNetworkAndWeekday(slots);
  const order = new Map(slots.map(({ id }, index) => [id, index]));
  const place = ({ slotId }: FreeSlot) => order.get(slotId) ?? 0;
  const from = range.from > now.day ? range.from : now.day;
  return daysOf({ from, to: range.to }).flatMap((day) => {
    const weekday = weekdayOf(day);
    const free = groups.flatMap((group): FreeSlot[] => {
      const [first] = group;
      if (first?.weekday !== weekday) return [];
      const taken = takenSlots(
        group.map(({ time }) => time),
        times.get(keyOf(first.networkId, day)) ?? [],
      );
      return group.flatMap(({ id, networkId, time, pillarId }, index) =>
        taken.has(index) || !isAhead(day, time, now) ? [] : [{ slotId: id, networkId, day, time, pillarId }],
      );
    });
    return free.sort((a, b) => (a.time === b.time ? place(a) - place(b) : a.time < b.time ? -1 : 1));
  });
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

/** The slots of one network that another can take over: those at weekdays and times where it has none itself. */
export function mergeSlots(from: readonly Slot[], into: readonly Slot[]): readonly Slot[] {
  const taken = new Set(into.map(({ weekday, time }) => `${weekday} ${time}`));
  return from.filter(({ weekday, time }) => !taken.has(`${weekday} ${time}`));
}
