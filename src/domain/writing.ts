import { z } from 'zod';
import { idSchema, LIMITS, nameSchema, tagSchema, text } from './model.ts';

export const hashtagGroupFieldsSchema = z.object({
  name: nameSchema,
  /** Without the leading `#`. */
  tags: z.array(tagSchema).min(1).max(LIMITS.tags).readonly(),
});
export type HashtagGroupFields = Readonly<z.infer<typeof hashtagGroupFieldsSchema>>;
/** Hashtags that are put on a post together. */
export const hashtagGroupSchema = hashtagGroupFieldsSchema.extend({ id: idSchema });
export type HashtagGroup = Readonly<z.infer<typeof hashtagGroupSchema>>;

export const snippetFieldsSchema = z.object({ name: nameSchema, text: text(LIMITS.text).min(1) });
export type SnippetFields = Readonly<z.infer<typeof snippetFieldsSchema>>;
/** Words that are put into a text again and again. */
export const snippetSchema = snippetFieldsSchema.extend({ id: idSchema });
export type Snippet = Readonly<z.infer<typeof snippetSchema>>;

/** A list of hashtags with those of a group after it, none twice. */
export function withTags(tags: readonly string[], more: readonly string[]): readonly string[] {
  const known = new Set(tags.map((tag) => tag.toLowerCase()));
  const added = more.filter((tag) => {
    const key = tag.toLowerCase();
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
  return [...tags, ...added];
}
