import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contract, type Output } from '#contract/index.ts';
import { type RunningHost, startHost, stubPage, temporaryFolder } from '../support/host.ts';
import { listen, rawRequest, signIn } from '../support/http.ts';
import { addNetwork, answered, createWorkspace, seedNamed } from '../support/seed.ts';

const now = '2026-03-11T09:00:00Z';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

describe('a host', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let host: RunningHost;

  beforeEach(async () => {
    folder = temporaryFolder();
    host = await startHost({ dataDir: folder.path, pageDir: stubPage(folder.path), fixedNow: now });
  });
  afterEach(async () => {
    await host.stop();
    folder.remove();
  });

  const info = async (workspace?: string) => answered<Output<'app.info'>>(await host.call('app.info', {}, workspace));
  const token = () => ({ authorization: `Bearer ${readFileSync(join(folder.path, 'api-token'), 'utf8').trim()}` });

  it('lists the whole contract with schemas', async () => {
    const answer = await rawRequest(host, '/contract', { headers: token() });
    const listed = JSON.parse(answer.body);
    expect(listed.map((entry: { name: string }) => entry.name)).toEqual(Object.keys(contract));
    expect(listed[0]).toMatchObject({
      kind: 'command',
      scope: 'app',
      input: { type: 'object' },
      output: { type: 'object' },
    });
  });

  it('begins without a workspace, in folders of its own, at the fixed instant', async () => {
    expect(await info()).toMatchObject({
      shell: 'host',
      nativeDialogs: false,
      workspace: null,
      dataDir: folder.path,
      workspacesDir: join(folder.path, 'workspaces'),
      now: Date.parse(now),
    });
    expect(await host.call('workspace.snapshot', {})).toMatchObject({ ok: false, error: { code: 'no-workspace' } });
  });

  it('names a new file after the brand, and the second one of that name differently', async () => {
    const first = await createWorkspace(host, 'Café: Élan / 東京');
    const second = await createWorkspace(host, 'Café: Élan / 東京');
    expect([first.path, second.path]).toEqual([
      join(folder.path, 'workspaces', 'Café Élan 東京.colonnade'),
      join(folder.path, 'workspaces', 'Café Élan 東京 2.colonnade'),
    ]);
  });

  it('makes no file over one that is there', async () => {
    const { path } = await createWorkspace(host, 'Once');
    const reply = await host.call('workspaces.create', { path, seed: seedNamed('Twice') });
    expect(reply).toMatchObject({ ok: false, error: { code: 'refused', reason: 'file-exists' } });
  });

  it('gives each caller the workspace that it names, and others the one opened last', async () => {
    const one = await createWorkspace(host, 'One');
    const two = await createWorkspace(host, 'Two');
    expect((await info(one.key)).workspace?.name).toBe('One');
    expect((await info()).workspace).toEqual(two);
    expect((await info('no-such-key')).workspace).toBeNull();
    const reply = await host.call('workspace.snapshot', {}, 'no-such-key');
    expect(reply).toMatchObject({ ok: false, error: { code: 'no-workspace' } });
  });

  it('tells every tab of a change, with the workspace it belongs to', async () => {
    const { key } = await createWorkspace(host, 'Shared');
    const cookie = await signIn(host);
    const page = { cookie, 'sec-fetch-site': 'same-origin' };
    const tabs = await Promise.all([listen(host, page), listen(host, page, `?workspace=${key}`)]);
    await addNetwork(host, 'Fanzine', key);
    for (const tab of tabs) {
      expect(tab.type).toContain('text/event-stream');
      expect(await tab.next()).toMatchObject({
        workspace: key,
        event: { kinds: expect.arrayContaining(['networks']) },
      });
      tab.stop();
    }
  });

  it('keeps the changes of other workspaces from a listener that named one', async () => {
    const one = await createWorkspace(host, 'One');
    const two = await createWorkspace(host, 'Two');
    const listener = await listen(host, token(), `?workspace=${two.key}`);
    await addNetwork(host, 'Not heard', one.key);
    await addNetwork(host, 'Heard', two.key);
    expect((await listener.next()).workspace).toBe(two.key);
    listener.stop();
  });

  it('refuses listeners that are not signed in', async () => {
    expect((await rawRequest(host, '/events')).status).toBe(401);
  });

  it('remembers files, says which are gone, and forgets on request', async () => {
    const kept = await createWorkspace(host, 'Kept');
    const gone = await createWorkspace(host, 'Gone');
    rmSync(gone.path);
    const recent = answered<Output<'workspaces.recent'>>(await host.call('workspaces.recent', {}));
    expect(recent.map(({ name, exists }) => [name, exists])).toEqual([
      ['Gone', false],
      ['Kept', true],
    ]);
    answered(await host.call('workspaces.forget', { path: gone.path }));
    const after = answered<Output<'workspaces.recent'>>(await host.call('workspaces.recent', {}));
    expect(after.map(({ path }) => path)).toEqual([kept.path]);
    expect(existsSync(kept.path)).toBe(true);
  });

  it('keeps preferences, and leaves those alone that a change does not name', async () => {
    answered(await host.call('app.setPreferences', { language: 'fr' }));
    answered(await host.call('app.setPreferences', { theme: 'dark' }));
    await host.stop();
    host = await startHost({ dataDir: folder.path, pageDir: stubPage(folder.path) });
    expect((await info()).preferences).toEqual({
      theme: 'dark',
      language: 'fr',
      density: 'comfortable',
      shortcuts: {},
    });
  });

  it('opens the sample once, and makes it anew in the other language', async () => {
    const sample = answered<Output<'workspaces.openSample'>>(
      await host.call('workspaces.openSample', { language: 'en' }),
    );
    const again = answered<Output<'workspaces.openSample'>>(
      await host.call('workspaces.openSample', { language: 'en' }),
    );
    const french = answered<Output<'workspaces.openSample'>>(
      await host.call('workspaces.openSample', { language: 'fr' }),
    );
    expect(again).toEqual(sample);
    expect(french.key).not.toBe(sample.key);
    const { postCount } = answered<Output<'workspace.snapshot'>>(await host.call('workspace.snapshot', {}, french.key));
    expect(postCount).toBeGreaterThan(0);
  });

  it('lists folders and workspaces to choose from, and says why it cannot', async () => {
    const { path } = await createWorkspace(host, 'Listed');
    const listing = answered<Output<'files.browse'>>(await host.call('files.browse', { path: null }));
    expect(listing).toMatchObject({ parent: folder.path, entries: [{ kind: 'workspace', path }] });
    const above = answered<Output<'files.browse'>>(await host.call('files.browse', { path: folder.path }));
    expect(above.entries.map(({ kind }) => kind)).not.toContain('workspace');
    expect(await host.call('files.browse', { path: join(folder.path, 'missing') })).toMatchObject({
      error: { code: 'not-found' },
    });
  });

  it('says that it has no dialogs', async () => {
    const reply = await host.call('files.pick', { purpose: 'open', suggestedName: '' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'refused', reason: 'no-dialogs' } });
  });

  it('says what is wrong with a file it cannot open', async () => {
    expect(await host.call('workspaces.open', { path: join(folder.path, 'missing.colonnade') })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await host.call('workspaces.open', { path: folder.path })).toMatchObject({
      error: { code: 'not-a-workspace' },
    });
    const text = join(folder.path, 'page', 'index.html');
    expect(await host.call('workspaces.open', { path: text })).toMatchObject({ error: { code: 'not-a-workspace' } });
  });
});
