import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { answerMedia, takePiece } from '#shell/media-answers.ts';
import type { Shell } from '#shell/shell.ts';
import { sendJson } from './answers.ts';

/** `GET /media/KEY/ID` and `/media/KEY/ID/thumb`. */
export async function serveMedia(request: IncomingMessage, response: ServerResponse, path: string, shell: Shell) {
  const answer = await answerMedia(shell, path, {
    method: request.method ?? 'GET',
    range: request.headers.range ?? null,
    ifNoneMatch: request.headers['if-none-match'] ?? null,
  });
  response.writeHead(answer.status, answer.headers);
  if (!answer.body) {
    response.end();
    return;
  }
  // A page that goes on, or a file that is deleted meanwhile, ends the answer early; there is nobody left to tell.
  await pipeline(answer.body, response).catch(() => response.destroy());
}

/** `PUT /media/uploads/ID?at=OFFSET`: a piece of a file. */
export async function servePiece(request: IncomingMessage, response: ServerResponse, upload: string, shell: Shell) {
  const at = new URL(request.url ?? '/', 'http://host').searchParams.get('at');
  const reply = await takePiece(shell, upload, at, request);
  // What is left of a refused piece is not read.
  if (!reply.ok) response.setHeader('connection', 'close');
  sendJson(response, 200, reply);
}
