import { noFilters } from '#contract/index.ts';
import { type BalanceReport, judge } from '#domain/balance.ts';
import type { CountSettings, DayTally } from '#domain/balance-tally.ts';
import type { Day, DayRange, Time } from '#domain/day.ts';
import type { Id, TargetSet, Workspace } from '#domain/model.ts';
import { listPillars } from '../db/pillar-queries.ts';
import { dayTallies } from '../db/tally-queries.ts';
import { listTargetSets } from '../db/target-queries.ts';
import { readWorkspace } from '../db/workspace-queries.ts';
import type { Context } from './context.ts';
import { nowOf } from './today.ts';

/** Judges windows of the workspace as it is now; settings, targets and order are read once. */
export interface Judge {
  readonly workspace: Workspace;
  readonly today: Day;
  /** The time of day now, in the workspace's zone. */
  readonly time: Time;
  readonly targetSets: readonly TargetSet[];
  readonly pillarOrder: readonly Id[];
  tallies(range: DayRange, withoutPosts?: readonly Id[]): readonly DayTally[];
  judge(tallies: readonly DayTally[], range: DayRange): BalanceReport;
  report(range: DayRange): BalanceReport;
}

/**
 * No networks means all. A view's pillar filter plays no part: a mix of some pillars alone would say nothing. `scope`
 * counts other than the workspace does.
 */
export function createJudge(
  context: Pick<Context, 'db' | 'clock'>,
  networkIds: readonly Id[],
  scope?: CountSettings['scope'],
): Judge {
  const { db } = context;
  const workspace = readWorkspace(db);
  const { day: today, time } = nowOf(context);
  const targetSets = listTargetSets(db);
  const pillarOrder = listPillars(db).map(({ id }) => id);
  const tallies: Judge['tallies'] = (range, withoutPosts = []) =>
    dayTallies(db, range, {
      settings: scope ? { ...workspace.balance, scope } : workspace.balance,
      today,
      filters: { ...noFilters, networkIds },
      withoutPosts,
    });
  const judgeTallies: Judge['judge'] = (counted, range) =>
    judge(counted, targetSets, workspace.balance, pillarOrder, range);
  return {
    workspace,
    today,
    time,
    targetSets,
    pillarOrder,
    tallies,
    judge: judgeTallies,
    report: (range) => judgeTallies(tallies(range), range),
  };
}
