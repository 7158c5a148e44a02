import { closeMinutes } from './closeness.ts';
import { addDays, type Day, daysBetween, type Time, type Weekday, weekdayOf } from './day.ts';
import type { Id } from './model.ts';

/** A day, and a time on it or any time. */
export type Moment = { readonly day: Day; readonly time: Time | null };
/** A planned placement of the network that gives way. */
export type Queued = Moment & { readonly id: Id };
/** A weekday and time at which a network usually gets a post. */
export type WeeklySlot = { readonly weekday: Weekday; readonly time: Time };

/** How far the following ones are pushed; up to the `gap` that takes up the push, or all to the `end`. */
export type Push = { readonly by: 'days' | 'slots'; readonly count: number; readonly until: 'gap' | 'end' };

/** Those on one moment move together. */
type Place = Moment & { readonly ids: readonly Id[] };

const WEEK = 7;

/** Sorts moments: any time comes before every time of its day. */
export function momentKey({ day, time }: Moment): string {
  return `${day} ${time ?? ''}`;
}

const isAfter = (a: Moment, b: Moment): boolean => momentKey(a) > momentKey(b);

function placesOf(queue: readonly Queued[], from: Moment): readonly Place[] {
  const places = new Map<string, Place>();
  for (const { id, day, time } of queue) {
    const key = momentKey({ day, time });
    if (key < momentKey(from)) continue;
    places.set(key, { day, time, ids: [...(places.get(key)?.ids ?? []), id] });
  }
  return [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => place);
}

/** Empty days take up a push day for day. */
function byDays(places: readonly Place[], { count, until }: Push): readonly Moment[] {
  const moved: Moment[] = [];
  let left = count;
  for (const [index, { day, time }] of places.entries()) {
    const before = places[index - 1];
    if (before && until === 'gap') left -= Math.max(0, daysBetween(before.day, day) - 1);
    if (left <= 0) break;
    moved.push({ day: addDays(day, left), time });
  }
  return moved;
}

/** The place `n` (from 0) after the first `length` places, when the rhythm of their last week goes on. */
function continued(places: readonly Place[], length: number, n: number): Moment {
  const last = places[length - 1];
  if (!last) throw new Error('A rhythm needs a place.');
  let first = length - 1;
  for (; first > 0; first -= 1) {
    const before = places[first - 1];
    if (!before || daysBetween(before.day, last.day) >= WEEK) break;
  }
  const size = length - first;
  const { day, time } = places[first + (n % size)] ?? last;
  return { day: addDays(day, WEEK * (1 + Math.floor(n / size))), time };
}

/** How many of the places must move until the last of them finds its new place in a gap. */
function runLength(places: readonly Place[], count: number): number {
  const end = places.findIndex((place, length) => length > 0 && isAfter(place, continued(places, length, count - 1)));
  return end === -1 ? places.length : end;
}

/** Each takes the place of the one that many after it; the last ones go on in the rhythm of the last week. */
function byOwnPlaces(places: readonly Place[], { count, until }: Push): readonly Moment[] {
  const length = until === 'end' ? places.length : runLength(places, count);
  return places
    .slice(0, length)
    .map((place, index) =>
      index + count < length ? (places[index + count] ?? place) : continued(places, length, index + count - length),
    );
}

/** The first slot after a moment; one at any time takes up its whole day. */
function nextSlot({ day, time }: Moment, slots: readonly WeeklySlot[]): Moment {
  const sorted = slots.toSorted((a, b) => (a.time < b.time ? -1 : 1));
  for (let ahead = 0; ahead <= WEEK; ahead += 1) {
    const on = addDays(day, ahead);
    const slot = sorted.find(
      (one) => one.weekday === weekdayOf(on) && (ahead > 0 || (time !== null && one.time > time)),
    );
    if (slot) return { day: on, time: slot.time };
  }
  throw new Error('There is no slot.');
}

function slotAhead(from: Moment, count: number, slots: readonly WeeklySlot[]): Moment {
  let at = from;
  for (let step = 0; step < count; step += 1) at = nextSlot(at, slots);
  return at;
}

/** Whether a network would have two posts too close there. */
function isCrowded(one: Moment, other: Moment): boolean {
  const { time } = one;
  const { time: otherTime } = other;
  if (time === null || otherTime === null) return false;
  return closeMinutes({ day: one.day, time }, { day: other.day, time: otherTime }) !== null;
}

/** Empty slots take up the push; nobody overtakes, and a slot with a post less than an hour away is not empty. */
function bySlots(places: readonly Place[], { count, until }: Push, slots: readonly WeeklySlot[]): readonly Moment[] {
  const moved: Moment[] = [];
  for (const place of places) {
    const before = moved.at(-1);
    if (until === 'gap' && before && isAfter(place, before) && !isCrowded(place, before)) break;
    const own = until === 'end' || !before ? slotAhead(place, count, slots) : null;
    const free = before && nextSlot(before, slots);
    const at = own && free ? (isAfter(own, free) ? own : free) : (own ?? free);
    if (at) moved.push(at);
  }
  return moved;
}

/**
 * Makes room on a network at a moment: the new places of the planned placements that must give way, in order. What is
 * before `from` stays, nobody overtakes anybody, and those at one moment stay together. Without slots of the network its
 * posts' own places are the slots.
 */
export function makeRoom(
  queue: readonly Queued[],
  from: Moment,
  push: Push,
  slots: readonly WeeklySlot[],
): readonly Queued[] {
  const places = placesOf(queue, from);
  if (places.length === 0) return [];
  const own = slots.length === 0 ? byOwnPlaces : bySlots;
  const moved = push.by === 'days' ? byDays(places, push) : own(places, push, slots);
  return moved.flatMap((moment, index) => (places[index]?.ids ?? []).map((id) => ({ id, ...moment })));
}
