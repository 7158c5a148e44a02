import type { FileState, Media } from '#domain/media.ts';
import type { Log } from '../ports.ts';
import { type MediaFolder, openMediaFolder } from './folder.ts';
import type { Looked } from './jobs.ts';
import { createMediaPool, type MediaPool } from './pool.ts';

type Content = Pick<Media, 'sha256' | 'mime'>;

/** The files of an open workspace and what this run knows about them. */
export interface MediaStore {
  readonly folder: MediaFolder;
  readonly pool: MediaPool;
  /** What was found in files that were put in their place in this run. */
  readonly inspected: Map<string, Omit<Looked, 'thumb'>>;
  /** Contents whose copy turned out to be something else when it was read. */
  readonly altered: Set<string>;
  /** The state of many files, for one look at the folder. */
  states(): Promise<(content: Content) => FileState>;
  close(): void;
}

/** Clears away what an earlier run left unfinished, and makes ready to read and write. */
export function openMediaStore(workspacePath: string, log: Log): MediaStore {
  const folder = openMediaFolder(workspacePath);
  const pool = createMediaPool(log);
  const altered = new Set<string>();
  folder.sweep();
  return {
    folder,
    pool,
    altered,
    inspected: new Map(),
    states: async () => {
      const stateOf = await folder.scan();
      return (content) => {
        const state = stateOf(content);
        return state === 'ok' && altered.has(content.sha256) ? 'altered' : state;
      };
    },
    close: () => pool.close(),
  };
}
