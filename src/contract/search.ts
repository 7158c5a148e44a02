import { z } from 'zod';
import { daySchema, timeSchema } from '#domain/day.ts';
import { filterStatuses, MOST_SEARCH_TEXT } from '#domain/filters.ts';
import { idSchema } from '#domain/model.ts';
import { query } from './procedure.ts';

/** A text in pieces; those with `hit` are what was looked for. */
const piecesSchema = z.array(z.object({ text: z.string(), hit: z.boolean() })).readonly();

/** A post that was found. */
export const foundPostSchema = z.object({
  postId: idSchema,
  title: piecesSchema,
  /** Where it was found beside the title, with the words around it. */
  excerpt: z.object({ part: z.enum(['body', 'notes', 'tags', 'campaign']), pieces: piecesSchema }).nullable(),
  status: z.enum(filterStatuses),
  /** Its next day, else its last one; null in the tray. */
  day: daySchema.nullable(),
  time: timeSchema.nullable(),
  networkIds: z.array(idSchema).readonly(),
});
export type FoundPost = Readonly<z.infer<typeof foundPostSchema>>;

export const searchProcedures = {
  'search.posts': query(
    'Posts that hold the words, in titles, texts, notes, hashtags, labels or the campaign’s name; case and accents do not matter and the last word may be a beginning. Best first; `more` says that others were left out.',
    z.object({ text: z.string().max(MOST_SEARCH_TEXT), limit: z.int().min(1).max(100) }),
    z.object({ posts: z.array(foundPostSchema).readonly(), more: z.boolean() }),
  ),
} as const;
