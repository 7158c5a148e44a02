import { type CountablePost, isCountingPost } from './balance-tally.ts';
import type { DayRange } from './day.ts';
import type { Id, Minimum, Network } from './model.ts';
import { monthWindow } from './windows.ts';

/** The period that a minimum is compared over: a daily minimum is added up over the week. */
export type FrequencyPeriod = 'week' | 'month';

/** A network's planned placements against its minimum, in the minimum's own period. */
export type FrequencyFigures = {
  readonly networkId: Id;
  readonly planned: number;
  readonly needed: number;
  readonly per: FrequencyPeriod;
};

/** The period that a minimum is compared over. */
export function minimumPeriod(minimum: Minimum): FrequencyPeriod {
  return minimum.per === 'month' ? 'month' : 'week';
}

/**
 * The days to count for a minimum: the week, or for a monthly minimum the calendar month of the week's last day, so that
 * a week across two months speaks of the month being entered.
 */
export function minimumRange(minimum: Minimum, week: DayRange): DayRange {
  return minimumPeriod(minimum) === 'month' ? monthWindow(week.to) : week;
}

/** The placements that a minimum asks for in its period: seven times a daily one, else the count itself. */
export function needed(minimum: Minimum): number {
  return minimum.per === 'day' ? minimum.count * 7 : minimum.count;
}

/** The network's dated, not skipped placements in the range, of posts that are neither ideas nor in the trash. */
export function countPlanned(posts: readonly CountablePost[], networkId: Id, range: DayRange): number {
  return posts
    .filter(isCountingPost)
    .flatMap((post) => post.placements)
    .filter(
      ({ day, state, networkId: on }) =>
        on === networkId && state !== 'skipped' && day !== null && day >= range.from && day <= range.to,
    ).length;
}

/** Puts a network's planned count, taken over `minimumRange`, beside its minimum. */
export function frequencyOf(network: Pick<Network, 'id' | 'minimum'>, planned: number): FrequencyFigures {
  const { id, minimum } = network;
  return { networkId: id, planned, needed: needed(minimum), per: minimumPeriod(minimum) };
}
