import type Sqlite from 'better-sqlite3';

/** Tables whose changes are not taken back: the log itself, history, revisions that only rise, what triggers derive, what was said. */
export const tablesOutsideUndo = [
  'meta',
  'post_revisions',
  'undo_steps',
  'undo_changes',
  'tray',
  'version_steps',
  'post_versions',
  'over_limits',
  'post_search',
  'search_docs',
  'search_dirty',
  'board',
  'card_days',
  'reminders_told',
] as const;

/** A table that undo covers, as its schema describes it. */
export type UndoTable = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
  /** The column that names the post a row belongs to. */
  readonly postColumn: string | null;
};

/**
 * Every table of the file except those outside, read from the schema: a new table is covered without being named. The
 * tables inside a search index are its own.
 */
export function undoTables(sqlite: Sqlite.Database): readonly UndoTable[] {
  const names = sqlite
    .prepare<[], string>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type <> 'shadow' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )
    .pluck()
    .all();
  const outside: readonly string[] = tablesOutsideUndo;
  return names
    .filter((name) => !outside.includes(name))
    .map((name) => {
      const info = sqlite
        .prepare<[string], { name: string; pk: number }>('SELECT name, pk FROM pragma_table_info(?)')
        .all(name);
      const columns = info.map((column) => column.name);
      const key = info.filter(({ pk }) => pk > 0).map((column) => column.name);
      if (key.length === 0) throw new Error(`Table ${name} has no primary key, so undo cannot cover it.`);
      const postColumn = name === 'posts' ? 'id' : columns.includes('post_id') ? 'post_id' : null;
      return { name, columns, key, postColumn };
    });
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

function insertInto(table: UndoTable, op: string, row: 'old' | 'new', before: string, after: string): string {
  const post = table.postColumn === null ? 'NULL' : `${row}.${quoted(table.postColumn)}`;
  const key = `json_array(${table.key.map((column) => `${row}.${quoted(column)}`).join(', ')})`;
  return `INSERT INTO undo_changes (tbl, op, post_id, key, before, after)
    VALUES (${literal(table.name)}, ${literal(op)}, ${post}, ${key}, ${before}, ${after});`;
}

function wholeRow(table: UndoTable, row: 'old' | 'new'): string {
  return `json_object(${table.columns.map((column) => `${literal(column)}, ${row}.${quoted(column)}`).join(', ')})`;
}

/** Only the columns that changed, so that moving a post does not log its text. */
function changedColumns(columns: readonly string[], row: 'old' | 'new'): string {
  const parts = columns.map(
    (column) =>
      `SELECT ${literal(column)} AS name, ${row}.${quoted(column)} AS value WHERE old.${quoted(column)} IS NOT new.${quoted(column)}`,
  );
  return `(SELECT json_group_object(name, value) FROM (${parts.join(' UNION ALL ')}))`;
}

function updateTrigger(table: UndoTable): string {
  const others = table.columns.filter((column) => !table.key.includes(column));
  const changed = (columns: readonly string[]) =>
    columns.map((column) => `old.${quoted(column)} IS NOT new.${quoted(column)}`).join(' OR ');
  const keyStays = `
CREATE TEMP TRIGGER ${quoted(`undo_${table.name}_key`)} BEFORE UPDATE ON main.${quoted(table.name)}
WHEN ${changed(table.key)} BEGIN SELECT RAISE(ABORT, 'a primary key never changes'); END;`;
  if (others.length === 0) return keyStays;
  return `${keyStays}
CREATE TEMP TRIGGER ${quoted(`undo_${table.name}_update`)} AFTER UPDATE ON main.${quoted(table.name)}
WHEN (SELECT recording FROM undo_gate) AND (${changed(others)}) BEGIN
  ${insertInto(table, 'update', 'new', changedColumns(others, 'old'), changedColumns(others, 'new'))}
END;`;
}

function triggersOf(table: UndoTable): string {
  const on = (op: 'insert' | 'delete') =>
    `CREATE TEMP TRIGGER ${quoted(`undo_${table.name}_${op}`)} AFTER ${op} ON main.${quoted(table.name)}
WHEN (SELECT recording FROM undo_gate) BEGIN`;
  return `
${on('insert')}
  ${insertInto(table, 'insert', 'new', 'NULL', wholeRow(table, 'new'))}
END;
${on('delete')}
  ${insertInto(table, 'delete', 'old', wholeRow(table, 'old'), 'NULL')}
END;${updateTrigger(table)}`;
}

/**
 * Makes the temporary triggers that write each changed row of each covered table to the log. They live in the connection,
 * so they always match the schema at hand; `undo_gate` closes them while a step is being taken back.
 */
export function installUndoTriggers(sqlite: Sqlite.Database, tables: readonly UndoTable[]): void {
  sqlite.exec(`CREATE TEMP TABLE undo_gate (recording INTEGER NOT NULL); INSERT INTO undo_gate VALUES (1);
${tables.map(triggersOf).join('\n')}`);
}
