import type { Output, ParsedInput } from '#contract/index.ts';
import { weightsOn } from '#domain/balance-targets.ts';
import type { Day } from '#domain/day.ts';
import type { Id, TargetSet, Weight } from '#domain/model.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import { listPillars } from '../db/pillar-queries.ts';
import { deleteTargetSet, insertTargetSet, listTargetSets, replaceWeights } from '../db/target-queries.ts';
import { AppError } from '../errors.ts';
import { type Context, notFound, refused } from './context.ts';
import { checkPillars } from './references.ts';
import type { StepName } from './step-names.ts';
import { todayOf } from './today.ts';

function checkRepeats(weights: readonly Weight[]): void {
  const seen = new Set<Id>();
  weights.forEach(({ pillarId }, index) => {
    if (seen.has(pillarId)) {
      const issues = [{ path: `weights.${index}.pillarId`, message: 'repeated-pillar' }];
      throw new AppError('invalid-input', 'A pillar has two weights.', { issues });
    }
    seen.add(pillarId);
  });
}

/** Stores a set inside a running command; one that begins that day keeps its id. Throws `not-found`, `refused`. */
export function putTargetSet(context: Context, db: WriteDb, fromDay: Day, weights: readonly Weight[]): TargetSet {
  checkRepeats(weights);
  const same = listTargetSets(db).find((set) => set.fromDay === fromDay);
  const used = new Set(same?.weights.map(({ pillarId }) => pillarId));
  checkPillars(
    db,
    weights.map(({ pillarId }) => pillarId),
    used,
  );
  const id = same?.id ?? context.newId();
  if (!same) insertTargetSet(db, id, fromDay);
  replaceWeights(db, id, weights);
  return { id, fromDay, weights: [...weights] };
}

/** Whether a pillar has a weight in the set in force on a day. */
export function isWeighed(db: ReadDb, pillarId: Id, day: Day): boolean {
  return weightsOn(listTargetSets(db), day).some((entry) => entry.pillarId === pillarId);
}

function set(context: Context, { fromDay, weights }: ParsedInput<'targets.set'>): Output<'targets.set'> {
  return context.commands.run('targets-set' satisfies StepName, { day: fromDay }, (db) =>
    putTargetSet(context, db, fromDay, weights),
  );
}

/** A set whose end would bring an archived pillar back into force stays. */
function remove(context: Context, id: Id): Output<'targets.delete'> {
  const sets = listTargetSets(context.db);
  const found = sets.find((each) => each.id === id);
  if (!found) throw notFound('target-set', id);
  const today = todayOf(context);
  const archived = new Map(
    listPillars(context.db).flatMap((pillar) => (pillar.archived ? [[pillar.id, pillar.name]] : [])),
  );
  const left = sets.filter((each) => each.id !== id);
  const back = weightsOn(left, found.fromDay > today ? found.fromDay : today).find(({ pillarId }) =>
    archived.has(pillarId),
  );
  if (back) {
    throw refused('pillar-archived', 'Without this set an archived pillar would be in force again.', {
      name: archived.get(back.pillarId) ?? '',
    });
  }
  return context.commands.run('targets-deleted' satisfies StepName, { day: found.fromDay }, (db) => {
    deleteTargetSet(db, id);
    return null;
  });
}

/** The weights that pillars should have, from a day on. */
export function createTargetsService(context: Context) {
  return {
    set: (input: ParsedInput<'targets.set'>) => set(context, input),
    delete: ({ id }: ParsedInput<'targets.delete'>) => remove(context, id),
  };
}
