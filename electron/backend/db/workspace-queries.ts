import { type Workspace, workspaceSchema } from '#domain/model.ts';
import { defaultReminders } from '#domain/reminder.ts';
import type { Params, ReadDb, WriteDb } from './database.ts';

/** The settings of a file; one of an older version has the usual reminders. */
export function readWorkspace(db: ReadDb): Workspace {
  const row = db.get('SELECT * FROM workspace');
  return workspaceSchema.parse({
    id: row?.id,
    name: row?.name,
    language: row?.language,
    timeZone: row?.time_zone,
    firstWeekday: row?.first_weekday,
    balance: {
      unit: row?.balance_unit,
      scope: row?.balance_scope,
      minPosts: row?.min_posts,
      bandSmall: row?.band_small,
      bandLarge: row?.band_large,
    },
    reminders: row?.reminders === undefined ? defaultReminders : JSON.parse(String(row.reminders)),
  });
}

function toParams(workspace: Workspace): Params {
  const { id, name, language, timeZone, firstWeekday, balance } = workspace;
  const { unit, scope, minPosts, bandSmall, bandLarge } = balance;
  const reminders = JSON.stringify(workspace.reminders);
  return { id, name, language, timeZone, firstWeekday, unit, scope, minPosts, bandSmall, bandLarge, reminders };
}

/** Gives a new file its settings. */
export function insertWorkspace(db: WriteDb, workspace: Workspace): void {
  db.run(
    `INSERT INTO workspace (singleton, id, name, language, time_zone, first_weekday, balance_unit, balance_scope,
       min_posts, band_small, band_large, reminders)
     VALUES (1, :id, :name, :language, :timeZone, :firstWeekday, :unit, :scope, :minPosts, :bandSmall, :bandLarge,
       :reminders)`,
    toParams(workspace),
  );
}

/** Stores changed settings; the id stays. */
export function updateWorkspace(db: WriteDb, workspace: Workspace): void {
  db.run(
    `UPDATE workspace SET name = :name, language = :language, time_zone = :timeZone, first_weekday = :firstWeekday,
       balance_unit = :unit, balance_scope = :scope, min_posts = :minPosts, band_small = :bandSmall,
       band_large = :bandLarge, reminders = :reminders`,
    toParams(workspace),
  );
}
