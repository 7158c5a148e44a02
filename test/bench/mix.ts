import { join } from 'node:path';
import { openWorkspaceFile } from '#backend/db/open-database.ts';
import { assembleBackend } from '#backend/index.ts';
import { addDays, weekEnd } from '#domain/day.ts';
import { BENCH_TODAY, benchDeps } from './fixture.ts';
import { type Bench, type BenchRow, compare } from './measure.ts';

/** Every post of the window once, its credit shared between its pillars, per pillar: the same counting in one statement. */
const bareSql = `
WITH counted AS (
  SELECT p.post_id, min(p.day) AS day FROM placements p JOIN posts ON posts.id = p.post_id
  WHERE p.day BETWEEN ? AND ? AND p.state <> 'skipped' AND posts.deleted_at IS NULL AND posts.status <> 'idea'
  GROUP BY p.post_id
)
SELECT pp.pillar_id, sum(1.0 * pp.parts / (SELECT sum(parts) FROM post_pillars o WHERE o.post_id = c.post_id)) AS credit
FROM counted c JOIN post_pillars pp ON pp.post_id = c.post_id GROUP BY pp.pillar_id`;

/** The 52-week mix through the dispatcher (with week, suggestions and frequency beside it) against the bare statement. */
export const benchMix: Bench = async ({ folder }) => {
  const deps = benchDeps(join(folder, 'large.colonnade'));
  const file = openWorkspaceFile(deps.path, deps.clock, deps.log);
  const backend = assembleBackend(file, deps);
  try {
    const to = weekEnd(BENCH_TODAY, 1);
    const range = { from: addDays(to, 1 - 52 * 7), to };
    const bare = file.sqlite.prepare(bareSql);
    const mix = await compare(
      12,
      () => bare.all(range.from, range.to),
      () => backend.dispatch('balance.dock', { anchorDay: BENCH_TODAY, range, filters: {} }),
    );
    const history = await compare(
      12,
      () => bare.all(range.from, range.to),
      () => backend.dispatch('balance.history', { anchorDay: BENCH_TODAY, filters: {} }),
    );
    const floorMs = mix.floorMs;
    const rows: readonly BenchRow[] = [
      { name: '52-week mix / the same counting in SQL', ratio: mix.ratio, limit: 2, details: { ms: mix.ms, floorMs } },
      {
        name: '12-point history / one 52-week mix in SQL',
        ratio: history.ratio,
        limit: null,
        details: { ms: history.ms },
      },
    ];
    return rows;
  } finally {
    backend.close();
  }
};
