import { join } from 'node:path';
import { openWorkspaceFile } from '#backend/db/open-database.ts';
import { assembleBackend, type Backend } from '#backend/index.ts';
import { addDays, monthGrid } from '#domain/day.ts';
import { noEnd, type Rule } from '#domain/recurrence.ts';
import { DAYS_MADE_AHEAD } from '#domain/series.ts';
import { callOn } from '#test/backend.ts';
import { buildFields, buildPlacement } from '#test/builders.ts';
import { BENCH_TODAY, benchDeps, makeBenchFile } from './fixture.ts';
import { type Bench, type BenchRow, compare, median, timed } from './measure.ts';

/** Series of the floor, and how many of those made last are timed. */
const FEW = 10;
const MANY = 100;
const twiceAWeek: Rule = { every: 1, pattern: { kind: 'weeks', weekdays: [1, 4], firstWeekday: 1 }, end: noEnd };

/** Makes series of two posts a week without an end; how long the last ones took, in ms each. */
async function repeatWeekly(backend: Backend, count: number): Promise<number> {
  const { networks } = await callOn(backend, 'workspace.snapshot', {});
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const placement = buildPlacement(networks[0]?.id ?? '', { day: addDays(BENCH_TODAY, index % 7), time: '09:00' });
    const input = {
      id: null,
      revision: 0,
      fields: buildFields({ title: `Series ${index}` }),
      placements: [placement],
      rule: twiceAWeek,
    };
    times.push(await timed(() => callOn(backend, 'series.create', input)));
  }
  return median(times.slice(-FEW));
}

/** A month beyond what is made ahead, and one more series with its 52 posts: each with ten times the series. */
export const benchSeries: Bench = async ({ folder }) => {
  const opened = await Promise.all(
    [FEW, MANY].map(async (count) => {
      const path = join(folder, `series-${count}.colonnade`);
      makeBenchFile(path, 1_000);
      const deps = benchDeps(path);
      const backend = assembleBackend(openWorkspaceFile(path, deps.clock, deps.log), deps);
      return { backend, madeMs: await repeatWeekly(backend, count) };
    }),
  );
  const [few, many] = opened;
  if (!few || !many) throw new Error('Two workspaces were expected.');
  try {
    const range = monthGrid(addDays(BENCH_TODAY, DAYS_MADE_AHEAD + 60), 1);
    const input = { range, perDay: 5, filters: {} };
    const cards = (await callOn(many.backend, 'calendar.days', input)).expected.length;
    const month = await compare(
      20,
      () => few.backend.dispatch('calendar.days', input),
      () => many.backend.dispatch('calendar.days', input),
    );
    const rows: readonly BenchRow[] = [
      {
        name: `month of lighter cards, ${MANY} series / ${FEW}`,
        ratio: month.ratio,
        limit: MANY / FEW,
        details: { ms: month.ms, floorMs: month.floorMs, cards },
      },
      {
        name: `a series made, beside ${MANY} / ${FEW}`,
        ratio: many.madeMs / few.madeMs,
        limit: 2,
        details: { ms: many.madeMs, floorMs: few.madeMs },
      },
    ];
    return rows;
  } finally {
    for (const { backend } of opened) backend.close();
  }
};
