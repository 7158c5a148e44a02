import type { Filters } from '#contract/index.ts';
import type { Day, DayRange } from '#domain/day.ts';
import type { Moment } from '#domain/filter-match.ts';
import type { ReadDb } from './database.ts';
import { filterParams, placementFilter, postFilter } from './filter-sql.ts';

const shown = (filters: Filters) => `FROM placements p CROSS JOIN posts ON posts.id = p.post_id
  WHERE p.day BETWEEN :from AND :to AND p.state <> 'skipped' AND posts.deleted_at IS NULL
    ${placementFilter('p', filters)} ${postFilter('posts', filters)}`;

/** How many posts each day has, skipped ones left out and each once a day; only days that have some, in order. */
export function cardsPerDay(
  db: ReadDb,
  range: DayRange,
  filters: Filters,
  now: Moment,
): readonly { readonly day: Day; readonly count: number }[] {
  return db
    .all(`SELECT p.day, count(DISTINCT p.post_id) AS count ${shown(filters)} GROUP BY p.day ORDER BY p.day`, {
      ...range,
      ...filterParams(filters, now),
    })
    .map(({ day, count }) => ({ day: String(day), count: Number(count) }));
}

/** The days of a range that have a post, in order. */
export function takenDays(db: ReadDb, range: DayRange, filters: Filters, now: Moment): readonly Day[] {
  return db
    .all(`SELECT DISTINCT p.day ${shown(filters)} ORDER BY p.day`, { ...range, ...filterParams(filters, now) })
    .map(({ day }) => String(day));
}
