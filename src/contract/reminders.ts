import { z } from 'zod';
import { daySchema, timeSchema } from '#domain/day.ts';
import { idSchema, publishedLinkSchema, statusSchema } from '#domain/model.ts';
import { command, query } from './procedure.ts';

/** A planned placement that is to be published, as a list shows it. */
export const dueSchema = z.object({
  placementId: idSchema,
  postId: idSchema,
  networkId: idSchema,
  title: z.string(),
  status: statusSchema,
  day: daySchema,
  time: timeSchema.nullable(),
});
export type Due = Readonly<z.infer<typeof dueSchema>>;

const idsSchema = z.array(idSchema).min(1).max(10_000);

/** What is said at once; the rest is only counted. */
export const MOST_SAID = 20;

export const reminderProcedures = {
  'reminders.due': query(
    'What is still to be published today, by time, and what was missed on days gone by, the newest first.',
    z.object({ limit: z.int().min(1).max(1000) }),
    z.object({
      revision: z.int(),
      today: z.array(dueSchema).readonly(),
      missed: z.array(dueSchema).readonly(),
      missedTotal: z.int(),
    }),
  ),
  'reminders.take': command(
    'Take what fell due since the last look, to tell the user; whoever takes it first has it. `total` counts what `due` has no room for too.',
    z.object({}),
    z.object({ due: z.array(dueSchema).max(MOST_SAID).readonly(), total: z.int() }),
  ),
  'placements.publish': command(
    'Mark planned or skipped placements as published: when they were planned, or now where that lies ahead or has no day. A link, where given, is that of the post on the network. Refused (`already-published`).',
    z.object({ ids: idsSchema, link: publishedLinkSchema.default('') }),
    z.object({ count: z.int() }),
  ),
  'placements.skip': command(
    'Leave planned placements out: they stay on their day, and count no more. Refused (`already-published`).',
    z.object({ ids: idsSchema }),
    z.object({ count: z.int() }),
  ),
} as const;
