import type { ChangeEvent, ErrorCode, Input, Output, ProcedureName, WireError, WordParams } from '#contract/index.ts';
import { sendPiece } from './send-piece.ts';
import type { Transport } from './transport.ts';

/** A call that was refused or failed, in the contract's terms. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly reason: string | undefined;
  readonly params: WordParams | undefined;
  readonly issues: WireError['issues'];

  constructor({ code, message, reason, params, issues }: WireError) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.reason = reason;
    this.params = params;
    this.issues = issues;
  }
}

/** The contract as typed calls. */
export interface Api {
  /** Rejects with an ApiError. */
  call<N extends ProcedureName>(name: N, input: Input<N>): Promise<Output<N>>;
  /** Sends a piece of a file that `media.begin` announced. Rejects with an ApiError, or when aborted. */
  sendPiece(upload: string, at: number, piece: Blob, signal: AbortSignal): Promise<void>;
  subscribe(onChange: (event: ChangeEvent) => void, onConnection: (connected: boolean) => void): () => void;
}

export function createApi(transport: Transport): Api {
  return {
    call: async (name, input) => {
      const reply = await transport.call(name, input);
      if (!reply.ok) throw new ApiError(reply.error);
      // The dispatcher parsed the value with this procedure's output schema before it was sent.
      return reply.value as Output<typeof name>;
    },
    sendPiece: async (upload, at, piece, signal) => {
      const reply = await sendPiece(upload, at, piece, signal);
      if (!reply.ok) throw new ApiError(reply.error);
    },
    subscribe: (onChange, onConnection) => transport.subscribe(onChange, onConnection),
  };
}
