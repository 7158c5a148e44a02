import type { Row, SqlValue, WriteDb } from './database.ts';
import type { UndoTable } from './undo-tables.ts';

export type Direction = 'back' | 'forth';

/** The changes of a step: a stretch of the log, both ends included. */
export type Stretch = { readonly first: number; readonly last: number };

const CHUNK = 500;

type Image = Readonly<Record<string, SqlValue>>;

/** The file may have been written by anyone: only columns that the table has may become part of a statement. */
function imageOf(table: UndoTable, json: SqlValue | undefined): Image {
  const parsed: unknown = JSON.parse(String(json));
  if (typeof parsed !== 'object' || parsed === null) throw new Error('The undo log is damaged.');
  const entries = Object.entries(parsed);
  for (const [column, value] of entries) {
    const isPlain = value === null || typeof value === 'string' || typeof value === 'number';
    if (!isPlain || !table.columns.includes(column)) throw new Error('The undo log is damaged.');
  }
  return Object.fromEntries(entries);
}

function keyOf(table: UndoTable, json: SqlValue | undefined): Image {
  const parsed: unknown = JSON.parse(String(json));
  if (!Array.isArray(parsed) || parsed.length !== table.key.length) throw new Error('The undo log is damaged.');
  return Object.fromEntries(table.key.map((column, index) => [`key_${column}`, parsed[index]]));
}

const whereKey = (table: UndoTable) => table.key.map((column) => `"${column}" = :key_${column}`).join(' AND ');

function insertRow(db: WriteDb, table: UndoTable, image: Image): number {
  const columns = Object.keys(image);
  const names = columns.map((column) => `"${column}"`).join(', ');
  return db.run(
    `INSERT INTO main."${table.name}" (${names}) VALUES (${columns.map((column) => `:${column}`).join(', ')})`,
    image,
  );
}

function deleteRow(db: WriteDb, table: UndoTable, key: Image): number {
  return db.run(`DELETE FROM main."${table.name}" WHERE ${whereKey(table)}`, key);
}

function updateRow(db: WriteDb, table: UndoTable, key: Image, image: Image): number {
  const sets = Object.keys(image).map((column) => `"${column}" = :${column}`);
  return db.run(`UPDATE main."${table.name}" SET ${sets.join(', ')} WHERE ${whereKey(table)}`, { ...key, ...image });
}

function applyChange(db: WriteDb, table: UndoTable, change: Row, direction: Direction): void {
  const key = keyOf(table, change.key);
  const image = direction === 'back' ? change.before : change.after;
  const appears = change.op === (direction === 'back' ? 'delete' : 'insert');
  const changed =
    change.op === 'update'
      ? updateRow(db, table, key, imageOf(table, image))
      : appears
        ? insertRow(db, table, imageOf(table, image))
        : deleteRow(db, table, key);
  if (changed !== 1) throw new Error('The undo log does not match the workspace.');
}

const newestFirst = `SELECT seq, tbl, op, key, before, after FROM undo_changes
  WHERE seq BETWEEN :first AND :last ORDER BY seq DESC LIMIT ${CHUNK}`;
const oldestFirst = newestFirst.replace('DESC', 'ASC');

/**
 * Takes a stretch of changes back (newest first) or does it again (oldest first). Links between rows are checked at the
 * commit. Nothing of it is logged. Throws when the log and the rows disagree; the transaction must then roll back.
 */
export function applyStretch(
  db: WriteDb,
  tables: ReadonlyMap<string, UndoTable>,
  stretch: Stretch,
  direction: Direction,
): void {
  db.run('PRAGMA defer_foreign_keys = ON');
  db.run('UPDATE undo_gate SET recording = 0');
  let { first, last } = stretch;
  while (first <= last) {
    const changes = db.all(direction === 'back' ? newestFirst : oldestFirst, { first, last });
    for (const change of changes) {
      const table = tables.get(String(change.tbl));
      if (!table) throw new Error('The undo log names a table that is not there.');
      applyChange(db, table, change, direction);
    }
    const end = changes.at(-1);
    if (!end) break;
    if (direction === 'back') last = Number(end.seq) - 1;
    else first = Number(end.seq) + 1;
  }
  db.run('UPDATE undo_gate SET recording = 1');
}
