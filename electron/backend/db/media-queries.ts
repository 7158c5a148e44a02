import { type FileState, type Media, type MediaFacts, type MediaItem, mediaSchema } from '#domain/media.ts';
import type { Id, PostMedia } from '#domain/model.ts';
import type { ReadDb, Row, WriteDb } from './database.ts';
import { isModel } from './series-queries.ts';

const tagsJson = `(SELECT json_group_array(tag) FROM (SELECT tag FROM media_tags WHERE media_id = m.id ORDER BY position))
  AS tags`;

const postCount = (where: string) => `(SELECT count(DISTINCT u.post_id) FROM post_media u
  JOIN posts ON posts.id = u.post_id WHERE u.media_id = m.id AND ${where})`;
const uses = `${postCount('posts.deleted_at IS NULL')} AS uses`;
const trashUses = `${postCount(`posts.deleted_at IS NOT NULL AND NOT ${isModel}`)} AS trash_uses`;

const itemColumns = `m.*, ${tagsJson}, ${uses}, ${trashUses}`;

function fieldsOf(row: Row) {
  const { added_at: addedAt, tags, ...rest } = row;
  return { ...rest, addedAt, tags: JSON.parse(String(tags)) };
}

function toMedia(row: Row): Media {
  return mediaSchema.parse(fieldsOf(row));
}

/** As cards are: the dispatcher parses the whole library with its own schema, and twice would cost twice. */
function toItem(row: Row, state: FileState): MediaItem {
  const { trash_uses: trashUses, ...rest } = fieldsOf(row) as Row & { tags: string[] };
  return { ...rest, trashUses, state } as unknown as MediaItem;
}

/** Tells the state of a file's copy by its content. */
export type StateOf = (media: Pick<Media, 'sha256' | 'mime'>) => FileState;

const stateOfRow = (row: Row, stateOf: StateOf) =>
  stateOf({ sha256: String(row.sha256), mime: String(row.mime) as Media['mime'] });

/** The whole library, newest first; what came together by name. */
export function listMedia(db: ReadDb, stateOf: StateOf): readonly MediaItem[] {
  return db
    .all(`SELECT ${itemColumns} FROM media m ORDER BY added_at DESC, name COLLATE NOCASE, id`)
    .map((row) => toItem(row, stateOfRow(row, stateOf)));
}

/** Some files in the order of their ids; unknown ones are left out. */
export function someMedia(db: ReadDb, ids: readonly Id[], stateOf: StateOf): readonly MediaItem[] {
  return db
    .all(`SELECT ${itemColumns} FROM json_each(:ids) wanted JOIN media m ON m.id = wanted.value ORDER BY wanted.key`, {
      ids: JSON.stringify(ids),
    })
    .map((row) => toItem(row, stateOfRow(row, stateOf)));
}

/** A file of the library, or null. */
export function findMedia(db: ReadDb, id: Id): Media | null {
  const row = db.get(`SELECT m.*, ${tagsJson} FROM media m WHERE id = :id`, { id });
  return row ? toMedia(row) : null;
}

/** The file with a content, or null. */
export function findContent(db: ReadDb, sha256: string): Media | null {
  const row = db.get(`SELECT m.*, ${tagsJson} FROM media m WHERE sha256 = :sha256`, { sha256 });
  return row ? toMedia(row) : null;
}

/** How many posts have a file, how many in the trash do, and how many series make more with it. */
export type MediaUse = Readonly<Record<'posts' | 'trashed' | 'repeats', number>>;

export function mediaUse(db: ReadDb, id: Id): MediaUse {
  const row = db.get(`SELECT ${uses}, ${trashUses}, ${postCount(isModel)} AS repeats FROM media m WHERE id = :id`, {
    id,
  });
  return { posts: Number(row?.uses ?? 0), trashed: Number(row?.trash_uses ?? 0), repeats: Number(row?.repeats ?? 0) };
}

export type MediaUser = { readonly postId: Id; readonly title: string; readonly day: string | null };

/** Most posts that are named beside a file. */
const MOST_USERS = 200;

/** The posts that have a file, not those in the trash; dated ones first, the latest day first. */
export function usersOf(db: ReadDb, id: Id): readonly MediaUser[] {
  const rows = db.all(
    `SELECT DISTINCT posts.id, posts.title,
       (SELECT min(p.day) FROM placements p WHERE p.post_id = posts.id) AS day
     FROM post_media u JOIN posts ON posts.id = u.post_id
     WHERE u.media_id = :id AND posts.deleted_at IS NULL ORDER BY day IS NULL, day DESC, posts.title
     LIMIT ${MOST_USERS}`,
    { id },
  );
  return rows.map((row) => ({
    postId: String(row.id),
    title: String(row.title),
    day: row.day === null ? null : String(row.day),
  }));
}

/** Every content that the library, or a step that could be taken back or done again, needs. */
export function neededContents(db: ReadDb): ReadonlySet<string> {
  const rows = db.all(
    `SELECT sha256 FROM media UNION SELECT json_extract(coalesce(before, after), '$.sha256') FROM undo_changes
     WHERE tbl = 'media' AND op <> 'update'`,
  );
  return new Set(rows.map((row) => String(row.sha256)));
}

/** The posts that have a file, in the trash or not, each with all its media in order. */
export function postsWith(db: ReadDb, id: Id): ReadonlyMap<Id, readonly PostMedia[]> {
  const rows = db.all(
    `SELECT post_id, media_id, alt FROM post_media
     WHERE post_id IN (SELECT post_id FROM post_media WHERE media_id = :id) ORDER BY post_id, position`,
    { id },
  );
  const posts = new Map<Id, PostMedia[]>();
  for (const row of rows) {
    const postId = String(row.post_id);
    const list = posts.get(postId) ?? [];
    list.push({ mediaId: String(row.media_id), alt: String(row.alt) });
    posts.set(postId, list);
  }
  return posts;
}

/** Adds a file that is in the media folder; `addedAt` is an instant, UTC. */
export function insertMedia(db: WriteDb, id: Id, facts: MediaFacts, addedAt: string): void {
  db.run(
    `INSERT INTO media (id, name, sha256, kind, mime, bytes, width, height, seconds, added_at)
     VALUES (:id, :name, :sha256, :kind, :mime, :bytes, :width, :height, :seconds, :addedAt)`,
    { id, ...facts, addedAt },
  );
}

/** Gives a file another name. */
export function renameMedia(db: WriteDb, id: Id, name: string): void {
  db.run('UPDATE media SET name = :name WHERE id = :id', { id, name });
}

/** Makes these the tags of a file; rows that stay the same are not touched. */
export function replaceTags(db: WriteDb, id: Id, tags: readonly string[]): void {
  db.run('DELETE FROM media_tags WHERE media_id = :id AND position >= :count', { id, count: tags.length });
  tags.forEach((tag, position) => {
    db.run(
      `INSERT INTO media_tags (media_id, position, tag) VALUES (:id, :position, :tag)
       ON CONFLICT (media_id, position) DO UPDATE SET tag = excluded.tag`,
      { id, position, tag },
    );
  });
}

/** Removes a file that no post has. */
export function deleteMedia(db: WriteDb, id: Id): void {
  db.run('DELETE FROM media_tags WHERE media_id = :id', { id });
  db.run('DELETE FROM media WHERE id = :id', { id });
}
