import type { ChangeEvent, Reply, WireError, WorkspaceSeed } from '#contract/index.ts';
import type { Language } from '#domain/model.ts';

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
      /** Fixes the clock at this instant (ms since the epoch) in tests; null runs the real one. */
      readonly fixedNow: number | null;
    }
  | { readonly type: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly type: 'close' };

/** From a backend process to its shell. */
export type FromBackend =
  | { readonly type: 'opened'; readonly path: string; readonly name: string }
  | { readonly type: 'failed'; readonly error: WireError }
  | { readonly type: 'reply'; readonly id: number; readonly reply: Reply }
  | { readonly type: 'event'; readonly event: ChangeEvent }
  | { readonly type: 'log'; readonly level: 'info' | 'error'; readonly message: string };
