import { randomUUID } from 'node:crypto';
import { createFile } from '#backend/db/create-file.ts';
import type { OpenFile } from '#backend/db/open-database.ts';
import type { BackendDeps } from '#backend/index.ts';
import { writeSeed } from '#backend/services/new-workspace.ts';
import { addDays } from '#domain/day.ts';
import { buildSeed } from '#test/builders.ts';

/** Content lies on the five years that end here; a Wednesday. */
export const BENCH_TODAY = '2025-06-11';
export const BENCH_DAYS = 5 * 365;

/** Ports for the benchmark: real ids, a clock that stands at noon of its today. */
export function benchDeps(path: string): BackendDeps {
  const log = { info: () => undefined, error: console.error };
  return { path, clock: { now: () => Date.parse(`${BENCH_TODAY}T12:00:00Z`) }, newId: randomUUID, log };
}

/** Numbers that look random and are the same in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function ids(file: OpenFile, table: 'networks' | 'pillars'): readonly string[] {
  return file.faces.read.all(`SELECT id FROM ${table} ORDER BY position`).map((row) => String(row.id));
}

const statuses = ['draft', 'review', 'approved', 'approved', 'approved', 'idea'] as const;
const paragraph = 'A new collection arrives on Thursday; come and see how it is made, and who makes it. '.repeat(4);

function statements(file: OpenFile) {
  const { sqlite } = file;
  return {
    post: sqlite.prepare(
      `INSERT INTO posts (id, title, status, deleted_at, created_at, link, text, notes) VALUES (?, ?, ?, NULL, ?, '', ?, '')`,
    ),
    revision: sqlite.prepare(`INSERT INTO post_revisions (post_id, revision, updated_at) VALUES (?, 1, ?)`),
    pillar: sqlite.prepare(`INSERT INTO post_pillars (post_id, pillar_id, parts, position) VALUES (?, ?, ?, ?)`),
    placement: sqlite.prepare(
      `INSERT INTO placements (id, post_id, network_id, position, day, time, format, state, link, own_text)
       VALUES (?, ?, ?, ?, ?, ?, 'post', ?, '', NULL)`,
    ),
  };
}

/** Every post has one to three pillars and one or two placements; one in a hundred is in the tray. */
function insertPosts(file: OpenFile, count: number): void {
  const random = generator(count);
  const insert = statements(file);
  const networks = ids(file, 'networks');
  const pillars = ids(file, 'pillars');
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  for (let index = 0; index < count; index += 1) {
    const id = randomUUID();
    const day = index % 100 === 0 ? null : addDays(BENCH_TODAY, 28 - Math.floor(random() * BENCH_DAYS));
    const createdAt = `${day ?? BENCH_TODAY}T08:00:00.000Z`;
    insert.post.run(id, `Post ${Math.floor(random() * 1e6)}`, pick(statuses), createdAt, paragraph);
    insert.revision.run(id, createdAt);
    const first = Math.floor(random() * pillars.length);
    const pillarCount = 1 + Math.floor(random() * 3);
    for (let n = 0; n < pillarCount; n += 1) insert.pillar.run(id, pillars[(first + n) % pillars.length], 1 + n, n);
    const time = day === null || random() < 0.2 ? null : `${String(8 + Math.floor(random() * 12)).padStart(2, '0')}:30`;
    const state = day !== null && day < BENCH_TODAY && random() < 0.98 ? 'published' : 'planned';
    const placementCount = random() < 0.6 ? 1 : 2;
    for (let n = 0; n < placementCount; n += 1) {
      insert.placement.run(randomUUID(), id, networks[n], n, day, time, state);
    }
  }
}

/** Makes a workspace file with that many posts. */
export function makeBenchFile(path: string, posts: number): void {
  createFile(path, randomUUID, (file) => {
    writeSeed(file, benchDeps(path), buildSeed());
    file.sqlite.exec('UPDATE undo_gate SET recording = 0');
    file.sqlite.transaction(() => insertPosts(file, posts))();
  });
}
