import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listNetworks } from '#backend/db/network-queries.ts';
import { makeEmptyDatabase, type OpenFile } from '#backend/db/open-database.ts';
import { checkAgainstShipped } from '#backend/db/over-limits.ts';
import { listPillars } from '#backend/db/pillar-queries.ts';
import { findPost } from '#backend/db/post-queries.ts';
import { seriesMadeBefore, seriesRevision } from '#backend/db/series-queries.ts';
import { listTargetSets } from '#backend/db/target-queries.ts';
import { lastSeq, redoTop, undoTop } from '#backend/db/undo-steps.ts';
import { readWorkspace } from '#backend/db/workspace-queries.ts';
import { expectedIn } from '#backend/services/expected.ts';
import { writeSample } from '#backend/services/sample.ts';
import { type BalanceReport, judge } from '#domain/balance.ts';
import { countUnits, tallyUnits } from '#domain/balance-tally.ts';
import { addDays, type Day, type Weekday } from '#domain/day.ts';
import { noFilters } from '#domain/filters.ts';
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
    expect(posts).toHaveLength(158 + 26);
    expect(new Set(posts.map(({ revision }) => revision))).toEqual(new Set([1]));
    expect(posts.every(({ createdAt }) => createdAt < '2028-03-01T09:00:00Z')).toBe(true);
    const single = posts.filter(({ seriesId }) => seriesId === null);
    expect(new Set(single.map(({ createdAt }) => createdAt)).size).toBe(single.length);
    expect(file.faces.read.get('SELECT count(*) AS count FROM tray')).toEqual({ count: 9 });
    expect(listNetworks(file.faces.read)).toHaveLength(5);
  });

  it.each([
    ['2028-02-28', '2028-03-05', 26],
    ['2028-03-05', '2028-03-05', 27],
  ])('repeats a post on Sundays for 26 weeks from %s, and then goes on', (today, first, count) => {
    write(`${today}T09:00:00Z`);
    const db = file.faces.read;
    const days = storedPosts().flatMap(({ seriesDay }) => seriesDay ?? []);
    expect(days.sort()).toEqual(Array.from({ length: count }, (_, week) => addDays(first, 7 * week)));
    const made = seriesMadeBefore(db, '9999-12-31');
    expect(made.map(({ madeUntil, rule }) => [madeUntil, rule.end.kind])).toEqual([[addDays(today, 182), 'never']]);
    expect(made.map((series) => seriesRevision(db, series))).toEqual([1]);
    const later = addDays(first, 7 * count);
    const next = expectedIn(db, { from: later, to: addDays(later, 6) }, noFilters, { day: today, time: '09:00' });
    expect(next.map(({ card }) => card.day)).toEqual([later]);
  });

  it.each(['en', 'fr'] as const)('has one pin that is too long for its network (%s)', (language) => {
    write('2028-03-01T09:00:00Z', language);
    checkAgainstShipped(file.faces.write);
    const over = file.faces.read.all(
      `SELECT day, platform FROM over_limits JOIN placements p ON p.id = placement_id JOIN networks n ON n.id = p.network_id`,
    );
    expect(over).toEqual([{ day: '2028-03-08', platform: 'pinterest' }]);
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
