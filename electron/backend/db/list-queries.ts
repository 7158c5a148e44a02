import type { ListOrder } from '#contract/index.ts';
import type { Day, Time, Weekday } from '#domain/day.ts';
import type { Moment } from '#domain/filter-match.ts';
import { type Filters, isUnfiltered } from '#domain/filters.ts';
import type { Card, Id } from '#domain/model.ts';
import { firstMedia, pillarsJson, placementColumns, toCard, undatedPosts } from './card-queries.ts';
import type { ReadDb, SqlValue } from './database.ts';
import { filterParams, placementFilter, postFilter } from './filter-sql.ts';

/** The clock, which decides what was missed. */
export type ListClock = { readonly today: Day; readonly now: Time; readonly firstWeekday: Weekday };

/** The same moment as filters take it. */
export const momentOf = ({ today, now }: ListClock): Moment => ({ day: today, time: now });

/** How many cards a day has. */
export type DayCount = { readonly day: Day; readonly count: number };

/** The days that have cards, in order. */
export function cardCounts(db: ReadDb, filters: Filters, clock: ListClock): readonly DayCount[] {
  const rows = isUnfiltered(filters)
    ? db.all('SELECT day, cards AS count FROM card_days WHERE cards > 0 ORDER BY day')
    : db.all(
        `SELECT day, count(*) AS count FROM (
           SELECT DISTINCT p.day, p.post_id, p.time FROM placements p CROSS JOIN posts ON posts.id = p.post_id
           WHERE p.day IS NOT NULL AND posts.deleted_at IS NULL
             ${placementFilter('p', filters)} ${postFilter('posts', filters)}
         ) GROUP BY day ORDER BY day`,
        filterParams(filters, momentOf(clock)),
      );
  return rows.map(({ day, count }) => ({ day: String(day), count: Number(count) }));
}

/** A row of the list before it is completed. */
export type RowKey = { readonly postId: Id; readonly day: Day | null; readonly time: Time | null };
export type GroupedKey = RowKey & { readonly group: string | null };

/** As `shownStatus` of the page decides it, in the order in which work proceeds. */
const shownStatus = `CASE
    WHEN c.planned = 0 AND c.published > 0 THEN 'published'
    WHEN c.planned = 0 AND c.skipped > 0 THEN 'skipped'
    WHEN c.planned > 0 AND posts.status = 'approved' AND (c.day < :today OR (c.day = :today AND c.time < :now)) THEN 'missed'
    ELSE posts.status END`;
const statusRank = `CASE ${shownStatus}
    WHEN 'idea' THEN 0 WHEN 'draft' THEN 1 WHEN 'review' THEN 2 WHEN 'approved' THEN 3 WHEN 'missed' THEN 4
    WHEN 'published' THEN 5 ELSE 6 END`;

const firstPillar = `(SELECT min(format('%06d', pillars.position)) FROM post_pillars pp JOIN pillars ON pillars.id = pp.pillar_id
    WHERE pp.post_id = c.post_id)`;
const networksOf = `(SELECT group_concat(position) FROM (
    SELECT DISTINCT format('%06d', networks.position) AS position
    FROM placements m JOIN networks ON networks.id = m.network_id
    WHERE m.post_id = c.post_id AND m.day IS c.day AND m.time IS c.time ORDER BY 1))`;
const campaignName = '(SELECT name COLLATE NOCASE FROM campaigns WHERE campaigns.id = posts.campaign_id)';

const sortKeys: Readonly<Record<ListOrder['sort'], string>> = {
  day: 'c.day',
  time: 'c.time',
  title: 'posts.title COLLATE NOCASE',
  networks: networksOf,
  pillars: firstPillar,
  status: statusRank,
  campaign: campaignName,
};

type Grouping = {
  /** Joined to the cards: a card may stand in several groups. */
  readonly join: string;
  readonly key: string;
  /** What the groups are ordered by; without it comes last. */
  readonly order: string;
};

/** Of two placements of one network on one card only the first makes it a row there. */
const onNetwork = (filters: Filters) => `LEFT JOIN placements g
      ON g.post_id = c.post_id AND g.day IS c.day AND g.time IS c.time ${placementFilter('g', filters)}
      AND NOT EXISTS (SELECT 1 FROM placements o WHERE o.post_id = g.post_id AND o.day IS g.day AND o.time IS g.time
        AND o.network_id = g.network_id AND o.id < g.id)
      LEFT JOIN networks ON networks.id = g.network_id`;

const groupings = (filters: Filters): Readonly<Record<ListOrder['group'], Grouping>> => ({
  none: { join: '', key: 'NULL', order: 'NULL' },
  week: {
    join: '',
    key: `date(c.day, '-' || ((strftime('%w', c.day) + 7 - :firstWeekday) % 7) || ' days')`,
    order: 'group_key',
  },
  pillar: {
    join: 'LEFT JOIN post_pillars g ON g.post_id = c.post_id LEFT JOIN pillars ON pillars.id = g.pillar_id',
    key: 'g.pillar_id',
    order: 'pillars.position',
  },
  network: {
    join: onNetwork(filters),
    key: 'g.network_id',
    order: 'networks.position',
  },
  status: { join: '', key: shownStatus, order: statusRank },
  campaign: {
    join: 'LEFT JOIN campaigns ON campaigns.id = posts.campaign_id',
    key: 'posts.campaign_id',
    order: 'campaigns.from_day, campaigns.name',
  },
});

const states = `count(*) FILTER (WHERE STATE = 'planned') AS planned,
    count(*) FILTER (WHERE STATE = 'published') AS published, count(*) FILTER (WHERE STATE = 'skipped') AS skipped`;
const statesOf = (state: string) => states.replaceAll('STATE', state);

const textOrNull = (value: SqlValue | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

const nullsLast = (keys: string, direction: string) =>
  keys
    .split(', ')
    .map((key) => `${key} ${direction} NULLS LAST`)
    .join(', ');

function orderedSql({ sort, descending, group }: ListOrder, filters: Filters): string {
  const { join, key, order } = groupings(filters)[group];
  return `
WITH cards AS (
  SELECT p.post_id, p.day, p.time, min(p.rank) AS rank, ${statesOf('p.state')}
  FROM placements p CROSS JOIN posts ON posts.id = p.post_id
  WHERE p.day IS NOT NULL AND posts.deleted_at IS NULL ${placementFilter('p', filters)} ${postFilter('posts', filters)}
  GROUP BY p.day, p.post_id, p.time
  UNION ALL
  SELECT t.post_id, NULL, NULL, 0, ${statesOf('p.state')}
  FROM ${undatedPosts(filters)} t CROSS JOIN posts ON posts.id = t.post_id
    LEFT JOIN placements p ON p.post_id = t.post_id ${placementFilter('p', filters)}
  WHERE 1 ${postFilter('posts', filters)}
  GROUP BY t.post_id
)
SELECT c.post_id, c.day, c.time, ${key} AS group_key
FROM cards c CROSS JOIN posts ON posts.id = c.post_id ${join}
ORDER BY ${nullsLast(order, '')}, ${sortKeys[sort]} ${descending ? 'DESC' : 'ASC'} NULLS LAST,
  c.day NULLS LAST, c.time, c.rank, posts.title COLLATE NOCASE, c.post_id`;
}

/** Every row in an order; for long lists to be kept, not asked for again. */
export function orderedKeys(db: ReadDb, order: ListOrder, filters: Filters, clock: ListClock): readonly GroupedKey[] {
  return db.all(orderedSql(order, filters), { ...clock, ...filterParams(filters, momentOf(clock)) }).map((row) => ({
    postId: String(row.post_id),
    day: textOrNull(row.day),
    time: textOrNull(row.time),
    group: textOrNull(row.group_key),
  }));
}

/** Completes rows to cards, in their order; what is gone since is left out. */
export function cardsOf(db: ReadDb, keys: readonly RowKey[], filters: Filters, clock: ListClock): readonly Card[] {
  const sql = `
    SELECT wanted.value ->> 0 AS post_id, wanted.value ->> 1 AS day, wanted.value ->> 2 AS time, posts.title,
      posts.status, posts.campaign_id, posts.series_id, ${pillarsJson('posts.id')}, ${firstMedia('posts.id')},
      (SELECT coalesce(min(r.rank), 0) FROM placements r
        WHERE r.post_id = posts.id AND r.day IS (wanted.value ->> 1) AND r.time IS (wanted.value ->> 2)) AS rank,
      ${placementColumns('posts.id', `AND m.day IS (wanted.value ->> 1) AND m.time IS (wanted.value ->> 2) ${placementFilter('m', filters)}`)}
    FROM json_each(:keys) wanted CROSS JOIN posts ON posts.id = (wanted.value ->> 0)
    WHERE posts.deleted_at IS NULL ORDER BY wanted.key`;
  const list = JSON.stringify(keys.map(({ postId, day, time }) => [postId, day, time]));
  return db.all(sql, { keys: list, ...filterParams(filters, momentOf(clock)) }).map(toCard);
}
