import { standingOf } from './balance.ts';
import { byListOrder } from './balance-compare.ts';
import type { DayTally } from './balance-tally.ts';
import { sharesOf, type TargetCalendar, type Targets, targetCalendar } from './balance-targets.ts';
import type { Day, Time } from './day.ts';
import { type Claim, giveCounts, type SlotGroup } from './fill-counts.ts';
import { type Chosen, equalsAt, type Neighbours, neighboursOf, type PlacedPost, untangle } from './fill-neighbours.ts';
import type { Id } from './model.ts';
import { type Candidate, furthestBehind } from './suggest.ts';

/** An empty slot to fill; one that is reserved has its pillar. */
export type FillSlot = {
  readonly networkId: Id;
  readonly day: Day;
  readonly time: Time;
  readonly pillarId: Id | null;
};

/** What filling looks at. */
export type FillInput = {
  /** All inside the judged window. */
  readonly slots: readonly FillSlot[];
  /** Of the judged window as it is. */
  readonly tallies: readonly DayTally[];
  readonly targetSets: readonly Targets[];
  /** The pillars that may be planned, in list order: the archived ones are left out. */
  readonly pillarOrder: readonly Id[];
  /** The posts that are on the networks around the slots. */
  readonly placed: readonly PlacedPost[];
};

type Group = SlotGroup & { readonly shares: ReadonlyMap<Id, number> };

/** A slot in its turn: with a pillar of its own, or in a group of free ones; with neither nothing can be planned there. */
type Turn = { readonly slot: FillSlot; readonly fixed: Id | null; readonly group: Group | null };

/** The expectation that a slot adds, once it has a pillar. */
const noShares: ReadonlyMap<Id, number> = new Map();

function turnsOf(slots: readonly FillSlot[], targets: TargetCalendar, usable: ReadonlySet<Id>): readonly Turn[] {
  const groups = new Map<Targets, Group>();
  const groupOf = (set: Targets): Group => {
    const known = groups.get(set);
    if (known) return known;
    const shares = sharesOf(set);
    const made = { shares, pillars: [...shares.keys()].filter((id) => usable.has(id)), given: new Map<Id, number>() };
    groups.set(set, made);
    return made;
  };
  return slots.map((slot) => {
    const set = targets.setOn(slot.day);
    const group = set ? groupOf(set) : null;
    const fixed = slot.pillarId !== null && usable.has(slot.pillarId) ? slot.pillarId : null;
    return { slot, fixed, group: group && (fixed !== null || group.pillars.length > 0) ? group : null };
  });
}

function bump(map: Map<Id, number>, id: Id, amount: number): void {
  map.set(id, (map.get(id) ?? 0) + amount);
}

/** Who is behind, turn by turn, as `suggest` sees it. */
type Running = {
  readonly expected: Map<Id, number>;
  readonly credit: Map<Id, number>;
  readonly lastDay: Map<Id, Day>;
};

/** Gives each slot in turn the pillar furthest behind, of those that are left for it and make fewest equal neighbours. */
function seat(
  turns: readonly Turn[],
  neighbours: Neighbours,
  running: Running,
  inListOrder: (a: Id, b: Id) => number,
): Chosen {
  const chosen: Chosen = turns.map(({ fixed }) => fixed);
  const left = new Map(turns.flatMap(({ group }) => (group ? [[group, new Map(group.given)]] : [])));
  turns.forEach(({ slot, fixed, group }, index) => {
    for (const [id, share] of group?.shares ?? noShares) bump(running.expected, id, share);
    const rest = group && fixed === null ? left.get(group) : undefined;
    const open = [...(rest ?? [])].flatMap(([id, count]) =>
      count > 0 ? [{ id, equals: equalsAt(neighbours, chosen, index, id) }] : [],
    );
    const fewest = Math.min(...open.map(({ equals }) => equals));
    const candidates = open.flatMap(({ id, equals }): Candidate[] => {
      if (equals > fewest) return [];
      const lag = (running.expected.get(id) ?? 0) - (running.credit.get(id) ?? 0);
      return [{ pillarId: id, share: group?.shares.get(id) ?? 0, lag, lastDay: running.lastDay.get(id) ?? null }];
    });
    const pillarId = fixed ?? furthestBehind(candidates, inListOrder)?.pillarId ?? null;
    if (pillarId === null) return;
    chosen[index] = pillarId;
    if (rest) bump(rest, pillarId, -1);
    bump(running.credit, pillarId, 1);
    if (slot.day > (running.lastDay.get(pillarId) ?? '')) running.lastDay.set(pillarId, slot.day);
  });
  return chosen;
}

/** The order in which slots are served: by day and time, then as given. */
function inOrder(slots: readonly FillSlot[]): readonly number[] {
  const at = ({ day, time }: FillSlot) => `${day} ${time}`;
  return slots
    .map((slot, index) => ({ index, key: at(slot) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index))
    .map(({ index }) => index);
}

/**
 * A pillar for each slot, in the order given; null where there is none to give (no target set, or only archived pillars).
 *
 * Reservations are kept. Then the sum of gap squared over the judged window is least: exactly so, by `giveCounts`. Like
 * `suggest`, a free slot takes only a pillar with a weight on its day. Then equal-pillar neighbours on the same network are
 * few, posts that are there counting too: slots are seated so as to make none where they can, and `untangle` trades what is
 * left. Slots are served in order of day, time and list, each taking whoever is furthest behind by then, with the ties of
 * `suggest`; so the same input gives the same fill. A slot reserved for an archived pillar counts as free.
 */
export function fill({ slots, tallies, targetSets, pillarOrder, placed }: FillInput): readonly (Id | null)[] {
  const targets = targetCalendar(targetSets);
  const standing = standingOf(tallies, targets);
  const inListOrder = byListOrder(pillarOrder);
  const order = inOrder(slots);
  const sorted = order.flatMap((index) => slots[index] ?? []);
  const turns = turnsOf(sorted, targets, new Set(pillarOrder));
  const needs = new Map(standing.expected);
  for (const [id, credit] of standing.credit) bump(needs, id, -credit);
  for (const { fixed, group } of turns) {
    for (const [id, share] of group?.shares ?? noShares) bump(needs, id, share);
    if (fixed !== null) bump(needs, fixed, -1);
  }
  const claims = turns.flatMap(({ fixed, group }): Claim[] => {
    if (fixed !== null || !group) return [];
    const candidate = (pillarId: Id) => ({
      pillarId,
      share: group.shares.get(pillarId) ?? 0,
      lastDay: standing.lastDay.get(pillarId) ?? null,
    });
    return [{ group, candidate }];
  });
  giveCounts(claims, [...new Set(claims.map(({ group }) => group))], needs, inListOrder);
  const neighbours = neighboursOf(sorted, placed);
  const { expected, credit, lastDay } = standing;
  const running = { expected: new Map(expected), credit: new Map(credit), lastDay: new Map(lastDay) };
  const chosen = seat(turns, neighbours, running, inListOrder);
  const choices = turns.map(({ fixed, group }) => (fixed === null ? (group?.pillars ?? []) : []));
  untangle({ neighbours, chosen, choices, needs });
  const result: Chosen = slots.map(() => null);
  order.forEach((index, turn) => {
    result[index] = chosen[turn] ?? null;
  });
  return result;
}
