import type { Snapshot } from '#contract/index.ts';
import { noFilters } from '#domain/filters.ts';
import { fourWeeksEnding, weekWindow } from '#domain/windows.ts';
import { listCampaigns } from '../db/campaign-queries.ts';
import { trayTotal } from '../db/card-queries.ts';
import { readRevision } from '../db/commands.ts';
import type { ReadDb } from '../db/database.ts';
import { listHolidayCalendars, listKeyDates } from '../db/mark-queries.ts';
import { listNetworks } from '../db/network-queries.ts';
import { listPillars } from '../db/pillar-queries.ts';
import { listSlots } from '../db/slot-queries.ts';
import { listTargetSets } from '../db/target-queries.ts';
import { publicStep, redoTop, undoTop } from '../db/undo-steps.ts';
import { listViews } from '../db/view-queries.ts';
import { readWorkspace } from '../db/workspace-queries.ts';
import type { Context } from './context.ts';
import { dueCounts } from './due.ts';
import { createJudge } from './judgement.ts';
import { nowOf } from './today.ts';

/** All entries of the smallest index less the few in the trash. */
function postCount(db: ReadDb): number {
  const row = db.get(
    'SELECT (SELECT count(*) FROM posts) - (SELECT count(*) FROM posts WHERE deleted_at IS NOT NULL) AS count',
  );
  return Number(row?.count);
}

/** Settings, networks, pillars, targets, undo state, counts and the mark of the left rail. */
export function takeSnapshot(context: Context): Snapshot {
  const { db, path } = context;
  const workspace = readWorkspace(db);
  const { day, time } = nowOf(context);
  const range = fourWeeksEnding(weekWindow(day, workspace.firstWeekday));
  return {
    revision: readRevision(db),
    path,
    workspace,
    today: day,
    now: time,
    networks: [...listNetworks(db)],
    pillars: [...listPillars(db)],
    targetSets: [...listTargetSets(db)],
    campaigns: [...listCampaigns(db)],
    keyDates: [...listKeyDates(db)],
    holidayCalendars: [...listHolidayCalendars(db)],
    slots: [...listSlots(db)],
    savedViews: [...listViews(db)],
    history: { undo: publicStep(undoTop(db)), redo: publicStep(redoTop(db)) },
    trayCount: trayTotal(db, noFilters, { day, time }),
    postCount: postCount(db),
    due: dueCounts(context),
    mark: { range, report: createJudge(context, noFilters).report(range) },
  };
}
