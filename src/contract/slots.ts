import { z } from 'zod';
import { balanceReportSchema } from '#domain/balance.ts';
import { dayRangeSchema, daySchema, timeSchema } from '#domain/day.ts';
import { idSchema, LIMITS, postSchema, statusSchema } from '#domain/model.ts';
import { freeSlotSchema, MOST_SLOTS, slotFieldsSchema, slotSchema } from '#domain/slot.ts';
import { command, query } from './procedure.ts';

const idsSchema = z.array(idSchema).max(200).readonly();
const slotsSchema = z.array(slotFieldsSchema).max(MOST_SLOTS).readonly();
const freeSlotsSchema = z.array(freeSlotSchema).readonly();

/** What to fill: the free slots of a week or a calendar month that are still to come. */
export const fillScopeSchema = z.object({
  span: z.enum(['week', 'month']),
  /** Any day of it. */
  day: daySchema,
  /** Only the slots of these networks, and only what goes there is judged; none means all. */
  networkIds: idsSchema,
});
export type FillScope = Readonly<z.infer<typeof fillScopeSchema>>;

/** What becomes of a free slot: a new draft, or a post of the tray. */
export const fillChoiceSchema = z.object({
  networkId: idSchema,
  day: daySchema,
  time: timeSchema,
  /** The pillar of a new draft. */
  pillarId: idSchema.nullable(),
  /** A tray post that takes the slot as it is; null makes a new draft. */
  postId: idSchema.nullable(),
});
export type FillChoice = Readonly<z.infer<typeof fillChoiceSchema>>;

/** A slot of the plan; `reserved` is the pillar that it is kept for. */
export const fillRowSchema = fillChoiceSchema.extend({ slotId: idSchema, reserved: idSchema.nullable() });
export type FillRow = Readonly<z.infer<typeof fillRowSchema>>;

/** A post of the tray that could take a slot. */
export const fillIdeaSchema = z.object({
  postId: idSchema,
  title: z.string(),
  status: statusSchema,
  pillarIds: idsSchema,
  /** The network that it is for; null for one without any. */
  networkId: idSchema.nullable(),
});
export type FillIdea = Readonly<z.infer<typeof fillIdeaSchema>>;

/** More slots than anybody fills at once. */
const MOST_ROWS = 1000;

const weighedSchema = z.object({ range: dayRangeSchema, before: balanceReportSchema, after: balanceReportSchema });

export const slotProcedures = {
  'slots.set': command(
    'Make these the usual times of a network, each reserved for a pillar or open to any.',
    z.object({ networkId: idSchema, slots: slotsSchema }),
    z.array(slotSchema).readonly(),
  ),
  'slots.free': query(
    'The slots of a range that are still to come and that nothing has taken, by day and time. No networks means all.',
    z.object({ range: dayRangeSchema, networkIds: idsSchema.default([]) }),
    z.object({ revision: z.int(), slots: freeSlotsSchema }),
  ),
  'slots.next': query(
    'The next free slot for each network in turn, for a post with these pillars; null where there is none. A network named twice gets two.',
    z.object({ networkIds: idsSchema, pillarIds: idsSchema, postId: idSchema.nullable().default(null) }),
    z.object({ slots: z.array(freeSlotSchema.nullable()).readonly() }),
  ),
  'slots.take': command(
    'Put a post into the next free slots of its networks: its undated placements, those named, or new ones on `networkIds` for a post that has none. Refused (`no-free-slot`, `needs-network`).',
    z.object({
      id: idSchema,
      placementIds: idsSchema.default([]),
      networkIds: idsSchema.default([]),
    }),
    postSchema,
  ),
  'fill.plan': query(
    'A pillar for each free slot, the tray posts that could go there, and the balance before and after.',
    fillScopeSchema.extend({ useTray: z.boolean() }),
    weighedSchema.extend({
      revision: z.int(),
      rows: z.array(fillRowSchema).readonly(),
      ideas: z.array(fillIdeaSchema).readonly(),
    }),
  ),
  'fill.weigh': query(
    'The balance before and after filling slots so.',
    fillScopeSchema.extend({ choices: z.array(fillChoiceSchema).max(MOST_ROWS).readonly() }),
    weighedSchema,
  ),
  'fill.apply': command(
    'Fill slots: a draft with the title and pillar given, or the tray post, of which an idea becomes a draft.',
    z.object({
      choices: z
        .array(fillChoiceSchema.extend({ title: z.string().max(LIMITS.title) }))
        .min(1)
        .max(MOST_ROWS)
        .readonly(),
    }),
    z.object({ count: z.int() }),
  ),
} as const;
