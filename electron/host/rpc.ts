import type { IncomingMessage, ServerResponse } from 'node:http';
import { noDesktop } from '#shell/desktop.ts';
import type { Session, Shell } from '#shell/shell.ts';
import { sendFailure, sendJson } from './answers.ts';

/** Room for a large import or picture; nothing the app sends comes near. */
const LARGEST_BODY = 48 * 1024 * 1024;

/** A body's text, or null when it is too large. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    // Without an encoding set, a request's stream gives buffers.
    const piece = chunk as Buffer;
    size += piece.length;
    if (size > LARGEST_BODY) return null;
    chunks.push(piece);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): { readonly value: unknown } | null {
  try {
    return { value: text.trim() === '' ? {} : JSON.parse(text) };
  } catch {
    return null;
  }
}

/** The tab or script behind a request: it names its workspace in a header, or takes the host's own. */
function sessionOf(request: IncomingMessage, fallbackKey: string | null): Session {
  const named = request.headers['x-colonnade-workspace'];
  return {
    key: typeof named === 'string' && named !== '' ? named : fallbackKey,
    // Any number of tabs may have the same file.
    admit: () => undefined,
    enter: () => undefined,
    desktop: noDesktop,
  };
}

/** `POST /rpc/:name`: the body is the input, the answer is the reply. */
export async function answerRpc(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  shell: Shell,
  fallbackKey: string | null,
): Promise<void> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
    sendFailure(response, 415, 'invalid-input', 'Calls are JSON: content-type application/json.', 'not-json');
    return;
  }
  const text = await readBody(request);
  if (text === null) {
    response.setHeader('connection', 'close');
    sendFailure(response, 413, 'invalid-input', 'The input is larger than 48 MB.', 'too-large');
    return;
  }
  const input = parse(text);
  if (!input) {
    sendFailure(response, 400, 'invalid-input', 'The body is not JSON.', 'not-json');
    return;
  }
  sendJson(response, 200, await shell.call(sessionOf(request, fallbackKey), name, input.value));
}
