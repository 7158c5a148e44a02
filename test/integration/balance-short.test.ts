import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortPillar } from '#domain/balance.ts';
import { fourWeeksEnding, weeksIn } from '#domain/windows.ts';
import { TestWorkspace } from '#test/backend.ts';
import { countedPosts, prepare, pureReport, type Setting, setting } from '#test/balance-setting.ts';
import { times } from '#test/runs.ts';

/** With targets, and little that keeps posts from being counted, so that some pillar falls short. */
const drifting: fc.Arbitrary<Setting> = setting.map((given) => ({
  ...given,
  settings: { ...given.settings, scope: 'planned', minPosts: 1 },
  sets: [[-12, 1, 20], ...given.sets],
  asked: { statuses: [], flags: [], text: '', campaigns: [] },
}));

describe('what weeks to come are short of', () => {
  it(
    'names for each week to come the pillar that is short in its four weeks, for any workspace',
    async () => {
      let named = 0;
      await fc.assert(
        fc.asyncProperty(drifting, async (given) => {
          using workspace = new TestWorkspace();
          const { snapshot, posts: all, filters, range } = await prepare(workspace, given);
          const posts = countedPosts(all, filters, snapshot);
          const { weeks } = await workspace.call('balance.short', { range, filters });
          const { firstWeekday } = snapshot.workspace;
          const expected = weeksIn(range, firstWeekday).flatMap((week) => {
            const pillarId = shortPillar(pureReport(snapshot, posts, fourWeeksEnding(week), filters.networkIds));
            return pillarId === null || week.to < snapshot.today ? [] : [{ week, pillarId }];
          });
          expect(weeks).toEqual(expected);
          named += weeks.length;
        }),
        { numRuns: times(40) },
      );
      expect(named).toBeGreaterThan(0);
    },
    times(120_000),
  );
});
