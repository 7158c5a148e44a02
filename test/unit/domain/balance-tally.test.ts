import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CountablePlacement,
  type CountablePost,
  countUnits,
  creditsOf,
  tallyUnits,
} from '#domain/balance-tally.ts';

const range = { from: '2026-03-02', to: '2026-03-29' };
const today = '2026-03-10';
const planned = { unit: 'post', scope: 'planned' } as const;
const placement = (day: string | null, changes: Partial<CountablePlacement> = {}): CountablePlacement => ({
  networkId: 'instagram',
  day,
  state: 'planned',
  ...changes,
});
const post = (placements: readonly CountablePlacement[], changes: Partial<CountablePost> = {}): CountablePost => ({
  id: 'post',
  status: 'draft',
  parts: [{ pillarId: 'A', parts: 1 }],
  placements,
  ...changes,
});
const daysCounted = (posts: readonly CountablePost[], settings: Parameters<typeof countUnits>[1] = planned) =>
  countUnits(posts, settings, range, today).map(({ day }) => day);

describe('countUnits', () => {
  it('counts a post once, on the day of its earliest placement in the window', () => {
    const crossPost = post([placement('2026-03-20'), placement('2026-03-12'), placement('2026-02-01')]);
    expect(daysCounted([crossPost])).toEqual(['2026-03-12']);
  });

  it('counts a post that spans two windows once in each', () => {
    const spanning = post([placement('2026-03-08'), placement('2026-03-09')]);
    const days = (from: string, to: string) =>
      countUnits([spanning], planned, { from, to }, today).map((unit) => unit.day);
    expect(days('2026-03-02', '2026-03-08')).toEqual(['2026-03-08']);
    expect(days('2026-03-09', '2026-03-15')).toEqual(['2026-03-09']);
    expect(days('2026-03-02', '2026-03-15')).toEqual(['2026-03-08']);
  });

  it('counts each placement when the unit is a placement', () => {
    const crossPost = post([placement('2026-03-20'), placement('2026-03-12'), placement('2026-02-01')]);
    expect(daysCounted([crossPost], { unit: 'placement', scope: 'planned' })).toEqual(['2026-03-20', '2026-03-12']);
  });

  it.each(['post', 'placement'] as const)('never counts ideas, the trash, skipped or undated (unit %s)', (unit) => {
    const dated = [placement('2026-03-12')];
    const posts = [
      post(dated, { status: 'idea' }),
      post(dated, { deleted: true }),
      post([placement('2026-03-12', { state: 'skipped' })]),
      post([placement(null)]),
      post([]),
    ];
    expect(daysCounted(posts, { unit, scope: 'planned' })).toEqual([]);
  });

  it('skips over a skipped placement to the next that counts', () => {
    const late = post([placement('2026-03-03', { state: 'skipped' }), placement('2026-03-12')]);
    expect(daysCounted([late])).toEqual(['2026-03-12']);
  });

  it('counts both ends of the window and nothing beyond', () => {
    const ends = ['2026-03-01', '2026-03-02', '2026-03-29', '2026-03-30'].map((day) => post([placement(day)]));
    expect(daysCounted(ends)).toEqual(['2026-03-02', '2026-03-29']);
  });

  it('goes by the placement alone in scope published', () => {
    const scope = { unit: 'post', scope: 'published' } as const;
    const out = placement('2026-03-05', { state: 'published' });
    expect(daysCounted([post([placement('2026-03-04'), out])], scope)).toEqual(['2026-03-05']);
    expect(daysCounted([post([out], { status: 'idea' })], scope)).toEqual(['2026-03-05']);
    expect(daysCounted([post([out], { deleted: true })], scope)).toEqual([]);
  });

  it('looks at the filtered networks only, and at all when none are given', () => {
    const posts = [post([placement('2026-03-03', { networkId: 'blog' }), placement('2026-03-12')])];
    const days = (networkIds: readonly string[]) =>
      countUnits(posts, planned, range, today, { networkIds }).map((unit) => unit.day);
    expect(days(['instagram'])).toEqual(['2026-03-12']);
    expect(days(['newsletter'])).toEqual([]);
    expect(days([])).toEqual(['2026-03-03']);
  });

  it('counts the past placements of a unit that are still planned, but not those of today', () => {
    const out = placement('2026-03-09', { state: 'published' });
    const posts = [
      post([placement('2026-03-09')]),
      post([placement('2026-03-10')]),
      post([out]),
      post([placement('2026-03-09'), out]),
      post([out, placement('2026-03-09'), placement('2026-03-08')]),
    ];
    const units = countUnits(posts, planned, range, today);
    expect(units.map((unit) => unit.unconfirmed)).toEqual([1, 0, 0, 1, 2]);
    const each = countUnits(posts, { unit: 'placement', scope: 'planned' }, range, today);
    expect(each.reduce((sum, unit) => sum + unit.unconfirmed, 0)).toBe(4);
  });
});

describe('tallyUnits', () => {
  const unit = (day: string, parts: readonly { pillarId: string; parts: number }[], unconfirmed = 0) => ({
    postId: 'post',
    day,
    parts,
    unconfirmed,
  });

  it('adds up each day in order, with untagged units apart', () => {
    const a = { pillarId: 'A', parts: 3 };
    const b = { pillarId: 'B', parts: 1 };
    const units = [unit('2026-03-12', [a, b]), unit('2026-03-05', []), unit('2026-03-12', [b], 1)];
    expect(tallyUnits(units)).toEqual([
      { day: '2026-03-05', tagged: 0, untagged: 1, unconfirmed: 0, credits: [] },
      {
        day: '2026-03-12',
        tagged: 2,
        untagged: 0,
        unconfirmed: 1,
        credits: [
          { pillarId: 'A', credit: 0.75 },
          { pillarId: 'B', credit: 1.25 },
        ],
      },
    ]);
  });

  it('gives a unit one credit to share, whatever its parts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 50 }), (amounts) => {
        const credits = creditsOf(amounts.map((parts, index) => ({ pillarId: `${index}`, parts })));
        expect(credits.reduce((sum, { credit }) => sum + credit, 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});
