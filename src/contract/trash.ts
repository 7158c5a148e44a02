import { z } from 'zod';
import { daySchema } from '#domain/day.ts';
import { idSchema, partSchema, postSchema, statusSchema } from '#domain/model.ts';
import { postImageSchema, versionPartSchema } from '#domain/post-version.ts';
import { command, query } from './procedure.ts';
import { stepSchema } from './wire.ts';

/** A post in the trash. */
export const trashedPostSchema = z.object({
  postId: idSchema,
  title: z.string(),
  /** The beginning of its text. */
  excerpt: z.string(),
  status: statusSchema,
  pillars: z.array(partSchema).readonly(),
  networkIds: z.array(idSchema).readonly(),
  /** Its earliest day, or null when it had none. */
  day: daySchema.nullable(),
  deletedAt: z.iso.datetime(),
  /** Whole days until it goes for good. */
  daysLeft: z.int(),
});
export type TrashedPost = Readonly<z.infer<typeof trashedPostSchema>>;

const idsSchema = z.array(idSchema).min(1).max(10_000);

/** One change of a post: what it was called, when it happened, and whether undo or redo made it. */
export const versionEntrySchema = z.object({
  /** The revision that the change made. */
  revision: z.int(),
  at: z.iso.datetime(),
  direction: z.enum(['done', 'undone', 'redone']),
  step: stepSchema.pick({ name: true, params: true }),
  /** The change made the post. */
  first: z.boolean(),
});
export type VersionEntry = Readonly<z.infer<typeof versionEntrySchema>>;

export const trashProcedures = {
  'trash.list': query(
    'Posts in the trash, the newest first.',
    z.object({ limit: z.int().min(1).max(1000), offset: z.int().min(0) }),
    z.object({ revision: z.int(), total: z.int(), posts: z.array(trashedPostSchema).readonly() }),
  ),
  'posts.restore': command(
    'Take posts out of the trash, as they were.',
    z.object({ ids: idsSchema }),
    z.object({ count: z.int() }),
  ),
  'trash.purge': command(
    'Delete posts of the trash for good, with their history; null empties it. This is no step: it cannot be undone.',
    z.object({ ids: idsSchema.nullable() }),
    z.object({ count: z.int() }),
  ),
  'posts.history': query(
    'The changes of a post, the newest first; at most 50 are kept.',
    z.object({ id: idSchema }),
    z.object({ revision: z.int(), entries: z.array(versionEntrySchema).readonly() }),
  ),
  'posts.version': query(
    'A post as it was before and after one of its changes. `before` is null for the change that made it. `gone` are the networks, pillars, campaigns and files of both that are no longer there and so cannot be restored.',
    z.object({ id: idSchema, revision: z.int() }),
    z.object({ before: postImageSchema.nullable(), after: postImageSchema, gone: z.array(idSchema).readonly() }),
  ),
  'posts.restoreVersion': command(
    'Give a post parts of what it was after (or before) one of its changes. `revision` is the one the caller read; an older one is refused as stale. What is published stays; what it pointed to and is gone is left out and counted.',
    z.object({
      id: idSchema,
      revision: z.int(),
      version: z.int(),
      side: z.enum(['before', 'after']),
      parts: z.array(versionPartSchema).min(1).readonly(),
    }),
    z.object({ post: postSchema, leftOut: z.int() }),
  ),
} as const;
