import { z } from 'zod';
import { daySchema } from '#domain/day.ts';
import { idSchema, postFieldsSchema, postSchema } from '#domain/model.ts';
import { ruleSchema } from '#domain/recurrence.ts';
import { seriesScopes } from '#domain/series.ts';
import { newPostFieldsSchema, placementsSchema } from './posts.ts';
import { command, query } from './procedure.ts';

/** A repeated post: how it repeats, and what an editor must have read to change it. */
export const seriesSchema = z.object({
  id: idSchema,
  /** Rises with every change of the series itself; its posts have revisions of their own. */
  revision: z.int(),
  rule: ruleSchema,
  /** The first day of the rule; earlier posts may be left from an older rhythm. */
  fromDay: daySchema,
  /** Posts are made up to this day; later ones are foretold only. */
  madeUntil: daySchema,
});
export type Series = Readonly<z.infer<typeof seriesSchema>>;

/** One post of a series, as the editor read it and the series. */
const occurrence = z.object({ id: idSchema, revision: z.int(), seriesRevision: z.int() });
const scope = z.enum(seriesScopes);

export const seriesProcedures = {
  'series.get': query('How a post repeats.', z.object({ id: idSchema }), seriesSchema),
  'series.preview': query(
    'The days of a rule from a day on, and how many of its times are over before. For a post of a series (`postId`) those are the days that its series had before it; a rule that stands alone begins with the day.',
    z.object({
      postId: idSchema.nullable(),
      rule: ruleSchema,
      fromDay: daySchema,
      limit: z.int().min(1).max(100),
    }),
    z.object({ days: z.array(daySchema).readonly(), before: z.int() }),
  ),
  'series.create': command(
    'Repeat a post, which becomes the first of its series; with a null `id` the post is made as well. It needs a day.',
    z.object({
      id: idSchema.nullable(),
      /** Of the post that the editor read; any number for a new one. */
      revision: z.int(),
      fields: newPostFieldsSchema,
      placements: placementsSchema,
      rule: ruleSchema,
    }),
    postSchema,
  ),
  'series.update': command(
    'Change a post of a series with those that follow or with all. Posts with something published stay as they are, and so does what was changed in one alone. With `following` a series of its own begins here; a new rule for `all` holds from today on.',
    occurrence.extend({
      scope: scope.exclude(['this']),
      fields: postFieldsSchema.partial(),
      placements: placementsSchema,
      rule: ruleSchema,
    }),
    postSchema,
  ),
  'series.end': command(
    'Stop repeating. The post stays, changed as given: alone out of its series (`this`), as its last (`following`) or as all that is left (`all`). Other posts of that scope go to the trash unless published.',
    occurrence.extend({ scope, fields: postFieldsSchema.partial(), placements: placementsSchema.optional() }),
    postSchema,
  ),
  'series.delete': command(
    'Move a post of a series to the trash, with those that follow or with all of it. Published ones stay.',
    occurrence.extend({ scope }),
    z.object({ count: z.int() }),
  ),
  'series.skip': command(
    'Leave one day of a series out: its post goes to the trash, or is never made.',
    z.object({ id: idSchema, day: daySchema }),
    z.null(),
  ),
  'series.make': command(
    'Make the post of a day that is only foretold.',
    z.object({ id: idSchema, day: daySchema }),
    postSchema,
  ),
} as const;
