import { z } from 'zod';
import { balanceReportSchema } from '#domain/balance.ts';
import { dayRangeSchema, daySchema, timeSchema } from '#domain/day.ts';
import { idSchema, partSchema, placementStateSchema, statusSchema } from '#domain/model.ts';
import { filtersSchema } from './posts.ts';
import { query } from './procedure.ts';

/** A pillar to plan next, with a place for it where one can be proposed. */
export const suggestionSchema = z.object({
  pillarId: idSchema,
  day: daySchema,
  time: timeSchema.nullable(),
  networkId: idSchema.nullable(),
});
export type Suggestion = Readonly<z.infer<typeof suggestionSchema>>;

/** A network's planned placements against its minimum, in the period that the minimum speaks of. */
export const frequencySchema = z.object({
  networkId: idSchema,
  planned: z.int(),
  needed: z.int(),
  per: z.enum(['week', 'month']),
});
export type Frequency = Readonly<z.infer<typeof frequencySchema>>;

/** A change to weigh before it is made. */
export const previewChangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('move'), placementIds: z.array(idSchema).min(1), day: daySchema.nullable() }),
  z.object({ kind: z.literal('schedule'), postId: idSchema, day: daySchema }),
  z.object({
    /** Several cards, each to its own day; with `copy` the originals stay. */
    kind: z.literal('cards'),
    copy: z.boolean(),
    cards: z
      .array(z.object({ postId: idSchema, placementIds: z.array(idSchema).readonly(), day: daySchema.nullable() }))
      .min(1)
      .max(1_000)
      .readonly(),
  }),
  z.object({ kind: z.literal('delete'), postId: idSchema }),
  z.object({
    /** A post as the composer has it; a null id is a new one. */
    kind: z.literal('edit'),
    postId: idSchema.nullable(),
    status: statusSchema,
    pillars: z.array(partSchema).readonly(),
    placements: z
      .array(
        z.object({
          networkId: idSchema,
          day: daySchema.nullable(),
          time: timeSchema.nullable().default(null),
          state: placementStateSchema,
        }),
      )
      .readonly(),
    campaignId: idSchema.nullable().default(null),
    hasMedia: z.boolean().default(false),
    /** Whether some network's limit is broken; left out, it stays as it is stored. */
    isOverLimit: z.boolean().optional(),
    /** What is searched, needed only where the filters look for words; left out, it stays as it is stored. */
    texts: z.object({ title: z.string(), body: z.string(), notes: z.string(), tags: z.string() }).optional(),
  }),
]);
export type PreviewChange = Readonly<z.infer<typeof previewChangeSchema>>;

const windowSchema = z.object({
  /** A day of the anchor week. */
  anchorDay: daySchema,
  /** What to judge; null is the four weeks that end with the anchor week. */
  range: dayRangeSchema.nullable(),
  filters: filtersSchema,
});

export const balanceProcedures = {
  'balance.dock': query(
    'The judgement of a window, what to plan next, and planned against minimum of the anchor week and the one after.',
    windowSchema,
    z.object({
      revision: z.int(),
      range: dayRangeSchema,
      week: dayRangeSchema,
      report: balanceReportSchema,
      weekReport: balanceReportSchema,
      suggestions: z.array(suggestionSchema).readonly(),
      frequency: z.array(frequencySchema).readonly(),
      /** The same networks in the week after. */
      nextFrequency: z.array(frequencySchema).readonly(),
    }),
  ),
  'balance.history': query(
    'Twelve four-week judgements, each ending one week later, with each week alone.',
    z.object({ anchorDay: daySchema, filters: filtersSchema }),
    z.object({
      revision: z.int(),
      points: z
        .array(
          z.object({
            week: dayRangeSchema,
            judged: dayRangeSchema,
            report: balanceReportSchema,
            weekReport: balanceReportSchema,
          }),
        )
        .readonly(),
    }),
  ),
  'balance.short': query(
    'The pillar that drifts furthest below its target in the four weeks that end with each week of a range, from today’s week on. Weeks without one are left out.',
    z.object({ range: dayRangeSchema, filters: filtersSchema }),
    z.object({
      revision: z.int(),
      weeks: z.array(z.object({ week: dayRangeSchema, pillarId: idSchema })).readonly(),
    }),
  ),
  'balance.preview': query(
    'The judgement before and after a change that is not saved.',
    windowSchema.extend({ change: previewChangeSchema }),
    z.object({ range: dayRangeSchema, before: balanceReportSchema, after: balanceReportSchema }),
  ),
} as const;
