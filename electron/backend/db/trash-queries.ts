import { type TrashedPost, trashedPostSchema } from '#contract/index.ts';
import type { Id } from '#domain/model.ts';
import type { ReadDb, WriteDb } from './database.ts';
import { isModel } from './series-queries.ts';

/** What a person threw away: the model post of a series lies outside the views too, but not in the trash. */
const inTrash = `deleted_at IS NOT NULL AND NOT ${isModel}`;

/** Signs of a text that tell one post in the trash from another. */
const EXCERPT = 240;

const MS_PER_DAY = 86_400_000;
/** How long a post stays in the trash. */
export const TRASH_DAYS = 90;

/** Posts in the trash, those thrown away last first, by day where they went together; `now` in ms since the epoch. */
export function listTrash(db: ReadDb, limit: number, offset: number, now: number): readonly TrashedPost[] {
  const rows = db.all(
    `SELECT id, title, substr(text, 1, ${EXCERPT}) AS excerpt, status, deleted_at,
       (SELECT min(day) FROM placements WHERE post_id = posts.id) AS day,
       (SELECT json_group_array(json_object('pillarId', pillar_id, 'parts', parts))
        FROM (SELECT * FROM post_pillars WHERE post_id = posts.id ORDER BY position)) AS pillars,
       (SELECT json_group_array(network_id)
        FROM (SELECT network_id FROM placements WHERE post_id = posts.id GROUP BY network_id ORDER BY min(position)))
        AS networks
     FROM posts INDEXED BY posts_trash WHERE ${inTrash}
     ORDER BY deleted_at DESC, day, id LIMIT :limit OFFSET :offset`,
    { limit, offset },
  );
  return rows.map((row) => {
    const age = Math.floor((now - Date.parse(String(row.deleted_at))) / MS_PER_DAY);
    return trashedPostSchema.parse({
      postId: row.id,
      title: row.title,
      excerpt: row.excerpt,
      status: row.status,
      day: row.day,
      pillars: JSON.parse(String(row.pillars)),
      networkIds: JSON.parse(String(row.networks)),
      deletedAt: row.deleted_at,
      daysLeft: Math.max(0, TRASH_DAYS - age),
    });
  });
}

/** How many posts are in the trash. */
export function trashTotal(db: ReadDb): number {
  return Number(db.get(`SELECT count(*) AS total FROM posts WHERE ${inTrash}`)?.total);
}

/** Those of the ids that are in the trash; null asks for all of it. */
export function trashedIds(db: ReadDb, ids: readonly Id[] | null): readonly Id[] {
  const wanted = ids === null ? '' : 'AND id IN (SELECT value FROM json_each(:ids))';
  return db
    .all(`SELECT id FROM posts WHERE ${inTrash} ${wanted}`, { ids: JSON.stringify(ids) })
    .map(({ id }) => String(id));
}

/** Posts whose time in the trash is over; `now` in ms since the epoch. */
export function expiredIds(db: ReadDb, now: number): readonly Id[] {
  return db
    .all(`SELECT id FROM posts WHERE ${inTrash} AND deleted_at < :limit`, {
      limit: new Date(now - TRASH_DAYS * MS_PER_DAY).toISOString(),
    })
    .map(({ id }) => String(id));
}

/**
 * Takes a post out of the trash. Where its series has made another for that day, or is over by then, it comes back as a post
 * of its own.
 */
export function restorePost(db: WriteDb, id: Id): void {
  db.run(
    `UPDATE posts SET series_id = NULL, series_day = NULL WHERE id = :id AND (
       EXISTS (SELECT 1 FROM posts o WHERE o.series_id = posts.series_id AND o.series_day = posts.series_day
         AND o.deleted_at IS NULL)
       OR EXISTS (SELECT 1 FROM series s WHERE s.id = posts.series_id AND json_extract(s.rule, '$.end.kind') = 'on'
         AND json_extract(s.rule, '$.end.day') < posts.series_day))`,
    { id },
  );
  db.run('UPDATE posts SET deleted_at = NULL WHERE id = :id', { id });
}
