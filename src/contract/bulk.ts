import { z } from 'zod';
import { daySchema, timeSchema } from '#domain/day.ts';
import { idSchema, partSchema, publishedLinkSchema, statusSchema } from '#domain/model.ts';
import { command, query } from './procedure.ts';

const ids = z.array(idSchema).min(1).max(10_000);

/** `changed` and `kept` count posts; `kept` ones are published and stay as they are. */
const outcomeSchema = z.object({ changed: z.int(), kept: z.int() });
export type BulkOutcome = Readonly<z.infer<typeof outcomeSchema>>;

/** Where room is made on a network, and how the following posts give way. */
export const roomSchema = z.object({
  networkId: idSchema,
  /** The first day that is pushed, and the time on it from which; null for the whole day. */
  day: daySchema,
  time: timeSchema.nullable(),
  /** `slots` are the network's weekly ones, or, where it has none, the places that its posts have now. */
  by: z.enum(['days', 'slots']),
  count: z.int().min(1).max(366),
  /** Up to the gap that takes up the push, or all that follow. */
  until: z.enum(['gap', 'end']),
});
export type Room = Readonly<z.infer<typeof roomSchema>>;

/** A placement that is out: when, and where it can be seen. */
const outSchema = z.object({
  placementId: idSchema,
  day: daySchema,
  time: timeSchema.nullable(),
  link: publishedLinkSchema,
});
export type PlacementOut = Readonly<z.infer<typeof outSchema>>;

export const bulkProcedures = {
  'bulk.move': command(
    'Move the dated placements among these by days, each at its time of day. Published ones stay; what is gone is left out.',
    z.object({ placementIds: ids, days: z.int().min(-3_660).max(3_660) }),
    outcomeSchema,
  ),
  'bulk.setStatus': command(
    'Give posts a status. Published ones stay.',
    z.object({ postIds: ids, status: statusSchema }),
    outcomeSchema,
  ),
  'bulk.setPillars': command(
    'Give posts these pillars, or add them to those they have.',
    z.object({ postIds: ids, pillars: z.array(partSchema).max(50).readonly(), mode: z.enum(['replace', 'add']) }),
    outcomeSchema,
  ),
  'bulk.setCampaign': command(
    'Put posts in a campaign; null takes them out of theirs.',
    z.object({ postIds: ids, campaignId: idSchema.nullable() }),
    outcomeSchema,
  ),
  'bulk.addNetwork': command(
    'Plan posts for one more network, at their first planned day and time. Published ones and those that have it stay.',
    z.object({ postIds: ids, networkId: idSchema }),
    outcomeSchema,
  ),
  'bulk.duplicate': command('Copy posts as planned, on their days.', z.object({ postIds: ids }), outcomeSchema),
  'bulk.publish': command(
    'Mark planned placements published that are due: of days before today, or today at any time or by now. Refused (`nothing-due`) when there are none. With `out` those placements alone, on the day that they went out, which may not lie ahead (`day-to-come`).',
    z.object({ postIds: ids, out: z.array(outSchema).min(1).max(200).nullable().default(null) }),
    outcomeSchema,
  ),
  'bulk.due': query(
    'What `bulk.publish` would mark: planned placements that are due, that are still to come, and that have no day; and the first day to come.',
    z.object({ postIds: ids }),
    z.object({
      posts: z.int(),
      due: z.int(),
      toCome: z.int(),
      undated: z.int(),
      nextDay: daySchema.nullable(),
    }),
  ),
  'placements.makeRoom': command(
    'Push the planned posts of a network that follow a moment, to make room there. Refused (`nothing-follows`) when none do.',
    roomSchema,
    z.object({ count: z.int(), lastDay: daySchema }),
  ),
  'placements.previewRoom': query(
    'How many posts `placements.makeRoom` would push, and the last day that one would get; null when none.',
    roomSchema,
    z.object({ count: z.int(), lastDay: daySchema.nullable() }),
  ),
} as const;
