import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { balanceReportSchema, bandOf, gapWords, judge } from '#domain/balance.ts';
import type { DayTally } from '#domain/balance-tally.ts';
import { addDays } from '#domain/day.ts';
import { defaultBalanceSettings } from '#domain/model.ts';
import { times } from '#test/runs.ts';

const settings = defaultBalanceSettings;
const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
const monday = '2026-03-02';
const targets = (weights: readonly number[], fromDay = monday) => ({
  fromDay,
  weights: weights.map((weight, index) => ({ pillarId: names[index] ?? 'Z', weight })),
});
const tally = (day: string, credits: readonly number[], changes: Partial<DayTally> = {}): DayTally => ({
  day,
  tagged: Math.round(credits.reduce((sum, credit) => sum + credit, 0)),
  untagged: 0,
  unconfirmed: 0,
  credits: credits
    .map((credit, index) => ({ pillarId: names[index] ?? 'Z', credit }))
    .filter(({ credit }) => credit > 0),
  ...changes,
});
const report = (credits: readonly number[], weights: readonly number[], changes: Partial<typeof settings> = {}) =>
  judge([tally(monday, credits)], [targets(weights)], { ...settings, ...changes }, names);
const verdicts = (...args: Parameters<typeof report>) => report(...args).pillars.map(({ verdict }) => verdict);
const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** The whole-post plan by largest remainder; exact in whole numbers. */
function bestPlan(weights: readonly number[], posts: number): readonly number[] {
  const total = add(weights);
  const plan = weights.map((weight) => Math.floor((weight * posts) / total));
  const order = weights
    .map((weight, index) => ({ index, remainder: (weight * posts) % total }))
    .sort((a, b) => b.remainder - a.remainder);
  for (const { index } of order.slice(0, posts - add(plan))) plan[index] = (plan[index] ?? 0) + 1;
  return plan;
}

describe('judge', () => {
  it('shares out every tagged unit, as credit and as expectation', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 8 });
    const weights = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(amounts, { maxLength: 20 }), weights, weights, (days, first, second) => {
        const tallies = days.map((credits, index) => tally(addDays(monday, index), credits));
        const result = judge(tallies, [targets(first), targets(second, addDays(monday, 7))], settings, names);
        expect(Math.abs(add(result.pillars.map(({ credit }) => credit)) - result.tagged)).toBeLessThan(1e-6);
        expect(Math.abs(add(result.pillars.map(({ expected }) => expected)) - result.tagged)).toBeLessThan(1e-6);
        expect(result.driftIndex).toBeLessThanOrEqual(100 + 1e-9);
      }),
    );
  });

  it('never warns or watches on the best whole-post plan', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(weights, fc.integer({ min: 8, max: 79 }), (each, posts) => {
        expect(report(bestPlan(each, posts), each).verdict).toBe('ok');
      }),
      { numRuns: times(2000) },
    );
  });

  it('warns on 55/25/15/5 against 40/30/20/10 for every number of posts from 8 to 200', () => {
    for (let posts = 8; posts <= 200; posts += 1) {
      const shared = [55, 25, 15, 5].map((percent) => (percent * posts) / 100);
      expect(report(shared, [40, 30, 20, 10]).verdict, `${posts} posts`).toBe('warn');
      expect(report(bestPlan([55, 25, 15, 5], posts), [40, 30, 20, 10]).verdict, `${posts} whole posts`).toBe('warn');
    }
  });

  it('judges each day by the targets of that day', () => {
    const sets = [targets([1, 1], '2026-03-16'), targets([1, 1, 1], '2026-03-23')];
    const days = ['2026-03-02', '2026-03-16', '2026-03-22', '2026-03-23'];
    const result = judge(
      days.map((day) => tally(day, [3])),
      sets,
      settings,
      names,
    );
    expect(result.pillars.map(({ expected }) => expected)).toEqual(
      [5.5, 5.5, 1].map((value) => expect.closeTo(value, 9)),
    );
  });

  it('lists pillars in list order, also those of a set in force without any post', () => {
    const range = { from: monday, to: '2026-03-29' };
    const sets = [targets([1, 1]), targets([1, 1, 1, 1], '2026-03-20'), targets([1, 1, 1, 1, 1], '2026-04-01')];
    const shown = judge([], sets, settings, ['C', 'A', 'B'], range);
    expect(shown.pillars.map(({ pillarId }) => pillarId)).toEqual(['C', 'A', 'B', 'D']);
    expect(shown).toMatchObject({ tagged: 0, verdict: 'too-few', driftIndex: 0 });
    expect(shown.pillars[0]).toMatchObject({ points: 0, band: 0, bandPosts: 0, lastDay: null });
  });

  it('keeps untagged units apart from the shares', () => {
    const plain = tally(monday, [4, 4]);
    const result = judge([{ ...plain, untagged: 90, unconfirmed: 3 }], [targets([1, 1])], settings, names);
    expect(result).toMatchObject({ tagged: 8, untagged: 90, unconfirmed: 3, verdict: 'ok', driftIndex: 0 });
  });

  it('is never red with too few posts', () => {
    expect(verdicts([7, 0], [1, 1])).toEqual(['too-few', 'too-few']);
    expect(report([7, 0], [1, 1])).toMatchObject({ verdict: 'too-few', driftIndex: 50 });
    expect(report([8, 0], [1, 1]).verdict).toBe('warn');
    expect(report([2, 0], [1, 1], { minPosts: 2 }).verdict).toBe('warn');
  });

  it('compares with nothing when there is no target set', () => {
    for (const credits of [[9, 3], [1]]) {
      const result = judge([tally(monday, credits)], [], settings, names);
      expect(result).toMatchObject({ verdict: 'no-targets', driftIndex: 0 });
      expect(result.pillars[0]).toMatchObject({ credit: credits[0], expected: 0, gap: 0, verdict: 'no-targets' });
    }
  });

  it('shows a pillar that is not in the targets as off-target, never red', () => {
    const result = report([5, 5, 1], [1, 1]);
    expect(result.verdict).toBe('off-target');
    expect(result.pillars.map(({ verdict }) => verdict)).toEqual(['ok', 'ok', 'off-target']);
    expect(verdicts([0, 0, 20], [1, 1])).toEqual(['warn', 'warn', 'off-target']);
  });

  it('reports the worst of its pillars', () => {
    expect(verdicts([11, 9], [1, 1])).toEqual(['watch', 'watch']);
    expect(report([11, 9], [1, 1]).verdict).toBe('watch');
    expect(report([12, 8], [1, 1]).verdict).toBe('warn');
    expect(verdicts([10, 9, 1], [1, 1])).toEqual(['ok', 'watch', 'off-target']);
    expect(report([10, 9, 1], [1, 1]).verdict).toBe('watch');
  });

  it('treats thirds and exact ties as exact', () => {
    const third = 1 / 3;
    const thirds = Array.from({ length: 27 }, (_, index) => tally(addDays(monday, index), [third, third, third]));
    const even = judge(thirds, [targets([1, 1, 1])], settings, names);
    expect(even.pillars.map(({ gap }) => gapWords(gap).direction)).toEqual(['on-target', 'on-target', 'on-target']);
    const oneOver = Array.from({ length: 30 }, () => tally(monday, [third + 1 / 30, 2 * third - 1 / 30]));
    const exactlyOne = judge(oneOver, [targets([1, 2])], { ...settings, bandSmall: 1, bandLarge: 1 }, names);
    expect(exactlyOne.pillars[0]?.gap).toBeCloseTo(1, 9);
    expect(exactlyOne.pillars[0]?.verdict).toBe('warn');
    expect(verdicts([15, 5], [1, 1], { bandSmall: 25, bandLarge: 25 })).toEqual(['watch', 'watch']);
    expect(verdicts([15, 5], [1, 1], { bandSmall: 50, bandLarge: 50 })).toEqual(['watch', 'watch']);
    expect(verdicts([60, 40], [1, 1], { bandSmall: 20, bandLarge: 20 })).toEqual(['ok', 'ok']);
  });

  it('says when each pillar was last used', () => {
    const days = [tally('2026-03-20', [1, 1]), tally('2026-03-05', [1]), tally('2026-03-25', [0, 1])];
    const result = judge(days, [targets([1, 1, 1])], settings, names);
    expect(result.pillars.map(({ lastDay }) => lastDay)).toEqual(['2026-03-20', '2026-03-25', null]);
  });

  it('gives a report that its schema accepts and that JSON Schema can describe', () => {
    const id = '0b9f1d6e-2f0c-4a53-9d0c-3f1f6f6f2a11';
    const units = { day: monday, tagged: 9, untagged: 1, unconfirmed: 0, credits: [{ pillarId: id, credit: 9 }] };
    const sets = [{ fromDay: monday, weights: [{ pillarId: id, weight: 4 }] }];
    const result = judge([units], sets, settings, [id]);
    expect(balanceReportSchema.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
    expect(z.toJSONSchema(balanceReportSchema)).toMatchObject({ type: 'object' });
  });
});

describe('bandOf', () => {
  it.each([
    [4, 8, 10],
    [15, 20, 7.5],
    [50, 100, 5],
    [1, 20, 2.5],
    [0, 20, 0],
    [0, 0, 0],
  ])('tolerates for %d of %d posts %d points', (expected, tagged, points) => {
    expect(bandOf(expected, tagged, settings)).toBeCloseTo(points, 9);
  });

  it('is drawn in posts', () => {
    expect(report([10, 10], [1, 1]).pillars[0]?.bandPosts).toBeCloseTo(1.5, 9);
  });
});

describe('gapWords', () => {
  it.each([
    [0, 0, 'on-target'],
    [0.24, 0, 'on-target'],
    [-0.24, 0, 'on-target'],
    [0.25, 0.5, 'over'],
    [0.1 + 0.15 - 1e-12, 0.5, 'over'],
    [-0.4, 0.5, 'short'],
    [-0.74, 0.5, 'short'],
    [-0.75, 1, 'short'],
    [1.2, 1, 'over'],
    [-1.5, 1.5, 'short'],
    [12.25, 12.5, 'over'],
  ])('says of a gap of %d: %d %s', (gap, amount, direction) => {
    expect(gapWords(gap)).toEqual({ amount, direction });
  });
});
