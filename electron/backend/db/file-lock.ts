import { closeSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import Sqlite from 'better-sqlite3';
import { z } from 'zod';
import { AppError } from '../errors.ts';
import type { Clock } from '../ports.ts';

const ownerSchema = z.object({ pid: z.int(), host: z.string(), since: z.iso.datetime() });
type Owner = Readonly<z.infer<typeof ownerSchema>>;

/** A hold on a workspace file. The operating system ends it with the process, however that dies. */
export interface FileLock {
  release(): void;
}

/**
 * Files that this process holds: closing any other handle on a lock file would end its own hold (POSIX locks). The handles
 * are kept here too, for one that is collected as garbage is closed.
 */
const heldHere = new Map<string, { readonly owner: Owner; readonly holder: Sqlite.Database }>();

const ATTEMPTS = 5;

function lockedError(owner: Owner | null): AppError {
  const who = owner ? ` (process ${owner.pid} on ${owner.host} since ${owner.since})` : '';
  return new AppError('locked', `Another program has this workspace open${who}.`, {
    params: owner ? { pid: owner.pid, since: owner.since, host: owner.host } : {},
  });
}

function readOwner(path: string): Owner | null {
  try {
    return ownerSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

function inodeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.ino ?? null;
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}

/** Opens and locks the lock file; null when it was replaced meanwhile by a holder that was just leaving. */
function tryHold(lockPath: string, ownerPath: string): Sqlite.Database | null {
  if (inodeOf(lockPath) === null) closeSync(openSync(lockPath, 'a'));
  const inode = inodeOf(lockPath);
  const holder = new Sqlite(lockPath, { timeout: 0 });
  try {
    // In memory: nothing is ever written, and a journal on disk would be left behind by a killed process.
    holder.pragma('journal_mode = MEMORY');
    holder.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    holder.close();
    throw isBusy(error) ? lockedError(readOwner(ownerPath)) : error;
  }
  if (inode !== null && inodeOf(lockPath) === inode) return holder;
  holder.close();
  return null;
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Somebody else has it open by now; an empty lock file left behind does no harm.
  }
}

/** Throws `locked` when this very process has the file open; touches nothing. */
export function refuseHeldHere(path: string): void {
  const mine = heldHere.get(path);
  if (mine) throw lockedError(mine.owner);
}

/**
 * Takes the hold on a workspace file: an empty SQLite file beside it in an exclusive transaction, with a small readable
 * file that says who. `path` must be real (no symlinks). Throws `locked` with `pid`, `host` and `since` of the holder.
 */
export function takeLock(path: string, clock: Clock): FileLock {
  const lockPath = `${path}.lock`;
  const ownerPath = `${path}.lock-owner`;
  refuseHeldHere(path);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const holder = tryHold(lockPath, ownerPath);
    if (!holder) continue;
    const owner = { pid: process.pid, host: hostname(), since: new Date(clock.now()).toISOString() };
    try {
      writeFileSync(ownerPath, JSON.stringify(owner));
    } catch (error) {
      holder.close();
      throw error;
    }
    heldHere.set(path, { owner, holder });
    return {
      release: () => {
        if (!heldHere.delete(path)) return;
        removeQuietly(ownerPath);
        // While it is still held: afterwards it may be another's. Windows removes only files that nobody has open.
        if (process.platform !== 'win32') removeQuietly(lockPath);
        holder.close();
        if (process.platform === 'win32') removeQuietly(lockPath);
      },
    };
  }
  throw lockedError(null);
}
