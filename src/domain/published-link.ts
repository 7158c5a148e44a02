import { LIMITS, publishedLinkSchema } from './model.ts';

export type LinkProblem = 'too-long' | 'not-https';

/** Why an address cannot be that of a published post; null when it can, as an empty one can. */
export function publishedLinkProblem(link: string): LinkProblem | null {
  if (publishedLinkSchema.safeParse(link).success) return null;
  return link.length > LIMITS.link ? 'too-long' : 'not-https';
}
