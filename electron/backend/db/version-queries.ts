import { type VersionEntry, versionEntrySchema, type WordParams } from '#contract/index.ts';
import type { Id } from '#domain/model.ts';
import { type PostImage, readPostImage } from '#domain/post-version.ts';
import type { ReadDb, WriteDb } from './database.ts';

/** Changes kept per post. */
export const VERSIONS_KEPT = 50;

/** Names the change that a revision made, for the histories of the posts in it; `at` in ms since the epoch. */
export function nameVersions(
  db: WriteDb,
  revision: number,
  at: number,
  direction: VersionEntry['direction'],
  step: { readonly name: string; readonly params: WordParams },
): void {
  db.run(
    'INSERT INTO version_steps (revision, at, direction, name, params) VALUES (:revision, :at, :direction, :name, :params)',
    { revision, at, direction, name: step.name, params: JSON.stringify(step.params) },
  );
}

/**
 * Forgets the oldest changes of posts that have more than are kept, among those changed since the row that the last call
 * gave (0 for all of them, which reads every row). Gives the last row there is.
 */
export function pruneVersions(db: WriteDb, since: number): number {
  const last = Number(db.get('SELECT max(id) AS last FROM post_versions')?.last ?? 0);
  db.run(
    `DELETE FROM post_versions WHERE id IN (
       SELECT v.id FROM (
         SELECT post_id FROM post_versions WHERE post_id IN (SELECT post_id FROM post_versions WHERE id > :since)
         GROUP BY post_id HAVING count(*) > :kept) many
       JOIN post_versions v ON v.post_id = many.post_id
       WHERE v.revision <= (SELECT revision FROM post_versions o WHERE o.post_id = many.post_id
                            ORDER BY revision DESC LIMIT 1 OFFSET :kept))`,
    { kept: VERSIONS_KEPT, since },
  );
  return last;
}

/** The changes of a post, the newest first. */
export function listVersions(db: ReadDb, id: Id): readonly VersionEntry[] {
  const rows = db.all(
    `SELECT v.revision, v.before IS NULL AS first, s.at, s.direction, s.name, s.params
     FROM post_versions v JOIN version_steps s ON s.revision = v.revision
     WHERE v.post_id = :id ORDER BY v.revision DESC LIMIT :kept`,
    { id, kept: VERSIONS_KEPT },
  );
  return rows.map((row) =>
    versionEntrySchema.parse({
      revision: row.revision,
      at: new Date(Number(row.at)).toISOString(),
      direction: row.direction,
      step: { name: row.name, params: JSON.parse(String(row.params)) },
      first: row.first === 1,
    }),
  );
}

/** What a post was before a change: an image, null where the change made it, undefined where there is no such change. */
export function imageBefore(db: ReadDb, id: Id, revision: number): PostImage | null | undefined {
  const row = db.get('SELECT before FROM post_versions WHERE post_id = :id AND revision = :revision', { id, revision });
  return row && (row.before === null ? null : readPostImage(String(row.before)));
}

/** What a post was after a change and before the next; undefined when that change is the last one. */
export function imageAfter(db: ReadDb, id: Id, revision: number): PostImage | undefined {
  const row = db.get(
    `SELECT before FROM post_versions WHERE post_id = :id AND revision > :revision AND before IS NOT NULL
     ORDER BY revision LIMIT 1`,
    { id, revision },
  );
  return row && readPostImage(String(row.before));
}
