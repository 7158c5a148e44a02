import { accessSync, closeSync, constants, fstatSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import type Sqlite from 'better-sqlite3';
import { AppError } from '../errors.ts';
import { CURRENT_VERSION } from './migrations/index.ts';

/** Marks a SQLite file as a Colonnade workspace ("Coln"). */
export const APPLICATION_ID = 0x436f6c6e;

const HEADER_BYTES = 100;
const MAGIC = 'SQLite format 3\u0000';

const fileParams = (path: string) => ({ params: { path } });

function notAWorkspace(path: string): AppError {
  return new AppError('not-a-workspace', 'The file is not a Colonnade workspace.', fileParams(path));
}

/** The file behind a path, symlinks resolved. Throws `not-found` and `not-a-workspace` (a folder or device). */
export function realWorkspacePath(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat)
    throw new AppError('not-found', 'There is no file at that place.', { reason: 'file', ...fileParams(path) });
  if (!stat.isFile()) throw notAWorkspace(path);
  return realpathSync.native(path);
}

function readHeader(path: string): { readonly header: Buffer; readonly size: number } {
  const file = openSync(path, 'r');
  try {
    const header = Buffer.alloc(HEADER_BYTES);
    const count = readSync(file, header, 0, HEADER_BYTES, 0);
    return { header: header.subarray(0, count), size: fstatSync(file).size };
  } finally {
    closeSync(file);
  }
}

/** A write-ahead log that still holds changes may excuse a main file shorter than its header says. */
function hasPendingLog(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/**
 * Looks at the first bytes before anything is put beside the file, so that a foreign file is left exactly as it was. This
 * process must not have it open: closing a second handle would end SQLite's own locks. Throws `not-a-workspace`.
 */
export function checkHeader(path: string): void {
  const { header } = readHeader(path);
  const isSqlite = header.length === HEADER_BYTES && header.toString('latin1', 0, MAGIC.length) === MAGIC;
  if (!isSqlite || header.readUInt32BE(68) !== APPLICATION_ID) throw notAWorkspace(path);
}

/** Throws `corrupt` when the file is shorter than its header says. The caller holds the lock and has not opened it yet. */
export function checkComplete(path: string): void {
  const { header, size } = readHeader(path);
  const rawPageSize = header.readUInt16BE(16);
  const pageSize = rawPageSize === 1 ? 65_536 : rawPageSize;
  if (size < header.readUInt32BE(28) * pageSize && !hasPendingLog(path)) {
    throw new AppError('corrupt', 'The workspace file is cut short.', { reason: 'truncated', ...fileParams(path) });
  }
}

/** Throws `read-only` when the file itself may not be written. */
export function checkWritable(path: string): void {
  try {
    accessSync(path, constants.W_OK);
  } catch (error) {
    throw new AppError('read-only', 'The workspace file may not be written.', { ...fileParams(path), cause: error });
  }
}

/** A one-number pragma. */
export function pragmaNumber(sqlite: Sqlite.Database, name: string): number {
  return Number(sqlite.pragma(name, { simple: true }));
}

/** Throws `newer-version` with `found` and `supported` when a newer program wrote the file. */
export function checkVersion(sqlite: Sqlite.Database, path: string): void {
  const found = pragmaNumber(sqlite, 'user_version');
  if (found > CURRENT_VERSION) {
    throw new AppError('newer-version', 'A newer version of the program made this workspace.', {
      params: { path, found, supported: CURRENT_VERSION },
    });
  }
  if (found < 1) throw notAWorkspace(path);
}

/** Everything that must hold on each connection before the first statement. Throws when a setting did not take. */
export function configure(sqlite: Sqlite.Database): void {
  sqlite.pragma('trusted_schema = OFF');
  sqlite.pragma('cell_size_check = ON');
  sqlite.pragma('temp_store = MEMORY');
  sqlite.pragma('foreign_keys = ON');
  // So that a row replaced by another fires the delete trigger that undo depends on.
  sqlite.pragma('recursive_triggers = ON');
  sqlite.pragma('journal_mode = WAL');
  // Must follow WAL: that mode brings the driver's own default, which can lose a commit when the power fails.
  sqlite.pragma('synchronous = FULL');
  const journal = String(sqlite.pragma('journal_mode', { simple: true }));
  if (journal !== 'wal' || pragmaNumber(sqlite, 'synchronous') !== 2 || pragmaNumber(sqlite, 'foreign_keys') !== 1) {
    throw new AppError('storage', 'The workspace file could not be opened safely.', { reason: 'settings' });
  }
}
