import type { Output, ParsedInput } from '#contract/index.ts';
import { targetCalendar } from '#domain/balance-targets.ts';
import type { Day } from '#domain/day.ts';
import { mergeParts, mergeTargetSets } from '#domain/merge.ts';
import type { Id, Pillar } from '#domain/model.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import {
  deletePillar,
  findPillar,
  insertPillar,
  listPillars,
  orderPillars,
  partsOf,
  pillarUse,
  postsWithPillar,
  replaceParts,
  updatePillar,
} from '../db/pillar-queries.ts';
import { reserveAnew } from '../db/slot-queries.ts';
import { deleteTargetSet, listTargetSets, replaceWeights } from '../db/target-queries.ts';
import { AppError } from '../errors.ts';
import { type Context, notFound, refused } from './context.ts';
import { checkOrder } from './order.ts';
import type { StepName } from './step-names.ts';
import { isWeighed, putTargetSet } from './targets.ts';
import { todayOf } from './today.ts';

function requirePillar(db: ReadDb, id: Id): Pillar {
  const pillar = findPillar(db, id);
  if (!pillar) throw notFound('pillar', id);
  return pillar;
}

function save(context: Context, name: StepName, pillar: Pillar): Output<'pillars.update'> {
  return context.commands.run(name, { name: pillar.name }, (db) => {
    updatePillar(db, pillar);
    return requirePillar(db, pillar.id);
  });
}

function create(context: Context, fields: ParsedInput<'pillars.create'>): Output<'pillars.create'> {
  const pillar: Pillar = { ...fields, id: context.newId(), archived: false };
  return context.commands.run('pillar-created' satisfies StepName, { name: pillar.name }, (db) => {
    insertPillar(db, pillar);
    return requirePillar(db, pillar.id);
  });
}

function update(context: Context, { id, fields }: ParsedInput<'pillars.update'>): Output<'pillars.update'> {
  const pillar = requirePillar(context.db, id);
  return save(context, 'pillar-updated', {
    ...pillar,
    name: fields.name ?? pillar.name,
    color: fields.color ?? pillar.color,
    description: fields.description ?? pillar.description,
  });
}

function reorder(context: Context, { ids }: ParsedInput<'pillars.reorder'>): Output<'pillars.reorder'> {
  checkOrder(
    ids,
    listPillars(context.db).map(({ id }) => id),
    'pillar',
  );
  return context.commands.run('pillars-reordered' satisfies StepName, {}, (db) => {
    orderPillars(db, ids);
    return null;
  });
}

/** Takes a pillar out of sets that begin after `day`: nobody can plan for it any more. */
function dropFromLaterSets(db: WriteDb, pillarId: Id, day: Day): void {
  for (const set of listTargetSets(db)) {
    if (set.fromDay <= day || !set.weights.some((entry) => entry.pillarId === pillarId)) continue;
    const weights = set.weights.filter((entry) => entry.pillarId !== pillarId);
    if (weights.length === 0) deleteTargetSet(db, set.id);
    else replaceWeights(db, set.id, weights);
  }
}

function archive(context: Context, { id, newSet }: ParsedInput<'pillars.archive'>): Output<'pillars.archive'> {
  const pillar = requirePillar(context.db, id);
  const today = todayOf(context);
  if (newSet?.weights.some(({ pillarId }) => pillarId === id)) {
    const issues = [{ path: 'newSet.weights', message: 'archived-pillar' }];
    throw new AppError('invalid-input', 'The new set must do without the pillar.', { issues });
  }
  if (!newSet && !pillar.archived && isWeighed(context.db, id, today)) {
    throw refused('needs-new-set', 'The pillar has a weight now: a new target set without it is needed.', {
      name: pillar.name,
    });
  }
  return context.commands.run('pillar-archived' satisfies StepName, { name: pillar.name }, (db) => {
    if (newSet) putTargetSet(context, db, newSet.fromDay, newSet.weights);
    const from = newSet && newSet.fromDay > today ? newSet.fromDay : today;
    if (
      targetCalendar(listTargetSets(db))
        .setOn(from)
        ?.weights.some(({ pillarId }) => pillarId === id)
    ) {
      throw refused('needs-new-set', 'A later target set still has the pillar.', { name: pillar.name });
    }
    dropFromLaterSets(db, id, from);
    reserveAnew(db, id, null);
    updatePillar(db, { ...pillar, archived: true });
    return requirePillar(db, id);
  });
}

function remove(context: Context, id: Id): Output<'pillars.delete'> {
  const pillar = requirePillar(context.db, id);
  const { posts, sets, trashed, repeats } = pillarUse(context.db, id);
  if (posts + sets + repeats > 0) {
    throw new AppError('in-use', 'Posts or target sets have this pillar: archive it, or merge it into another.', {
      reason: 'pillar',
      params: { name: pillar.name, posts, sets, placements: 0, trashed, repeats },
    });
  }
  return context.commands.run('pillar-deleted' satisfies StepName, { name: pillar.name }, (db) => {
    reserveAnew(db, id, null);
    deletePillar(db, id);
    return null;
  });
}

function merge(context: Context, { id, intoId }: ParsedInput<'pillars.merge'>): Output<'pillars.merge'> {
  const from = requirePillar(context.db, id);
  const into = requirePillar(context.db, intoId);
  if (id === intoId) throw refused('merge-into-itself', 'A pillar cannot be merged into itself.');
  if (into.archived && !from.archived) {
    throw refused('pillar-archived', 'An archived pillar takes no new posts and no weight.', { name: into.name });
  }
  const params = { name: from.name, into: into.name };
  return context.commands.run('pillar-merged' satisfies StepName, params, (db) => {
    const posts = postsWithPillar(db, id);
    for (const postId of posts) replaceParts(db, postId, mergeParts(partsOf(db, postId), id, intoId));
    const sets = mergeTargetSets(listTargetSets(db), id, intoId);
    for (const set of sets) replaceWeights(db, set.id, set.weights);
    reserveAnew(db, id, intoId);
    deletePillar(db, id);
    return { posts: posts.length, sets: sets.length };
  });
}

/** The content areas of the brand. */
export function createPillarsService(context: Context) {
  return {
    create: (input: ParsedInput<'pillars.create'>) => create(context, input),
    update: (input: ParsedInput<'pillars.update'>) => update(context, input),
    reorder: (input: ParsedInput<'pillars.reorder'>) => reorder(context, input),
    archive: (input: ParsedInput<'pillars.archive'>) => archive(context, input),
    restore: ({ id }: ParsedInput<'pillars.restore'>) =>
      save(context, 'pillar-restored', { ...requirePillar(context.db, id), archived: false }),
    delete: ({ id }: ParsedInput<'pillars.delete'>) => remove(context, id),
    merge: (input: ParsedInput<'pillars.merge'>) => merge(context, input),
  };
}
