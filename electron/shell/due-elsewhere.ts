import { existsSync } from 'node:fs';
import type { FixedNow, Log } from '#backend/ports.ts';
import type { SpawnBackend } from './channel.ts';
import { keyOf } from './paths.ts';
import type { Registry } from './registry.ts';
import type { Settings } from './settings.ts';

/** How long an answer is good for, in ms. */
const GOOD_FOR_MS = 60_000;
/** How long a look may take, in ms; a file on a drive that does not answer must not hold the menu. */
const PATIENCE_MS = 5_000;
/** Files looked at: as many as the menu of brands has room for. */
const MOST = 12;

export type DueToday = { readonly path: string; readonly today: number };

type Deps = {
  readonly registry: Registry;
  readonly settings: Settings;
  readonly spawn: SpawnBackend;
  readonly fixedNow: FixedNow | null;
  readonly log: Log;
};

/** Looks into files in a process of its own, which ends then. */
function peek(paths: readonly string[], { spawn, fixedNow, log }: Deps): Promise<readonly (number | null)[]> {
  const { promise, resolve } = Promise.withResolvers<readonly (number | null)[]>();
  const channel = spawn();
  const giveUp = setTimeout(() => {
    log.error('looking into other workspaces took too long', paths.length);
    channel.kill();
  }, PATIENCE_MS);
  channel.onMessage((message) => {
    if (message.type !== 'peeked') return;
    resolve(message.today);
    channel.send({ type: 'close' });
  });
  channel.onExit(() => {
    clearTimeout(giveUp);
    resolve(paths.map(() => null));
  });
  channel.send({ type: 'peek', paths, fixedNow });
  return promise;
}

/** What an open workspace has today, from its own backend. */
async function todayIn(registry: Registry, key: string): Promise<number | null> {
  const running = await registry.find(key).catch(() => null);
  const reply = await running?.call('workspace.snapshot', {});
  // The backend's dispatcher parsed this output with the contract's schema.
  return reply?.ok ? (reply.value as { readonly due: { readonly today: number } }).due.today : null;
}

/** What recent workspaces have to publish today; those that cannot be looked at are left out. Looks seldom. */
export function createDueElsewhere(deps: Deps): () => Promise<readonly DueToday[]> {
  const { registry, settings } = deps;
  let kept: {
    readonly at: number;
    readonly paths: string;
    readonly today: Promise<readonly (number | null)[]>;
  } | null = null;
  const closedOnes = (paths: readonly string[]) => {
    const named = paths.join('\n');
    if (kept?.paths !== named || performance.now() - kept.at > GOOD_FOR_MS) {
      kept = {
        at: performance.now(),
        paths: named,
        today: paths.length === 0 ? Promise.resolve([]) : peek(paths, deps),
      };
    }
    return kept.today;
  };
  return async () => {
    const paths = settings
      .recents()
      .map(({ path }) => path)
      .filter((path) => existsSync(path))
      .slice(0, MOST);
    const open = paths.filter((path) => registry.isOpen(keyOf(path)));
    const closed = paths.filter((path) => !open.includes(path));
    const counts = await Promise.all([
      ...open.map(async (path) => ({ path, today: await todayIn(registry, keyOf(path)) })),
      ...(await closedOnes(closed)).map(async (today, index) => ({ path: closed[index] ?? '', today })),
    ]);
    return counts.flatMap(({ path, today }) => (today === null ? [] : [{ path, today }]));
  };
}
