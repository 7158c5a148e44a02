import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '#domain/balance.ts';
import { countUnits, tallyUnits } from '#domain/balance-tally.ts';
import { addDays } from '#domain/day.ts';
import { placementStates, statuses } from '#domain/model.ts';
import { type NaiveWorkspace, naiveReport } from '#test/naive-balance.ts';
import { times } from '#test/runs.ts';

const first = '2026-02-23';
const pillarOrder = ['D', 'B', 'A', 'C', 'E'];
const day = fc.integer({ min: 0, max: 45 }).map((count) => addDays(first, count));
const pillarId = fc.constantFrom(...pillarOrder);
const networkId = fc.constantFrom('instagram', 'blog', 'x');
const parts = fc.uniqueArray(fc.record({ pillarId, parts: fc.integer({ min: 1, max: 6 }) }), {
  maxLength: 3,
  selector: (part) => part.pillarId,
});
const placement = fc.record({
  networkId,
  day: fc.option(day, { freq: 8 }),
  state: fc.constantFrom('planned' as const, ...placementStates),
});
const post = fc.record({
  id: fc.uuid(),
  status: fc.constantFrom('draft' as const, 'approved' as const, ...statuses),
  deleted: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
  parts,
  placements: fc.array(placement, { maxLength: 4 }),
});
const targetSet = fc.record({
  fromDay: day,
  weights: fc.uniqueArray(fc.record({ pillarId, weight: fc.integer({ min: 1, max: 9 }) }), {
    minLength: 1,
    selector: (weight) => weight.pillarId,
  }),
});
const workspace: fc.Arbitrary<NaiveWorkspace> = fc.record({
  posts: fc.uniqueArray(post, { maxLength: 60, size: 'max', selector: ({ id }) => id }),
  targetSets: fc.uniqueArray(targetSet, { maxLength: 4, selector: ({ fromDay }) => fromDay }),
  settings: fc.record({
    unit: fc.constantFrom('post' as const, 'placement' as const),
    scope: fc.constantFrom('planned' as const, 'planned' as const, 'published' as const),
    minPosts: fc.integer({ min: 1, max: 12 }),
    bandSmall: fc.constantFrom(10, 12.5, 20),
    bandLarge: fc.constantFrom(2.5, 5, 15),
  }),
  pillarOrder: fc.constant(pillarOrder),
  window: fc.tuple(day, fc.integer({ min: 0, max: 35 })).map(([from, length]) => ({ from, to: addDays(from, length) })),
  today: day,
  networkIds: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(networkId) }),
});

describe('the balance engine', () => {
  it('agrees with a brute-force judgement in exact fractions on random workspaces', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(workspace, (random) => {
        const { posts, targetSets, settings, window, today, networkIds } = random;
        const tallies = tallyUnits(countUnits(posts, settings, window, today, { networkIds }));
        const report = judge(tallies, targetSets, settings, pillarOrder, window);
        const naive = naiveReport(random);
        for (const { verdict } of naive.pillars) seen.add(verdict);
        expect({ ...report, driftIndex: 0, pillars: [] }).toEqual({ ...naive, driftIndex: 0, pillars: [] });
        expect(report.driftIndex).toBeCloseTo(naive.driftIndex, 9);
        expect(report.pillars).toEqual(
          naive.pillars.map((pillar) => ({
            ...pillar,
            credit: expect.closeTo(pillar.credit, 9),
            expected: expect.closeTo(pillar.expected, 9),
            gap: expect.closeTo(pillar.gap, 9),
            points: expect.closeTo(pillar.points, 9),
            band: expect.closeTo(pillar.band, 9),
            bandPosts: expect.closeTo((pillar.band * naive.tagged) / 100, 9),
          })),
        );
      }),
      { numRuns: times(1000) },
    );
    expect([...seen].sort()).toEqual(['no-targets', 'off-target', 'ok', 'too-few', 'warn', 'watch']);
  });
});
