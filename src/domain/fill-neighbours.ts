import { above, atLeast } from './balance-compare.ts';
import type { Day, Time } from './day.ts';
import type { Id } from './model.ts';

/** What stands on a network at a moment. */
type Seat = { readonly networkId: Id; readonly day: Day; readonly time: Time | null };

/** A post that is there already, with its pillars. */
export type PlacedPost = Seat & { readonly pillarIds: readonly Id[] };

/** What comes right before or after a slot on its network: another slot, by index, or a post that is there. */
type Neighbour = { readonly slot: number } | { readonly pillarIds: readonly Id[] };

/** The pillar of each slot; null where there is none. */
export type Chosen = (Id | null)[];

/** Each slot's one or two neighbours. */
export type Neighbours = readonly (readonly Neighbour[])[];

/** Before and after are told by day and time; any time comes first on its day, as on the calendar. */
export function neighboursOf(slots: readonly Seat[], placed: readonly PlacedPost[]): Neighbours {
  type Item = Seat & { readonly neighbour: Neighbour };
  const items: Item[] = [
    ...placed.map(({ pillarIds, ...seat }) => ({ ...seat, neighbour: { pillarIds } })),
    ...slots.map((seat, slot) => ({ ...seat, neighbour: { slot } })),
  ];
  const keys = new Map(items.map((item) => [item, `${item.networkId} ${item.day} ${item.time ?? ''}`]));
  const keyOf = (item: Item) => keys.get(item) ?? '';
  // Sorting is stable: of equals the post that is there comes first, then the slots in their order.
  items.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
  const result: Neighbour[][] = slots.map(() => []);
  items.forEach((item, index) => {
    if (!('slot' in item.neighbour)) return;
    const beside = [items[index - 1], items[index + 1]];
    for (const other of beside) {
      if (other?.networkId === item.networkId) result[item.neighbour.slot]?.push(other.neighbour);
    }
  });
  return result;
}

/** How many neighbours of a slot have the pillar too. */
export function equalsAt(neighbours: Neighbours, chosen: Chosen, slot: number, pillarId: Id | null): number {
  if (pillarId === null) return 0;
  let count = 0;
  for (const other of neighbours[slot] ?? []) {
    if ('slot' in other ? chosen[other.slot] === pillarId : other.pillarIds.includes(pillarId)) count += 1;
  }
  return count;
}

/** All pairs of equal neighbours; two slots beside each other each see the other. */
function totalEquals(neighbours: Neighbours, chosen: Chosen): number {
  let pairs = 0;
  neighbours.forEach((list, slot) => {
    const pillarId = chosen[slot] ?? null;
    if (pillarId === null) return;
    for (const other of list) {
      if ('slot' in other) pairs += chosen[other.slot] === pillarId ? 0.5 : 0;
      else if (other.pillarIds.includes(pillarId)) pairs += 1;
    }
  });
  return pairs;
}

/** What may be rearranged. */
export type Arrangement = {
  readonly neighbours: Neighbours;
  readonly chosen: Chosen;
  /** The pillars that a slot may take; none for a slot that is not to be touched. */
  readonly choices: readonly (readonly Id[])[];
  /** Expected less credit per pillar, all slots counted. */
  readonly needs: Map<Id, number>;
};

/** A slot that goes from one pillar to another; a null slot is a post that the count of one pillar gives to another. */
type Move = { readonly from: Id; readonly to: Id; readonly slot: number | null; readonly cost: number };

/** A post of `from` can be one of `to` at no loss when `to` is one post further behind. */
function isEven(needs: ReadonlyMap<Id, number>, from: Id, to: Id): boolean {
  const difference = (needs.get(to) ?? 0) - (needs.get(from) ?? 0) - 1;
  return !above(difference, 0) && atLeast(difference, 0);
}

/** The cheapest move from each pillar to each other by slots other than `held`, and the exchanges that cost no balance. */
function movesWithout(held: number, { neighbours, chosen, choices, needs }: Arrangement): readonly Move[] {
  const best = new Map<string, Move>();
  const offer = (move: Move) => {
    const key = `${move.from} ${move.to}`;
    const known = best.get(key);
    if (!known || move.cost < known.cost) best.set(key, move);
  };
  choices.forEach((pillars, slot) => {
    const from = chosen[slot] ?? null;
    if (from === null || slot === held) return;
    const before = equalsAt(neighbours, chosen, slot, from);
    for (const to of pillars) {
      if (to !== from) offer({ from, to, slot, cost: equalsAt(neighbours, chosen, slot, to) - before });
    }
  });
  const ids = [...needs.keys()];
  for (const lost of ids) {
    for (const gained of ids) {
      if (lost !== gained && isEven(needs, lost, gained)) offer({ from: gained, to: lost, slot: null, cost: 0 });
    }
  }
  return [...best.values()];
}

/** The cheapest chain of moves from one pillar to another, as Bellman and Ford find it; empty when there is none. */
function cheapestChain(moves: readonly Move[], from: Id, to: Id, pillars: number): readonly Move[] {
  const cost = new Map<Id, number>([[from, 0]]);
  const into = new Map<Id, Move>();
  for (let pass = 1; pass < pillars; pass += 1) {
    for (const move of moves) {
      const start = cost.get(move.from);
      if (start === undefined || move.to === from) continue;
      if (start + move.cost >= (cost.get(move.to) ?? Number.POSITIVE_INFINITY)) continue;
      cost.set(move.to, start + move.cost);
      into.set(move.to, move);
    }
  }
  const chain: Move[] = [];
  for (let move = into.get(to); move && chain.length < pillars; move = into.get(move.from)) {
    chain.push(move);
    if (move.from === from) return chain;
  }
  return [];
}

/** Moves along a chain: the slots change their pillars, and an exchange of counts what is still needed. */
function follow(chain: readonly Move[], { chosen, needs }: Arrangement): void {
  for (const { slot, from, to } of chain) {
    if (slot !== null) chosen[slot] = to;
    else {
      needs.set(from, (needs.get(from) ?? 0) - 1);
      needs.set(to, (needs.get(to) ?? 0) + 1);
    }
  }
}

/**
 * Gives a slot with an equal neighbour another pillar, and lets other slots trade theirs until each pillar has its count
 * again. False when no such trade leaves fewer equal neighbours.
 */
function tradeOne(arrangement: Arrangement): boolean {
  const { neighbours, chosen, choices, needs } = arrangement;
  const before = totalEquals(neighbours, chosen);
  for (const [slot, pillars] of choices.entries()) {
    const own = chosen[slot] ?? null;
    if (own === null || equalsAt(neighbours, chosen, slot, own) === 0) continue;
    for (const other of pillars) {
      if (other === own) continue;
      chosen[slot] = other;
      const chain = cheapestChain(movesWithout(slot, arrangement), other, own, needs.size);
      const kept = [...chosen];
      if (chain.length > 0) {
        const needed = new Map(needs);
        follow(chain, arrangement);
        // The costs of slots beside each other do not add up, so the result is counted.
        if (totalEquals(neighbours, chosen) < before) return true;
        chosen.splice(0, chosen.length, ...kept);
        for (const [id, need] of needed) needs.set(id, need);
      }
      chosen[slot] = own;
    }
  }
  return false;
}

/** Rearranges slots, at no loss of balance, as long as a trade leaves fewer equal neighbours. */
export function untangle(arrangement: Arrangement): void {
  while (tradeOne(arrangement));
}
