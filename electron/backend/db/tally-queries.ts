import type { CountablePost, CountSettings, DayTally } from '#domain/balance-tally.ts';
import type { Day, DayRange } from '#domain/day.ts';
import type { Moment } from '#domain/filter-match.ts';
import type { Filters } from '#domain/filters.ts';
import { type Id, placementStateSchema, statusSchema } from '#domain/model.ts';
import type { ReadDb } from './database.ts';
import { filterParams, placementFilter, postFilter } from './filter-sql.ts';

/** What of the workspace is counted. The posts left out are those that a preview changes. */
export type CountScope = {
  readonly settings: CountSettings;
  readonly now: Moment;
  readonly filters: Filters;
  readonly withoutPosts?: readonly Id[];
};

const counted = (scope: CountScope) => {
  const published = scope.settings.scope === 'published';
  const others = (scope.withoutPosts ?? []).length > 0;
  return `FROM placements p INDEXED BY placements_day CROSS JOIN posts ON posts.id = p.post_id
  WHERE p.day BETWEEN :from AND :to AND ${published ? "p.state = 'published'" : "p.state <> 'skipped'"}
    AND posts.deleted_at IS NULL ${published ? '' : "AND posts.status <> 'idea'"}
    ${placementFilter('p', scope.filters)} ${postFilter('posts', scope.filters)}
    ${others ? 'AND p.post_id NOT IN (SELECT value FROM json_each(:withoutPosts))' : ''}`;
};

const isLate = "(p.state = 'planned' AND p.day < :today)";

/** The units, each with how many of its placements are past yet still planned. */
const units = (scope: CountScope) =>
  scope.settings.unit === 'placement'
    ? `SELECT p.post_id, p.day, ${isLate} AS late ${counted(scope)}`
    : `SELECT p.post_id, min(p.day) AS day, sum(${isLate}) AS late ${counted(scope)} GROUP BY p.post_id`;

/** A unit's shares add up to 1, so sums of shares count units: no second pass is needed for the totals. */
const tallySql = (scope: CountScope) => `
SELECT day, pillar_id, sum(share) AS credit, sum(share * late) AS late FROM (
  SELECT u.day, u.late, pp.pillar_id,
    coalesce(1.0 * pp.parts / (SELECT sum(parts) FROM post_pillars o WHERE o.post_id = u.post_id), 1.0) AS share
  FROM (${units(scope)}) u LEFT JOIN post_pillars pp ON pp.post_id = u.post_id
) GROUP BY day, pillar_id`;

/** What counts in a range, post by post: for windows that overlap, each of which must be counted as such. */
export function countedPosts(db: ReadDb, range: DayRange, scope: CountScope): readonly CountablePost[] {
  const params = {
    ...range,
    withoutPosts: JSON.stringify(scope.withoutPosts ?? []),
    ...filterParams(scope.filters, scope.now),
  };
  const placements = db.all(`SELECT p.post_id, posts.status, p.network_id, p.day, p.state ${counted(scope)}`, params);
  const parts = db.all(
    `SELECT post_id, pillar_id, parts FROM post_pillars WHERE post_id IN (SELECT p.post_id ${counted(scope)})`,
    params,
  );
  const partsOf = Map.groupBy(parts, ({ post_id }) => post_id);
  return [...Map.groupBy(placements, ({ post_id }) => post_id)].map(([id, rows]) => ({
    id: String(id),
    status: statusSchema.parse(rows[0]?.status),
    parts: (partsOf.get(id) ?? []).map((row) => ({ pillarId: String(row.pillar_id), parts: Number(row.parts) })),
    placements: rows.map(({ network_id, day, state }) => ({
      networkId: String(network_id),
      day: String(day),
      state: placementStateSchema.parse(state),
    })),
  }));
}

type Sums = { tagged: number; untagged: number; late: number; readonly credits: Map<Id, number> };

/** The tallies of one window, days without a unit left out. A window must be counted as such, not cut from another. */
export function dayTallies(db: ReadDb, range: DayRange, scope: CountScope): readonly DayTally[] {
  const rows = db.all(tallySql(scope), {
    ...range,
    withoutPosts: JSON.stringify(scope.withoutPosts ?? []),
    ...filterParams(scope.filters, scope.now),
  });
  const days = new Map<Day, Sums>();
  for (const row of rows) {
    const day = String(row.day);
    const credit = Number(row.credit);
    const sums = days.get(day) ?? { tagged: 0, untagged: 0, late: 0, credits: new Map<Id, number>() };
    days.set(day, sums);
    sums.late += Number(row.late);
    if (row.pillar_id === null || row.pillar_id === undefined) sums.untagged += credit;
    else {
      const pillarId = String(row.pillar_id);
      sums.tagged += credit;
      sums.credits.set(pillarId, (sums.credits.get(pillarId) ?? 0) + credit);
    }
  }
  return [...days].map(([day, { tagged, untagged, late, credits }]) => ({
    day,
    tagged: Math.round(tagged),
    untagged: Math.round(untagged),
    unconfirmed: Math.round(late),
    credits: [...credits].map(([pillarId, credit]) => ({ pillarId, credit })),
  }));
}
