import type { Step, WordParams } from '#contract/index.ts';
import { stepSchema } from '#contract/index.ts';
import type { ReadDb, Row, WriteDb } from './database.ts';
import type { Stretch } from './undo-apply.ts';

/** Steps kept for undo, and for how long. */
export const UNDO_STEPS_KEPT = 1000;
export const UNDO_DAYS_KEPT = 90;
const MS_PER_DAY = 86_400_000;

/**
 * A step with the stretch of the log that holds its changes. A silent one is no step of the user: it is taken back and
 * done again together with the step before it.
 */
export type LoggedStep = Step & { readonly stretch: Stretch; readonly silent: boolean };

function toStep(row: Row | undefined): LoggedStep | null {
  if (!row) return null;
  const step = stepSchema.parse({ id: row.id, name: row.name, params: JSON.parse(String(row.params)) });
  const stretch = { first: Number(row.first_seq), last: Number(row.last_seq) };
  return { ...step, stretch, silent: row.silent === 1 };
}

/** The step as callers see it. */
export function publicStep(step: LoggedStep | null): Step | null {
  return step && { id: step.id, name: step.name, params: step.params };
}

const columns = 'id, name, params, first_seq, last_seq, silent';
const position = '(SELECT undo_position FROM meta)';

/** The last step of the user in force: what undo takes back. */
export function undoTop(db: ReadDb): LoggedStep | null {
  return toStep(
    db.get(`SELECT ${columns} FROM undo_steps WHERE id <= ${position} AND NOT silent ORDER BY id DESC LIMIT 1`),
  );
}

/** The first step that was taken back: what redo does again. */
export function redoTop(db: ReadDb): LoggedStep | null {
  return toStep(db.get(`SELECT ${columns} FROM undo_steps WHERE id > ${position} ORDER BY id LIMIT 1`));
}

/** Steps in force from `to` on, newest first, with the silent ones among them; empty when `to` is not one of them. */
export function stepsDownTo(db: ReadDb, to: number): readonly LoggedStep[] {
  const rows = db.all(`SELECT ${columns} FROM undo_steps WHERE id BETWEEN :to AND ${position} ORDER BY id DESC`, {
    to,
  });
  const steps = rows.flatMap((row) => toStep(row) ?? []);
  const last = steps.at(-1);
  return last?.id === to && !last.silent ? steps : [];
}

/** The first step that was taken back with the silent ones that belong to it, oldest first. */
export function stepsToRedo(db: ReadDb): readonly LoggedStep[] {
  const rows = db.all(
    `SELECT ${columns} FROM undo_steps WHERE id > ${position} AND id < coalesce(
       (SELECT id FROM undo_steps WHERE id > ${position} AND NOT silent ORDER BY id LIMIT 1 OFFSET 1), 9e15) ORDER BY id`,
  );
  return rows.flatMap((row) => toStep(row) ?? []);
}

/** The number of the last logged change; 0 when there is none. */
export function lastSeq(db: ReadDb): number {
  return Number(db.get('SELECT max(seq) AS seq FROM undo_changes')?.seq ?? 0);
}

/** Forgets the steps that were taken back: a new one has come in their place. */
export function dropRedoable(db: WriteDb): void {
  const first = redoTop(db);
  if (!first) return;
  const last = Number(db.get('SELECT max(last_seq) AS last FROM undo_steps')?.last);
  db.run('DELETE FROM undo_changes WHERE seq BETWEEN :first AND :last', { first: first.stretch.first, last });
  db.run('DELETE FROM undo_steps WHERE id >= :id', { id: first.id });
}

/** Puts a step on the stack; `at` in ms since the epoch. */
export function addStep(db: WriteDb, step: LoggedStep, at: number): void {
  db.run(
    `INSERT INTO undo_steps (id, name, params, at, first_seq, last_seq, silent)
     VALUES (:id, :name, :params, :at, :first, :last, :silent)`,
    {
      id: step.id,
      name: step.name,
      params: JSON.stringify(step.params satisfies WordParams),
      at,
      first: step.stretch.first,
      last: step.stretch.last,
      silent: step.silent ? 1 : 0,
    },
  );
}

/** Forgets steps beyond the number and age that are kept. */
export function pruneSteps(db: WriteDb, now: number): void {
  const oldest = db.get('SELECT id FROM undo_steps ORDER BY id DESC LIMIT 1 OFFSET :kept', { kept: UNDO_STEPS_KEPT });
  const expired = db.get('SELECT max(id) AS id FROM undo_steps WHERE at < :limit', {
    limit: now - UNDO_DAYS_KEPT * MS_PER_DAY,
  });
  const through = Math.max(Number(oldest?.id ?? 0), Number(expired?.id ?? 0));
  if (through === 0) return;
  const last = Number(
    db.get('SELECT max(last_seq) AS last FROM undo_steps WHERE id <= :through', { through })?.last ?? 0,
  );
  db.run('DELETE FROM undo_changes WHERE seq <= :last', { last });
  db.run('DELETE FROM undo_steps WHERE id <= :through', { through });
}

/** Forgets all steps: for content that a new file begins with. */
export function clearSteps(db: WriteDb): void {
  db.run('DELETE FROM undo_changes');
  db.run('DELETE FROM undo_steps');
  db.run('UPDATE meta SET undo_position = 0');
}
