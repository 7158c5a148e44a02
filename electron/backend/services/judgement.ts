import { type BalanceReport, judge } from '#domain/balance.ts';
import { type CountSettings, countUnits, type DayTally, tallyUnits } from '#domain/balance-tally.ts';
import type { DayRange } from '#domain/day.ts';
import type { Moment } from '#domain/filter-match.ts';
import { countedFilters, type Filters } from '#domain/filters.ts';
import type { Id, TargetSet, Workspace } from '#domain/model.ts';
import { fourWeeksEnding } from '#domain/windows.ts';
import { listPillars } from '../db/pillar-queries.ts';
import { countedPosts, dayTallies } from '../db/tally-queries.ts';
import { listTargetSets } from '../db/target-queries.ts';
import { readWorkspace } from '../db/workspace-queries.ts';
import type { Context } from './context.ts';
import { nowOf } from './today.ts';

export type JudgedWeek = { readonly week: DayRange; readonly judged: DayRange; readonly report: BalanceReport };

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
  /** Judges the four weeks that end with each of some weeks in order, from one reading of what counts in them. */
  weeks(weeks: readonly DayRange[]): readonly JudgedWeek[];
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
  const settings = scope ? { ...workspace.balance, scope } : workspace.balance;
  const tallies: Judge['tallies'] = (range, withoutPosts = []) =>
    dayTallies(db, range, { settings, now, filters, withoutPosts });
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
    weeks: (weeks) => {
      const [first, last] = [weeks[0], weeks.at(-1)];
      if (!first || !last) return [];
      const read = { from: fourWeeksEnding(first).from, to: last.to };
      const posts = countedPosts(db, read, { settings, now, filters });
      return weeks.map((week) => {
        const judged = fourWeeksEnding(week);
        const counted = tallyUnits(countUnits(posts, settings, judged, now.day));
        return { week, judged, report: judgeTallies(counted, judged) };
      });
    },
  };
}
