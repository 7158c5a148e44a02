import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reply } from '#contract/index.ts';

const root = join(import.meta.dirname, '..', '..');

export type HostOptions = {
  readonly dataDir: string;
  /** An instant, ISO or ms; the clock then stands still. */
  readonly fixedNow?: string | undefined;
  /** Runs the built host instead of the source. */
  readonly built?: boolean;
  readonly pageDir?: string;
  readonly args?: readonly string[];
};

/** A host in its own process, as a person would start it. */
export type RunningHost = {
  readonly url: string;
  readonly origin: string;
  readonly port: number;
  readonly pid: number;
  /** Calls as a script does, with the token from the data folder. */
  call(name: string, input: unknown, workspace?: string): Promise<Reply>;
  stop(): Promise<number | null>;
  kill9(): Promise<void>;
};

/** A host that ended before it listened. */
export class HostFailed extends Error {}

async function addressOf(child: ChildProcess): Promise<string> {
  let output = '';
  const ended = Promise.withResolvers<never>();
  const found = Promise.withResolvers<string>();
  const read = (chunk: Buffer) => {
    output += chunk.toString();
    const url = /^Listening on (\S+)$/m.exec(output)?.[1];
    if (url) found.resolve(url);
  };
  child.stdout?.on('data', read);
  child.stderr?.on('data', read);
  child.once('exit', () => ended.reject(new HostFailed(output)));
  ended.promise.catch(() => undefined);
  return Promise.race([found.promise, ended.promise]);
}

export async function startHost(options: HostOptions): Promise<RunningHost> {
  const entry = options.built ? join(root, 'out', 'main', 'host.js') : join(root, 'electron', 'host', 'index.ts');
  const child = spawn(
    process.execPath,
    [entry, '--port', '0', '--data-dir', options.dataDir, ...(options.args ?? [])],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        ...(options.fixedNow === undefined ? {} : { COLONNADE_FIXED_NOW: options.fixedNow }),
        ...(options.pageDir === undefined ? {} : { COLONNADE_PAGE_DIR: options.pageDir }),
      },
    },
  );
  const url = await addressOf(child);
  const { origin, port } = new URL(url);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  return {
    url,
    origin,
    port: Number(port),
    pid: child.pid ?? 0,
    call: async (name, input, workspace) => {
      const response = await fetch(`${origin}/rpc/${name}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${readFileSync(join(options.dataDir, 'api-token'), 'utf8').trim()}`,
          ...(workspace === undefined ? {} : { 'x-colonnade-workspace': workspace }),
        },
        body: JSON.stringify(input),
      });
      // The host answers every call with a reply.
      return (await response.json()) as Reply;
    },
    stop: async () => {
      await end('SIGTERM');
      return child.exitCode;
    },
    kill9: () => end('SIGKILL'),
  };
}

/** A folder that is gone after the test. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  // The system's own name for it: on macOS the temporary folder is behind a link.
  const path = realpathSync.native(mkdtempSync(join(tmpdir(), 'colonnade-test-')));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}

/** A page small enough to be read in a test, with the places that the host fills. */
export function stubPage(folder: string): string {
  const path = join(folder, 'page');
  mkdirSync(join(path, 'assets'), { recursive: true });
  writeFileSync(
    join(path, 'index.html'),
    '<!doctype html><meta name="csp-nonce" content="__CSP_NONCE__"><title>Stub</title>',
  );
  writeFileSync(join(path, 'assets', 'index-abcdef12.js'), 'export {};');
  writeFileSync(join(path, 'plain.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  return path;
}
