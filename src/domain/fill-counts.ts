import type { Id } from './model.ts';
import { type Candidate, furthestBehind } from './suggest.ts';

/** Free slots that may take the same pillars: those of the days of one target set. */
export type SlotGroup = {
  readonly pillars: readonly Id[];
  /** How many of its slots each pillar has been given. */
  readonly given: Map<Id, number>;
};

/** A free slot that asks for a pillar: its group, and what breaks ties on its day. */
export type Claim = {
  readonly group: SlotGroup;
  readonly candidate: (pillarId: Id) => Omit<Candidate, 'lag'>;
};

/** One more slot can end at a pillar when `group` gives up `pillar` for it; null when it can take the pillar itself. */
type Way = { readonly group: SlotGroup; readonly pillar: Id } | null;

function add(map: Map<Id, number>, id: Id, amount: number): void {
  map.set(id, (map.get(id) ?? 0) + amount);
}

/** Every pillar that one more slot of a group can give a post to, directly or by moving what others were given. */
function waysFrom(group: SlotGroup, groups: readonly SlotGroup[]): ReadonlyMap<Id, Way> {
  const ways = new Map<Id, Way>(group.pillars.map((id) => [id, null]));
  for (const pillar of ways.keys()) {
    for (const other of groups) {
      if ((other.given.get(pillar) ?? 0) === 0) continue;
      for (const end of other.pillars) if (!ways.has(end)) ways.set(end, { group: other, pillar });
    }
  }
  return ways;
}

function take(group: SlotGroup, ways: ReadonlyMap<Id, Way>, end: Id): void {
  let pillar = end;
  for (let way = ways.get(pillar); way; way = ways.get(pillar)) {
    add(way.group.given, pillar, 1);
    add(way.group.given, way.pillar, -1);
    pillar = way.pillar;
  }
  add(group.given, pillar, 1);
}

/**
 * How many slots of each group each pillar is given, written into the groups, so that the sum of gap squared is least.
 * `needs` is expected less credit per pillar with every slot counted, before any free slot has a pillar; it is left as what
 * is still needed then.
 *
 * Why one at a time is enough: a slot adds its day's weights to the expectation whatever pillar it takes, so the sum
 * depends on the counts c alone: sum over p of (c_p - need_p)^2, convex in each c_p. The counts that the groups allow are
 * the flows slot -> group -> pillar, and giving each further slot the cheapest pillar that it can reach, moving earlier
 * slots where it must, is the successive shortest path of that convex flow: no move can make its result cheaper. One more
 * post on p costs 1 - 2 (need_p - c_p): the cheapest is the one furthest behind.
 */
export function giveCounts(
  claims: readonly Claim[],
  groups: readonly SlotGroup[],
  needs: Map<Id, number>,
  inListOrder: (a: Id, b: Id) => number,
): void {
  for (const { group, candidate } of claims) {
    const ways = waysFrom(group, groups);
    const candidates = [...ways.keys()].map((id) => ({ ...candidate(id), lag: needs.get(id) ?? 0 }));
    const chosen = furthestBehind(candidates, inListOrder);
    if (!chosen) continue;
    take(group, ways, chosen.pillarId);
    add(needs, chosen.pillarId, -1);
  }
}
