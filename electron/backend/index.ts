import { statSync } from 'node:fs';
import type { Reply, WorkspaceSeed } from '#contract/index.ts';
import type { Language } from '#domain/model.ts';
import { type ChangeListener, createChangeFeed } from './change-feed.ts';
import { createCommands } from './db/commands.ts';
import { createFile, hasSteps, removeDatabase, setDatabaseAside } from './db/create-file.ts';
import { refuseHeldHere, takeLock } from './db/file-lock.ts';
import { type OpenFile, openWorkspaceFile } from './db/open-database.ts';
import { checkHeader, realWorkspacePath } from './db/workspace-file.ts';
import { readWorkspace } from './db/workspace-queries.ts';
import { createDispatcher } from './dispatcher.ts';
import { AppError, toWireError } from './errors.ts';
import { createHandlers } from './handlers.ts';
import { moveMediaFolder, openMediaFolder } from './media/folder.ts';
import { openMediaStore } from './media/store.ts';
import type { Clock, Log, NewId } from './ports.ts';
import { writeSeed } from './services/new-workspace.ts';
import { createReminderWatch } from './services/reminder-watch.ts';
import { writeSample } from './services/sample.ts';
import { createUpkeep } from './services/upkeep.ts';

/** What a backend needs: a workspace file and the ports of its shell. */
export type BackendDeps = {
  readonly path: string;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
};

/** One open workspace. */
export interface Backend {
  /** The brand's name when the file was opened. */
  readonly name: string;
  /** Answers a call of the contract; never rejects. */
  dispatch(name: string, input: unknown): Promise<Reply>;
  /** Hears of every commit; returns what ends the subscription. */
  subscribe(listener: ChangeListener): () => void;
  /** Ends the hold on the file. Later calls answer `no-workspace`. */
  close(): void;
}

/** Puts services and dispatcher on an open file: what `createBackend` does once the file is open. */
export function assembleBackend(file: OpenFile, { clock, newId, log }: Omit<BackendDeps, 'path'>): Backend {
  const feed = createChangeFeed(log);
  const commands = createCommands(file.sqlite, file.faces, clock, feed.publish);
  const media = openMediaStore(file.path, log);
  const context = { path: file.path, db: file.faces.read, commands, clock, newId, media };
  const dispatch = createDispatcher(createHandlers(context), log, newId);
  const closed = toWireError(new AppError('no-workspace', 'The workspace has been closed.'));
  const upkeep = createUpkeep(context, log);
  upkeep.run();
  const watch = createReminderWatch(context, feed.publish, log);
  feed.subscribe(watch.changed);
  watch.look();
  let isOpen = true;
  return {
    name: readWorkspace(file.faces.read).name,
    dispatch: async (name, input) => {
      if (!isOpen) return { ok: false, error: closed };
      upkeep.run();
      watch.look();
      return dispatch(name, input);
    },
    subscribe: feed.subscribe,
    close: () => {
      if (!isOpen) return;
      isOpen = false;
      watch.close();
      media.close();
      file.close();
    },
  };
}

/**
 * Takes the lock on a workspace file, updates it to the present format after a backup, and opens it. Throws AppError:
 * `not-found`, `not-a-workspace`, `newer-version`, `corrupt`, `read-only`, `locked`, `disk-full`, `storage`.
 */
export function createBackend(deps: BackendDeps): Backend {
  const file = openWorkspaceFile(deps.path, deps.clock, deps.log);
  try {
    return assembleBackend(file, deps);
  } catch (error) {
    file.close();
    throw error;
  }
}

/**
 * Makes a new workspace file. Throws AppError `refused` (`file-exists`) when there is one, and `not-found`, `read-only`,
 * `disk-full`, `storage`; leaves nothing behind then.
 */
export function createWorkspaceFile(deps: BackendDeps, seed: WorkspaceSeed): void {
  createFile(deps.path, deps.newId, (file) => writeSeed(file, deps, seed));
}

/**
 * Takes an older sample away; one that somebody has changed keeps its content under another name. Throws `locked` while
 * somebody has it open and `not-a-workspace` for any other file.
 */
function clearOldSample(deps: BackendDeps): void {
  if (!statSync(deps.path, { throwIfNoEntry: false })) return;
  const path = realWorkspacePath(deps.path);
  refuseHeldHere(path);
  checkHeader(path);
  const lock = takeLock(path, deps.clock);
  try {
    if (hasSteps(path)) moveMediaFolder(path, setDatabaseAside(path));
    else removeDatabase(path);
  } finally {
    lock.release();
  }
}

/** Makes the sample workspace around today, in place of an older one at that path. Throws AppError as above. */
export function createSampleFile(deps: BackendDeps, language: Language): void {
  clearOldSample(deps);
  const folder = openMediaFolder(deps.path);
  createFile(deps.path, deps.newId, (file) => writeSample(file, { ...deps, folder }, language));
}
