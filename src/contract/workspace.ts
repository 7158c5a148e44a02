import { z } from 'zod';
import { balanceReportSchema } from '#domain/balance.ts';
import { campaignSchema } from '#domain/campaign.ts';
import { dayRangeSchema, daySchema, timeSchema } from '#domain/day.ts';
import { holidayCalendarSchema, keyDateSchema } from '#domain/day-marks.ts';
import { filtersSchema } from '#domain/filters.ts';
import {
  idSchema,
  networkFieldsSchema,
  networkSchema,
  pillarFieldsSchema,
  pillarSchema,
  targetSetSchema,
  weightSchema,
  workspaceFieldsSchema,
  workspaceSchema,
} from '#domain/model.ts';
import { savedViewSchema } from '#domain/saved-view.ts';
import { slotSchema } from '#domain/slot.ts';
import { command, nothing, query } from './procedure.ts';
import { stepSchema } from './wire.ts';

const byId = z.object({ id: idSchema });
const newSetSchema = z.object({ fromDay: daySchema, weights: z.array(weightSchema).min(1).max(50).readonly() });

/** The undo stack's two ends. */
export const historyStateSchema = z.object({ undo: stepSchema.nullable(), redo: stepSchema.nullable() });
export type HistoryState = Readonly<z.infer<typeof historyStateSchema>>;

/** Everything small that each screen needs, in one call. */
export const snapshotSchema = z.object({
  revision: z.int(),
  path: z.string(),
  workspace: workspaceSchema,
  /** In the workspace's zone, by the backend's clock. */
  today: daySchema,
  now: timeSchema,
  networks: z.array(networkSchema).readonly(),
  pillars: z.array(pillarSchema).readonly(),
  targetSets: z.array(targetSetSchema).readonly(),
  /** By first day. */
  campaigns: z.array(campaignSchema).readonly(),
  /** Own ones, by their day in the year. */
  keyDates: z.array(keyDateSchema).readonly(),
  /** Whose holidays the calendar shows, in the user's order. */
  holidayCalendars: z.array(holidayCalendarSchema).readonly(),
  /** In the networks' order, by weekday and time. */
  slots: z.array(slotSchema).readonly(),
  /** In the order in which they were saved. */
  savedViews: z.array(savedViewSchema).readonly(),
  history: historyStateSchema,
  trayCount: z.int(),
  /** Posts that are not in the trash. */
  postCount: z.int(),
  /** Planned placements in the statuses that are reminded of: still to publish today, and on days gone by. */
  due: z.object({ today: z.int(), missed: z.int() }),
  /** The four weeks that end with today's week: the mark in the left rail. */
  mark: z.object({ range: dayRangeSchema, report: balanceReportSchema }),
});
export type Snapshot = Readonly<z.infer<typeof snapshotSchema>>;

export const workspaceProcedures = {
  'workspace.snapshot': query('Settings, networks, pillars, targets, undo state and counts.', nothing, snapshotSchema),
  'workspace.update': command(
    'Change the name, language, zone, first weekday or balance settings.',
    workspaceFieldsSchema.partial(),
    workspaceSchema,
  ),
  'networks.create': command('Add a network at the end.', networkFieldsSchema, networkSchema),
  'networks.update': command(
    'Change a network.',
    byId.extend({ fields: networkFieldsSchema.partial() }),
    networkSchema,
  ),
  'networks.reorder': command(
    'Put networks in this order; all ids, once each.',
    z.object({ ids: z.array(idSchema) }),
    z.null(),
  ),
  'networks.archive': command('Hide a network from new posts; its past stays.', byId, networkSchema),
  'networks.restore': command('Bring an archived network back.', byId, networkSchema),
  'networks.delete': command('Delete a network that nothing uses.', byId, z.null()),
  'networks.merge': command(
    "Give a network's placements to another and delete it.",
    byId.extend({ intoId: idSchema }),
    z.object({ placements: z.int() }),
  ),
  'pillars.create': command(
    'Add a pillar at the end, outside the targets until a target set names it.',
    pillarFieldsSchema,
    pillarSchema,
  ),
  'pillars.update': command('Change a pillar.', byId.extend({ fields: pillarFieldsSchema.partial() }), pillarSchema),
  'pillars.reorder': command(
    'Put pillars in this order; all ids, once each.',
    z.object({ ids: z.array(idSchema) }),
    z.null(),
  ),
  'pillars.archive': command(
    'Archive a pillar; one that has a weight in the set in force needs a new set without it.',
    byId.extend({ newSet: newSetSchema.nullable() }),
    pillarSchema,
  ),
  'pillars.restore': command('Bring an archived pillar back.', byId, pillarSchema),
  'pillars.delete': command('Delete a pillar that nothing uses.', byId, z.null()),
  'pillars.merge': command(
    'Add a pillar’s parts and weights to another and delete it.',
    byId.extend({ intoId: idSchema }),
    z.object({ posts: z.int(), sets: z.int() }),
  ),
  'targets.set': command(
    'Set the weights that hold from a day; a set that begins that day is replaced.',
    newSetSchema,
    targetSetSchema,
  ),
  'targets.delete': command('Delete a target set.', byId, z.null()),
  'history.undo': command(
    'Take back the last step, or every step down to and including `to`; says how many.',
    z.object({ to: z.int().nullable() }),
    z.object({ steps: z.int(), undone: stepSchema.nullable() }),
  ),
  'history.redo': command(
    'Do the last undone step again.',
    nothing,
    z.object({ steps: z.int(), redone: stepSchema.nullable() }),
  ),
  'history.hidden': query(
    'How many posts a step changed, those in the trash apart, and how many of them filters now hide.',
    z.object({ step: z.int(), filters: filtersSchema }),
    z.object({ changed: z.int(), hidden: z.int() }),
  ),
} as const;
