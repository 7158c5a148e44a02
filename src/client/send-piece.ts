import type { Reply } from '#contract/index.ts';
import { unreachable } from './unreachable.ts';

/** Sends a piece of a file to the shell that served this page; the same way in both shells. Rejects only when aborted. */
export async function sendPiece(upload: string, at: number, piece: Blob, signal: AbortSignal): Promise<Reply> {
  try {
    const response = await fetch(`/media/uploads/${upload}?at=${at}`, { method: 'PUT', body: piece, signal });
    if (response.status === 401) return unreachable('signed-out');
    // Both shells answer a piece with a reply.
    return (await response.json()) as Reply;
  } catch (error) {
    if (signal.aborted) throw error;
    return unreachable('host');
  }
}
