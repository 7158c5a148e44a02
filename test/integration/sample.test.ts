import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listNetworks } from '#backend/db/network-queries.ts';
import { makeEmptyDatabase, type OpenFile } from '#backend/db/open-database.ts';
import { listPillars } from '#backend/db/pillar-queries.ts';
import { findPost } from '#backend/db/post-queries.ts';
import { listTargetSets } from '#backend/db/target-queries.ts';
import { lastSeq, redoTop, undoTop } from '#backend/db/undo-steps.ts';
import { readWorkspace } from '#backend/db/workspace-queries.ts';
import { writeSample } from '#backend/services/sample.ts';
import { type BalanceReport, judge } from '#domain/balance.ts';
import { countUnits, tallyUnits } from '#domain/balance-tally.ts';
import type { Day, Weekday } from '#domain/day.ts';
import type { Post } from '#domain/model.ts';
import { fourWeeksEnding, weekWindow } from '#domain/windows.ts';

let folder: string;
let file: OpenFile;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'colonnade-sample-'));
  file = makeEmptyDatabase(join(folder, 'sample.colonnade'));
});

afterEach(() => {
  file.close();
  rmSync(folder, { recursive: true, force: true });
});

function write(instant: string, language: 'en' | 'fr' = 'en'): void {
  const folder = { put: () => undefined };
  writeSample(file, { clock: { now: () => Date.parse(instant) }, newId: randomUUID, folder }, language);
}

function storedPosts(): readonly Post[] {
  const ids = file.faces.read.all('SELECT id FROM posts').map(({ id }) => String(id));
  return ids.flatMap((id) => findPost(file.faces.read, id) ?? []);
}

function mark(today: Day, firstWeekday: Weekday): BalanceReport {
  const db = file.faces.read;
  const { balance } = readWorkspace(db);
  const range = fourWeeksEnding(weekWindow(today, firstWeekday));
  const posts = storedPosts().map((post) => ({ ...post, parts: post.pillars }));
  const order = listPillars(db).map(({ id }) => id);
  return judge(tallyUnits(countUnits(posts, balance, range, today)), listTargetSets(db), balance, order, range);
}

describe('the sample workspace in its file', () => {
  it('warns of beauty alone', () => {
    write('2028-03-01T09:00:00Z');
    const verdicts = mark('2028-03-01', 1).pillars.map(({ verdict }) => verdict);
    expect(verdicts).toEqual(['ok', 'ok', 'warn', 'ok']);
    expect(listPillars(file.faces.read).map(({ name }) => name)).toEqual([
      'Brand image',
      'Fashion',
      'Beauty',
      'Well-being',
    ]);
  });

  it('opens with nothing to undo or redo', () => {
    write('2028-03-01T09:00:00Z');
    expect(undoTop(file.faces.read)).toBeNull();
    expect(redoTop(file.faces.read)).toBeNull();
    expect(lastSeq(file.faces.read)).toBe(0);
  });

  it('stores every post with its placements, and the tray', () => {
    write('2028-03-01T09:00:00Z', 'fr');
    const posts = storedPosts();
    expect(posts).toHaveLength(158);
    expect(new Set(posts.map(({ revision }) => revision))).toEqual(new Set([1]));
    expect(posts.every(({ createdAt }) => createdAt < '2028-03-01T09:00:00Z')).toBe(true);
    expect(new Set(posts.map(({ createdAt }) => createdAt)).size).toBe(posts.length);
    expect(file.faces.read.get('SELECT count(*) AS count FROM tray')).toEqual({ count: 9 });
    expect(listNetworks(file.faces.read)).toHaveLength(5);
  });

  it('takes today from the clock on the wall in its own zone', () => {
    write('2028-03-05T23:30:00Z');
    const verdicts = mark('2028-03-06', 1).pillars.map(({ verdict }) => verdict);
    expect(verdicts).toEqual(['ok', 'ok', 'warn', 'ok']);
    expect(
      storedPosts()
        .flatMap(({ placements }) => placements.flatMap(({ day }) => day ?? []))
        .sort()[0],
    ).toBe('2028-01-03');
  });
});
