import type { FoundPost, Output, ParsedInput } from '#contract/index.ts';
import { excerptOf, highlighted } from '#domain/search.ts';
import { type Found, findPosts } from '../db/search-queries.ts';
import type { Context } from './context.ts';
import { nowOf } from './today.ts';

/** Characters of the words around a find. */
const EXCERPT = 120;

const parts = ['body', 'tags', 'campaign', 'notes'] as const;

function excerpt({ texts }: Found, query: string): FoundPost['excerpt'] {
  for (const part of parts) {
    const pieces = excerptOf(texts[part], query, EXCERPT);
    if (pieces) return { part, pieces };
  }
  return null;
}

/** Search over the words of all posts. */
export function createSearchService(context: Pick<Context, 'db' | 'clock'>) {
  return {
    posts: ({ text, limit }: ParsedInput<'search.posts'>): Output<'search.posts'> => {
      const found = findPosts(context.db, text, limit + 1, nowOf(context));
      const posts = found.slice(0, limit).map(
        (one): FoundPost => ({
          postId: one.postId,
          title: highlighted(one.texts.title, text),
          excerpt: excerpt(one, text),
          // The dispatcher parses all output with the schema that lists these.
          status: one.status as FoundPost['status'],
          day: one.day,
          time: one.time,
          networkIds: one.networkIds,
        }),
      );
      return { posts, more: found.length > limit };
    },
  };
}
