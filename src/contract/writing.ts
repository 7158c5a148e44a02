import { z } from 'zod';
import { limitFieldSchema, limitOverrideSchema, shippedLimitSchema } from '#domain/limits.ts';
import { idSchema, platformSchema } from '#domain/model.ts';
import { hashtagGroupFieldsSchema, hashtagGroupSchema, snippetFieldsSchema, snippetSchema } from '#domain/writing.ts';
import { command, nothing, query } from './procedure.ts';

const byId = z.object({ id: idSchema });
const orderSchema = z.object({ ids: z.array(idSchema).max(10_000) });

export const writingProcedures = {
  'writing.list': query(
    'Hashtag groups and snippets, in the order of the user.',
    nothing,
    z.object({ groups: z.array(hashtagGroupSchema).readonly(), snippets: z.array(snippetSchema).readonly() }),
  ),
  'hashtags.createGroup': command('Add a hashtag group at the end.', hashtagGroupFieldsSchema, hashtagGroupSchema),
  'hashtags.updateGroup': command('Change a hashtag group.', hashtagGroupSchema, hashtagGroupSchema),
  'hashtags.deleteGroup': command('Delete a hashtag group; posts keep their hashtags.', byId, z.null()),
  'hashtags.reorderGroups': command('Put hashtag groups in this order; all ids, once each.', orderSchema, z.null()),
  'snippets.create': command('Add a snippet at the end.', snippetFieldsSchema, snippetSchema),
  'snippets.update': command('Change a snippet.', snippetSchema, snippetSchema),
  'snippets.delete': command('Delete a snippet; texts keep what came from it.', byId, z.null()),
  'snippets.reorder': command('Put snippets in this order; all ids, once each.', orderSchema, z.null()),
  'limits.list': query(
    'The limits of the networks as they ship, and the user’s own values in their place.',
    nothing,
    z.object({
      shipped: z.array(shippedLimitSchema).readonly(),
      own: z.array(limitOverrideSchema).readonly(),
    }),
  ),
  'limits.set': command(
    'Put an own value in the place of a shipped limit; null for no limit. Limits warn and never block.',
    limitOverrideSchema,
    limitOverrideSchema,
  ),
  'limits.reset': command(
    'Go back to the shipped value of a limit.',
    z.object({ platform: platformSchema, field: limitFieldSchema }),
    z.null(),
  ),
} as const;
