import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBackend } from '#backend/index.ts';
import { callOn, TestWorkspace, testDeps } from '#test/backend.ts';

// Windows does not let a file in use be moved or deleted.
describe.skipIf(process.platform === 'win32')('a workspace file that goes away while it is open', () => {
  let workspace: TestWorkspace;
  const change = (name: string) => workspace.fails('workspace.update', { name });

  beforeEach(() => {
    workspace = new TestWorkspace();
  });
  afterEach(() => workspace[Symbol.dispose]());

  it('takes no more changes, and leaves a copy of everything', async () => {
    await workspace.call('workspace.update', { name: 'Saved' });
    rmSync(workspace.deps.path);
    const error = await change('Lost');
    expect(error).toMatchObject({ code: 'storage', reason: 'file-gone-rescued' });
    const rescued = String(error.params?.rescued);
    expect((await change('Lost again')).params?.rescued).toBe(rescued);
    const copy = createBackend(testDeps(rescued));
    expect(await callOn(copy, 'workspace.snapshot', {})).toMatchObject({ workspace: { name: 'Saved' } });
    copy.close();
  });

  it('takes neither undo nor another file in its place for its own', async () => {
    await workspace.call('workspace.update', { name: 'Saved' });
    renameSync(workspace.deps.path, `${workspace.deps.path}.away`);
    writeFileSync(workspace.deps.path, 'another');
    expect(await workspace.fails('history.undo', { to: null })).toMatchObject({ reason: 'file-gone-rescued' });
  });

  it('goes on once it is back', async () => {
    const away = `${workspace.deps.path}.away`;
    renameSync(workspace.deps.path, away);
    expect(await change('Too early')).toMatchObject({ code: 'storage' });
    renameSync(away, workspace.deps.path);
    await workspace.call('workspace.update', { name: 'Back' });
    expect(readdirSync(join(workspace.deps.path, '..'))).toContain('brand (rescued).colonnade');
  });
});
