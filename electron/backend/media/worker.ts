import { parentPort } from 'node:worker_threads';
import { classify, toWireError } from '../errors.ts';
import { hashFile } from './hash-file.ts';
import { makeThumb } from './image.ts';
import { inspectFile } from './inspect.ts';
import type { JobReply, JobRequest } from './jobs.ts';

const jobs = { inspect: inspectFile, hash: hashFile, thumb: makeThumb };

// The thread that only reads and decodes: whatever a file does to it, the workspace's own thread goes on.
parentPort?.on('message', async ({ id, kind, path }: JobRequest) => {
  const reply = await jobs[kind](path).then(
    (value): JobReply => ({ id, ok: true, value }),
    (error: unknown): JobReply => ({ id, ok: false, error: toWireError(classify(error)) }),
  );
  parentPort?.postMessage(reply);
});
