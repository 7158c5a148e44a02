import { readFileSync, statSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { wrapDatabase } from './db/database.ts';
import { checkHeader, checkVersion } from './db/workspace-file.ts';
import type { Clock } from './ports.ts';
import { dueCounts } from './services/due.ts';

/** A larger file is not read into memory for a number in a menu, in bytes. */
const LARGEST = 512 * 1024 * 1024;

/** Where the header says in which way the file is written: 2 is the write-ahead log, which a copy in memory cannot have. */
const WRITE_VERSION = 18;
const READ_VERSION = 19;

/** Somebody has it open, or its newest changes are still beside it. */
function isUnsettled(path: string): boolean {
  if (statSync(`${path}.lock`, { throwIfNoEntry: false })) return true;
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/**
 * How many posts a workspace file has to publish today, from a copy of it in memory: the file is neither locked nor changed,
 * and nothing is put beside it. Null for one that is missing, in use, foreign, newer or damaged. Never throws.
 */
export function peekDueToday(path: string, clock: Clock): number | null {
  try {
    if (isUnsettled(path) || statSync(path).size > LARGEST) return null;
    checkHeader(path);
    const copy = readFileSync(path);
    copy[WRITE_VERSION] = 1;
    copy[READ_VERSION] = 1;
    const sqlite = new Sqlite(copy, { readonly: true });
    try {
      sqlite.pragma('trusted_schema = OFF');
      sqlite.pragma('cell_size_check = ON');
      checkVersion(sqlite, path);
      return dueCounts({ db: wrapDatabase(sqlite).read, clock }).today;
    } finally {
      sqlite.close();
    }
  } catch {
    return null;
  }
}
