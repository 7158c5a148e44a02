import type { Day, Time } from '#domain/day.ts';
import type { Moment } from '#domain/filter-match.ts';
import type { Id } from '#domain/model.ts';
import type { SearchTexts } from '#domain/search.ts';
import type { ReadDb, Row, SqlValue } from './database.ts';
import { postStatusSql } from './filter-sql.ts';
import { ftsQuery, searchTextsSql } from './search-text.ts';

const noTexts: SearchTexts = { title: '', body: '', notes: '', tags: '', campaign: '' };

const textColumns = Object.entries(searchTextsSql)
  .map(([name, sql]) => `${sql} AS ${name}`)
  .join(', ');

const toTexts = ({ title, body, notes, tags, campaign }: Row): SearchTexts => ({
  title: String(title),
  body: String(body),
  notes: String(notes),
  tags: String(tags),
  campaign: String(campaign),
});

/** What is searched of a post; all empty for none. */
export function searchTextsOf(db: ReadDb, postId: Id): SearchTexts {
  const row = db.get(`SELECT ${textColumns} FROM posts p WHERE p.id = :postId`, { postId });
  return row ? toTexts(row) : noTexts;
}

/** The name of a campaign as it is searched; empty for none. */
export function campaignName(db: ReadDb, id: Id | null): string {
  return String(db.get('SELECT name FROM campaigns WHERE id = :id', { id })?.name ?? '');
}

/** Whether a placement of the post breaks a limit of its network. */
export function isOverLimit(db: ReadDb, postId: Id): boolean {
  return db.get('SELECT 1 FROM over_limits WHERE post_id = :postId LIMIT 1', { postId }) !== undefined;
}

/** How many of the newest finds are looked at: ranking all of them would take longer with each post. */
const NEWEST = 300;
const NEWEST_BY_TITLE = 100;

/** A post that was found, with what was searched. `day` is its next day, else its last one. */
export type Found = {
  readonly postId: Id;
  readonly status: SqlValue;
  readonly day: Day | null;
  readonly time: Time | null;
  readonly networkIds: readonly Id[];
  readonly texts: SearchTexts;
};

const orNull = (value: SqlValue | undefined): string | null =>
  value === null || value === undefined ? null : `${value}`;

/** Finds by title first, then those nearest to today, the undated last. */
const foundSql = `
WITH found AS MATERIALIZED (
  SELECT id, max(by_title) AS by_title FROM (
    SELECT * FROM (SELECT rowid AS id, 1 AS by_title FROM post_search WHERE post_search MATCH :byTitle
      ORDER BY rowid DESC LIMIT ${NEWEST_BY_TITLE})
    UNION ALL
    SELECT * FROM (SELECT rowid, 0 FROM post_search WHERE post_search MATCH :text ORDER BY rowid DESC LIMIT ${NEWEST})
  ) GROUP BY id
), placed AS (
  SELECT f.id, f.by_title, d.post_id, (
    SELECT day FROM placements WHERE post_id = d.post_id AND day IS NOT NULL
    ORDER BY day < :today, abs(julianday(day) - julianday(:today)) LIMIT 1
  ) AS day FROM found f CROSS JOIN search_docs d ON d.id = f.id
), best AS MATERIALIZED (
  SELECT * FROM placed
  ORDER BY by_title DESC, day IS NULL, abs(julianday(day) - julianday(:today)), id DESC LIMIT :limit
)
SELECT best.post_id, best.day, (${postStatusSql('p')}) AS status,
  (SELECT min(time) FROM placements WHERE post_id = p.id AND day = best.day) AS time,
  (SELECT json_group_array(DISTINCT network_id) FROM (SELECT network_id FROM placements WHERE post_id = p.id
    ORDER BY position)) AS networks, ${textColumns}
FROM best CROSS JOIN posts p ON p.id = best.post_id
ORDER BY by_title DESC, best.day IS NULL, abs(julianday(best.day) - julianday(:today)), best.id DESC`;

/** The best finds of the words that somebody types. */
export function findPosts(db: ReadDb, text: string, limit: number, now: Moment): readonly Found[] {
  const query = ftsQuery(text);
  const params = { text: query, byTitle: `title : (${query})`, today: now.day, time: now.time, limit };
  return db.all(foundSql, params).map((row) => ({
    postId: String(row.post_id),
    status: row.status ?? null,
    day: orNull(row.day),
    time: orNull(row.time),
    networkIds: JSON.parse(String(row.networks)),
    texts: toTexts(row),
  }));
}
