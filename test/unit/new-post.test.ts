import { describe, expect, it } from 'vitest';
import type { Snapshot } from '#contract/index.ts';
import { noFilters } from '#domain/filters.ts';
import { withinFilters } from '#state/new-post.ts';

const snapshot = {
  networks: [{ id: 'n1' }, { id: 'n2' }, { id: 'old', archived: true }],
  pillars: [{ id: 'p1' }, { id: 'p2' }],
  campaigns: [{ id: 'c1' }],
} as unknown as Snapshot;
const started = { networkIds: ['n1'], status: 'draft' as const };

describe('a new post under filters', () => {
  it('takes the network, pillar and campaign that are shown alone', () => {
    const filters = { ...noFilters, networkIds: ['n2'], pillarIds: ['p1'], campaignIds: ['c1'] };
    expect(withinFilters(started, filters, snapshot)).toEqual({
      networkIds: ['n2'],
      pillars: [{ pillarId: 'p1', parts: 1 }],
      campaignId: 'c1',
      status: 'draft',
    });
  });

  it('keeps what was said, and what several filters leave open', () => {
    const said = { networkIds: ['n1'], pillars: [{ pillarId: 'p2', parts: 1 }], campaignId: 'c2' };
    expect(withinFilters(said, { ...noFilters, pillarIds: ['p1'], campaignIds: ['c1'] }, snapshot)).toEqual(said);
    const several = { ...noFilters, networkIds: ['n2', 'n1'], pillarIds: ['p1', 'p2'] };
    expect(withinFilters({ networkIds: ['n1', 'n3'] }, several, snapshot)).toEqual({
      networkIds: ['n1'],
      pillars: [],
      campaignId: null,
    });
    expect(withinFilters(started, { ...noFilters, networkIds: ['old'] }, snapshot).networkIds).toEqual(['n1']);
  });
});
