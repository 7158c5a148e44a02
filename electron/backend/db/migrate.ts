import { renameSync, rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { AppError } from '../errors.ts';
import type { Migration } from './migrations/index.ts';
import { APPLICATION_ID, pragmaNumber } from './workspace-file.ts';

/** Throws when versions do not rise by one from 1. */
export function checkMigrations(migrations: readonly Migration[]): void {
  migrations.forEach(({ version, name }, index) => {
    if (version !== index + 1) throw new Error(`Migration ${name} has version ${version}, expected ${index + 1}.`);
  });
}

function verifyBackup(path: string, version: number): void {
  const copy = new Sqlite(path, { readonly: true });
  try {
    const sound = copy.pragma('quick_check', { simple: true }) === 'ok';
    const same = pragmaNumber(copy, 'user_version') === version;
    if (!sound || !same || pragmaNumber(copy, 'application_id') !== APPLICATION_ID) {
      throw new AppError('storage', 'The backup made before an update of the file is not sound.', { reason: 'backup' });
    }
  } finally {
    copy.close();
  }
}

/**
 * Writes a whole, checked copy of the open database to `path`, under another name until it is complete: a copy cut short
 * is unusable. Throws `disk-full`, `storage`.
 */
export function backUpTo(sqlite: Sqlite.Database, path: string): void {
  const unfinished = `${path}.unfinished`;
  rmSync(unfinished, { force: true });
  try {
    sqlite.prepare('VACUUM INTO ?').run(unfinished);
    verifyBackup(unfinished, pragmaNumber(sqlite, 'user_version'));
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

function hasTable(sqlite: Sqlite.Database, name: string): boolean {
  return sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined;
}

/** The old images of rows may no longer fit the tables. */
function clearUndo(sqlite: Sqlite.Database): void {
  if (!hasTable(sqlite, 'undo_steps')) return;
  sqlite.exec('DELETE FROM undo_steps; DELETE FROM undo_changes; UPDATE meta SET undo_position = 0');
}

function apply(sqlite: Sqlite.Database, migration: Migration): void {
  const run = sqlite.transaction(() => {
    sqlite.exec(migration.sql);
    clearUndo(sqlite);
    if (sqlite.prepare('SELECT 1 FROM pragma_foreign_key_check LIMIT 1').get() !== undefined) {
      throw new AppError('storage', `Updating the file (${migration.name}) would leave broken links.`);
    }
    sqlite.pragma(`user_version = ${migration.version}`);
  });
  run.immediate();
}

/**
 * Brings a file up to the last of `migrations`, each in one transaction with its `user_version`. A file that already had
 * a version is first copied to `<path>.before-v<version>.colonnade-backup`. Returns the copy's path, or null.
 */
export function migrate(sqlite: Sqlite.Database, path: string, migrations: readonly Migration[]): string | null {
  checkMigrations(migrations);
  const from = pragmaNumber(sqlite, 'user_version');
  const wanted = migrations.filter(({ version }) => version > from);
  if (wanted.length === 0) return null;
  const backup = from === 0 ? null : `${path}.before-v${migrations.length}.colonnade-backup`;
  if (backup !== null) backUpTo(sqlite, backup);
  // Rebuilding a table needs foreign keys off; the check inside each transaction takes their place.
  sqlite.pragma('foreign_keys = OFF');
  try {
    for (const migration of wanted) apply(sqlite, migration);
  } finally {
    sqlite.pragma('foreign_keys = ON');
  }
  return backup;
}
