import { randomUUID } from 'node:crypto';
import type { Reply } from '#contract/index.ts';
import { AppError, classify, toWireError } from './errors.ts';
import { type Backend, type BackendDeps, createBackend, createSampleFile, createWorkspaceFile } from './index.ts';
import { peekDueToday } from './peek.ts';
import { type Clock, clockFrom, type FixedNow, type Log } from './ports.ts';
import type { FromBackend, OpenRequest, ToBackend } from './protocol.ts';

/** The two ways in which a parent can reach this process. */
interface Parent {
  send(message: FromBackend): void;
  onMessage(listener: (message: ToBackend) => void): void;
  onGone(listener: () => void): void;
}

/** What Electron puts on `process` in a utility process. */
type ParentPort = {
  on(event: 'message', listener: (event: { readonly data: ToBackend }) => void): void;
  postMessage(message: FromBackend): void;
};

function findParent(): Parent {
  if ('parentPort' in process && process.parentPort) {
    // Electron's addition to `process`; its types are not known here because the backend knows no Electron.
    const port = process.parentPort as ParentPort;
    return {
      send: (message) => port.postMessage(message),
      onMessage: (listener) => port.on('message', (event) => listener(event.data)),
      // A utility process does not outlive its browser process.
      onGone: () => undefined,
    };
  }
  if (!process.send) throw new Error('The backend is started by a shell, not by hand.');
  const send = process.send.bind(process);
  return {
    // The parent may go while a reply is under way; `disconnect` then ends this process.
    send: (message) => void send(message, undefined, {}, () => undefined),
    // Only a shell writes to this channel, and it writes the protocol.
    onMessage: (listener) => process.on('message', (message) => listener(message as ToBackend)),
    onGone: (listener) => process.on('disconnect', listener),
  };
}

const parent = findParent();

const log: Log = {
  info: (message, details) =>
    parent.send({ type: 'log', level: 'info', message: details ? `${message} ${JSON.stringify(details)}` : message }),
  error: (message, error) => {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    parent.send({ type: 'log', level: 'error', message: `${message}\n${detail}` });
  },
};

let backend: Backend | null = null;

function end(code: number): void {
  try {
    backend?.close();
  } catch (error) {
    log.error('closing the workspace failed', error);
  }
  backend = null;
  process.exit(code);
}

function openBackend(request: OpenRequest, clock: Clock): Backend {
  const deps: BackendDeps = { path: request.path, clock, newId: randomUUID, log };
  if (request.mode === 'create') createWorkspaceFile(deps, request.seed);
  if (request.mode === 'sample') createSampleFile(deps, request.language);
  return createBackend(deps);
}

function open(request: OpenRequest, fixedNow: FixedNow | null): void {
  if (backend) return;
  try {
    backend = openBackend(request, clockFrom(fixedNow));
    backend.subscribe((event) => parent.send({ type: 'event', event }));
    parent.send({ type: 'opened', path: request.path, name: backend.name });
  } catch (error) {
    const known = classify(error);
    if (known.code === 'internal') log.error(`opening a workspace failed`, known.cause ?? known);
    parent.send({ type: 'failed', error: toWireError(known) });
  }
}

async function answer(id: number, name: string, input: unknown): Promise<void> {
  const notOpen = toWireError(new AppError('no-workspace', 'No workspace is open in this process.'));
  const reply: Reply = backend ? await backend.dispatch(name, input) : { ok: false, error: notOpen };
  parent.send({ type: 'reply', id, reply });
}

parent.onMessage((message) => {
  if (message.type === 'open') open(message.request, message.fixedNow);
  else if (message.type === 'peek') {
    const clock = clockFrom(message.fixedNow);
    parent.send({ type: 'peeked', today: message.paths.map((path) => peekDueToday(path, clock)) });
  } else if (message.type === 'call') void answer(message.id, message.name, message.input);
  else end(0);
});
parent.onGone(() => end(0));
// Ctrl-C in a terminal reaches the whole group; the shell then says `close`, after the calls under way.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => end(0));
