import type { ChangeEvent, Reply, WireError, WorkspaceSeed } from '#contract/index.ts';
import type { Language } from '#domain/model.ts';
import type { FixedNow } from './ports.ts';

/** How a backend process gets its file. */
export type OpenRequest =
  | { readonly mode: 'open'; readonly path: string }
  | { readonly mode: 'create'; readonly path: string; readonly seed: WorkspaceSeed }
  /** Makes the sample anew at `path` (replacing an older sample) and opens it. */
  | { readonly mode: 'sample'; readonly path: string; readonly language: Language };

/** From a shell to its backend process. */
export type ToBackend =
  | {
      readonly type: 'open';
      readonly request: OpenRequest;
      /** Holds the clock in tests; null runs the real one. */
      readonly fixedNow: FixedNow | null;
    }
  /** Looks into files that are not open, reading alone, in a process that opens none. */
  | { readonly type: 'peek'; readonly paths: readonly string[]; readonly fixedNow: FixedNow | null }
  | { readonly type: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly type: 'close' };

/** From a backend process to its shell. */
export type FromBackend =
  | { readonly type: 'opened'; readonly path: string; readonly name: string }
  | { readonly type: 'failed'; readonly error: WireError }
  /** What each file has to publish today; null for one that cannot be looked at. */
  | { readonly type: 'peeked'; readonly today: readonly (number | null)[] }
  | { readonly type: 'reply'; readonly id: number; readonly reply: Reply }
  | { readonly type: 'event'; readonly event: ChangeEvent }
  | { readonly type: 'log'; readonly level: 'info' | 'error'; readonly message: string };
