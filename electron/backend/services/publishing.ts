import type { Output, ParsedInput } from '#contract/index.ts';
import type { Id } from '#domain/model.ts';
import { wentOut } from '#domain/went-out.ts';
import type { ReadDb } from '../db/database.ts';
import type { PlacementHead } from '../db/post-queries.ts';
import { publishPlacement, skipPlacement } from '../db/post-writes.ts';
import { type Context, refused } from './context.ts';
import { requireHeads } from './scheduling.ts';
import type { StepName } from './step-names.ts';
import { nowOf } from './today.ts';

function requireOpen(db: ReadDb, ids: readonly Id[]): readonly PlacementHead[] {
  const heads = requireHeads(db, ids);
  if (heads.every(({ state }) => state !== 'published')) return heads;
  throw refused('already-published', 'This was marked as published meanwhile.');
}

type StepWords = { readonly name: StepName; readonly params: Readonly<Record<string, string | number>> };

/** The words of a step on placements: the title where they are of one post, else how many there are. */
function stepOf(heads: readonly PlacementHead[], one: StepName, many: StepName): StepWords {
  const [first] = heads;
  const single = first !== undefined && heads.every(({ postId }) => postId === first.postId);
  return single
    ? { name: one, params: { title: first.title } }
    : { name: many, params: { count: new Set(heads.map(({ postId }) => postId)).size } };
}

function publish(context: Context, { ids, link }: ParsedInput<'placements.publish'>): Output<'placements.publish'> {
  const heads = requireOpen(context.db, ids);
  const { name, params } = stepOf(heads, 'placement-published', 'posts-published');
  const now = nowOf(context);
  return context.commands.run(name, params, (db) => {
    for (const head of heads) publishPlacement(db, head.id, wentOut(head, now), link === '' ? null : link);
    return { count: heads.length };
  });
}

function skip(context: Context, { ids }: ParsedInput<'placements.skip'>): Output<'placements.skip'> {
  const heads = requireOpen(context.db, ids);
  const { name, params } = stepOf(heads, 'placement-skipped', 'placements-skipped');
  return context.commands.run(name, params, (db) => {
    for (const { id } of heads) skipPlacement(db, id);
    return { count: heads.length };
  });
}

/** What became of placements whose time had come. */
export function createPublishingService(context: Context) {
  return {
    publish: (input: ParsedInput<'placements.publish'>) => publish(context, input),
    skip: (input: ParsedInput<'placements.skip'>) => skip(context, input),
  };
}
