import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Output } from '#contract/index.ts';
import { HostFailed, type RunningHost, startHost, stubPage, temporaryFolder } from '../support/host.ts';
import { listen } from '../support/http.ts';
import { addNetwork, answered, createWorkspace } from '../support/seed.ts';

/** The backends of a host: its child processes. */
function childrenOf(pid: number): number[] {
  const listed = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  return listed
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([, parent]) => parent === pid)
    .flatMap(([child]) => child ?? []);
}

/** Whether a process still runs; one that has ended and waits to be asked about does not. */
function runs(pid: number): boolean {
  const state = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
  return state !== '' && !state.startsWith('Z');
}

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

describe('the processes of a host', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  const hosts: RunningHost[] = [];

  const start = async (args: readonly string[] = []) => {
    const host = await startHost({ dataDir: folder.path, pageDir: stubPage(folder.path), args });
    hosts.push(host);
    return host;
  };
  const networksOf = async (host: RunningHost, workspace?: string) =>
    answered<Output<'workspace.snapshot'>>(await host.call('workspace.snapshot', {}, workspace)).networks.map(
      ({ name }) => name,
    );

  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(async () => {
    await Promise.all(hosts.splice(0).map((host) => host.stop()));
    folder.remove();
  });

  it('keep every answered change when the host is killed', async () => {
    const first = await start();
    const { key } = await createWorkspace(first, 'Durable');
    await addNetwork(first, 'Saved', key);
    await first.kill9();
    const second = await start();
    expect(await networksOf(second, key)).toContain('Saved');
  });

  it('open the last workspace again for a caller that names none', async () => {
    const first = await start();
    const { key } = await createWorkspace(first, 'Last');
    await first.stop();
    const second = await start();
    expect(answered<Output<'app.info'>>(await second.call('app.info', {})).workspace?.key).toBe(key);
  });

  it.skipIf(process.platform === 'win32')(
    'start a backend again that was killed, and say that anything may have changed',
    async () => {
      const host = await start();
      const { key } = await createWorkspace(host, 'Restarted');
      await addNetwork(host, 'Saved', key);
      // A backend that has hardly begun is not started again by itself; a call does that.
      await vi.waitFor(async () => expect(await networksOf(host, key)).toContain('Saved'), { timeout: 10_000 });
      const [backend] = childrenOf(host.pid);
      const token = readFileSync(join(folder.path, 'api-token'), 'utf8').trim();
      const listener = await listen(host, { authorization: `Bearer ${token}` });
      process.kill(backend ?? 0, 'SIGKILL');
      await vi.waitFor(async () => expect(await networksOf(host, key)).toContain('Saved'), { timeout: 10_000 });
      expect(childrenOf(host.pid)).not.toContain(backend);
      await addNetwork(host, 'Next', key);
      expect((await listener.next()).workspace).toBe(key);
      listener.stop();
    },
  );

  it.skipIf(process.platform === 'win32')('leave none behind, whichever way the host ends', async () => {
    for (const end of ['stop', 'kill9'] as const) {
      const host = await start();
      await createWorkspace(host, `Ended by ${end}`);
      const [backend] = childrenOf(host.pid);
      await host[end]();
      expect(backend).toBeDefined();
      await vi.waitFor(() => expect(runs(backend ?? 0)).toBe(false), { timeout: 10_000 });
    }
  });

  it.skipIf(process.platform === 'win32')('end in order when asked to', async () => {
    const host = await start();
    await createWorkspace(host, 'Ordered');
    expect(await host.stop()).toBe(0);
  });

  it('refuse a workspace that another host holds, and name the holder', async () => {
    const first = await start();
    const { path, key } = await createWorkspace(first, 'Held');
    const second = await start();
    expect(second.port).not.toBe(first.port);
    const reply = await second.call('workspaces.open', { path });
    expect(reply).toMatchObject({ ok: false, error: { code: 'locked' } });
    expect(!reply.ok && reply.error.params).toBeTruthy();
    // The second one goes on without it, and the first one has not noticed.
    expect(answered<Output<'app.info'>>(await second.call('app.info', {})).workspace).toBeNull();
    expect(await networksOf(first, key)).toEqual(['Instagram']);
    await first.stop();
    answered(await second.call('workspaces.open', { path }));
  });

  it('do not start on a workspace that they cannot have, and say why', async () => {
    const first = await start();
    const { path } = await createWorkspace(first, 'Held');
    await expect(start(['--workspace', path])).rejects.toThrow(HostFailed);
    await expect(start(['--workspace', join(folder.path, 'missing.colonnade')])).rejects.toThrow(/could not start/);
    await expect(start(['--workspace', path, '--sample'])).rejects.toThrow(/exclude each other/);
    await expect(start(['--port', '70000'])).rejects.toThrow(/--port/);
  });

  it('set damaged settings aside and go on', async () => {
    const settings = join(folder.path, 'settings.json');
    writeFileSync(settings, '{"recents": 12');
    const host = await start();
    expect(answered(await host.call('workspaces.recent', {}))).toEqual([]);
    expect(readFileSync(`${settings}.damaged`, 'utf8')).toContain('12');
  });
});
