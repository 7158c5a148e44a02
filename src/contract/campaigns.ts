import { z } from 'zod';
import { campaignFieldsSchema, campaignSchema } from '#domain/campaign.ts';
import { cardSchema, idSchema } from '#domain/model.ts';
import { command, query } from './procedure.ts';

const byId = z.object({ id: idSchema });

export const campaignProcedures = {
  'campaigns.create': command('Add a campaign.', campaignFieldsSchema, campaignSchema),
  'campaigns.update': command(
    'Change a campaign.',
    byId.extend({ fields: z.object(campaignFieldsSchema.shape).partial() }),
    campaignSchema,
  ),
  'campaigns.delete': command(
    'Delete a campaign. Refused (`in-use`) when posts belong to it, unless `detach`: then they stay without it.',
    byId.extend({ detach: z.boolean().default(false) }),
    z.object({ posts: z.int() }),
  ),
  'campaigns.posts': query(
    'The cards of a campaign’s posts: dated ones by day, then those in the tray; at most 500.',
    byId,
    z.object({ revision: z.int(), posts: z.int(), cards: z.array(cardSchema).readonly() }),
  ),
} as const;
