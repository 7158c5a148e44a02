import type { Commands } from '../db/commands.ts';
import type { ReadDb } from '../db/database.ts';
import { AppError } from '../errors.ts';
import type { MediaStore } from '../media/store.ts';
import type { Clock, NewId } from '../ports.ts';

/** What every service works with: one open workspace. */
export type Context = {
  /** Of the workspace file, symlinks resolved. */
  readonly path: string;
  readonly db: ReadDb;
  readonly commands: Commands;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly media: MediaStore;
};

/** Things that a caller names by id. */
export type Noun =
  | 'post'
  | 'placement'
  | 'network'
  | 'pillar'
  | 'target-set'
  | 'note'
  | 'key-date'
  | 'version'
  | 'series'
  | 'hashtag-group'
  | 'snippet'
  | 'campaign'
  | 'view'
  | 'media';

/** Nothing (any more) has this id. `reason` says what kind of thing was asked for. */
export function notFound(noun: Noun, id: string): AppError {
  return new AppError('not-found', `There is no such ${noun}.`, { reason: noun, params: { id } });
}

/** A rule does not allow it; `reason` is the rule's key. */
export function refused(
  reason: string,
  message: string,
  params: Readonly<Record<string, string | number>> = {},
): AppError {
  return new AppError('refused', message, { reason, params });
}

/** The present instant as stored, UTC. */
export function nowIso(context: Pick<Context, 'clock'>): string {
  return new Date(context.clock.now()).toISOString();
}
