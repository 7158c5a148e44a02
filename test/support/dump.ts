import Sqlite from 'better-sqlite3';
import { undoTables } from '#backend/db/undo-tables.ts';

function reading<T>(path: string, read: (sqlite: Sqlite.Database) => T): T {
  const sqlite = new Sqlite(path, { readonly: true });
  try {
    return read(sqlite);
  } finally {
    sqlite.close();
  }
}

/** Every row of every table that undo covers, in the order of its key. */
export function dumpContent(path: string): Readonly<Record<string, readonly unknown[]>> {
  return reading(path, (sqlite) =>
    Object.fromEntries(
      undoTables(sqlite).map(({ name, key }) => [
        name,
        sqlite.prepare(`SELECT * FROM "${name}" ORDER BY ${key.join(', ')}`).all(),
      ]),
    ),
  );
}

/** The tray as its table has it, and as the posts and placements say it should be. */
export function dumpTray(path: string): { readonly kept: readonly unknown[]; readonly expected: readonly unknown[] } {
  return reading(path, (sqlite) => ({
    kept: sqlite.prepare('SELECT post_id, created_at FROM tray ORDER BY post_id').all(),
    expected: sqlite
      .prepare(
        `SELECT id AS post_id, created_at FROM posts WHERE deleted_at IS NULL
           AND id NOT IN (SELECT post_id FROM placements WHERE day IS NOT NULL) ORDER BY id`,
      )
      .all(),
  }));
}

/** One value of one row, read beside the backend. */
export function readValue(path: string, sql: string): unknown {
  return reading(path, (sqlite) => sqlite.prepare(sql).pluck().get());
}
