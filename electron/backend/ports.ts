/** What a shell supplies to a backend. Nothing here knows Electron. */

/** The present instant. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}

/** Makes a new UUID. */
export type NewId = () => string;

/** Where a backend says what a person may need when something went wrong. Never given post texts. */
export interface Log {
  info(message: string, details?: Readonly<Record<string, unknown>>): void;
  error(message: string, error: unknown): void;
}
