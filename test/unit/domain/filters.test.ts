import { describe, expect, it } from 'vitest';
import { type FilterablePost, matchesFilters, postStatus } from '#domain/filter-match.ts';
import {
  countedFilters,
  type FilterKind,
  type Filters,
  filterCount,
  filterKinds,
  isUnfiltered,
  noFilters,
  plannedFilters,
} from '#domain/filters.ts';

// Tuesday 10 March 2026, 11:00.
const now = { day: '2026-03-10', time: '11:00' };

type Placed = FilterablePost['placements'][number];
const on = (day: string | null, rest: Partial<Placed> = {}): Placed => ({
  networkId: 'instagram',
  day,
  time: null,
  state: 'planned',
  ...rest,
});
const texts = { title: '', body: '', notes: '', tags: '', campaign: '' };
const aPost = (change: Partial<FilterablePost>): FilterablePost => ({
  id: 'x',
  status: 'draft',
  parts: [{ pillarId: 'brand', parts: 1 }],
  placements: [on('2026-03-20')],
  campaignId: null,
  hasMedia: true,
  isOverLimit: () => false,
  texts: () => texts,
  ...change,
});

const posts: Readonly<Record<string, FilterablePost>> = {
  plain: aPost({}),
  shared: aPost({
    parts: [
      { pillarId: 'fashion', parts: 1 },
      { pillarId: 'beauty', parts: 2 },
    ],
  }),
  idea: aPost({ status: 'idea', parts: [], placements: [] }),
  missed: aPost({ status: 'approved', placements: [on('2026-03-10', { time: '10:59' })] }),
  today: aPost({ status: 'approved', placements: [on('2026-03-10')] }),
  out: aPost({ status: 'review', placements: [on('2026-03-01', { state: 'published' })] }),
  halfOut: aPost({ placements: [on('2026-03-01', { state: 'published' }), on(null, { networkId: 'facebook' })] }),
  launch: aPost({ campaignId: 'launch', texts: () => ({ ...texts, title: 'Été au jardin', campaign: 'Launch' }) }),
  bare: aPost({ hasMedia: false }),
  long: aPost({ isOverLimit: () => true }),
};

const found = (change: Partial<Filters>) =>
  Object.keys(posts).filter((name) => matchesFilters(posts[name] ?? aPost({}), { ...noFilters, ...change }, now));
const everyOne = Object.keys(posts);

describe('a filter', () => {
  const cases: readonly (readonly [FilterKind, Partial<Filters>, readonly string[]])[] = [
    // Networks are asked of placements, not of posts.
    ['networkIds', { networkIds: ['facebook'] }, everyOne],
    ['pillarIds', { pillarIds: ['beauty'] }, ['shared']],
    ['pillarIds', { pillarIds: ['beauty', 'fashion'] }, ['shared']],
    ['statuses', { statuses: ['idea'] }, ['idea']],
    ['statuses', { statuses: ['approved'] }, ['today']],
    ['statuses', { statuses: ['missed'] }, ['missed']],
    ['statuses', { statuses: ['published', 'review'] }, ['out']],
    ['campaignIds', { campaignIds: ['launch', 'other'] }, ['launch']],
    ['flags', { flags: ['untagged'] }, ['idea']],
    ['flags', { flags: ['no-media'] }, ['bare']],
    ['flags', { flags: ['over-limit'] }, ['long']],
    ['flags', { flags: ['over-limit', 'no-media'] }, []],
    ['text', { text: 'ete jar' }, ['launch']],
    ['text', { text: 'ete launch' }, ['launch']],
    ['text', { text: 'ete winter' }, []],
  ];

  it.each(cases)('of %s finds what it asks for: %j', (_kind, filters, names) => {
    expect(found(filters)).toEqual(names);
    expect(isUnfiltered({ ...noFilters, ...filters })).toBe(false);
  });

  it('of every kind is in the table', () => {
    expect(new Set(cases.map(([kind]) => kind))).toEqual(new Set(filterKinds));
    expect([...filterKinds].sort()).toEqual(Object.keys(noFilters).sort());
  });

  it('that asks for nothing finds all', () => {
    expect(found({})).toEqual(everyOne);
    expect(isUnfiltered(noFilters)).toBe(true);
  });

  it('asks for every kind at once', () => {
    expect(found({ campaignIds: ['launch'], text: 'ete', pillarIds: ['brand'], statuses: ['draft'] })).toEqual([
      'launch',
    ]);
    expect(found({ campaignIds: ['launch'], pillarIds: ['beauty'] })).toEqual([]);
  });
});

describe('the status that a post is filtered by', () => {
  it.each([
    ['out', 'published'],
    ['halfOut', 'draft'],
    ['missed', 'missed'],
    ['today', 'approved'],
  ] as const)('of %s is %s', (name, status) => {
    expect(postStatus(posts[name] ?? aPost({}), now)).toBe(status);
  });

  it('is missed from the minute after', () => {
    const at = (time: string) => postStatus({ status: 'approved', placements: [on('2026-03-10', { time })] }, now);
    expect([at('10:59'), at('11:00'), at('11:01')]).toEqual(['missed', 'approved', 'approved']);
  });
});

describe('what is asked for', () => {
  it('is counted, the words as one', () => {
    expect(filterCount(noFilters)).toBe(0);
    expect(filterCount({ ...noFilters, text: 'two words', networkIds: ['a', 'b'], flags: ['untagged'] })).toBe(4);
  });

  it('leaves pillars out of the balance', () => {
    const filters: Filters = { ...noFilters, pillarIds: ['brand'], networkIds: ['a'], flags: ['untagged', 'no-media'] };
    expect(countedFilters(filters)).toEqual({ ...noFilters, networkIds: ['a'], flags: ['no-media'] });
  });

  it('leaves out of planning what a new draft would not meet', () => {
    const filters: Filters = { ...noFilters, networkIds: ['a'], campaignIds: ['spring'] };
    const more: Filters = { ...filters, statuses: ['approved'], text: 'coat', pillarIds: ['b'], flags: ['no-media'] };
    expect(plannedFilters(more)).toEqual(filters);
  });
});
