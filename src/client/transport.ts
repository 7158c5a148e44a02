import type { ChangeEvent, Reply } from '#contract/index.ts';
import { createBridgeTransport } from './bridge-transport.ts';
import { createHttpTransport } from './http-transport.ts';

/** How the page reaches its shell. */
export interface Transport {
  /** Never rejects: a shell that cannot be reached is an `unavailable` reply. */
  call(name: string, input: unknown): Promise<Reply>;
  /** Changes of this page's workspace; `onConnection` tells when the shell is lost and when it is back. */
  subscribe(onChange: (event: ChangeEvent) => void, onConnection?: (connected: boolean) => void): () => void;
}

/** The way to the shell that this page runs in. */
export function createTransport(): Transport {
  return window.colonnade ? createBridgeTransport(window.colonnade) : createHttpTransport();
}
