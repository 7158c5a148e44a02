import type { Step, WordParams } from '#contract/index.ts';
import { stepSchema } from '#contract/index.ts';
import type { ReadDb, Row, WriteDb } from './database.ts';
import type { Stretch } from './undo-apply.ts';

/** Steps kept for undo, and for how long. */
export const UNDO_STEPS_KEPT = 1000;
export const UNDO_DAYS_KEPT = 90;
const MS_PER_DAY = 86_400_000;

/** A step with the stretch of the log that holds its changes. */
export type LoggedStep = Step & { readonly stretch: Stretch };

function toStep(row: Row | undefined): LoggedStep | null {
  if (!row) return null;
  const step = stepSchema.parse({ id: row.id, name: row.name, params: JSON.parse(String(row.params)) });
  return { ...step, stretch: { first: Number(row.first_seq), last: Number(row.last_seq) } };
}

/** The step as callers see it. */
export function publicStep(step: LoggedStep | null): Step | null {
  return step && { id: step.id, name: step.name, params: step.params };
}

const columns = 'id, name, params, first_seq, last_seq';

/** The last step in force: what undo takes back. */
export function undoTop(db: ReadDb): LoggedStep | null {
  return toStep(
    db.get(`SELECT ${columns} FROM undo_steps WHERE id <= (SELECT undo_position FROM meta) ORDER BY id DESC LIMIT 1`),
  );
}

/** The first step taken back: what redo does again. */
export function redoTop(db: ReadDb): LoggedStep | null {
  return toStep(
    db.get(`SELECT ${columns} FROM undo_steps WHERE id > (SELECT undo_position FROM meta) ORDER BY id LIMIT 1`),
  );
}

/** Steps in force from `to` on, newest first; empty when `to` is not one of them. */
export function stepsDownTo(db: ReadDb, to: number): readonly LoggedStep[] {
  const rows = db.all(
    `SELECT ${columns} FROM undo_steps WHERE id BETWEEN :to AND (SELECT undo_position FROM meta) ORDER BY id DESC`,
    { to },
  );
  const steps = rows.flatMap((row) => toStep(row) ?? []);
  return steps.at(-1)?.id === to ? steps : [];
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
    'INSERT INTO undo_steps (id, name, params, at, first_seq, last_seq) VALUES (:id, :name, :params, :at, :first, :last)',
    {
      id: step.id,
      name: step.name,
      params: JSON.stringify(step.params satisfies WordParams),
      at,
      first: step.stretch.first,
      last: step.stretch.last,
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
