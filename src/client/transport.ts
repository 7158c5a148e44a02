import type { ChangeEvent, Reply } from '#contract/index.ts';

/** How the page reaches its shell. */
export interface Transport {
  /** Never rejects: a shell that cannot be reached is an `unavailable` reply. */
  call(name: string, input: unknown): Promise<Reply>;
  /** Changes of this page's workspace; `onConnection` tells when the shell is lost and when it is back. */
  subscribe(onChange: (event: ChangeEvent) => void, onConnection?: (connected: boolean) => void): () => void;
}

/** The reply when nobody answered. */
export function unreachable(reason: string): Reply {
  return { ok: false, error: { code: 'unavailable', message: 'Colonnade does not answer.', reason } };
}
