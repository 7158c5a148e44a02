import type { Id } from '#domain/model.ts';
import type { WriteDb } from './database.ts';
import type { UndoTable } from './undo-tables.ts';

const named = 'IN (SELECT value FROM json_each(:ids))';

/**
 * Removes posts for good, with all that belongs to them, and with every trace in the undo log and the history: steps that
 * also changed other things keep those. Nothing of it is logged.
 */
export function purgePosts(db: WriteDb, tables: Iterable<UndoTable>, posts: readonly Id[]): void {
  const ids = JSON.stringify(posts);
  db.run('UPDATE undo_gate SET recording = 0');
  for (const { name, postColumn } of tables) {
    if (postColumn === 'post_id') db.run(`DELETE FROM main."${name}" WHERE post_id ${named}`, { ids });
  }
  db.run(`DELETE FROM posts WHERE id ${named}`, { ids });
  db.run('UPDATE undo_gate SET recording = 1');
  for (const log of ['post_revisions', 'post_versions', 'undo_changes']) {
    db.run(`DELETE FROM ${log} WHERE post_id ${named}`, { ids });
  }
  db.run(
    'DELETE FROM undo_steps WHERE NOT EXISTS (SELECT 1 FROM undo_changes WHERE seq BETWEEN first_seq AND last_seq)',
  );
}
