import { readFileSync } from 'node:fs';

/** What a shell supplies to a backend. Nothing here knows Electron. */

/** The present instant. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}

/** Where tests hold the clock: an instant (ms since the epoch), or a file that holds one, so that time can move. */
export type FixedNow = number | { readonly file: string };

/** The system's clock, or the one that a test holds. Throws when its file holds no instant. */
export function clockFrom(fixed: FixedNow | null): Clock {
  if (fixed === null) return { now: Date.now };
  if (typeof fixed === 'number') return { now: () => fixed };
  return {
    now: () => {
      const at = Date.parse(readFileSync(fixed.file, 'utf8').trim());
      if (Number.isNaN(at)) throw new Error(`There is no instant in ${fixed.file}`);
      return at;
    },
  };
}

/** Makes a new UUID. */
export type NewId = () => string;

/** Where a backend says what a person may need when something went wrong. Never given post texts. */
export interface Log {
  info(message: string, details?: Readonly<Record<string, unknown>>): void;
  error(message: string, error: unknown): void;
}
