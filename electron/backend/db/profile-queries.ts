import type { Day, Time } from '#domain/day.ts';
import type { Card, Id } from '#domain/model.ts';
import { firstMedia, pillarsJson, placementColumns, toCard } from './card-queries.ts';
import type { ReadDb } from './database.ts';

/** What a profile shows as a tile; stories vanish after a day. */
const TILE_FORMATS = "('post', 'carousel', 'reel', 'video')";

/** Out already, or meant to be by now; one for any time today has the day left. */
const IS_OUT = `(p.state = 'published' OR p.day < :day OR (p.day = :day AND p.time < :time))`;

/** Days first, so that the index is read from where the side begins. */
const conditions = { last: `p.day > '' AND ${IS_OUT}`, next: `p.day >= :day AND NOT coalesce(${IS_OUT}, 0)` } as const;
const directions = { last: 'DESC', next: 'ASC' } as const;

/** By day, so that reading stops at the last tile wanted; two of one card on the network are one tile. */
function tilesSql(side: 'last' | 'next'): string {
  const order = directions[side];
  return `
SELECT p.post_id, p.day, p.time, p.rank, posts.title, posts.status, posts.campaign_id, posts.series_id,
  ${pillarsJson('p.post_id')}, ${firstMedia('p.post_id')},
  ${placementColumns('p.post_id', 'AND m.day = p.day AND m.time IS p.time')}
FROM placements p CROSS JOIN posts ON posts.id = p.post_id
WHERE ${conditions[side]} AND +p.network_id = :networkId AND p.state <> 'skipped' AND p.format IN ${TILE_FORMATS}
  AND posts.deleted_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM placements d WHERE d.post_id = p.post_id AND d.day = p.day AND d.time IS p.time
    AND d.network_id = p.network_id AND d.state <> 'skipped' AND d.format IN ${TILE_FORMATS} AND d.id < p.id)
ORDER BY p.day ${order}, p.time ${order}, p.rank ${order}, posts.title COLLATE NOCASE ${order}, p.post_id ${order}
LIMIT :most`;
}

/** The tiles of a network's profile on one side of now, the nearest to now first. */
export function profileCards(
  db: ReadDb,
  networkId: Id,
  now: { readonly day: Day; readonly time: Time },
  side: 'last' | 'next',
  most: number,
): readonly Card[] {
  return db.all(tilesSql(side), { ...now, networkId, most }).map(toCard);
}
