import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Backend, type BackendDeps, createBackend, createWorkspaceFile } from '#backend/index.ts';
import type { Input, Output, ProcedureName, WireError, WorkspaceSeed } from '#contract/index.ts';
import { buildSeed } from './builders.ts';

/** Tuesday 10 June 2025, 09:00 UTC: 11:00 in Paris. */
export const TEST_NOW = Date.UTC(2025, 5, 10, 9);

/** A call that was answered with an error. */
export class CallError extends Error {
  readonly error: WireError;

  constructor(name: string, error: WireError) {
    super(`${name}: ${error.code} ${error.reason ?? ''} ${error.message} ${JSON.stringify(error.issues ?? [])}`);
    this.error = error;
  }
}

/** Ids that are UUIDs and the same in every run. */
export function countingIds(): () => string {
  let next = 0;
  return () => {
    next += 1;
    return `00000000-0000-4000-8000-${String(next).padStart(12, '0')}`;
  };
}

/** A clock that stands still until it is set. */
export class TestClock {
  instant = TEST_NOW;

  now(): number {
    return this.instant;
  }
}

/** Ports for tests; `errors` collects what the backend logged as a fault. */
export function testDeps(path: string) {
  const errors: unknown[] = [];
  const clock = new TestClock();
  const log = { info: () => undefined, error: (_message: string, error: unknown) => void errors.push(error) };
  return { path, clock, newId: countingIds(), log, errors } satisfies BackendDeps & { errors: unknown[] };
}

/** A folder that is removed when the test's `using` scope or the caller's cleanup ends. */
export function tempFolder(): { readonly path: string; remove(): void; [Symbol.dispose](): void } {
  const path = mkdtempSync(join(tmpdir(), 'colonnade-test-'));
  const remove = () => rmSync(path, { recursive: true, force: true });
  return { path, remove, [Symbol.dispose]: remove };
}

/** Calls a procedure and returns its value; throws CallError for an error reply. */
export async function callOn<N extends ProcedureName>(backend: Backend, name: N, input: Input<N>): Promise<Output<N>> {
  const reply = await backend.dispatch(name, input);
  if (!reply.ok) throw new CallError(name, reply.error);
  // The dispatcher has parsed it with the schema that this type derives from.
  return reply.value as Output<N>;
}

/** The error of a call that must fail. */
export async function errorOf(backend: Backend, name: string, input: unknown): Promise<WireError> {
  const reply = await backend.dispatch(name, input);
  if (reply.ok) throw new Error(`${name} was expected to fail.`);
  return reply.error;
}

/** A real workspace file with a real backend on it. */
export class TestWorkspace {
  readonly folder = tempFolder();
  readonly deps = testDeps(join(this.folder.path, 'brand.colonnade'));
  backend: Backend;

  constructor(seed: WorkspaceSeed = buildSeed()) {
    createWorkspaceFile(this.deps, seed);
    this.backend = createBackend(this.deps);
  }

  call<N extends ProcedureName>(name: N, input: Input<N>): Promise<Output<N>> {
    return callOn(this.backend, name, input);
  }

  /** The error of a call that must fail. */
  fails(name: ProcedureName, input: unknown): Promise<WireError> {
    return errorOf(this.backend, name, input);
  }

  reopen(): void {
    this.backend.close();
    this.backend = createBackend(this.deps);
  }

  [Symbol.dispose](): void {
    this.backend.close();
    this.folder.remove();
  }
}
