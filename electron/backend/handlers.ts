import type { Contract, ProcedureName } from '#contract/index.ts';
import type { Handlers } from './dispatcher.ts';
import { createBalanceService } from './services/balance.ts';
import { createBoardService } from './services/board.ts';
import { createBulkService } from './services/bulk.ts';
import { createCalendarService } from './services/calendar.ts';
import { createCampaignsService } from './services/campaigns.ts';
import { createCardsService } from './services/cards.ts';
import { createClosenessService } from './services/closeness.ts';
import type { Context } from './services/context.ts';
import { createDueService } from './services/due.ts';
import { createFillService } from './services/fill.ts';
import { createHistoryService } from './services/history.ts';
import { createImportService } from './services/import.ts';
import { createLimitsService } from './services/limits.ts';
import { createListService } from './services/list.ts';
import { createMarksService } from './services/marks.ts';
import { createMediaService } from './services/media.ts';
import { createMediaFilesService } from './services/media-files.ts';
import { createNetworksService } from './services/networks.ts';
import { createPillarsService } from './services/pillars.ts';
import { createPostsService } from './services/posts.ts';
import { createPublishingService } from './services/publishing.ts';
import { createRoomService } from './services/room.ts';
import { createSchedulingService } from './services/scheduling.ts';
import { createSearchService } from './services/search.ts';
import { createSeriesService } from './services/series.ts';
import { createSlotsService } from './services/slots.ts';
import { createTargetsService } from './services/targets.ts';
import { createTrashService } from './services/trash.ts';
import { createVersionsService } from './services/versions.ts';
import { createViewsService } from './services/views.ts';
import { createWorkspaceService } from './services/workspace.ts';
import { createWritingService } from './services/writing.ts';
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
  const cards = createCardsService(context);
  const calendar = createCalendarService(context);
  const closeness = createClosenessService(context);
  const balance = createBalanceService(context);
  const slots = createSlotsService(context);
  const fill = createFillService(context);
  const trash = createTrashService(context);
  const versions = createVersionsService(context);
  const history = createHistoryService(context);
  const campaigns = createCampaignsService(context);
  const marks = createMarksService(context);
  const year = createYearService(context);
  const search = createSearchService(context);
  const imports = createImportService(context);
  const media = createMediaService(context);
  const mediaFiles = createMediaFilesService(context);
  const writing = createWritingService(context);
  const limits = createLimitsService(context);
  const series = createSeriesService(context);
  const board = createBoardService(context);
  const list = createListService(context);
  const bulk = createBulkService(context);
  const room = createRoomService(context);
  const views = createViewsService(context);
  const due = createDueService(context);
  const publishing = createPublishingService(context);
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
    'history.hidden': history.hidden,
    'posts.get': posts.get,
    'posts.create': posts.create,
    'posts.update': posts.update,
    'posts.duplicate': scheduling.duplicate,
    'posts.delete': posts.delete,
    'posts.restore': trash.restore,
    'posts.history': versions.list,
    'posts.version': versions.get,
    'posts.restoreVersion': versions.restore,
    'posts.schedule': scheduling.schedule,
    'placements.move': scheduling.move,
    'cards.move': cards.move,
    'cards.copy': cards.copy,
    'cards.order': cards.order,
    'cards.swap': cards.swap,
    'placements.publish': publishing.publish,
    'placements.skip': publishing.skip,
    'reminders.due': due.list,
    'reminders.take': due.take,
    'calendar.days': calendar.days,
    'calendar.profile': calendar.profile,
    'calendar.conflicts': closeness.conflicts,
    'calendar.neighbours': closeness.neighbours,
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
    'trash.list': trash.list,
    'trash.purge': trash.purge,
    'balance.dock': balance.dock,
    'balance.history': balance.history,
    'balance.short': balance.short,
    'balance.preview': balance.preview,
    'search.posts': search.posts,
    'views.create': views.create,
    'views.update': views.update,
    'views.delete': views.delete,
    'slots.set': slots.set,
    'slots.free': slots.free,
    'slots.next': slots.next,
    'slots.take': slots.take,
    'fill.plan': fill.plan,
    'fill.weigh': fill.weigh,
    'fill.apply': fill.apply,
    'import.preview': imports.preview,
    'import.apply': imports.apply,
    'media.list': media.list,
    'media.get': media.get,
    'media.uses': media.uses,
    'media.add': media.add,
    'media.update': media.update,
    'media.delete': media.delete,
    'media.replace': media.replace,
    'media.content': mediaFiles.content,
    'media.thumb': mediaFiles.thumb,
    'media.inspect': mediaFiles.inspect,
    'media.check': mediaFiles.check,
    'media.leftovers': mediaFiles.leftovers,
    'media.clear': mediaFiles.clear,
    'media.folders': mediaFiles.folders,
    'media.recover': mediaFiles.recover,
    'writing.list': writing.list,
    'hashtags.createGroup': writing.createGroup,
    'hashtags.updateGroup': writing.updateGroup,
    'hashtags.deleteGroup': writing.deleteGroup,
    'hashtags.reorderGroups': writing.reorderGroups,
    'snippets.create': writing.createSnippet,
    'snippets.update': writing.updateSnippet,
    'snippets.delete': writing.deleteSnippet,
    'snippets.reorder': writing.reorderSnippets,
    'limits.list': limits.list,
    'limits.set': limits.set,
    'limits.reset': limits.reset,
    'series.get': series.get,
    'series.preview': series.preview,
    'series.create': series.create,
    'series.update': series.update,
    'series.end': series.end,
    'series.delete': series.delete,
    'series.skip': series.skip,
    'series.make': series.make,
    'board.columns': board.columns,
    'list.rows': list.rows,
    'bulk.move': bulk.move,
    'bulk.setStatus': bulk.setStatus,
    'bulk.setPillars': bulk.setPillars,
    'bulk.setCampaign': bulk.setCampaign,
    'bulk.addNetwork': bulk.addNetwork,
    'bulk.duplicate': bulk.duplicate,
    'bulk.publish': bulk.publish,
    'bulk.due': bulk.due,
    'placements.makeRoom': room.make,
    'placements.previewRoom': room.preview,
  };
}
