import { addDays, type Day, daysBetween } from './day.ts';
import type { Id, PlacementFields, PostFields } from './model.ts';

/** How far ahead of today the posts of a series are made: 26 weeks. Those count; what lies beyond is only foretold. */
export const DAYS_MADE_AHEAD = 26 * 7;

/** The day that the model of a series stands on: its placements are as far from it as an occurrence's from its own. */
export const MODEL_DAY: Day = '2000-01-03';

/** What an edit of one post of a series is about. */
export const seriesScopes = ['this', 'following', 'all'] as const;
export type SeriesScope = (typeof seriesScopes)[number];

export type OccurrencePlacement = PlacementFields & { readonly id: Id | null };

/** A post of a series, or the model that new ones are copied from, with the day that the rule gave it. */
export type Occurrence = {
  readonly day: Day;
  readonly fields: PostFields;
  readonly placements: readonly OccurrencePlacement[];
};

/** What the placements of a series have in common: all but what becomes of a single one. `offset` is in days, null for undated. */
type Shared = Pick<PlacementFields, 'networkId' | 'time' | 'format' | 'ownText' | 'firstComment'> & {
  readonly offset: number | null;
};

/** A placement among its siblings: the second on Instagram is the second on Instagram in every post of the series. */
type Slot = string;

/** What an edit changed in one occurrence, so that it can be done to the others. */
export type SeriesChange = {
  readonly fields: Partial<PostFields>;
  readonly removed: ReadonlySet<Slot>;
  readonly changed: ReadonlyMap<Slot, Partial<Shared>>;
  readonly added: readonly Shared[];
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function sharedOf({ networkId, day, time, format, ownText, firstComment }: PlacementFields, on: Day): Shared {
  return { networkId, offset: day === null ? null : daysBetween(on, day), time, format, ownText, firstComment };
}

function planned({ offset, time, ...shared }: Shared, on: Day): OccurrencePlacement {
  const day = offset === null ? null : addDays(on, offset);
  return { id: null, ...shared, day, time: day === null ? null : time, state: 'planned', link: '' };
}

function slotsOf(placements: readonly OccurrencePlacement[]): readonly Slot[] {
  const seen = new Map<Id, number>();
  return placements.map(({ networkId }) => {
    const count = (seen.get(networkId) ?? 0) + 1;
    seen.set(networkId, count);
    return `${networkId} ${count}`;
  });
}

function bySlot({ placements, day }: Occurrence): ReadonlyMap<Slot, Shared> {
  const slots = slotsOf(placements);
  return new Map(placements.map((placement, at) => [slots[at] ?? '', sharedOf(placement, day)]));
}

/** The entries of `after` that differ from those of `before`. */
function differences<T extends object>(before: T, after: T): Partial<T> {
  // Both are plain records of the same keys.
  const keys = Object.keys(after) as (keyof T)[];
  const changed: Partial<T> = {};
  for (const key of keys) if (!same(before[key], after[key])) changed[key] = after[key];
  return changed;
}

/** Puts the entries of a change in place, except where the target has its own: there it differs from what it came from. */
function patched<T extends object>(target: T, change: Partial<T>, base: T | null): T {
  const result = { ...target };
  // A partial record of the target's keys.
  for (const key of Object.keys(change) as (keyof T)[]) {
    const value = change[key];
    if (value !== undefined && (base === null || same(target[key], base[key]))) result[key] = value;
  }
  return result;
}

/** The first day that a post is on; null when it is on none. */
export function firstDay(placements: readonly Pick<PlacementFields, 'day'>[]): Day | null {
  const days = placements.flatMap(({ day }) => day ?? []);
  return days.sort()[0] ?? null;
}

/** Whether something of it is out: such a post is never changed with the others. */
export function hasPublished({ placements }: Pick<Occurrence, 'placements'>): boolean {
  return placements.some(({ state }) => state === 'published');
}

/** What new occurrences are copied from: the post as planned. */
export function modelOf({ day, fields, placements }: Occurrence): Occurrence {
  return {
    day: MODEL_DAY,
    fields,
    placements: placements.map((placement) => planned(sharedOf(placement, day), MODEL_DAY)),
  };
}

/** The model's copy for a day. */
export function copyOn(model: Occurrence, day: Day): Occurrence {
  return {
    day,
    fields: model.fields,
    placements: model.placements.map((placement) => planned(sharedOf(placement, model.day), day)),
  };
}

/** Whether an occurrence is still as the series made it. */
export function isAsMade(occurrence: Occurrence, model: Occurrence): boolean {
  const asPlanned = occurrence.placements.every(({ state, link }) => state === 'planned' && link === '');
  return (
    asPlanned &&
    same(occurrence.fields, model.fields) &&
    same([...bySlot(occurrence).entries()], [...bySlot(model).entries()])
  );
}

/** What an edit changed. The day of `after` may be another: what moved with it has not changed. */
export function changeBetween(before: Occurrence, after: Occurrence): SeriesChange {
  const slots = slotsOf(before.placements);
  const edited = new Map(after.placements.flatMap((placement) => (placement.id ? [[placement.id, placement]] : [])));
  const removed = new Set<Slot>();
  const changed = new Map<Slot, Partial<Shared>>();
  before.placements.forEach((placement, at) => {
    const slot = slots[at] ?? '';
    const now = placement.id === null ? undefined : edited.get(placement.id);
    if (!now) removed.add(slot);
    else {
      const change = differences(sharedOf(placement, before.day), sharedOf(now, after.day));
      if (Object.keys(change).length > 0) changed.set(slot, change);
    }
  });
  const had = new Set(before.placements.map(({ id }) => id));
  const added = after.placements.filter(({ id }) => id === null || !had.has(id));
  return {
    fields: differences(before.fields, after.fields),
    removed,
    changed,
    added: added.map((placement) => sharedOf(placement, after.day)),
  };
}

/**
 * Does a change to another occurrence. `base` is the model as it was: where the occurrence differs from it, it was edited
 * alone and keeps what it has. A null base changes all, for the model itself.
 */
export function withChange(target: Occurrence, change: SeriesChange, base: Occurrence | null): Occurrence {
  const slots = slotsOf(target.placements);
  const baseSlots = base && bySlot(base);
  const placements = target.placements.flatMap((placement, at): OccurrencePlacement[] => {
    const slot = slots[at] ?? '';
    const shared = sharedOf(placement, target.day);
    const from = baseSlots && (baseSlots.get(slot) ?? null);
    if (placement.state !== 'planned') return [placement];
    if (change.removed.has(slot)) return baseSlots && !same(shared, from) ? [placement] : [];
    const own = change.changed.get(slot);
    if (!own || (baseSlots && from === null)) return [placement];
    const { id, state, link } = placement;
    return [{ ...planned(patched(shared, own, from), target.day), id, state, link }];
  });
  return {
    day: target.day,
    fields: patched(target.fields, change.fields, base?.fields ?? null),
    placements: [...placements, ...change.added.map((shared) => planned(shared, target.day))],
  };
}

/** The occurrence on another day of its rule. What was moved alone, or is no longer planned, keeps its day. */
export function movedTo(occurrence: Occurrence, day: Day, model: Occurrence): Occurrence {
  const slots = slotsOf(occurrence.placements);
  const usual = bySlot(model);
  const placements = occurrence.placements.map((placement, at) => {
    const { offset } = sharedOf(placement, occurrence.day);
    const follows = placement.state === 'planned' && usual.get(slots[at] ?? '')?.offset === offset;
    return follows && offset !== null ? { ...placement, day: addDays(day, offset) } : placement;
  });
  return { ...occurrence, day, placements };
}
