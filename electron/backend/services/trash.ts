import type { Output, ParsedInput } from '#contract/index.ts';
import { readRevision } from '../db/commands.ts';
import { expiredIds, listTrash, restorePost, trashedIds, trashTotal } from '../db/trash-queries.ts';
import { type Context, notFound } from './context.ts';
import type { StepName } from './step-names.ts';

function restore(context: Context, input: ParsedInput<'posts.restore'>): Output<'posts.restore'> {
  const { db, commands } = context;
  const ids = [...new Set(input.ids)];
  const inTrash = new Set(trashedIds(db, ids));
  const unknown = ids.find((id) => !inTrash.has(id));
  if (unknown !== undefined) throw notFound('post', unknown);
  const [only] = ids;
  const name: StepName = ids.length === 1 ? 'post-untrashed' : 'posts-untrashed';
  return commands.run(name, ids.length === 1 ? { title: titleOf(db, only) } : { count: ids.length }, (write) => {
    for (const id of ids) restorePost(write, id);
    return { count: ids.length };
  });
}

function titleOf(db: Context['db'], id: string | undefined): string {
  return String(db.get('SELECT title FROM posts WHERE id = :id', { id: id ?? '' })?.title ?? '');
}

function purge({ db, commands }: Context, { ids }: ParsedInput<'trash.purge'>): Output<'trash.purge'> {
  const wanted = trashedIds(db, ids);
  const found = new Set(wanted);
  const unknown = ids?.find((id) => !found.has(id));
  if (unknown !== undefined) throw notFound('post', unknown);
  if (wanted.length > 0) commands.purge(wanted);
  return { step: null, value: { count: wanted.length } };
}

/** Deletes for good what has been in the trash for 90 days. Says how many posts that were. */
export function purgeExpired({ db, commands, clock }: Pick<Context, 'db' | 'commands' | 'clock'>): number {
  const expired = expiredIds(db, clock.now());
  if (expired.length > 0) commands.purge(expired);
  return expired.length;
}

/** What was moved to the trash. */
export function createTrashService(context: Context) {
  return {
    list: ({ limit, offset }: ParsedInput<'trash.list'>): Output<'trash.list'> => ({
      revision: readRevision(context.db),
      total: trashTotal(context.db),
      posts: [...listTrash(context.db, limit, offset, context.clock.now())],
    }),
    restore: (input: ParsedInput<'posts.restore'>) => restore(context, input),
    purge: (input: ParsedInput<'trash.purge'>) => purge(context, input),
  };
}
