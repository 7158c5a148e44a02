import type { ClosePair, Filters } from '#contract/index.ts';
import { CLOSE_MINUTES } from '#domain/closeness.ts';
import { addDays, type DayRange } from '#domain/day.ts';
import type { Moment } from '#domain/filter-match.ts';
import type { Id } from '#domain/model.ts';
import type { ReadDb, Row } from './database.ts';
import { filterParams, placementFilter, postFilter } from './filter-sql.ts';

const minuteOf = (day: string, time: string) => `unixepoch(${day} || ' ' || ${time}) / 60`;

/**
 * Each timed placement of the range beside the next one of its network: only neighbours in time can be the nearest ones.
 * The day before and the day after are read too, for pairs across midnight.
 */
function pairsSql(filters: Filters): string {
  return `
WITH timed AS MATERIALIZED (
  SELECT p.id, p.post_id, p.network_id, p.day, p.time, p.state, ${minuteOf('p.day', 'p.time')} AS minute
  FROM placements p CROSS JOIN posts ON posts.id = p.post_id
  WHERE p.day BETWEEN :before AND :after AND p.time IS NOT NULL AND p.state <> 'skipped' AND posts.deleted_at IS NULL
), beside AS (
  SELECT *, lead(id) OVER near AS next_id, lead(post_id) OVER near AS next_post, lead(day) OVER near AS next_day,
    lead(time) OVER near AS next_time, lead(state) OVER near AS next_state, lead(minute) OVER near - minute AS minutes
  FROM timed WINDOW near AS (PARTITION BY network_id ORDER BY minute, id)
)
SELECT b.id, b.post_id, b.network_id, b.day, b.time, next_id, next_post, next_day, next_time, minutes,
  one.title, two.title AS next_title
FROM beside b JOIN posts one ON one.id = b.post_id JOIN posts two ON two.id = next_post
WHERE minutes < ${CLOSE_MINUTES} AND (b.state = 'planned' OR next_state = 'planned')
  AND next_day >= :from AND b.day <= :to
  ${placementFilter('b', filters)}
  AND ((1 ${postFilter('one', filters)}) OR (1 ${postFilter('two', filters)}))
ORDER BY b.day, b.time, b.network_id, b.id`;
}

function toPair(row: Row): ClosePair {
  return {
    networkId: String(row.network_id),
    minutes: Number(row.minutes),
    earlier: {
      placementId: String(row.id),
      postId: String(row.post_id),
      title: String(row.title),
      day: String(row.day),
      time: String(row.time),
    },
    later: {
      placementId: String(row.next_id),
      postId: String(row.next_post),
      title: String(row.next_title),
      day: String(row.next_day),
      time: String(row.next_time),
    },
  };
}

/** Neighbours in time on one network that are too close, of which one is still planned; one side lies in the range. */
export function closePairs(db: ReadDb, { from, to }: DayRange, filters: Filters, now: Moment): readonly ClosePair[] {
  const params = { from, to, before: addDays(from, -1), after: addDays(to, 1), ...filterParams(filters, now) };
  return db.all(pairsSql(filters), params).map(toPair);
}

export type CloseOther = { readonly postId: Id; readonly title: string } & Moment;

/** The placements of other posts on a network on the days around a moment, with their times. */
export function timedAround(db: ReadDb, networkId: Id, day: string, exceptPost: Id | null): readonly CloseOther[] {
  return db
    .all(
      `SELECT p.post_id, posts.title, p.day, p.time FROM placements p CROSS JOIN posts ON posts.id = p.post_id
       WHERE p.day BETWEEN :before AND :after AND +p.network_id = :networkId AND p.time IS NOT NULL
         AND p.state <> 'skipped' AND posts.deleted_at IS NULL AND p.post_id IS NOT :exceptPost
       ORDER BY p.day, p.time, p.id`,
      { before: addDays(day, -1), after: addDays(day, 1), networkId, exceptPost },
    )
    .map((row) => ({
      postId: String(row.post_id),
      title: String(row.title),
      day: String(row.day),
      time: String(row.time),
    }));
}
