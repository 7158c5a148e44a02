import type { Output } from '#contract/index.ts';
import type { Moment } from '#domain/filter-match.ts';
import type { Filters } from '#domain/filters.ts';
import type { ReadDb } from './database.ts';
import { filterParams, placementFilter, postFilter } from './filter-sql.ts';

const onNetworks = (filters: Filters) =>
  filters.networkIds.length === 0
    ? ''
    : `AND EXISTS (SELECT 1 FROM placements n WHERE n.post_id = posts.id ${placementFilter('n', filters)})`;

/** The posts that a step on the undo stack changed, without those in the trash, and how many of them filters hide. */
export function hiddenOfStep(db: ReadDb, step: number, filters: Filters, now: Moment): Output<'history.hidden'> {
  const row = db.get(
    `SELECT count(*) AS changed,
       count(*) FILTER (WHERE (1 ${postFilter('posts', filters)} ${onNetworks(filters)}) IS NOT TRUE) AS hidden
     FROM posts WHERE deleted_at IS NULL AND id IN (
       SELECT c.post_id FROM undo_steps s JOIN undo_changes c ON c.seq BETWEEN s.first_seq AND s.last_seq
       WHERE s.id = :step)`,
    { step, ...filterParams(filters, now) },
  );
  return { changed: Number(row?.changed), hidden: Number(row?.hidden) };
}
