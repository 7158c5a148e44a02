import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchCalendar } from './calendar.ts';
import { benchFill } from './fill.ts';
import { makeBenchFile } from './fixture.ts';
import { benchHost } from './host.ts';
import { benchList } from './list.ts';
import type { Bench, BenchRow } from './measure.ts';
import { benchMedia } from './media.ts';
import { benchMix } from './mix.ts';
import { benchMove } from './move.ts';
import { benchOpen } from './open.ts';
import { benchPage } from './page.ts';
import { benchSearch } from './search.ts';
import { benchSeries } from './series.ts';
import { benchYear } from './year.ts';

/** Each bench is a module of this folder that exports a function returning rows: add it here. */
const benches: readonly Bench[] = [
  benchCalendar,
  benchMix,
  benchYear,
  benchMove,
  benchSearch,
  benchOpen,
  benchFill,
  benchSeries,
  benchHost,
  benchPage,
  benchMedia,
  benchList,
];

const FULL = 100_000;
const SMALL = 5_000;

function line({ name, ratio, limit, details }: BenchRow): string {
  const verdict = limit === null ? '' : ratio <= limit ? 'ok' : 'OVER';
  const figures = Object.entries(details).map(([key, value]) => `${key} ${Number(value.toPrecision(3))}`);
  return [
    name.padEnd(50),
    ratio.toFixed(2).padStart(8),
    (limit === null ? '-' : String(limit)).padStart(6),
    verdict.padEnd(5),
    figures.join(', '),
  ].join('  ');
}

/** The limits speak of the full volume; a small run (`--small`) only shows that everything runs. `--only list,search` runs those modules alone. */
async function run(): Promise<boolean> {
  const { values } = parseArgs({ options: { only: { type: 'string' }, small: { type: 'boolean' } } });
  const posts = values.small ? SMALL : FULL;
  const only = values.only?.split(',');
  const chosen = only ? benches.filter(({ name }) => only.includes(name.slice('bench'.length).toLowerCase())) : benches;
  const folder = mkdtempSync(join(tmpdir(), 'colonnade-bench-'));
  try {
    makeBenchFile(join(folder, 'small.colonnade'), 1_000);
    makeBenchFile(join(folder, 'large.colonnade'), posts);
    console.log(`${posts.toLocaleString('en')} posts\n${'measured / floor'.padEnd(50)}     ratio   limit`);
    const rows: BenchRow[] = [];
    for (const bench of chosen) {
      for (const row of await bench({ folder, posts })) {
        rows.push(row);
        console.log(line(row));
      }
    }
    const results = join(import.meta.dirname, '..', 'results');
    mkdirSync(results, { recursive: true });
    writeFileSync(join(results, 'bench.json'), `${JSON.stringify({ posts, rows }, null, 2)}\n`);
    return posts < FULL || rows.every(({ ratio, limit }) => limit === null || ratio <= limit);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = (await run()) ? 0 : 1;
