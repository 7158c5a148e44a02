import { z } from 'zod';
import { daySchema, timeSchema } from '#domain/day.ts';
import {
  type Id,
  idSchema,
  type Placement,
  type Post,
  type PostFields,
  type PostMedia,
  placementSchema,
  placementStateSchema,
  postFieldsSchema,
  postMediaSchema,
  postSchema,
} from '#domain/model.ts';
import type { ReadDb, Row } from './database.ts';
import { partsOf } from './pillar-queries.ts';

function toPlacement(row: Row): Placement {
  return placementSchema.parse({
    id: row.id,
    networkId: row.network_id,
    day: row.day,
    time: row.time,
    format: row.format,
    ownText: row.own_text,
    state: row.state,
    link: row.link,
    firstComment: row.first_comment,
  });
}

function strings(db: ReadDb, sql: string, id: Id): readonly string[] {
  return db.all(sql, { id }).map((row) => String(row.value));
}

/** The media of a post in its own order. */
function mediaOf(db: ReadDb, id: Id): readonly PostMedia[] {
  return db
    .all('SELECT media_id, alt FROM post_media WHERE post_id = :id ORDER BY position', { id })
    .map((row) => postMediaSchema.parse({ mediaId: row.media_id, alt: row.alt }));
}

/** The placements of a post in its own order. */
export function placementsOf(db: ReadDb, postId: Id): readonly Placement[] {
  return db.all('SELECT * FROM placements WHERE post_id = :postId ORDER BY position, id', { postId }).map(toPlacement);
}

function fieldsIn(db: ReadDb, row: Row): Readonly<Record<keyof PostFields, unknown>> {
  const id = String(row.id);
  return {
    title: row.title,
    text: row.text,
    link: row.link,
    hashtags: strings(db, 'SELECT tag AS value FROM post_hashtags WHERE post_id = :id ORDER BY position', id),
    labels: strings(db, 'SELECT label AS value FROM post_labels WHERE post_id = :id ORDER BY position', id),
    status: row.status,
    notes: row.notes,
    pillars: partsOf(db, id),
    campaignId: row.campaign_id,
    media: mediaOf(db, id),
  };
}

/** What a post says, in the trash or not; null when there is none. */
export function findFields(db: ReadDb, id: Id): PostFields | null {
  const row = db.get('SELECT * FROM posts WHERE id = :id', { id });
  return row ? postFieldsSchema.parse(fieldsIn(db, row)) : null;
}

/** A post that is not in the trash, or null. */
export function findPost(db: ReadDb, id: Id): Post | null {
  const row = db.get(
    `SELECT p.*, r.revision, r.updated_at FROM posts p JOIN post_revisions r ON r.post_id = p.id
     WHERE p.id = :id AND p.deleted_at IS NULL`,
    { id },
  );
  if (!row) return null;
  return postSchema.parse({
    id: row.id,
    ...fieldsIn(db, row),
    revision: row.revision,
    placements: placementsOf(db, id),
    seriesId: row.series_id,
    seriesDay: row.series_day,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  });
}

/** What a sentence about a post that is not in the trash needs: its title, and whether it is one of a series. */
export function findHead(db: ReadDb, id: Id): { readonly title: string; readonly inSeries: boolean } | null {
  const row = db.get('SELECT title, series_id FROM posts WHERE id = :id AND deleted_at IS NULL', { id });
  return row ? { title: String(row.title), inSeries: row.series_id !== null } : null;
}

const headSchema = z.object({
  id: idSchema,
  postId: idSchema,
  title: z.string(),
  seriesId: idSchema.nullable(),
  day: daySchema.nullable(),
  time: timeSchema.nullable(),
  state: placementStateSchema,
});
/** A placement as moving needs it, with its post's title. */
export type PlacementHead = Readonly<z.infer<typeof headSchema>>;

/** Placements of posts that are not in the trash; unknown ids are left out. */
export function placementHeads(db: ReadDb, ids: readonly Id[]): readonly PlacementHead[] {
  const rows = db.all(
    `SELECT p.id, p.post_id, p.day, p.time, p.state, posts.title, posts.series_id
     FROM json_each(:ids) wanted
     CROSS JOIN placements p ON p.id = wanted.value CROSS JOIN posts ON posts.id = p.post_id
     WHERE posts.deleted_at IS NULL`,
    { ids: JSON.stringify(ids) },
  );
  return rows.map((row) => headSchema.parse({ ...row, postId: row.post_id, seriesId: row.series_id }));
}
