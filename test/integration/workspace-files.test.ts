import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { CURRENT_VERSION } from '#backend/db/migrations/index.ts';
import { openWorkspaceFile } from '#backend/db/open-database.ts';
import { classify } from '#backend/errors.ts';
import { assembleBackend, createBackend, createSampleFile, createWorkspaceFile } from '#backend/index.ts';
import { callOn, errorOf, TestWorkspace, tempFolder, testDeps } from '#test/backend.ts';
import { buildFields, buildSeed } from '#test/builders.ts';
import { openInChild } from '#test/child.ts';

function failureOf(action: () => unknown) {
  try {
    action();
  } catch (error) {
    const { code, details } = classify(error);
    return { code, reason: details.reason, params: details.params };
  }
  throw new Error('It was expected to fail.');
}

/** A folder with one sound, closed workspace. */
function closedWorkspace() {
  const folder = tempFolder();
  const deps = testDeps(join(folder.path, 'a.colonnade'));
  createWorkspaceFile(deps, buildSeed());
  return { ...folder, [Symbol.dispose]: folder.remove, folder: folder.path, deps };
}

function change(path: string, sql: string): void {
  const sqlite = new Sqlite(path);
  sqlite.exec(sql);
  sqlite.close();
}

describe('opening a workspace file', () => {
  it('says that a missing file is not there', () => {
    using folder = tempFolder();
    const path = join(folder.path, 'none.colonnade');
    expect(failureOf(() => createBackend(testDeps(path)))).toMatchObject({ code: 'not-found', params: { path } });
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it.each([
    ['an empty file', (path: string) => writeFileSync(path, '')],
    ['a text file', (path: string) => writeFileSync(path, 'day,text\n'.repeat(100))],
    ['another program’s database', (path: string) => change(path, 'CREATE TABLE t (x); INSERT INTO t VALUES (1)')],
    ['a folder', (path: string) => mkdirSync(path)],
  ])('does not take %s for a workspace, and leaves it alone', (_what, make) => {
    using folder = tempFolder();
    const path = join(folder.path, 'other.colonnade');
    make(path);
    const before = statSync(path).isFile() ? readFileSync(path) : null;
    expect(failureOf(() => createBackend(testDeps(path)))).toMatchObject({ code: 'not-a-workspace', params: { path } });
    expect(readdirSync(folder.path)).toEqual(['other.colonnade']);
    if (before) expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('refuses a file of a newer program and changes nothing in it', () => {
    using closed = closedWorkspace();
    change(closed.deps.path, 'PRAGMA user_version = 99');
    const before = readFileSync(closed.deps.path);
    expect(failureOf(() => createBackend(closed.deps))).toMatchObject({
      code: 'newer-version',
      params: { found: 99, supported: CURRENT_VERSION, path: closed.deps.path },
    });
    expect(readFileSync(closed.deps.path).equals(before)).toBe(true);
    expect(readdirSync(closed.folder)).toEqual(['a.colonnade']);
  });

  it('says that a file cut short is damaged', () => {
    using closed = closedWorkspace();
    truncateSync(closed.deps.path, Math.floor(statSync(closed.deps.path).size / 2));
    expect(failureOf(() => createBackend(closed.deps))).toMatchObject({ code: 'corrupt', reason: 'truncated' });
    expect(readdirSync(closed.folder)).toEqual(['a.colonnade']);
  });

  it('says that a file with a missing table is damaged', () => {
    using closed = closedWorkspace();
    change(closed.deps.path, 'PRAGMA foreign_keys = OFF; DROP TABLE workspace');
    expect(failureOf(() => createBackend(closed.deps)).code).toBe('corrupt');
  });

  it('says that a file overwritten with noise is damaged', () => {
    using closed = closedWorkspace();
    const { size } = statSync(closed.deps.path);
    const file = openSync(closed.deps.path, 'r+');
    writeSync(file, Buffer.alloc(size - 4096, 0x5a), 0, size - 4096, 4096);
    expect(failureOf(() => createBackend(closed.deps)).code).toBe('corrupt');
  });

  it('opens a file with a damaged page of posts, and says so when that page is read', async () => {
    using closed = closedWorkspace();
    const sqlite = new Sqlite(closed.deps.path, { readonly: true });
    const page = Number(sqlite.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'tray'").pluck().get());
    sqlite.close();
    const file = openSync(closed.deps.path, 'r+');
    writeSync(file, Buffer.alloc(4096, 0x5a), 0, 4096, (page - 1) * 4096);
    const backend = createBackend(closed.deps);
    const error = await errorOf(backend, 'tray.list', { limit: 10, offset: 0, filters: {} });
    expect(error.code).toBe('corrupt');
    expect(
      (
        await callOn(backend, 'calendar.days', {
          range: { from: '2025-06-01', to: '2025-06-02' },
          perDay: 5,
          filters: {},
        })
      ).days,
    ).toHaveLength(2);
    backend.close();
  });

  it.runIf(process.platform !== 'win32')(
    'says that a folder or a file is read-only',
    async () => {
      using closed = closedWorkspace();
      chmodSync(closed.deps.path, 0o666);
      chmodSync(closed.folder, 0o555);
      const inFolder = await openInChild(closed.deps.path, true);
      chmodSync(closed.folder, 0o777);
      expect(inFolder.outcome).toMatchObject({
        opened: false,
        error: { code: 'read-only', params: { path: closed.deps.path } },
      });
      chmodSync(closed.deps.path, 0o444);
      const file = await openInChild(closed.deps.path, true);
      expect(file.outcome).toMatchObject({ opened: false, error: { code: 'read-only' } });
      await inFolder.kill();
      await file.kill();
      // Two processes are started, one after the other.
    },
    20_000,
  );

  it('sets what durability and integrity rest on', () => {
    using closed = closedWorkspace();
    const file = openWorkspaceFile(closed.deps.path, closed.deps.clock, closed.deps.log);
    const pragma = (name: string) => file.sqlite.pragma(name, { simple: true });
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('trusted_schema')).toBe(0);
    expect(pragma('recursive_triggers')).toBe(1);
    file.close();
  });
});

describe('a full disk', () => {
  it('refuses the change, keeps everything answered before, and goes on once there is room', async () => {
    using closed = closedWorkspace();
    const file = openWorkspaceFile(closed.deps.path, closed.deps.clock, closed.deps.log);
    const backend = assembleBackend(file, closed.deps);
    const { value: kept } = await callOn(backend, 'posts.create', {
      fields: buildFields({ title: 'Kept' }),
      placements: [],
    });
    const used = Number(file.sqlite.pragma('page_count', { simple: true }));
    file.sqlite.pragma(`max_page_count = ${used}`);
    const big = { fields: buildFields({ title: 'Big', text: 'x'.repeat(90_000) }), placements: [] };
    expect(await errorOf(backend, 'posts.create', big)).toMatchObject({ code: 'disk-full' });
    const snapshot = await callOn(backend, 'workspace.snapshot', {});
    expect(snapshot).toMatchObject({ postCount: 1, revision: kept.revision });
    expect((await callOn(backend, 'posts.get', { id: kept.id })).title).toBe('Kept');
    file.sqlite.pragma('max_page_count = 1000000');
    await callOn(backend, 'posts.create', big);
    expect((await callOn(backend, 'workspace.snapshot', {})).postCount).toBe(2);
    backend.close();
  });
});

describe('making a workspace file', () => {
  it('makes networks, pillars and weights that hold from today', async () => {
    using workspace = new TestWorkspace();
    const snapshot = await workspace.call('workspace.snapshot', {});
    expect(snapshot).toMatchObject({
      path: workspace.deps.path,
      today: '2025-06-10',
      now: '11:00',
      history: { undo: null, redo: null },
      trayCount: 0,
      postCount: 0,
    });
    expect(snapshot.networks.map(({ name }) => name)).toEqual(['Instagram', 'Facebook', 'Letter']);
    expect(snapshot.pillars.map(({ name }) => name)).toEqual(['Brand', 'Fashion', 'Beauty', 'Well-being']);
    const [set] = snapshot.targetSets;
    expect(set?.fromDay).toBe('2025-06-10');
    expect(set?.weights.map(({ weight }) => weight)).toEqual([40, 30, 20, 10]);
  });

  it('never replaces a file', () => {
    using folder = tempFolder();
    const path = join(folder.path, 'mine.txt');
    writeFileSync(path, 'mine');
    expect(failureOf(() => createWorkspaceFile(testDeps(path), buildSeed()))).toMatchObject({
      code: 'refused',
      reason: 'file-exists',
      params: { path },
    });
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect(readdirSync(folder.path)).toEqual(['mine.txt']);
  });

  it('leaves nothing behind when it fails', () => {
    using folder = tempFolder();
    const path = join(folder.path, 'new.colonnade');
    // A time zone that the schema would never let through makes the row unreadable and today unknowable.
    expect(() => createWorkspaceFile(testDeps(path), buildSeed({ timeZone: 'No/Where' }))).toThrow();
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it('says that a folder is not there', () => {
    using folder = tempFolder();
    const path = join(folder.path, 'nowhere', 'new.colonnade');
    expect(failureOf(() => createWorkspaceFile(testDeps(path), buildSeed()))).toMatchObject({
      code: 'not-found',
      reason: 'folder',
    });
  });

  it('makes the sample in place of an older one, but never in place of another file or an open one', () => {
    using closed = closedWorkspace();
    const other = join(closed.folder, 'notes.txt');
    copyFileSync(import.meta.filename, other);
    expect(failureOf(() => createSampleFile({ ...closed.deps, path: other }, 'en')).code).toBe('not-a-workspace');
    const backend = createBackend(closed.deps);
    expect(failureOf(() => createSampleFile(closed.deps, 'en')).code).toBe('locked');
    backend.close();
    createSampleFile(closed.deps, 'en');
    const sample = createBackend(closed.deps);
    expect(sample.name).not.toBe('Maison Test');
    sample.close();
  });
});
