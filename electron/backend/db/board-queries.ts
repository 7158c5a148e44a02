import type { Stage } from '#contract/index.ts';
import type { Moment } from '#domain/filter-match.ts';
import { type Filters, isUnfiltered } from '#domain/filters.ts';
import type { Card } from '#domain/model.ts';
import { firstMedia, pillarsJson, placementColumns, toCard } from './card-queries.ts';
import type { ReadDb } from './database.ts';
import { filterParams, placementFilter, postFilter } from './filter-sql.ts';

const hasPlacement = (filters: Filters) => {
  const condition = placementFilter('n', filters);
  return condition === '' ? '' : `AND EXISTS (SELECT 1 FROM placements n WHERE n.post_id = b.post_id ${condition})`;
};

/** How many posts each stage has; stages without any are left out. */
export function stageCounts(db: ReadDb, filters: Filters, now: Moment): ReadonlyMap<string, number> {
  const rows = isUnfiltered(filters)
    ? db.all('SELECT stage, count(*) AS count FROM board GROUP BY stage')
    : db.all(
        `SELECT b.stage, count(*) AS count FROM board b CROSS JOIN posts ON posts.id = b.post_id
         WHERE 1 ${postFilter('posts', filters)} ${hasPlacement(filters)} GROUP BY b.stage`,
        filterParams(filters, now),
      );
  return new Map(rows.map(({ stage, count }) => [String(stage), Number(count)]));
}

/** The state that gives a card of the board its moment. */
const timedBy = (stage: Stage) => (stage === 'published' ? "AND t.state = 'published'" : "AND t.state <> 'published'");

/** The first posts of a stage, each as one card with all its placements: by day, time and title, published ones newest first. */
export function stageCards(db: ReadDb, stage: Stage, limit: number, filters: Filters, now: Moment): readonly Card[] {
  const order = stage === 'published' ? 'b.by_day DESC, time DESC' : 'b.by_day, time';
  const sql = `
    SELECT b.post_id, posts.title, posts.status, posts.campaign_id, posts.series_id, 0 AS rank,
      iif(b.by_day IN ('', '~'), NULL, b.by_day) AS day,
      (SELECT min(t.time) FROM placements t WHERE t.post_id = b.post_id AND t.day = b.by_day ${timedBy(stage)}) AS time,
      ${pillarsJson('b.post_id')}, ${firstMedia('b.post_id')}, ${placementColumns('b.post_id', '')}
    FROM board b CROSS JOIN posts ON posts.id = b.post_id
    WHERE b.stage = :stage ${postFilter('posts', filters)} ${hasPlacement(filters)}
    ORDER BY ${order}, posts.title COLLATE NOCASE, b.post_id LIMIT :limit`;
  return db.all(sql, { stage, limit, ...filterParams(filters, now) }).map(toCard);
}
