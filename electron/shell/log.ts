import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '#backend/ports.ts';

const LARGEST = 1_000_000;

/** A log in the data folder: one older file is kept, a failing write is let go. */
export function createFileLog(dataDir: string): Log {
  const path = join(dataDir, 'colonnade.log');
  const write = (level: string, message: string) => {
    try {
      mkdirSync(dataDir, { recursive: true });
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LARGEST) renameSync(path, `${path}.1`);
      appendFileSync(path, `${new Date().toISOString()} ${level} ${message}\n`, { mode: 0o600 });
    } catch {
      // A full or read-only disk must not stop the app for want of a log.
    }
  };
  return {
    info: (message, details) => write('info', details ? `${message} ${JSON.stringify(details)}` : message),
    error: (message, error) =>
      write('error', `${message}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  };
}
