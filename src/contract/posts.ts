import { z } from 'zod';
import { dayRangeSchema, daySchema, timeSchema } from '#domain/day.ts';
import { filtersSchema } from '#domain/filters.ts';
import {
  cardSchema,
  hasDayForTime,
  idSchema,
  LIMITS,
  placementFieldsSchema,
  postFieldsSchema,
  postMediaSchema,
  postSchema,
  timeNeedsDay,
} from '#domain/model.ts';
import { command, query } from './procedure.ts';

export { type Filters, filtersSchema, noFilters } from '#domain/filters.ts';

/** A post that a series will make on that day, as the card it will be. Its ids are those of what it will be copied from. */
export const expectedSchema = z.object({ seriesId: idSchema, seriesDay: daySchema, card: cardSchema });
export type Expected = Readonly<z.infer<typeof expectedSchema>>;

const placementDraftSchema = z
  .object({
    ...placementFieldsSchema.shape,
    /** Null for a new placement. */
    id: idSchema.nullable(),
    firstComment: placementFieldsSchema.shape.firstComment.default(''),
  })
  .refine(hasDayForTime, timeNeedsDay);
export type PlacementDraft = Readonly<z.infer<typeof placementDraftSchema>>;

/** The fields of a new post; scripts need not name what one seldom has. */
export const newPostFieldsSchema = postFieldsSchema.extend({
  campaignId: idSchema.nullable().default(null),
  media: z.array(postMediaSchema).max(LIMITS.media).readonly().default([]),
});

/** The complete list of a post's placements. */
export const placementsSchema = z.array(placementDraftSchema).max(200).readonly();
/** `keep` leaves each placement's own time. */
export const targetTimeSchema = z.union([timeSchema, z.literal('keep')]).nullable();

export const postProcedures = {
  'posts.get': query('A post with its placements.', z.object({ id: idSchema }), postSchema),
  'posts.create': command(
    'Make a post.',
    z.object({ fields: newPostFieldsSchema, placements: placementsSchema }),
    postSchema,
  ),
  'posts.update': command(
    'Change a post. `revision` is the one the editor read; an older one is refused as stale. `placements`, where given, is the complete list.',
    z.object({
      id: idSchema,
      revision: z.int(),
      fields: postFieldsSchema.partial(),
      placements: placementsSchema.optional(),
    }),
    postSchema,
  ),
  'posts.duplicate': command(
    'Copy a post as planned. With `day` the copy’s placements are on that day at their times of day; with `networkIds` the copy has placements there alone.',
    z.object({ id: idSchema, day: daySchema.nullable(), networkIds: z.array(idSchema).max(200).nullable() }),
    postSchema,
  ),
  'posts.delete': command(
    'Move posts to the trash. Those that are gone already are passed over; `not-found` when that leaves none.',
    z.object({ ids: z.array(idSchema).min(1).max(10_000) }),
    z.object({ count: z.int() }),
  ),
  'posts.schedule': command(
    'Put a post on a day: the placements named, else those without a day, else a new one per network of `networkIds`. Refused (`needs-network`) when it has none and none are given.',
    z.object({
      id: idSchema,
      day: daySchema,
      time: timeSchema.nullable(),
      placementIds: z.array(idSchema).max(200).readonly().default([]),
      networkIds: z.array(idSchema).max(200),
    }),
    postSchema,
  ),
  'placements.move': command(
    'Move placements to a day; a null day undates them. Published ones are refused.',
    z.object({
      ids: z.array(idSchema).min(1).max(10_000),
      day: daySchema.nullable(),
      time: targetTimeSchema,
    }),
    z.object({ count: z.int() }),
  ),
  'calendar.days': query(
    'Cards per day of a range: at most `perDay` of each day (null for all) and the full count. `expected` are posts that series will make; they do not count.',
    z.object({ range: dayRangeSchema, perDay: z.int().min(0).max(50).nullable(), filters: filtersSchema }),
    z.object({
      revision: z.int(),
      days: z.array(z.object({ day: daySchema, count: z.int(), cards: z.array(cardSchema).readonly() })).readonly(),
      expected: z.array(expectedSchema).readonly(),
    }),
  ),
  'tray.list': query(
    'Posts without any dated placement, newest first.',
    z.object({ limit: z.int().min(1).max(1000), offset: z.int().min(0), filters: filtersSchema }),
    z.object({ revision: z.int(), total: z.int(), cards: z.array(cardSchema).readonly() }),
  ),
} as const;
