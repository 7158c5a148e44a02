import { existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, parse } from 'node:path';
import Sqlite from 'better-sqlite3';
import { AppError, classify } from '../errors.ts';
import type { NewId } from '../ports.ts';
import { makeEmptyDatabase, type OpenFile } from './open-database.ts';

/** SQLite's companions of a database file. */
export const COMPANIONS = ['', '-wal', '-shm', '-journal'] as const;

/** Removes a database with its companions; what is not there is fine. */
export function removeDatabase(path: string): void {
  for (const suffix of COMPANIONS) rmSync(`${path}${suffix}`, { force: true });
}

/** Gives a database, with its companions, the first free name of `Name 2`, `Name 3` and so on; nobody may have it open. */
export function setDatabaseAside(path: string): string {
  const { dir, name, ext } = parse(path);
  let number = 2;
  while (existsSync(join(dir, `${name} ${number}${ext}`))) number += 1;
  const aside = join(dir, `${name} ${number}${ext}`);
  for (const suffix of COMPANIONS) {
    if (existsSync(`${path}${suffix}`)) renameSync(`${path}${suffix}`, `${aside}${suffix}`);
  }
  return aside;
}

/** Whether somebody has changed the file since it was made; also true when that cannot be read. */
export function hasSteps(path: string): boolean {
  try {
    const sqlite = new Sqlite(path, { readonly: true });
    try {
      return sqlite.prepare('SELECT 1 FROM undo_steps WHERE NOT silent LIMIT 1').get() !== undefined;
    } finally {
      sqlite.close();
    }
  } catch {
    return true;
  }
}

function fileExists(path: string, cause?: unknown): AppError {
  return new AppError('refused', 'There is already a file of that name.', {
    reason: 'file-exists',
    params: { path },
    cause,
  });
}

/** Gives the finished file its name without ever replacing another. */
function putInPlace(unfinished: string, path: string): void {
  try {
    linkSync(unfinished, path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw fileExists(path, error);
    // Some file systems have no hard links.
    if (existsSync(path)) throw fileExists(path, error);
    renameSync(unfinished, path);
  }
}

/**
 * Makes a workspace file with what `fill` writes. It has another name until it is complete, so a failure leaves nothing
 * behind. Throws AppError: `refused` (`file-exists`), `not-found` (no such folder), `read-only`, `disk-full`, `storage`.
 */
export function createFile(path: string, newId: NewId, fill: (file: OpenFile) => void): void {
  if (existsSync(path)) throw fileExists(path);
  const unfinished = join(dirname(path), `.${basename(path).slice(0, 100)}.${newId()}.unfinished`);
  try {
    if (!statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory())
      throw new AppError('not-found', 'There is no such folder.', { reason: 'folder' });
    const file = makeEmptyDatabase(unfinished);
    try {
      fill(file);
    } finally {
      file.close();
    }
    putInPlace(unfinished, path);
  } catch (error) {
    const known = classify(error);
    // A database that cannot be made at all is nearly always a folder that cannot be written.
    const code = known.details.reason?.startsWith('SQLITE_CANTOPEN') ? 'read-only' : known.code;
    throw new AppError(code, known.message, { ...known.details, params: { path, ...known.details.params } });
  } finally {
    removeDatabase(unfinished);
  }
}
