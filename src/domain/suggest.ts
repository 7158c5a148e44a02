import { standingOf } from './balance.ts';
import { above, atLeast, byListOrder } from './balance-compare.ts';
import type { DayTally } from './balance-tally.ts';
import { sharesOf, type Targets, targetCalendar } from './balance-targets.ts';
import type { Day, Time } from './day.ts';
import type { Id } from './model.ts';

/** A pillar to plan on a day. */
export type DaySuggestion = { readonly day: Day; readonly pillarId: Id };

/** A pillar that could be planned next. */
export type Candidate = {
  readonly pillarId: Id;
  readonly share: number;
  /** How far behind it would be after one more unit that day. */
  readonly lag: number;
  readonly lastDay: Day | null;
};

/** Of those furthest behind: the larger weight, then the longest unused (never used first), then list order. */
export function furthestBehind(
  candidates: readonly Candidate[],
  inListOrder: (a: Id, b: Id) => number,
): Candidate | undefined {
  const most = Math.max(...candidates.map(({ lag }) => lag));
  const tied = candidates.filter(({ lag }) => atLeast(lag, most));
  const byRank = (a: Candidate, b: Candidate): number => {
    if (above(a.share, b.share)) return -1;
    if (above(b.share, a.share)) return 1;
    const [lastA, lastB] = [a.lastDay ?? '', b.lastDay ?? ''];
    if (lastA !== lastB) return lastA < lastB ? -1 : 1;
    return inListOrder(a.pillarId, b.pillarId);
  };
  return tied.sort(byRank)[0];
}

/**
 * A pillar for each day in turn, the one furthest behind its target; each suggestion counts as one more unit before the
 * next. `tallies` are those of the judged window. Without a target set there is nothing to suggest.
 */
export function suggest(
  days: readonly Day[],
  tallies: readonly DayTally[],
  targetSets: readonly Targets[],
  pillarOrder: readonly Id[],
): readonly DaySuggestion[] {
  const targets = targetCalendar(targetSets);
  const standing = standingOf(tallies, targets);
  const credit = new Map(standing.credit);
  const expected = new Map(standing.expected);
  const lastDay = new Map(standing.lastDay);
  const inListOrder = byListOrder(pillarOrder);
  return days.flatMap((day) => {
    const set = targets.setOn(day);
    if (set === undefined) return [];
    const shares = [...sharesOf(set)];
    for (const [pillarId, share] of shares) expected.set(pillarId, (expected.get(pillarId) ?? 0) + share);
    const candidates = shares.map(([pillarId, share]) => ({
      pillarId,
      share,
      lag: (expected.get(pillarId) ?? 0) - (credit.get(pillarId) ?? 0),
      lastDay: lastDay.get(pillarId) ?? null,
    }));
    const chosen = furthestBehind(candidates, inListOrder);
    if (chosen === undefined) return [];
    const { pillarId } = chosen;
    credit.set(pillarId, (credit.get(pillarId) ?? 0) + 1);
    if (chosen.lastDay === null || day > chosen.lastDay) lastDay.set(pillarId, day);
    return [{ day, pillarId }];
  });
}

/** A network that could take the next post. */
export type NetworkFigures = {
  readonly networkId: Id;
  /** Placements planned in the period of its minimum, and the minimum for it. */
  readonly planned: number;
  readonly needed: number;
  /** The days that may be proposed, with the placements each already has on this network and its free slots, by time. */
  readonly days: readonly { readonly day: Day; readonly count: number; readonly free: readonly Time[] }[];
  /** How often each time of day was used on this network. */
  readonly times: readonly { readonly time: Time; readonly count: number }[];
};

/** Where the next post could go; the time is null when the network has neither a free slot there nor a habit yet. */
export type ProposedPlacement = { readonly networkId: Id; readonly day: Day; readonly time: Time | null };

function best<T>(items: readonly T[], isBetter: (a: T, b: T) => boolean): T | undefined {
  return items.reduce<T | undefined>(
    (held, item) => (held === undefined || isBetter(item, held) ? item : held),
    undefined,
  );
}

/** The emptier day, then one with a free slot, then the earlier. */
function isBetterDay(a: NetworkFigures['days'][number], b: NetworkFigures['days'][number]): boolean {
  if (a.count !== b.count) return a.count < b.count;
  const [hasA, hasB] = [a.free.length > 0, b.free.length > 0];
  return hasA === hasB ? a.day < b.day : hasA;
}

/**
 * The network furthest below its minimum (the first listed of equals; also when all have reached theirs), the earliest of
 * its emptiest days, one with a free slot before others, and there its first free slot, else the time most used on this
 * network (the earliest of equals). Null when no network has a day to offer.
 */
export function proposePlacement(networks: readonly NetworkFigures[]): ProposedPlacement | null {
  const open = networks.filter(({ days }) => days.length > 0);
  const network = best(open, (a, b) => a.needed - a.planned > b.needed - b.planned);
  const chosen = best(network?.days ?? [], isBetterDay);
  if (network === undefined || chosen === undefined) return null;
  const habit = best(network.times, (a, b) => a.count > b.count || (a.count === b.count && a.time < b.time));
  return { networkId: network.networkId, day: chosen.day, time: chosen.free[0] ?? habit?.time ?? null };
}
