import type { Filters } from '#contract/index.ts';
import type { Day } from '#domain/day.ts';
import type { Moment } from '#domain/filter-match.ts';
import type { Card, Id } from '#domain/model.ts';
import { firstMedia, pillarsJson, placementColumns, toCard } from './card-queries.ts';
import type { ReadDb } from './database.ts';
import { filterParams, placementFilter, postFilter } from './filter-sql.ts';

/** What a series will make, as the card it will be: on the day of the model. */
export type ModelCard = { readonly seriesId: Id; readonly card: Card };

const inUse = (placement: string) => `AND ${placement}.network_id IN (SELECT id FROM networks WHERE NOT archived)`;

const sql = (filters: Filters) => `
WITH cards AS MATERIALIZED (
  SELECT s.id AS series, p.day, p.time, p.post_id, posts.title, posts.status, posts.campaign_id, 0 AS rank
  FROM series s CROSS JOIN posts ON posts.id = s.post_id CROSS JOIN placements p ON p.post_id = s.post_id
  WHERE s.made_until < :until AND p.day IS NOT NULL ${inUse('p')}
    ${placementFilter('p', filters)} ${postFilter('posts', filters)}
  GROUP BY s.id, p.day, p.time
)
SELECT series AS series_id, day, time, post_id, title, status, campaign_id, rank, ${pillarsJson('c.post_id')},
  ${firstMedia('c.post_id')},
  ${placementColumns('c.post_id', `AND m.day = c.day AND m.time IS c.time ${inUse('m')} ${placementFilter('m', filters)}`)}
FROM cards c ORDER BY time, title, series`;

/** The models of series that are not made as far as a day, as cards. */
export function modelCards(db: ReadDb, until: Day, filters: Filters, now: Moment): readonly ModelCard[] {
  return db
    .all(sql(filters), { until, ...filterParams(filters, now) })
    .map((row) => ({ seriesId: String(row.series_id), card: toCard(row) }));
}
