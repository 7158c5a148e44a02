import type { Id } from '#domain/model.ts';
import { type SavedView, savedViewSchema } from '#domain/saved-view.ts';
import type { ReadDb, WriteDb } from './database.ts';

/** All saved views in the order in which they were saved. */
export function listViews(db: ReadDb): readonly SavedView[] {
  return db
    .all('SELECT id, name, shortcut, view FROM saved_views ORDER BY position, id')
    .map(({ id, name, shortcut, view }) =>
      savedViewSchema.parse({ id, name, shortcut, view: JSON.parse(String(view)) }),
    );
}

/** Adds a view after the others, or stores a changed one. */
export function saveView(db: WriteDb, { id, name, shortcut, view }: SavedView): void {
  db.run(
    `INSERT INTO saved_views (id, name, shortcut, view, position)
     VALUES (:id, :name, :shortcut, :view, (SELECT coalesce(max(position) + 1, 0) FROM saved_views))
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, shortcut = excluded.shortcut, view = excluded.view`,
    { id, name, shortcut, view: JSON.stringify(view) },
  );
}

/** Removes a view; nothing that it showed changes. */
export function deleteView(db: WriteDb, id: Id): void {
  db.run('DELETE FROM saved_views WHERE id = :id', { id });
}
