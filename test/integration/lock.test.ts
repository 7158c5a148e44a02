import { existsSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { classify } from '#backend/errors.ts';
import { createBackend, createWorkspaceFile } from '#backend/index.ts';
import { callOn, TEST_NOW, TestWorkspace, tempFolder, testDeps } from '#test/backend.ts';
import { buildFields, buildSeed } from '#test/builders.ts';
import { openInChild } from '#test/child.ts';

function failureOf(action: () => unknown) {
  try {
    action();
  } catch (error) {
    return classify(error);
  }
  throw new Error('It was expected to fail.');
}

describe('the lock of a workspace file', () => {
  it('tells a second opener in the same process who holds it', () => {
    using workspace = new TestWorkspace();
    const error = failureOf(() => createBackend(workspace.deps));
    expect(error.code).toBe('locked');
    expect(error.details.params).toMatchObject({
      pid: process.pid,
      since: new Date(TEST_NOW).toISOString(),
      path: workspace.deps.path,
    });
  });

  it('tells another process who holds it, and the holder goes on', async () => {
    using workspace = new TestWorkspace();
    const child = await openInChild(workspace.deps.path);
    expect(child.outcome).toMatchObject({ opened: false, error: { code: 'locked', params: { pid: process.pid } } });
    await workspace.call('posts.create', { fields: buildFields(), placements: [] });
    await child.kill();
  });

  it.runIf(process.platform !== 'win32')('is one lock however the file is reached', () => {
    using workspace = new TestWorkspace();
    const link = join(workspace.folder.path, 'link.colonnade');
    symlinkSync(workspace.deps.path, link);
    expect(failureOf(() => createBackend({ ...workspace.deps, path: link })).code).toBe('locked');
  });

  it('ends with its process, even killed, and nothing that was answered is lost', async () => {
    using folder = tempFolder();
    const deps = testDeps(join(folder.path, 'a.colonnade'));
    createWorkspaceFile(deps, buildSeed());
    const child = await openInChild(deps.path);
    expect(child.outcome).toEqual({ opened: true });
    const error = failureOf(() => createBackend(deps));
    expect(error).toMatchObject({ code: 'locked', details: { params: { pid: child.pid } } });
    await child.kill();
    const backend = createBackend(deps);
    expect((await callOn(backend, 'workspace.snapshot', {})).workspace.name).toBe('Maison Test');
    backend.close();
  });

  it('leaves nothing beside the file once it is closed', () => {
    using workspace = new TestWorkspace();
    expect(existsSync(`${workspace.deps.path}.lock`)).toBe(true);
    workspace.backend.close();
    expect(readdirSync(workspace.folder.path)).toEqual(['brand.colonnade']);
  });

  it('is free again after closing, and a closed backend says so', async () => {
    using workspace = new TestWorkspace();
    const old = workspace.backend;
    workspace.reopen();
    const reply = await old.dispatch('workspace.snapshot', {});
    expect(reply).toMatchObject({ ok: false, error: { code: 'no-workspace' } });
    await workspace.call('workspace.snapshot', {});
  });
});
