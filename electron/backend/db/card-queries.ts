import type { Output } from '#contract/index.ts';
import { type Day, type DayRange, daysOf } from '#domain/day.ts';
import type { Moment } from '#domain/filter-match.ts';
import { type Filters, isUnfiltered } from '#domain/filters.ts';
import type { Card, Id } from '#domain/model.ts';
import type { ReadDb, Row, SqlValue } from './database.ts';
import { filterParams, placementFilter, postFilter } from './filter-sql.ts';

export type DayCards = Output<'calendar.days'>['days'][number];

/** A post's pillars as JSON; `post` names its id in the statement. */
export const pillarsJson = (
  post: string,
) => `(SELECT json_group_array(json_object('pillarId', pillar_id, 'parts', parts))
  FROM (SELECT pillar_id, parts FROM post_pillars WHERE post_id = ${post} ORDER BY position)) AS pillars`;

/** Those of a post's placements `m` that meet a condition, as JSON, and whether one of them is over a limit. */
export const placementColumns = (post: string, condition: string) => `(SELECT json_group_array(
    json_object('id', id, 'networkId', network_id, 'state', state, 'format', format))
  FROM (SELECT id, network_id, state, format FROM placements m WHERE m.post_id = ${post} ${condition} ORDER BY m.position))
  AS placements,
  EXISTS (SELECT 1 FROM over_limits o CROSS JOIN placements m ON m.id = o.placement_id
    WHERE o.post_id = ${post} ${condition}) AS over_limit`;

/** The first of a post's media. */
export const firstMedia = (post: string) =>
  `(SELECT media_id FROM post_media WHERE post_id = ${post} ORDER BY position LIMIT 1) AS media_id`;

const idOrNull = (value: SqlValue | undefined): Id | null =>
  value === null || value === undefined ? null : String(value);

/**
 * A row becomes a card without a schema of its own: the dispatcher parses all output with that same schema, and a view of
 * thousands of cards would pay for it twice.
 */
export function toCard(row: Row): Card {
  const { post_id, title, day, time, status, campaign_id, series_id, media_id, rank } = row;
  return {
    key: `${post_id}|${day ?? ''}|${time ?? ''}`,
    postId: String(post_id),
    title: String(title),
    day: day === null || day === undefined ? null : String(day),
    time: time === null || time === undefined ? null : String(time),
    // The column's own CHECK allows nothing else, and the dispatcher looks again.
    status: status as Card['status'],
    pillars: JSON.parse(String(row.pillars)),
    campaignId: idOrNull(campaign_id),
    seriesId: idOrNull(series_id),
    mediaId: idOrNull(media_id),
    rank: Number(rank),
    overLimit: row.over_limit === 1,
    placements: JSON.parse(String(row.placements)),
  };
}

/**
 * One statement: placements of the range grouped to cards, cards numbered and counted within their day, and only those
 * that are shown completed with pillars and placements. Only indexes and the heads of posts are read.
 */
function daysSql(filters: Filters, perDay: number | null): string {
  return `
WITH cards AS MATERIALIZED (
  SELECT p.day, p.time, p.post_id, posts.title, posts.status, posts.campaign_id, posts.series_id, min(p.rank) AS rank
  FROM placements p CROSS JOIN posts ON posts.id = p.post_id
  WHERE p.day BETWEEN :from AND :to AND posts.deleted_at IS NULL
    ${placementFilter('p', filters)} ${postFilter('posts', filters)}
  GROUP BY p.day, p.post_id, p.time
), ranked AS (
  SELECT *, row_number() OVER (PARTITION BY day ORDER BY time, rank, title COLLATE NOCASE, post_id) AS place FROM cards
), counts AS MATERIALIZED (
  SELECT day, count(*) AS total FROM cards GROUP BY day
)
SELECT c.day, time, post_id, title, status, campaign_id, series_id, rank, place, total, ${pillarsJson('c.post_id')},
  ${firstMedia('c.post_id')},
  ${placementColumns('c.post_id', `AND m.day = c.day AND m.time IS c.time ${placementFilter('m', filters)}`)}
FROM ranked c JOIN counts USING (day) ${perDay === null ? '' : 'WHERE place <= :perDay'} ORDER BY c.day, place`;
}

/** How many cards each day has, for the days that show none. */
const countSql = (filters: Filters) => `
SELECT day, count(*) AS total FROM (
  SELECT DISTINCT p.day, p.post_id, p.time FROM placements p CROSS JOIN posts ON posts.id = p.post_id
  WHERE p.day BETWEEN :from AND :to AND posts.deleted_at IS NULL
    ${placementFilter('p', filters)} ${postFilter('posts', filters)}
) GROUP BY day`;

/** Every day of the range with its first `perDay` cards (null for all) and the number of all its cards. */
export function cardsByDay(
  db: ReadDb,
  range: DayRange,
  perDay: number | null,
  filters: Filters,
  now: Moment,
): readonly DayCards[] {
  const params = { ...range, perDay, ...filterParams(filters, now) };
  const days = new Map<Day, { day: Day; count: number; cards: Card[] }>(
    daysOf(range).map((day) => [day, { day, count: 0, cards: [] }]),
  );
  for (const row of db.all(perDay === 0 ? countSql(filters) : daysSql(filters, perDay), params)) {
    const entry = days.get(String(row.day));
    if (!entry) continue;
    entry.count = Number(row.total);
    if (perDay !== 0) entry.cards.push(toCard(row));
  }
  return [...days.values()];
}

/** A table of posts without a day (`post_id`, `created_at`), as far as the networks of a filter ask for them. */
type UndatedPosts = (filters: Filters) => string;

const trayPosts: UndatedPosts = (filters) =>
  filters.networkIds.length === 0
    ? 'tray'
    : `(SELECT * FROM tray WHERE EXISTS (
        SELECT 1 FROM placements n WHERE n.post_id = tray.post_id ${placementFilter('n', filters)}))`;

/** Posts that have no day on the networks asked for, whatever days they have on others. */
export const undatedPosts: UndatedPosts = (filters) =>
  filters.networkIds.length === 0
    ? 'tray'
    : `(SELECT id AS post_id, created_at FROM posts
      WHERE deleted_at IS NULL AND id IN (
        SELECT n.post_id FROM placements n WHERE n.day IS NULL ${placementFilter('n', filters)}) AND NOT EXISTS (
        SELECT 1 FROM placements d WHERE d.post_id = posts.id AND d.day IS NOT NULL ${placementFilter('d', filters)}))`;

/** Such posts as cards, newest first, and how many there are. */
const listOf = (undated: UndatedPosts) => {
  const from = (filters: Filters) => `FROM ${undated(filters)} t CROSS JOIN posts ON posts.id = t.post_id
    WHERE 1 ${postFilter('posts', filters)}`;
  return {
    cards: (db: ReadDb, limit: number, offset: number, filters: Filters, now: Moment): readonly Card[] =>
      db
        .all(
          `SELECT t.post_id, posts.title, NULL AS day, NULL AS time, posts.status, posts.campaign_id,
             posts.series_id, 0 AS rank, ${pillarsJson('t.post_id')}, ${firstMedia('t.post_id')},
             ${placementColumns('t.post_id', placementFilter('m', filters))}
           ${from(filters)} ORDER BY t.created_at DESC, t.post_id DESC LIMIT :limit OFFSET :offset`,
          { limit, offset, ...filterParams(filters, now) },
        )
        .map(toCard),
    total: (db: ReadDb, filters: Filters, now: Moment): number => {
      const row = isUnfiltered(filters)
        ? db.get('SELECT count(*) AS total FROM tray')
        : db.get(`SELECT count(*) AS total ${from(filters)}`, filterParams(filters, now));
      return Number(row?.total);
    },
  };
};

/** Posts without any dated placement. */
export const { cards: trayCards, total: trayTotal } = listOf(trayPosts);

/** Posts as the list has them without a day: a filter by network adds to the tray's those with a day elsewhere alone. */
export const { cards: undatedCards, total: undatedTotal } = listOf(undatedPosts);
