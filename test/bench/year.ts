import { join } from 'node:path';
import { openWorkspaceFile } from '#backend/db/open-database.ts';
import { assembleBackend } from '#backend/index.ts';
import { callOn } from '#test/backend.ts';
import { BENCH_TODAY, benchDeps } from './fixture.ts';
import { type Bench, compare } from './measure.ts';

/** Posts and credits per day of a year and the three weeks before it, each row read once: written by hand, rows to JS. */
const bareSql = `
SELECT p.day, pp.pillar_id, count(*), sum(pp.parts)
FROM placements p INDEXED BY placements_day JOIN posts ON posts.id = p.post_id
  LEFT JOIN post_pillars pp ON pp.post_id = p.post_id
WHERE p.day BETWEEN ? AND ? AND p.state <> 'skipped' AND posts.deleted_at IS NULL AND posts.status <> 'idea'
GROUP BY p.day, pp.pillar_id`;

/** The last whole year: posts per day, and each week's four weeks judged, against one reading of the same rows. */
export const benchYear: Bench = async ({ folder }) => {
  const deps = benchDeps(join(folder, 'large.colonnade'));
  const file = openWorkspaceFile(deps.path, deps.clock, deps.log);
  const backend = assembleBackend(file, deps);
  try {
    const year = Number(BENCH_TODAY.slice(0, 4)) - 1;
    const bare = file.sqlite.prepare(bareSql);
    const input = { year, filters: {} };
    const { days, weeks } = await callOn(backend, 'calendar.year', input);
    const posts = days.reduce((sum, { count }) => sum + count, 0);
    const { ratio, floorMs, ms } = await compare(
      10,
      () => bare.all(`${year - 1}-12-09`, `${year + 1}-01-05`),
      () => backend.dispatch('calendar.year', input),
    );
    return [
      {
        name: 'year with its weeks judged / bare SQL',
        ratio,
        limit: 6,
        details: { ms, floorMs, posts, weeks: weeks.length },
      },
    ];
  } finally {
    backend.close();
  }
};
