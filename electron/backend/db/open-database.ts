import Sqlite from 'better-sqlite3';
import { AppError, classify } from '../errors.ts';
import type { Clock, Log } from '../ports.ts';
import { type DatabaseFaces, type WriteDb, wrapDatabase } from './database.ts';
import { type FileLock, refuseHeldHere, takeLock } from './file-lock.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { checkAgainstShipped } from './over-limits.ts';
import { indexSearch } from './search-index.ts';
import { installUndoTriggers, undoTables } from './undo-tables.ts';
import { installVersionTriggers } from './version-triggers.ts';
import {
  APPLICATION_ID,
  checkComplete,
  checkHeader,
  checkVersion,
  checkWritable,
  configure,
  realWorkspacePath,
} from './workspace-file.ts';

/** An open workspace file: locked, up to date, logging its changes for undo. */
export type OpenFile = {
  /** Symlinks resolved. */
  readonly path: string;
  readonly sqlite: Sqlite.Database;
  readonly faces: DatabaseFaces;
  close(): void;
};

/** Errors of the driver gain the path, so that the message can name the file. */
function naming(path: string, error: unknown): AppError {
  const known = classify(error);
  const params = { path, ...known.details.params };
  return new AppError(known.code, known.message, { ...known.details, params });
}

/** Small tables only: damage elsewhere shows when it is read, and looking for it here would take longer with each post. */
function checkCore(sqlite: Sqlite.Database, path: string): void {
  for (const table of ['meta', 'workspace', 'networks', 'pillars', 'target_sets', 'target_weights']) {
    const found = sqlite.pragma(`quick_check(${table})`, { simple: true });
    if (found !== 'ok') throw new AppError('corrupt', 'The workspace file is damaged.', { params: { path } });
  }
  const row = sqlite.prepare('SELECT 1 FROM meta, workspace').get();
  if (row === undefined) throw new AppError('corrupt', 'The workspace file is damaged.', { params: { path } });
}

/** Posts that an older version or another program left to be indexed, or checked against other limits. */
function catchUp(sqlite: Sqlite.Database, write: WriteDb, log: Log): void {
  const checked = sqlite
    .transaction(() => {
      indexSearch(write);
      return checkAgainstShipped(write);
    })
    .immediate();
  if (checked > 0) log.info('checked the posts against the limits of this version', { posts: checked });
}

/** What the connection itself keeps: the undo log and the posts' history. */
function installTriggers(sqlite: Sqlite.Database): void {
  const tables = undoTables(sqlite);
  installUndoTriggers(sqlite, tables);
  installVersionTriggers(sqlite, tables);
}

function openChecked(path: string, log: Log): Pick<OpenFile, 'sqlite' | 'faces'> {
  const sqlite = new Sqlite(path, { fileMustExist: true, timeout: 2000 });
  try {
    checkVersion(sqlite, path);
    configure(sqlite);
    const backup = migrate(sqlite, path, migrations);
    if (backup !== null) log.info('updated the workspace file; a copy of the old one was kept', { backup });
    checkCore(sqlite, path);
    const faces = wrapDatabase(sqlite);
    catchUp(sqlite, faces.write, log);
    installTriggers(sqlite);
    return { sqlite, faces };
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

/** A table that should be there and is not means a damaged file, not a fault of the program. */
function missingTable(error: unknown): boolean {
  return error instanceof Error && /no such (table|column)/.test(error.message);
}

/**
 * Locks, checks, updates and opens a workspace file. Throws AppError: `not-found`, `not-a-workspace`, `newer-version`,
 * `corrupt`, `read-only`, `locked`, `disk-full`, `storage`, each with `path`.
 */
export function openWorkspaceFile(requested: string, clock: Clock, log: Log): OpenFile {
  let lock: FileLock | null = null;
  try {
    const path = realWorkspacePath(requested);
    refuseHeldHere(path);
    checkHeader(path);
    checkWritable(path);
    lock = takeLockFor(path, clock);
    const held = lock;
    checkComplete(path);
    const { sqlite, faces } = openChecked(path, log);
    const close = () => {
      sqlite.close();
      held.release();
    };
    return { path, sqlite, faces, close };
  } catch (error) {
    lock?.release();
    if (missingTable(error))
      throw new AppError('corrupt', 'The workspace file is damaged.', { params: { path: requested } });
    throw naming(requested, error);
  }
}

/** A folder in which no file can be made cannot hold an open workspace. */
function takeLockFor(path: string, clock: Clock): FileLock {
  try {
    return takeLock(path, clock);
  } catch (error) {
    const known = classify(error);
    if (known.code !== 'storage') throw known;
    throw new AppError('read-only', 'The folder of the workspace cannot be written.', { cause: error });
  }
}

/** Makes an empty, up-to-date workspace database at `path`, which must not exist; it has no workspace row yet. */
export function makeEmptyDatabase(path: string): OpenFile {
  const sqlite = new Sqlite(path);
  try {
    sqlite.pragma(`application_id = ${APPLICATION_ID}`);
    configure(sqlite);
    migrate(sqlite, path, migrations);
    installTriggers(sqlite);
    return { path, sqlite, faces: wrapDatabase(sqlite), close: () => sqlite.close() };
  } catch (error) {
    sqlite.close();
    throw error;
  }
}
