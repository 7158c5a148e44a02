import { describe, expect, it } from 'vitest';
import type { CountablePost } from '#domain/balance-tally.ts';
import { countPlanned, frequencyOf, minimumRange, needed } from '#domain/frequency.ts';

const week = { from: '2026-03-30', to: '2026-04-05' };

describe('a minimum', () => {
  it('asks seven times a daily count of a week', () => {
    expect(needed({ count: 2, per: 'day' })).toBe(14);
    expect(minimumRange({ count: 2, per: 'day' }, week)).toEqual(week);
  });

  it('asks its own count of a week', () => {
    expect(needed({ count: 3, per: 'week' })).toBe(3);
    expect(minimumRange({ count: 3, per: 'week' }, week)).toEqual(week);
  });

  it('is compared over the month that the week ends in when it is monthly', () => {
    expect(needed({ count: 4, per: 'month' })).toBe(4);
    expect(minimumRange({ count: 4, per: 'month' }, week)).toEqual({ from: '2026-04-01', to: '2026-04-30' });
  });

  it('names its period beside the figures', () => {
    const network = (per: 'day' | 'week' | 'month') => ({ id: 'x', minimum: { count: 1, per } });
    expect(frequencyOf(network('day'), 5)).toEqual({ networkId: 'x', planned: 5, needed: 7, per: 'week' });
    expect(frequencyOf(network('month'), 5)).toEqual({ networkId: 'x', planned: 5, needed: 1, per: 'month' });
  });
});

describe('countPlanned', () => {
  it('counts each dated, not skipped placement of counting posts on the network within the range', () => {
    const placement = (
      day: string | null,
      state: 'planned' | 'published' | 'skipped' = 'planned',
      networkId = 'x',
    ) => ({
      networkId,
      day,
      state,
    });
    const post = (changes: Partial<CountablePost>): CountablePost => ({
      id: 'post',
      status: 'draft',
      parts: [],
      placements: [placement('2026-03-30')],
      ...changes,
    });
    const placements = [
      placement('2026-03-29'),
      placement('2026-03-30'),
      placement('2026-04-05', 'published'),
      placement('2026-04-06'),
      placement('2026-04-01', 'skipped'),
      placement('2026-04-01', 'planned', 'blog'),
      placement(null),
    ];
    const posts = [post({ placements }), post({ status: 'idea' }), post({ deleted: true }), post({})];
    expect(countPlanned(posts, 'x', week)).toBe(3);
  });
});
