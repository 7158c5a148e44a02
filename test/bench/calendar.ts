import { join } from 'node:path';
import { openWorkspaceFile } from '#backend/db/open-database.ts';
import { assembleBackend } from '#backend/index.ts';
import { monthGrid } from '#domain/day.ts';
import { callOn } from '#test/backend.ts';
import { BENCH_TODAY, benchDeps } from './fixture.ts';
import { type Bench, type BenchRow, compare } from './measure.ts';

/** The first five cards of each day with their pillars and placements, and the count: written by hand, rows to JS. */
const bareSql = `
SELECT * FROM (
  SELECT p.day, p.time, p.post_id, posts.title, posts.status, group_concat(p.id), group_concat(p.network_id),
    row_number() OVER (PARTITION BY p.day ORDER BY p.time, posts.title, p.post_id) AS place,
    count(*) OVER (PARTITION BY p.day) AS total
  FROM placements p JOIN posts ON posts.id = p.post_id
  WHERE p.day BETWEEN ? AND ? AND posts.deleted_at IS NULL
  GROUP BY p.day, p.time, p.post_id
) WHERE place <= 5`;

/** A month of the calendar through the dispatcher against the bare statement. */
export const benchCalendar: Bench = async ({ folder }) => {
  const deps = benchDeps(join(folder, 'large.colonnade'));
  const file = openWorkspaceFile(deps.path, deps.clock, deps.log);
  const backend = assembleBackend(file, deps);
  try {
    const range = monthGrid(BENCH_TODAY, 1);
    const bare = file.sqlite.prepare(bareSql);
    const input = { range, perDay: 5, filters: {} };
    const month = await callOn(backend, 'calendar.days', input);
    const cards = month.days.reduce((sum, { count }) => sum + count, 0);
    const shown = month.days.reduce((sum, day) => sum + day.cards.length, 0);
    const { ratio, floorMs, ms } = await compare(
      40,
      () => bare.all(range.from, range.to),
      () => backend.dispatch('calendar.days', input),
    );
    const weeks = { range, filters: {} };
    const short = await compare(
      40,
      () => bare.all(range.from, range.to),
      () => backend.dispatch('balance.short', weeks),
    );
    const rows: readonly BenchRow[] = [
      { name: 'month of the calendar / bare SQL', ratio, limit: 3, details: { ms, floorMs, cards, shown } },
      { name: 'what its weeks are short of / bare SQL', ratio: short.ratio, limit: 4, details: { ms: short.ms } },
    ];
    return rows;
  } finally {
    backend.close();
  }
};
