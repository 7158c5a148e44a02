import { randomUUID } from 'node:crypto';
import { classify, toWireError } from '#backend/errors.ts';
import { createBackend } from '#backend/index.ts';

/** Run as a process of its own: opens the workspace named by its argument, says how that went, and stays. */
const path = process.argv[2] ?? '';
const log = { info: () => undefined, error: console.error };

try {
  createBackend({ path, clock: { now: Date.now }, newId: randomUUID, log });
  console.log(JSON.stringify({ opened: true }));
  setInterval(() => undefined, 60_000);
} catch (error) {
  console.log(JSON.stringify({ opened: false, error: toWireError(classify(error)) }));
}
