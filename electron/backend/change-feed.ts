import type { ChangeEvent } from '#contract/index.ts';
import type { Log } from './ports.ts';

export type ChangeListener = (event: ChangeEvent) => void;

/** Tells every window what changed, after the outermost commit. */
export interface ChangeFeed {
  publish(event: ChangeEvent): void;
  /** Returns what ends the subscription. */
  subscribe(listener: ChangeListener): () => void;
}

/** A listener that throws is logged and does not keep the others from hearing. */
export function createChangeFeed(log: Log): ChangeFeed {
  const listeners = new Set<ChangeListener>();
  return {
    publish: (event) => {
      for (const listener of [...listeners]) {
        try {
          listener(event);
        } catch (error) {
          log.error('a listener of changes failed', error);
        }
      }
    },
    subscribe: (listener) => {
      // A wrapper, so that the same function may listen twice.
      const own: ChangeListener = (event) => listener(event);
      listeners.add(own);
      return () => {
        listeners.delete(own);
      };
    },
  };
}
