import { AppError, classify, fromWireError, toWireError } from '#backend/errors.ts';
import type { FixedNow, Log } from '#backend/ports.ts';
import type { FromBackend, OpenRequest } from '#backend/protocol.ts';
import { type ChangeEvent, changeKinds, type Reply } from '#contract/index.ts';
import type { BackendChannel, SpawnBackend } from './channel.ts';

/** A backend that is kept running: when its process dies, the next call finds a new one. */
export interface BackendProcess {
  readonly path: string;
  readonly name: string;
  call(name: string, input: unknown): Promise<Reply>;
  subscribe(listener: (event: ChangeEvent) => void): () => void;
  /** Asks it to close and waits until it is gone. */
  close(): Promise<void>;
}

export type BackendProcessDeps = {
  readonly spawn: SpawnBackend;
  readonly fixedNow: FixedNow | null;
  readonly log: Log;
  /** How long a closing process may take, in ms, before it is killed. */
  readonly closeWithin?: number;
};

const SHORT_LIFE = 500;

type Opened = Extract<FromBackend, { type: 'opened' }>;

/** One process from start to end. */
type Life = {
  readonly channel: BackendChannel;
  readonly pending: Map<number, (reply: Reply) => void>;
  readonly opened: Promise<Opened>;
  readonly gone: Promise<void>;
  alive: boolean;
};

function unavailable(reason: string, message: string): Reply {
  return { ok: false, error: toWireError(new AppError('unavailable', message, { reason })) };
}

function begin(request: OpenRequest, deps: BackendProcessDeps, publish: (event: ChangeEvent) => void): Life {
  const channel = deps.spawn();
  const pending: Life['pending'] = new Map();
  const opened = Promise.withResolvers<Opened>();
  const gone = Promise.withResolvers<void>();
  // Whoever awaits `opened` gets the failure; a process that dies later rejects it to nobody.
  opened.promise.catch(() => undefined);
  const life: Life = { channel, pending, opened: opened.promise, gone: gone.promise, alive: true };
  channel.onMessage((message) => {
    if (message.type === 'opened') opened.resolve(message);
    else if (message.type === 'failed') opened.reject(fromWireError(message.error));
    else if (message.type === 'event') publish(message.event);
    else if (message.type === 'log') {
      if (message.level === 'info') deps.log.info(message.message);
      else deps.log.error('backend', message.message);
    } else if (message.type === 'reply') {
      pending.get(message.id)?.(message.reply);
      pending.delete(message.id);
    }
  });
  channel.onExit(() => {
    life.alive = false;
    opened.reject(new AppError('unavailable', 'The backend process ended.', { reason: 'backend-ended' }));
    for (const settle of pending.values()) {
      settle(unavailable('backend-ended', 'The backend process ended before it answered; the change may be saved.'));
    }
    pending.clear();
    gone.resolve();
  });
  channel.send({ type: 'open', request, fixedNow: deps.fixedNow });
  return life;
}

async function end(life: Life, within: number): Promise<void> {
  if (life.alive) life.channel.send({ type: 'close' });
  const timer = setTimeout(() => life.channel.kill(), within);
  await life.gone;
  clearTimeout(timer);
}

/** The lives of a backend's processes, one after the other. */
function createLives(request: OpenRequest, deps: BackendProcessDeps, publish: (event: ChangeEvent) => void) {
  let closed = false;
  let lastId = 0;
  let life = begin(request, deps, publish);

  const restart = () => {
    life = begin({ mode: 'open', path: request.path }, deps, publish);
    const restarted = life;
    restarted.opened.then(
      () => watch(restarted),
      () => end(restarted, 0),
    );
  };
  const watch = async (watched: Life) => {
    const since = performance.now();
    await watched.gone;
    if (closed) return;
    deps.log.error('the backend process ended', request.path);
    // One that dies at once is started again by the next call, not in a loop.
    if (performance.now() - since < SHORT_LIFE) return;
    restart();
    await announceRestart(call, publish);
  };
  const call: BackendProcess['call'] = async (name, input) => {
    if (closed) return unavailable('closed', 'The workspace has been closed.');
    if (!life.alive) restart();
    const current = life;
    try {
      await current.opened;
    } catch (error) {
      return { ok: false, error: toWireError(classify(error)) };
    }
    if (!current.alive) return unavailable('backend-ended', 'The backend process ended.');
    lastId += 1;
    const id = lastId;
    return new Promise((resolve) => {
      current.pending.set(id, resolve);
      current.channel.send({ type: 'call', id, name, input });
    });
  };
  const close = async (within: number) => {
    closed = true;
    await end(life, within);
  };
  return { first: life, watch, call, close };
}

/** Says that anything may have changed, once a new process has told its revision. */
async function announceRestart(call: BackendProcess['call'], publish: (event: ChangeEvent) => void): Promise<void> {
  const reply = await call('workspace.snapshot', {});
  if (!reply.ok) return;
  // The backend's dispatcher parsed this output with the contract's schema.
  const { revision } = reply.value as { readonly revision: number };
  publish({ revision, kinds: [...changeKinds] });
}

/** Starts a backend on a file. Rejects with the AppError that kept it from opening. */
export async function startBackend(request: OpenRequest, deps: BackendProcessDeps): Promise<BackendProcess> {
  const listeners = new Set<(event: ChangeEvent) => void>();
  const lives = createLives(request, deps, (event) => {
    for (const listener of listeners) listener(event);
  });
  const opened = await lives.first.opened.catch(async (error: unknown) => {
    await lives.close(0);
    throw error;
  });
  void lives.watch(lives.first);
  return {
    path: opened.path,
    name: opened.name,
    call: lives.call,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => lives.close(deps.closeWithin ?? 5000),
  };
}
