import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { checkMigrations, migrate } from '#backend/db/migrate.ts';
import { type Migration, migrations } from '#backend/db/migrations/index.ts';
import { tablesOutsideUndo, undoTables } from '#backend/db/undo-tables.ts';
import { createBackend, createWorkspaceFile } from '#backend/index.ts';
import { callOn, tempFolder, testDeps } from '#test/backend.ts';
import { buildFields, buildSeed } from '#test/builders.ts';

const next: Migration = {
  version: migrations.length + 1,
  name: 'next',
  sql: "ALTER TABLE posts ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm'",
};
const broken: Migration = {
  version: migrations.length + 1,
  name: 'broken',
  sql: 'DELETE FROM networks; DELETE FROM target_sets; SELECT nothing FROM nowhere',
};
const unlinking: Migration = { version: migrations.length + 1, name: 'unlinking', sql: 'DELETE FROM target_sets' };

/** A file of the present version with one post, closed. */
async function olderFile(folder: string) {
  const deps = testDeps(join(folder, 'a.colonnade'));
  createWorkspaceFile(deps, buildSeed());
  const backend = createBackend(deps);
  await callOn(backend, 'posts.create', { fields: buildFields({ title: 'Old' }), placements: [] });
  backend.close();
  return deps;
}

const one = (sqlite: Sqlite.Database, sql: string) => sqlite.prepare(sql).pluck().get();

describe('migrations', () => {
  it('rise by one from 1', () => {
    expect(() => checkMigrations(migrations)).not.toThrow();
    expect(() => checkMigrations([...migrations, { ...next, version: next.version + 1 }])).toThrow(/version/);
    expect(() => checkMigrations([...migrations, ...migrations])).toThrow(/version/);
  });

  it('leave every table strict, and undo covers each that is not named as outside', () => {
    const sqlite = new Sqlite(':memory:');
    for (const { sql } of migrations) sqlite.exec(sql);
    const tables = sqlite
      .prepare<[], { name: string; type: string; strict: number }>(
        "SELECT name, type, strict FROM pragma_table_list WHERE schema = 'main'",
      )
      .all()
      // A search index keeps its own tables, which nobody else writes.
      .filter(({ name, type }) => !name.startsWith('sqlite_') && type !== 'shadow');
    expect(tables.filter(({ type, strict }) => type !== 'virtual' && strict !== 1)).toEqual([]);
    const covered = undoTables(sqlite).map(({ name }) => name);
    expect([...covered, ...tablesOutsideUndo].sort()).toEqual(tables.map(({ name }) => name).sort());
    expect(covered).toEqual(expect.arrayContaining(['campaigns', 'placements', 'posts', 'slots', 'workspace']));
    expect(sqlite.prepare("SELECT sql FROM sqlite_schema WHERE sql LIKE '%CASCADE%'").all()).toEqual([]);
    sqlite.close();
  });

  it('keep a sound copy of the older file first, raise the version and clear the undo stack', async () => {
    using folder = tempFolder();
    const { path } = await olderFile(folder.path);
    const sqlite = new Sqlite(path);
    expect(one(sqlite, 'SELECT count(*) FROM undo_steps')).toBe(1);
    const backup = migrate(sqlite, path, [...migrations, next]);
    expect(one(sqlite, 'PRAGMA user_version')).toBe(next.version);
    expect(one(sqlite, 'SELECT count(*) FROM undo_steps')).toBe(0);
    expect(one(sqlite, 'SELECT mood FROM posts')).toBe('calm');
    sqlite.close();
    expect(backup).toBe(`${path}.before-v${next.version}.colonnade-backup`);
    const copy = createBackend(testDeps(backup ?? ''));
    expect((await callOn(copy, 'tray.list', { limit: 5, offset: 0, filters: {} })).cards[0]?.title).toBe('Old');
    copy.close();
  });

  it.each([broken, unlinking])('leave the file as it was when one fails ($name)', async (failing) => {
    using folder = tempFolder();
    const deps = await olderFile(folder.path);
    const sqlite = new Sqlite(deps.path);
    expect(() => migrate(sqlite, deps.path, [...migrations, failing])).toThrow();
    sqlite.close();
    const backend = createBackend(deps);
    const snapshot = await callOn(backend, 'workspace.snapshot', {});
    expect(snapshot).toMatchObject({ postCount: 1, history: { undo: { name: 'post-created' } } });
    expect(snapshot.networks).toHaveLength(3);
    backend.close();
  });

  it('leave no unfinished copy, and replace one that a killed process left', async () => {
    using folder = tempFolder();
    const { path } = await olderFile(folder.path);
    const unfinished = `${path}.before-v${next.version}.colonnade-backup.unfinished`;
    new Sqlite(unfinished).exec('CREATE TABLE half (x)').close();
    const sqlite = new Sqlite(path);
    migrate(sqlite, path, [...migrations, next]);
    sqlite.close();
    expect(existsSync(unfinished)).toBe(false);
    expect(readdirSync(folder.path).sort()).toEqual([
      'a.colonnade',
      `a.colonnade.before-v${next.version}.colonnade-backup`,
    ]);
  });
});
