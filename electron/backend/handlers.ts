import type { Contract, ProcedureName } from '#contract/index.ts';
import type { Handlers } from './dispatcher.ts';
import { createBalanceService } from './services/balance.ts';
import { createCalendarService } from './services/calendar.ts';
import { createCampaignsService } from './services/campaigns.ts';
import type { Context } from './services/context.ts';
import { createHistoryService } from './services/history.ts';
import { createImportService } from './services/import.ts';
import { createMarksService } from './services/marks.ts';
import { createNetworksService } from './services/networks.ts';
import { createPillarsService } from './services/pillars.ts';
import { createPostsService } from './services/posts.ts';
import { createSchedulingService } from './services/scheduling.ts';
import { createTargetsService } from './services/targets.ts';
import { createWorkspaceService } from './services/workspace.ts';
import { createYearService } from './services/year.ts';

/** The procedures that an open workspace answers; the shell answers the others. */
export type WorkspaceProcedure = {
  [N in ProcedureName]: Contract[N]['scope'] extends 'workspace' ? N : never;
}[ProcedureName];

/** The one table from procedure to service method; the compiler sees to it that none is missing. */
export function createHandlers(context: Context): Handlers<WorkspaceProcedure> {
  const workspace = createWorkspaceService(context);
  const networks = createNetworksService(context);
  const pillars = createPillarsService(context);
  const targets = createTargetsService(context);
  const posts = createPostsService(context);
  const scheduling = createSchedulingService(context);
  const calendar = createCalendarService(context);
  const balance = createBalanceService(context);
  const history = createHistoryService(context);
  const campaigns = createCampaignsService(context);
  const marks = createMarksService(context);
  const year = createYearService(context);
  const imports = createImportService(context);
  return {
    'workspace.snapshot': workspace.snapshot,
    'workspace.update': workspace.update,
    'networks.create': networks.create,
    'networks.update': networks.update,
    'networks.reorder': networks.reorder,
    'networks.archive': networks.archive,
    'networks.restore': networks.restore,
    'networks.delete': networks.delete,
    'networks.merge': networks.merge,
    'pillars.create': pillars.create,
    'pillars.update': pillars.update,
    'pillars.reorder': pillars.reorder,
    'pillars.archive': pillars.archive,
    'pillars.restore': pillars.restore,
    'pillars.delete': pillars.delete,
    'pillars.merge': pillars.merge,
    'targets.set': targets.set,
    'targets.delete': targets.delete,
    'history.undo': history.undo,
    'history.redo': history.redo,
    'posts.get': posts.get,
    'posts.create': posts.create,
    'posts.update': posts.update,
    'posts.duplicate': scheduling.duplicate,
    'posts.delete': posts.delete,
    'posts.schedule': scheduling.schedule,
    'placements.move': scheduling.move,
    'placements.shift': scheduling.shift,
    'calendar.days': calendar.days,
    'calendar.marks': marks.marks,
    'calendar.holidays': marks.holidays,
    'calendar.year': year.year,
    'calendar.freeDay': year.freeDay,
    'tray.list': calendar.tray,
    'campaigns.create': campaigns.create,
    'campaigns.update': campaigns.update,
    'campaigns.delete': campaigns.delete,
    'campaigns.posts': campaigns.posts,
    'notes.create': marks.createNote,
    'notes.update': marks.updateNote,
    'notes.delete': marks.deleteNote,
    'dates.create': marks.createKeyDate,
    'dates.update': marks.updateKeyDate,
    'dates.delete': marks.deleteKeyDate,
    'holidays.places': marks.places,
    'holidays.choose': marks.choose,
    'balance.dock': balance.dock,
    'balance.history': balance.history,
    'balance.preview': balance.preview,
    'import.preview': imports.preview,
    'import.apply': imports.apply,
  };
}
