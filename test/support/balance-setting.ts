import fc from 'fast-check';
import type { Snapshot } from '#contract/index.ts';
import { type BalanceReport, judge } from '#domain/balance.ts';
import { type CountablePost, countUnits, tallyUnits } from '#domain/balance-tally.ts';
import { addDays, type DayRange } from '#domain/day.ts';
import { type Filters, filterStatuses, noFilters } from '#domain/filters.ts';
import type { BalanceSettings, Id, Post } from '#domain/model.ts';
import type { TestWorkspace } from './backend.ts';
import { addCampaigns } from './campaigns.ts';
import { naiveMatch } from './naive-filter.ts';
import { fill, type RandomPost, randomPost } from './random-workspace.ts';

export const countable = ({ id, status, pillars, placements }: Post): CountablePost => ({
  id,
  status,
  parts: pillars,
  placements,
});

/** Sums are made in another order in SQL: equal to nine digits. */
export function rounded(report: unknown): unknown {
  return JSON.parse(
    JSON.stringify(report, (_key, value) => (typeof value === 'number' ? Math.round(value * 1e9) / 1e9 + 0 : value)),
  );
}

/** Filters besides the networks; campaigns by their place. */
type Asked = Pick<Filters, 'statuses' | 'flags' | 'text'> & { readonly campaigns: readonly number[] };

const seldom = <T>(one: fc.Arbitrary<T>, none: T) => fc.oneof({ weight: 2, arbitrary: fc.constant(none) }, one);
const asked: fc.Arbitrary<Asked> = fc.record({
  statuses: seldom(fc.uniqueArray(fc.constantFrom(...filterStatuses), { minLength: 1, maxLength: 4 }), []),
  flags: seldom(fc.constantFrom<Filters['flags'][]>(['no-media'], ['untagged'], ['over-limit']), []),
  text: seldom(fc.constantFrom('elan', 'al', 'gamma', 'winter', 'spring del', '!'), ''),
  campaigns: seldom(fc.uniqueArray(fc.nat(1), { minLength: 1 }), []),
});

export type Setting = {
  readonly posts: readonly RandomPost[];
  readonly settings: Pick<BalanceSettings, 'unit' | 'scope' | 'minPosts'>;
  readonly sets: readonly (readonly [offset: number, pillar: number, weight: number])[];
  readonly networks: readonly number[];
  readonly asked: Asked;
  readonly from: number;
  readonly length: number;
};

export const setting: fc.Arbitrary<Setting> = fc.record({
  posts: fc.array(randomPost, { minLength: 1, maxLength: 14 }),
  settings: fc.record({
    unit: fc.constantFrom('post', 'placement'),
    scope: fc.constantFrom('planned', 'planned', 'published'),
    minPosts: fc.constantFrom(1, 3, 8),
  }),
  sets: fc.array(fc.tuple(fc.integer({ min: -12, max: 12 }), fc.nat(3), fc.integer({ min: 1, max: 50 })), {
    maxLength: 2,
  }),
  networks: fc.uniqueArray(fc.nat(2), { maxLength: 2 }),
  asked,
  from: fc.integer({ min: -14, max: 6 }),
  length: fc.integer({ min: 0, max: 20 }),
});

/** The posts that counting looks at: pillars, and having none, play no part. */
export function countedPosts(posts: readonly Post[], filters: Filters, snapshot: Snapshot): readonly Post[] {
  const names = new Map(snapshot.campaigns.map(({ id, name }) => [id, name]));
  const overLimit = filters.flags.includes('over-limit');
  const flags = filters.flags.filter((flag) => flag === 'no-media');
  return posts.filter((post) => !overLimit && naiveMatch(post, { ...filters, pillarIds: [], flags }, snapshot, names));
}

/** A workspace in the given state, and what is needed to judge it by other means. */
export async function prepare(workspace: TestWorkspace, given: Setting) {
  const campaigns = addCampaigns(workspace, ['Winter', 'Spring']);
  const first = await workspace.call('workspace.snapshot', {});
  const balance = { ...first.workspace.balance, ...given.settings };
  await workspace.call('workspace.update', { balance });
  for (const [offset, pillar, weight] of given.sets) {
    const ids = [first.pillars[pillar]?.id ?? '', first.pillars[(pillar + 1) % 4]?.id ?? ''];
    const weights = ids.map((pillarId, index) => ({ pillarId, weight: weight + index }));
    await workspace.call('targets.set', { fromDay: addDays(first.today, offset), weights });
  }
  const posts = await fill(workspace, given.posts);
  const snapshot = await workspace.call('workspace.snapshot', {});
  const { campaigns: wanted, ...kinds } = given.asked;
  const filters: Filters = {
    ...noFilters,
    ...kinds,
    networkIds: given.networks.map((index) => snapshot.networks[index]?.id ?? ''),
    campaignIds: wanted.map((index) => campaigns[index] ?? ''),
  };
  const from = addDays(snapshot.today, given.from);
  const range = { from, to: addDays(from, given.length) };
  return { snapshot, posts, filters, range };
}

export function pureReport(
  snapshot: Snapshot,
  posts: readonly Post[],
  range: DayRange,
  networkIds: readonly Id[],
): BalanceReport {
  const { today, targetSets, pillars, workspace } = snapshot;
  const units = countUnits(posts.map(countable), workspace.balance, range, today, { networkIds });
  const order = pillars.map(({ id }) => id);
  return judge(tallyUnits(units), targetSets, workspace.balance, order, range);
}
