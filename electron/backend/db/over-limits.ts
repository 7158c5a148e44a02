import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Checked, isOverLimit, type Limits, resolveLimits, shippedLimitSchema } from '#domain/limits.ts';
import { formatSchema, platformSchema } from '#domain/model.ts';
import shippedLimits from '#resources/network-limits.json' with { type: 'json' };
import type { ReadDb, Row, WriteDb } from './database.ts';
import { listLimitOverrides } from './limit-queries.ts';
import type { Stretch } from './undo-apply.ts';

/** The limits that come with this version of the app. */
export const shipped = z.array(shippedLimitSchema).readonly().parse(shippedLimits);

/** Rises when the same limits are counted or checked in another way. */
const CHECK_VERSION = 1;
const fingerprint = createHash('sha256')
  .update(JSON.stringify([CHECK_VERSION, shipped]))
  .digest('hex');

/** Posts checked at a time. */
const CHUNK = 1000;

const listSchema = z.array(z.string());

function toChecked(row: Row): Checked {
  const alts = listSchema.parse(JSON.parse(String(row.alts)));
  return {
    post: {
      title: String(row.title),
      text: String(row.text),
      link: String(row.link),
      hashtags: listSchema.parse(JSON.parse(String(row.hashtags))),
      media: alts.map((alt) => ({ mediaId: '', alt })),
    },
    placement: {
      ownText: row.own_text === null ? null : String(row.own_text),
      firstComment: String(row.first_comment),
      format: formatSchema.parse(row.format),
    },
    platform: platformSchema.parse(row.platform),
  };
}

/** Checks all placements of these posts, and keeps those that are over a limit of their network. */
function checkPosts(db: WriteDb, ids: readonly string[], limits: Limits): void {
  const params = { ids: JSON.stringify(ids) };
  db.run('DELETE FROM over_limits WHERE post_id IN (SELECT value FROM json_each(:ids))', params);
  const rows = db.all(
    `SELECT p.id, p.post_id, p.own_text, p.first_comment, p.format, n.platform, posts.title, posts.text, posts.link,
       (SELECT json_group_array(tag ORDER BY position) FROM post_hashtags h WHERE h.post_id = posts.id) AS hashtags,
       (SELECT json_group_array(alt ORDER BY position) FROM post_media m WHERE m.post_id = posts.id) AS alts
     FROM json_each(:ids) wanted
       CROSS JOIN posts ON posts.id = wanted.value
       JOIN placements p ON p.post_id = posts.id
       JOIN networks n ON n.id = p.network_id`,
    params,
  );
  for (const row of rows) {
    if (!isOverLimit(toChecked(row), limits)) continue;
    db.run('INSERT INTO over_limits (placement_id, post_id) VALUES (:placement, :post)', {
      placement: row.id ?? null,
      post: row.post_id ?? null,
    });
  }
}

function limitsInForce(db: ReadDb): Limits {
  return resolveLimits(shipped, listLimitOverrides(db));
}

function checkInChunks(db: WriteDb, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const limits = limitsInForce(db);
  for (let at = 0; at < ids.length; at += CHUNK) checkPosts(db, ids.slice(at, at + CHUNK), limits);
}

/** Of an update the log holds the changed columns alone: moving a post changes no words. */
const posts = `SELECT DISTINCT post_id FROM undo_changes
  WHERE seq BETWEEN :first AND :last AND post_id IS NOT NULL AND (
    tbl IN ('post_hashtags', 'post_media') OR (tbl IN ('posts', 'placements') AND (op <> 'update' OR EXISTS (
      SELECT 1 FROM json_each(after)
      WHERE key IN ('title', 'text', 'link', 'network_id', 'format', 'own_text', 'first_comment')
    )))
  )`;

/**
 * The posts on networks whose platform changed, or whose platform's limits did. The few networks come first, so that a
 * change of anything else looks at no placement.
 */
const networks = `SELECT DISTINCT p.post_id FROM networks n CROSS JOIN placements p ON p.network_id = n.id
  WHERE n.id IN (
    SELECT json_extract(key, '$[0]') FROM undo_changes
    WHERE seq BETWEEN :first AND :last AND tbl = 'networks' AND op = 'update'
      AND json_type(after, '$.platform') IS NOT NULL
  ) OR n.platform IN (
    SELECT json_extract(key, '$[0]') FROM undo_changes
    WHERE seq BETWEEN :first AND :last AND tbl = 'limit_overrides'
  )`;

/** Brings the table of placements over a limit after the changes of a stretch, whichever way they were made. */
export function followOverLimits(db: WriteDb, stretch: Stretch): void {
  const touched = [...db.all(posts, stretch), ...db.all(networks, stretch)].map(({ post_id }) => String(post_id));
  checkInChunks(db, [...new Set(touched)]);
}

/** Checks every post anew where the file was last checked against other limits. Says how many were checked. */
export function checkAgainstShipped(db: WriteDb): number {
  if (db.get('SELECT limits_checked FROM meta')?.limits_checked === fingerprint) return 0;
  const ids = db.all('SELECT id FROM posts').map(({ id }) => String(id));
  db.run('DELETE FROM over_limits');
  checkInChunks(db, ids);
  db.run('UPDATE meta SET limits_checked = :fingerprint', { fingerprint });
  return ids.length;
}
