import type { Day, DayRange } from './day.ts';
import type { Id, TargetSet, Weight } from './model.ts';

/** What a lookup needs of a target set. */
export type Targets = Pick<TargetSet, 'fromDay' | 'weights'>;

/** Dated target sets, sorted once; each lookup is a binary search. */
export type TargetCalendar = {
  readonly isEmpty: boolean;
  /** The set in force on a day; days before the first set use the first. Undefined when there is no set. */
  readonly setOn: (day: Day) => Targets | undefined;
  /** The sets in force on some day of the range, in order; empty for a backwards range. */
  readonly setsIn: (range: DayRange) => readonly Targets[];
};

/** Sorts the sets for many lookups. Of two sets from the same day the later in the list holds. */
export function targetCalendar(targetSets: readonly Targets[]): TargetCalendar {
  const byDay = new Map(targetSets.map((set) => [set.fromDay, set]));
  const sets = [...byDay.values()].sort((a, b) => (a.fromDay < b.fromDay ? -1 : 1));
  const indexOn = (day: Day): number => {
    let low = 0;
    let high = sets.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const set = sets[middle];
      if (set !== undefined && set.fromDay <= day) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    isEmpty: sets.length === 0,
    setOn: (day) => sets[indexOn(day)],
    setsIn: (range) => (range.from > range.to ? [] : sets.slice(indexOn(range.from), indexOn(range.to) + 1)),
  };
}

/** The weights in force on a day; empty when there is no target set. For many days use `targetCalendar`. */
export function weightsOn(targetSets: readonly Targets[], day: Day): readonly Weight[] {
  return targetCalendar(targetSets).setOn(day)?.weights ?? [];
}

/** Each pillar's share of a set, 0 to 1, adding up to 1. */
export function sharesOf(set: Pick<TargetSet, 'weights'>): ReadonlyMap<Id, number> {
  const total = set.weights.reduce((sum, { weight }) => sum + weight, 0);
  const shares = new Map<Id, number>();
  for (const { pillarId, weight } of set.weights) shares.set(pillarId, (shares.get(pillarId) ?? 0) + weight / total);
  return shares;
}

/** A pillar's share of a set, 0 to 1; 0 when it is not in it. */
export function shareOn(set: Pick<TargetSet, 'weights'>, pillarId: Id): number {
  return sharesOf(set).get(pillarId) ?? 0;
}
