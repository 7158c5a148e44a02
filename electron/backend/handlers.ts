import type { Contract, ProcedureName } from '#contract/index.ts';
import type { Handlers } from './dispatcher.ts';
import { createBalanceService } from './services/balance.ts';
import { createCalendarService } from './services/calendar.ts';
import { createCardsService } from './services/cards.ts';
import { createClosenessService } from './services/closeness.ts';
import type { Context } from './services/context.ts';
import { createHistoryService } from './services/history.ts';
import { createImportService } from './services/import.ts';
import { createNetworksService } from './services/networks.ts';
import { createPillarsService } from './services/pillars.ts';
import { createPostsService } from './services/posts.ts';
import { createSchedulingService } from './services/scheduling.ts';
import { createTargetsService } from './services/targets.ts';
import { createWorkspaceService } from './services/workspace.ts';

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
  const cards = createCardsService(context);
  const calendar = createCalendarService(context);
  const closeness = createClosenessService(context);
  const balance = createBalanceService(context);
  const history = createHistoryService(context);
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
    'cards.move': cards.move,
    'cards.copy': cards.copy,
    'cards.order': cards.order,
    'cards.swap': cards.swap,
    'calendar.days': calendar.days,
    'calendar.profile': calendar.profile,
    'calendar.conflicts': closeness.conflicts,
    'calendar.neighbours': closeness.neighbours,
    'tray.list': calendar.tray,
    'balance.dock': balance.dock,
    'balance.history': balance.history,
    'balance.preview': balance.preview,
    'import.preview': imports.preview,
    'import.apply': imports.apply,
  };
}
