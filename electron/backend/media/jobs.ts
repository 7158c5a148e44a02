import type { WireError } from '#contract/index.ts';
import type { MediaFacts } from '#domain/media.ts';

/** What the worker finds in a file. The thumbnail is WebP; only images have one. */
export type Looked = Omit<MediaFacts, 'name' | 'kind'> & { readonly thumb: Uint8Array | null };

/** What is asked of the worker, and what it answers. */
export type Jobs = {
  readonly inspect: Looked;
  readonly hash: string;
  readonly thumb: Uint8Array;
};
export type JobKind = keyof Jobs;

export type JobRequest = { readonly id: number; readonly kind: JobKind; readonly path: string };
export type JobReply =
  | { readonly id: number; readonly ok: true; readonly value: Jobs[JobKind] }
  | { readonly id: number; readonly ok: false; readonly error: WireError };
