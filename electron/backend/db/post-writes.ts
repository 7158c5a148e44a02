import type { Day, Time } from '#domain/day.ts';
import type { Id, Placement, PostFields, PostMedia } from '#domain/model.ts';
import type { WriteDb } from './database.ts';
import { replaceParts } from './pillar-queries.ts';

/** A list stored one row per entry. */
type ListTable = { readonly table: 'post_hashtags' | 'post_labels'; readonly column: 'tag' | 'label' };
const hashtags: ListTable = { table: 'post_hashtags', column: 'tag' };
const labels: ListTable = { table: 'post_labels', column: 'label' };

function replaceList(db: WriteDb, { table, column }: ListTable, postId: Id, values: readonly string[]): void {
  db.run(`DELETE FROM ${table} WHERE post_id = :postId AND position >= :count`, { postId, count: values.length });
  values.forEach((value, position) => {
    db.run(
      `INSERT INTO ${table} (post_id, position, ${column}) VALUES (:postId, :position, :value)
       ON CONFLICT (post_id, position) DO UPDATE SET ${column} = excluded.${column}`,
      { postId, position, value },
    );
  });
}

/** Makes these the media of a post, in this order; rows that stay the same are not touched. */
export function replaceMedia(db: WriteDb, postId: Id, media: readonly PostMedia[]): void {
  db.run('DELETE FROM post_media WHERE post_id = :postId AND position >= :count', { postId, count: media.length });
  media.forEach(({ mediaId, alt }, position) => {
    db.run(
      `INSERT INTO post_media (post_id, position, media_id, alt) VALUES (:postId, :position, :mediaId, :alt)
       ON CONFLICT (post_id, position) DO UPDATE SET media_id = excluded.media_id, alt = excluded.alt`,
      { postId, position, mediaId, alt },
    );
  });
}

/** The lists that belong to a post; rows that stay the same are not touched. */
function replaceLists(db: WriteDb, id: Id, fields: PostFields): void {
  replaceList(db, hashtags, id, fields.hashtags);
  replaceList(db, labels, id, fields.labels);
  replaceParts(db, id, fields.pillars);
  replaceMedia(db, id, fields.media);
}

/** Adds a post; `createdAt` is an instant, UTC. Its pillars, campaign and media must exist. */
export function insertPost(db: WriteDb, id: Id, fields: PostFields, createdAt: string): void {
  const { title, status, link, text, notes, campaignId } = fields;
  db.run(
    `INSERT INTO posts (id, title, status, deleted_at, created_at, link, text, notes, campaign_id)
     VALUES (:id, :title, :status, NULL, :createdAt, :link, :text, :notes, :campaignId)`,
    { id, title, status, createdAt, link, text, notes, campaignId },
  );
  replaceLists(db, id, fields);
}

/** Stores all fields of a post; rows that stay the same are not touched. */
export function updatePost(db: WriteDb, id: Id, fields: PostFields): void {
  const { title, status, link, text, notes, campaignId } = fields;
  db.run(
    `UPDATE posts SET title = :title, status = :status, link = :link, text = :text, notes = :notes,
       campaign_id = :campaignId WHERE id = :id`,
    { id, title, status, link, text, notes, campaignId },
  );
  replaceLists(db, id, fields);
}

/** Adds or stores a placement at a place in its post's list. Its network must exist. */
export function savePlacement(db: WriteDb, postId: Id, placement: Placement, position: number): void {
  const { id, networkId, day, time, format, state, link, ownText, firstComment } = placement;
  db.run(
    `INSERT INTO placements (id, post_id, network_id, position, day, time, format, state, link, own_text,
       first_comment)
     VALUES (:id, :postId, :networkId, :position, :day, :time, :format, :state, :link, :ownText, :firstComment)
     ON CONFLICT (id) DO UPDATE SET network_id = excluded.network_id, position = excluded.position, day = excluded.day,
       time = excluded.time, format = excluded.format, state = excluded.state, link = excluded.link,
       own_text = excluded.own_text, first_comment = excluded.first_comment,
       rank = CASE WHEN day IS excluded.day AND time IS excluded.time THEN rank ELSE 0 END`,
    { id, postId, networkId, position, day, time, format, state, link, ownText, firstComment },
  );
}

/** Removes the placements of a post that are not among `kept`. */
export function deletePlacementsExcept(db: WriteDb, postId: Id, kept: readonly Id[]): void {
  db.run('DELETE FROM placements WHERE post_id = :postId AND id NOT IN (SELECT value FROM json_each(:kept))', {
    postId,
    kept: JSON.stringify(kept),
  });
}

/**
 * Puts a placement on a day, or takes its day away. A time needs a day. A rank says something about the cards of one day
 * and time only: elsewhere the placement begins without one, behind what was ordered there by hand.
 */
export function movePlacement(db: WriteDb, id: Id, day: Day | null, time: Time | null): void {
  db.run(
    `UPDATE placements SET day = :day, time = :time,
       rank = CASE WHEN day IS :day AND time IS :time THEN rank ELSE 0 END WHERE id = :id`,
    { id, day, time },
  );
}

/** Gives a placement its place among the cards of its day and time. */
export function rankPlacement(db: WriteDb, id: Id, rank: number): void {
  db.run('UPDATE placements SET rank = :rank WHERE id = :id AND rank <> :rank', { id, rank });
}

/** Marks a placement published at a moment; a null link leaves the one that it has. */
export function publishPlacement(
  db: WriteDb,
  id: Id,
  { day, time }: { readonly day: Day | null; readonly time: Time | null },
  link: string | null,
): void {
  movePlacement(db, id, day, time);
  db.run("UPDATE placements SET state = 'published', link = coalesce(:link, link) WHERE id = :id", { id, link });
}

/** Marks a placement as skipped: it was decided against. */
export function skipPlacement(db: WriteDb, id: Id): void {
  db.run("UPDATE placements SET state = 'skipped' WHERE id = :id", { id });
}

/** Puts a post in the trash at an instant, UTC. */
export function trashPost(db: WriteDb, id: Id, deletedAt: string): void {
  db.run('UPDATE posts SET deleted_at = :deletedAt WHERE id = :id AND deleted_at IS NULL', { id, deletedAt });
}
