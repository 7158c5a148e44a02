import { z } from 'zod';
import { weekdaySchema } from '#domain/day.ts';
import {
  languageSchema,
  nameSchema,
  networkFieldsSchema,
  pillarFieldsSchema,
  platformSchema,
  timeZoneSchema,
} from '#domain/model.ts';
import { ownShortcutsSchema } from '#domain/shortcut.ts';
import { appCall, nothing } from './procedure.ts';

/** A workspace file this user has had open. */
export const workspaceRefSchema = z.object({
  /** Names the open workspace in a call; stays the same for a file while the shell runs. */
  key: z.string(),
  path: z.string(),
  name: z.string(),
});
export type WorkspaceRef = Readonly<z.infer<typeof workspaceRefSchema>>;

/** What a person chooses once, for all workspaces. */
export const preferencesSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  /** Null follows the system. */
  language: languageSchema.nullable(),
  density: z.enum(['comfortable', 'compact']),
  /** Keys that differ from those the actions come with; replaced as a whole. */
  shortcuts: ownShortcutsSchema,
});
export type Preferences = Readonly<z.infer<typeof preferencesSchema>>;

/** What a new workspace begins with. Weights belong to the pillars and hold from `fromDay`. */
export const workspaceSeedSchema = z.object({
  name: nameSchema,
  language: languageSchema,
  timeZone: timeZoneSchema,
  firstWeekday: weekdaySchema,
  networks: z.array(networkFieldsSchema).max(100).readonly(),
  pillars: z
    .array(pillarFieldsSchema.extend({ weight: z.int().min(1).max(10_000) }))
    .max(50)
    .readonly(),
});
export type WorkspaceSeed = Readonly<z.infer<typeof workspaceSeedSchema>>;

/** A whole path, as the system writes it: from the root, a drive or a share. */
const pathSchema = z
  .string()
  .min(1)
  .max(4096)
  .refine((path) => /^(\/|[a-z]:[\\/]|\\\\)/i.test(path) && !path.includes('\u0000'), 'whole-path');

/** What a dialog of the system is for. */
export const pickPurposeSchema = z.enum(['open', 'create', 'folder']);
export type PickPurpose = z.infer<typeof pickPurposeSchema>;

export const appProcedures = {
  'app.info': appCall(
    'Which shell and version answers, and which workspace this window has.',
    nothing,
    z.object({
      version: z.string(),
      shell: z.enum(['electron', 'host']),
      platform: z.string(),
      /** Native open and save dialogs are there. */
      nativeDialogs: z.boolean(),
      /** The shell shows the system's notifications. */
      notifications: z.boolean(),
      dataDir: z.string(),
      /** Where new workspaces go unless the user says otherwise. */
      workspacesDir: z.string(),
      workspace: workspaceRefSchema.nullable(),
      preferences: preferencesSchema,
      /** Milliseconds since the epoch by the shell's clock, which tests may fix. */
      now: z.number(),
    }),
  ),
  'app.setPreferences': appCall('Change some preferences.', preferencesSchema.partial(), preferencesSchema),
  'workspaces.recent': appCall(
    'Files opened before, newest first.',
    nothing,
    z.array(workspaceRefSchema.extend({ openedAt: z.iso.datetime(), exists: z.boolean() })),
  ),
  'workspaces.create': appCall(
    'Make a workspace file and open it. Without a path it is named after the brand in the workspaces folder.',
    z.object({ path: pathSchema.nullable(), seed: workspaceSeedSchema }),
    workspaceRefSchema,
  ),
  'workspaces.open': appCall('Open a workspace file.', z.object({ path: pathSchema }), workspaceRefSchema),
  'workspaces.openSample': appCall(
    'Open the sample workspace, made anew around today.',
    z.object({ language: languageSchema }),
    workspaceRefSchema,
  ),
  'workspaces.forget': appCall(
    'Take a file off the recent list; the file stays.',
    z.object({ path: pathSchema }),
    z.null(),
  ),
  'workspaces.due': appCall(
    'How many posts are to be published today in each file opened before; files that cannot be looked at now are left out.',
    nothing,
    z.array(z.object({ path: z.string(), today: z.int() })),
  ),
  'app.notify': appCall(
    'Show a notification of the system and wait until it is clicked or gone; `unsupported` where there is none.',
    z.object({ title: z.string().max(200), body: z.string().max(1000) }),
    z.object({ outcome: z.enum(['clicked', 'closed', 'unsupported']) }),
  ),
  'app.openCompose': appCall(
    'Open the page on which a network lets one write a post, in the browser; refused where there is none.',
    z.object({ platform: platformSchema }),
    z.null(),
  ),
  'files.browse': appCall(
    'The folders and workspace files inside a folder; null is the workspaces folder.',
    z.object({ path: pathSchema.nullable() }),
    z.object({
      path: z.string(),
      parent: z.string().nullable(),
      entries: z.array(z.object({ name: z.string(), path: z.string(), kind: z.enum(['folder', 'workspace']) })),
    }),
  ),
  'files.pick': appCall(
    "The system's own dialog to open or name a workspace file, or to find a folder; null when cancelled, refused where there is none.",
    z.object({ purpose: pickPurposeSchema, suggestedName: z.string().max(255) }),
    z.object({ path: z.string().nullable() }),
  ),
  'files.reveal': appCall('Show the open workspace file in its folder.', nothing, z.null()),
} as const;
