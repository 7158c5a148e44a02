import { type BalanceReport, judge } from '#domain/balance.ts';
import type { CountSettings, DayTally } from '#domain/balance-tally.ts';
import type { DayRange } from '#domain/day.ts';
import type { Moment } from '#domain/filter-match.ts';
import { countedFilters, type Filters } from '#domain/filters.ts';
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
  /** In the workspace's zone. */
  readonly now: Moment;
  /** What is counted. */
  readonly filters: Filters;
  readonly targetSets: readonly TargetSet[];
  readonly pillarOrder: readonly Id[];
  tallies(range: DayRange, withoutPosts?: readonly Id[]): readonly DayTally[];
  judge(tallies: readonly DayTally[], range: DayRange): BalanceReport;
  report(range: DayRange): BalanceReport;
}

/** Counts what the filters let through, as far as counting follows them; `scope` counts other than the workspace does. */
export function createJudge(
  context: Pick<Context, 'db' | 'clock'>,
  shown: Filters,
  scope?: CountSettings['scope'],
): Judge {
  const { db } = context;
  const workspace = readWorkspace(db);
  const now = nowOf(context);
  const filters = countedFilters(shown);
  const targetSets = listTargetSets(db);
  const pillarOrder = listPillars(db).map(({ id }) => id);
  const tallies: Judge['tallies'] = (range, withoutPosts = []) =>
    dayTallies(db, range, {
      settings: scope ? { ...workspace.balance, scope } : workspace.balance,
      now,
      filters,
      withoutPosts,
    });
  const judgeTallies: Judge['judge'] = (counted, range) =>
    judge(counted, targetSets, workspace.balance, pillarOrder, range);
  return {
    workspace,
    now,
    filters,
    targetSets,
    pillarOrder,
    tallies,
    judge: judgeTallies,
    report: (range) => judgeTallies(tallies(range), range),
  };
}
