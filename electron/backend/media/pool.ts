import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError, fromWireError } from '../errors.ts';
import type { Log } from '../ports.ts';
import type { JobKind, JobReply, JobRequest, Jobs } from './jobs.ts';

/** Reads and decodes files on a thread of its own, two at once. */
export interface MediaPool {
  /** Rejects with the AppError that says what is wrong with the file. */
  run<K extends JobKind>(kind: K, path: string): Promise<Jobs[K]>;
  close(): void;
}

const AT_ONCE = 2;

type Waiting = {
  readonly kind: JobKind;
  readonly path: string;
  readonly resolve: (value: never) => void;
  readonly reject: (error: AppError) => void;
};

/** From source the thread runs the source; the build lays it beside the backend, and outside the packed archive. */
function workerFile(): string {
  const here = import.meta.dirname;
  if (import.meta.filename.endsWith('.ts')) return join(here, 'worker.ts');
  return join(here.replace(/\bapp\.asar\b(?!\.unpacked)/, 'app.asar.unpacked'), 'media-worker.js');
}

function ended(): AppError {
  return new AppError('unavailable', 'Reading the file ended without an answer.', { reason: 'media-worker' });
}

/** Makes the queue; the thread begins with the first job, and again after one that ended it. */
export function createMediaPool(log: Log): MediaPool {
  const queue: Waiting[] = [];
  const running = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastId = 0;

  const lose = (gone: Worker) => {
    if (worker !== gone) return;
    worker = null;
    for (const job of running.values()) job.reject(ended());
    running.clear();
    next();
  };
  const settle = (reply: JobReply) => {
    const job = running.get(reply.id);
    running.delete(reply.id);
    // The worker answers each kind with its own value.
    if (reply.ok) job?.resolve(reply.value as never);
    else job?.reject(fromWireError(reply.error));
    if (running.size === 0) worker?.unref();
    next();
  };
  const start = (): Worker => {
    const started = new Worker(workerFile());
    started.on('message', settle);
    started.on('error', (error) => log.error('the media thread failed', error));
    started.on('exit', () => lose(started));
    return started;
  };
  const next = () => {
    while (running.size < AT_ONCE) {
      const job = queue.shift();
      if (!job) return;
      worker ??= start();
      worker.ref();
      lastId += 1;
      running.set(lastId, job);
      worker.postMessage({ id: lastId, kind: job.kind, path: job.path } satisfies JobRequest);
    }
  };
  return {
    run: (kind, path) =>
      new Promise((resolve, reject) => {
        queue.push({ kind, path, resolve, reject });
        next();
      }),
    close: () => {
      const going = worker;
      worker = null;
      for (const job of [...running.values(), ...queue.splice(0)]) job.reject(ended());
      running.clear();
      void going?.terminate();
    },
  };
}
