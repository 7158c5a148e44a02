import { z } from 'zod';
import { daySchema } from './day.ts';
import { idSchema, LIMITS, nameSchema, noNul, pillarColorSchema } from './model.ts';

/** What a person decides about a campaign. Both days belong to it. */
export const campaignFieldsSchema = z
  .object({
    name: nameSchema,
    color: pillarColorSchema,
    fromDay: daySchema,
    toDay: daySchema,
    goal: z.string().max(LIMITS.title).refine(noNul, 'nul'),
  })
  .refine(({ fromDay, toDay }) => fromDay <= toDay, { message: 'range-order', path: ['toDay'] });
export type CampaignFields = Readonly<z.infer<typeof campaignFieldsSchema>>;

/** A dated band with a goal, to which posts may belong. */
export const campaignSchema = campaignFieldsSchema.safeExtend({ id: idSchema });
export type Campaign = Readonly<z.infer<typeof campaignSchema>>;
