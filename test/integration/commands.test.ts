import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createChangeFeed } from '#backend/change-feed.ts';
import { type Commands, createCommands } from '#backend/db/commands.ts';
import type { WriteDb } from '#backend/db/database.ts';
import { insertNetwork } from '#backend/db/network-queries.ts';
import { type OpenFile, openWorkspaceFile } from '#backend/db/open-database.ts';
import { UNDO_STEPS_KEPT } from '#backend/db/undo-steps.ts';
import { createWorkspaceFile } from '#backend/index.ts';
import type { ChangeEvent } from '#contract/index.ts';
import { tempFolder, testDeps } from '#test/backend.ts';
import { buildNetwork, buildSeed } from '#test/builders.ts';

let folder: ReturnType<typeof tempFolder>;
let deps: ReturnType<typeof testDeps>;
let file: OpenFile;
let commands: Commands;
let events: ChangeEvent[];

beforeEach(() => {
  folder = tempFolder();
  deps = testDeps(join(folder.path, 'a.colonnade'));
  createWorkspaceFile(deps, buildSeed({ networks: [] }));
  file = openWorkspaceFile(deps.path, deps.clock, deps.log);
  // Durability is tested elsewhere; a thousand commits are quicker without.
  file.sqlite.pragma('synchronous = OFF');
  events = [];
  commands = createCommands(file.sqlite, file.faces, deps.clock, (event) => events.push(event));
});
afterEach(() => {
  file.close();
  folder.remove();
});

const add = (name: string) => (db: WriteDb) =>
  insertNetwork(db, { ...buildNetwork({ name }), id: deps.newId(), archived: false });
const names = () => file.faces.read.all('SELECT name FROM networks ORDER BY position').map(({ name }) => name);
const count = (table: string) => Number(file.faces.read.get(`SELECT count(*) AS n FROM ${table}`)?.n);

describe('the command runner', () => {
  it('publishes after the outermost commit, with what kinds of things changed and a revision that rises', () => {
    commands.run('one', {}, (db) => {
      add('a')(db);
      db.run("UPDATE pillars SET description = 'x'");
      expect(events).toEqual([]);
    });
    commands.run('two', {}, add('b'));
    commands.undo(null);
    expect(events).toEqual([
      { revision: 2, kinds: ['networks', 'pillars', 'history'] },
      { revision: 3, kinds: ['networks', 'history'] },
      { revision: 4, kinds: ['networks', 'history'] },
    ]);
  });

  it('rolls everything back when the body throws, and says nothing', () => {
    const failing = () =>
      commands.run('fails', {}, (db) => {
        add('a')(db);
        throw new Error('no');
      });
    expect(failing).toThrow('no');
    expect([names(), count('undo_changes'), events]).toEqual([[], 0, []]);
  });

  it('refuses a body that is not synchronous', () => {
    expect(() => commands.run('async', {}, async (db) => add('a')(db))).toThrow('synchronous');
    expect(names()).toEqual([]);
  });

  it('joins a run inside another: one step, one event, and a caught failure leaves no half', () => {
    const { step } = commands.run('outer', {}, (db) => {
      add('a')(db);
      const inner = commands.run('inner', {}, add('b'));
      expect(inner.step).toBeNull();
      const failing = () =>
        commands.run('fails', {}, (nested) => {
          add('c')(nested);
          throw new Error('no');
        });
      expect(failing).toThrow('no');
    });
    expect(names()).toEqual(['a', 'b']);
    expect(step?.name).toBe('outer');
    expect(events).toHaveLength(1);
    commands.undo(null);
    expect(names()).toEqual([]);
  });

  it('forgets what could be redone once there is a new step', () => {
    commands.run('a', {}, add('a'));
    commands.run('b', {}, add('b'));
    commands.undo(null);
    commands.run('c', {}, add('c'));
    expect(commands.redo()).toBeNull();
    expect(count('undo_steps')).toBe(2);
    expect(count('undo_changes')).toBe(2);
  });

  it('keeps a thousand steps, and not many more', () => {
    for (let index = 0; index < UNDO_STEPS_KEPT + 120; index += 1) commands.run('n', { index }, add(`n${index}`));
    expect(count('undo_steps')).toBeGreaterThanOrEqual(UNDO_STEPS_KEPT);
    expect(count('undo_steps')).toBeLessThan(UNDO_STEPS_KEPT + 60);
    expect(count('undo_changes')).toBe(count('undo_steps'));
    commands.undo(null);
    expect(names().at(-1)).toBe(`n${UNDO_STEPS_KEPT + 118}`);
  });

  it('forgets steps after 90 days', () => {
    commands.run('old', {}, add('old'));
    deps.clock.instant += 91 * 86_400_000;
    for (let index = 0; index < 50; index += 1) commands.run('new', {}, add('new'));
    expect(count('undo_steps')).toBe(50);
  });

  it('does not let a query write', () => {
    expect(() => file.faces.read.all('DELETE FROM pillars RETURNING id')).toThrow(/may not change/);
    expect(count('pillars')).toBe(4);
  });

  it('refuses a change of a primary key, which undo could not follow', () => {
    const change = () => commands.run('key', {}, (db) => db.run('UPDATE pillars SET id = :id', { id: deps.newId() }));
    expect(change).toThrow(/primary key/);
  });

  it('notices a row that is replaced', () => {
    commands.run('replace', {}, (db) =>
      db.run("REPLACE INTO pillars SELECT id, 'Other', color, description, archived, position FROM pillars"),
    );
    commands.undo(null);
    expect(file.faces.read.get('SELECT name FROM pillars ORDER BY position')?.name).toBe('Brand');
  });

  it('will not run a damaged undo log as SQL', () => {
    commands.run('a', {}, (db) => db.run("UPDATE pillars SET name = 'B'"));
    file.sqlite.exec(`UPDATE undo_changes SET before = '{"name\\" = 1; --":"x"}'`);
    expect(() => commands.undo(null)).toThrow('damaged');
    expect(file.faces.read.get('SELECT DISTINCT name FROM pillars')?.name).toBe('B');
    commands.run('still records', {}, add('a'));
    expect(commands.undo(null)).toHaveLength(1);
  });
});

describe('the change feed', () => {
  it('tells every listener although one fails, until it leaves', () => {
    const feed = createChangeFeed(deps.log);
    const heard: string[] = [];
    feed.subscribe(() => {
      throw new Error('deaf');
    });
    const leave = feed.subscribe(() => heard.push('first'));
    feed.subscribe(() => heard.push('second'));
    feed.publish({ revision: 1, kinds: [] });
    leave();
    feed.publish({ revision: 2, kinds: [] });
    expect(heard).toEqual(['first', 'second', 'second']);
    expect(deps.errors).toHaveLength(2);
  });
});
