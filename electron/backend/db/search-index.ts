import type { ReadDb, WriteDb } from './database.ts';
import { indexedTextsSql } from './search-text.ts';

const isDirty = (db: ReadDb) => db.get('SELECT 1 FROM search_dirty LIMIT 1') !== undefined;

/**
 * Indexes the posts whose words changed since the last time, and takes those out that are in the trash or gone. Each
 * transaction that changes posts ends with it. The table of changed posts is kept by triggers.
 */
export function indexSearch(db: WriteDb): void {
  if (!isDirty(db)) return;
  db.run(`DELETE FROM post_search WHERE rowid IN
    (SELECT id FROM search_docs WHERE post_id IN (SELECT post_id FROM search_dirty))`);
  db.run(`DELETE FROM search_docs WHERE post_id IN (SELECT post_id FROM search_dirty)
    AND NOT EXISTS (SELECT 1 FROM posts WHERE id = search_docs.post_id AND deleted_at IS NULL)`);
  db.run(`INSERT INTO search_docs (post_id) SELECT p.id FROM posts p
    WHERE p.deleted_at IS NULL AND p.id IN (SELECT post_id FROM search_dirty)
    ORDER BY p.created_at, p.rowid ON CONFLICT DO NOTHING`);
  db.run(`INSERT INTO post_search (rowid, title, body, notes, tags, campaign)
    SELECT d.id, ${indexedTextsSql} FROM search_docs d CROSS JOIN posts p ON p.id = d.post_id
    WHERE d.post_id IN (SELECT post_id FROM search_dirty) ORDER BY d.id`);
  db.run('DELETE FROM search_dirty');
}
