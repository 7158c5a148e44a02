import { z } from 'zod';
import { listOrderSchema } from '#domain/list-order.ts';
import { cardSchema, statuses } from '#domain/model.ts';
import { filtersSchema } from './posts.ts';
import { query } from './procedure.ts';

export { type ListOrder, listGroups, listSorts } from '#domain/list-order.ts';

/** The columns of the board: the stored statuses, and published, which is derived. */
export const stages = [...statuses, 'published'] as const;
export type Stage = (typeof stages)[number];
const stageSchema = z.enum(stages);

/** The most rows of one answer: also the most that can be selected at once. */
export const MOST_ROWS = 10_000;

export const boardProcedures = {
  'board.columns': query(
    'Posts by stage: the first `limit` of each column with the count of all. Each post is one card with all its placements, on its first planned day; published ones on their last, newest first. `stages` names the columns wanted.',
    z.object({
      stages: z
        .array(stageSchema)
        .min(1)
        .max(stages.length)
        .readonly()
        .default([...stages]),
      limit: z.int().min(0).max(1000),
      filters: filtersSchema,
    }),
    z.object({
      revision: z.int(),
      columns: z
        .array(z.object({ stage: stageSchema, count: z.int(), cards: z.array(cardSchema).readonly() }))
        .readonly(),
    }),
  ),
  'list.rows': query(
    'A stretch of all cards in an order; what is undated has one row a post. A null `offset` starts a little before today. Where rows are grouped by pillar or network, a card stands in each of its groups.',
    z.object({
      order: listOrderSchema,
      filters: filtersSchema,
      offset: z.int().min(0).nullable(),
      limit: z.int().min(1).max(MOST_ROWS),
    }),
    z.object({
      revision: z.int(),
      total: z.int(),
      /** The index of the first row. */
      offset: z.int(),
      /** In order; one without a name when rows are not grouped. `key` is an id, a status or the first day of a week. */
      groups: z.array(z.object({ key: z.string().nullable(), count: z.int() })).readonly(),
      /** The first row of today or later; null where days do not order the rows. */
      todayAt: z.int().nullable(),
      rows: z.array(cardSchema).readonly(),
    }),
  ),
} as const;
