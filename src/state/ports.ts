import type { ChangeEvent, Input, Output, ProcedureName } from '#contract/index.ts';

/** What the store needs of the client: typed calls that reject with a `Failure`. */
export interface Api {
  call<N extends ProcedureName>(name: N, input: Input<N>): Promise<Output<N>>;
  /** Sends a piece of a file whose copying `media.begin` began, in order. Rejects with a `Failure`, or when aborted. */
  sendPiece(upload: string, at: number, piece: Blob, signal: AbortSignal): Promise<void>;
  /** Tells of changes made anywhere, and whether the backend can be reached. */
  subscribe(onChange: (event: ChangeEvent) => void, onConnection: (connected: boolean) => void): () => void;
}

/** The page's own clock, ms since the epoch. */
export interface PageClock {
  now(): number;
}
