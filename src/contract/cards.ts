import { z } from 'zod';
import { dayRangeSchema, daySchema, timeSchema } from '#domain/day.ts';
import { cardSchema, idSchema } from '#domain/model.ts';
import { filtersSchema, targetTimeSchema } from './posts.ts';
import { command, query } from './procedure.ts';

/** A card on its way to a day: the placements it has there (none for an idea without a network) and its new place. */
export const cardMoveSchema = z.object({
  postId: idSchema,
  placementIds: z.array(idSchema).max(200).readonly(),
  /** Null is the tray. */
  day: daySchema.nullable(),
  time: targetTimeSchema,
});
export type CardMove = Readonly<z.infer<typeof cardMoveSchema>>;

const cardMovesSchema = z.array(cardMoveSchema).min(1).max(1_000).readonly();
const countSchema = z.object({ count: z.int() });

/** One side of two placements that are too close. */
const closeSideSchema = z.object({
  placementId: idSchema,
  postId: idSchema,
  title: z.string(),
  day: daySchema,
  time: timeSchema,
});
/** Two placements of one network less than an hour apart, the earlier one first. */
export const closePairSchema = z.object({
  networkId: idSchema,
  minutes: z.int(),
  earlier: closeSideSchema,
  later: closeSideSchema,
});
export type ClosePair = Readonly<z.infer<typeof closePairSchema>>;

export const cardProcedures = {
  'cards.move': command(
    'Move cards, each to its own day, as one step. Undated placements are dated; a post that has none gets one per network of `networkIds` (refused as `needs-network` when none are given). Published ones are refused.',
    z.object({ cards: cardMovesSchema, networkIds: z.array(idSchema).max(200).default([]) }),
    countSchema,
  ),
  'cards.copy': command(
    'Copy cards, each to its own day, as one step. Each copy is a new, planned post with the placements of that card alone.',
    z.object({ cards: cardMovesSchema }),
    z.object({ postIds: z.array(idSchema).readonly() }),
  ),
  'cards.order': command(
    'Put the cards of one day and time in order. Cards that are not named keep their places.',
    z.object({ day: daySchema, time: timeSchema.nullable(), postIds: z.array(idSchema).min(2).max(1_000).readonly() }),
    countSchema,
  ),
  'cards.swap': command(
    'Let two cards, each named by one of its placements, change places: day and time. Published ones are refused.',
    z.object({ placementIds: z.tuple([idSchema, idSchema]) }),
    countSchema,
  ),
  'calendar.conflicts': query(
    'Placements of one network less than an hour apart, where one of them is still planned. Each is listed with its nearest neighbours; a pair counts when either lies in the range.',
    z.object({ range: dayRangeSchema, filters: filtersSchema }),
    z.object({ revision: z.int(), pairs: z.array(closePairSchema).readonly() }),
  ),
  'calendar.neighbours': query(
    'For each moment on a network, the nearest placement of another post less than an hour away; `minutes` is negative when that one is earlier.',
    z.object({
      /** The post that asks; null for a new one. */
      postId: idSchema.nullable(),
      moments: z
        .array(z.object({ networkId: idSchema, day: daySchema, time: timeSchema }))
        .max(200)
        .readonly(),
    }),
    z.object({
      neighbours: z.array(z.object({ postId: idSchema, title: z.string(), minutes: z.int() }).nullable()).readonly(),
    }),
  ),
  'calendar.profile': query(
    'What a profile of square pictures shows of a network: the last and the next posts, carousels, reels and videos, newest first.',
    z.object({ networkId: idSchema, most: z.int().min(1).max(60) }),
    z.object({
      revision: z.int(),
      next: z.array(cardSchema).readonly(),
      last: z.array(cardSchema).readonly(),
    }),
  ),
} as const;
