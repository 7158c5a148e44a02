import { existsSync, statSync } from 'node:fs';
import type Sqlite from 'better-sqlite3';
import { AppError } from '../errors.ts';

/** Which file a path leads to; null when there is none. */
function inodeOf(path: string): bigint | null {
  return statSync(path, { bigint: true, throwIfNoEntry: false })?.ino ?? null;
}

/** Writes all that the open database holds beside the place where its file was, under a name that is free. */
function rescue(sqlite: Sqlite.Database): string {
  const base = sqlite.name.replace(/(\.[^./\\]+)?$/, '');
  const extension = sqlite.name.slice(base.length);
  let path = `${base} (rescued)${extension}`;
  for (let count = 2; existsSync(path); count += 1) path = `${base} (rescued ${count})${extension}`;
  sqlite.prepare('VACUUM INTO ?').run(path);
  return path;
}

/**
 * A look at whether the path of an open database still leads to the file that is open. A system lets a file be deleted or
 * replaced while it is in use, and what is then written to it is lost with the last handle. The look throws AppError
 * `storage`: `file-gone-rescued`, when a copy of everything could be left beside it, named as `rescued`, else `file-gone`.
 */
export function createPresenceCheck(sqlite: Sqlite.Database): () => void {
  const path = sqlite.name;
  const opened = inodeOf(path);
  let rescued: string | null = null;
  return () => {
    if (inodeOf(path) === opened) return;
    try {
      rescued ??= rescue(sqlite);
    } catch {
      // The folder may be gone as well; the refusal then stands without a copy, and the next change tries again.
    }
    const message = 'The workspace file was deleted, moved or replaced; nothing was saved.';
    const reason = rescued === null ? 'file-gone' : 'file-gone-rescued';
    throw new AppError('storage', message, { reason, params: { path, ...(rescued === null ? {} : { rescued }) } });
  };
}
