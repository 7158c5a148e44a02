import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { openWorkspaceFile } from '#backend/db/open-database.ts';
import { configure } from '#backend/db/workspace-file.ts';
import { assembleBackend } from '#backend/index.ts';
import { addDays } from '#domain/day.ts';
import { BENCH_TODAY, benchDeps } from './fixture.ts';
import { type Bench, compare } from './measure.ts';

/** Moving a card through the dispatcher against one durable commit of one row in a copy of the same file. */
export const benchMove: Bench = async ({ folder }) => {
  const deps = benchDeps(join(folder, 'large.colonnade'));
  const copy = join(folder, 'copy.colonnade');
  copyFileSync(deps.path, copy);
  const bare = new Sqlite(copy);
  configure(bare);
  const file = openWorkspaceFile(deps.path, deps.clock, deps.log);
  const backend = assembleBackend(file, deps);
  try {
    const planned = `SELECT id FROM placements WHERE state = 'planned' AND day > ? ORDER BY day, id LIMIT 600`;
    const ids = bare.prepare<[string], string>(planned).pluck().all(BENCH_TODAY);
    const update = bare.prepare('UPDATE placements SET day = ? WHERE id = ?');
    const at = (round: number) => ids[(round + 60) % ids.length] ?? '';
    const dayOf = (round: number) => addDays(BENCH_TODAY, 1 + ((round + 60) % 20));
    const { ratio, floorMs, ms } = await compare(
      500,
      (round) => update.run(dayOf(round), at(round)),
      async (round) => {
        const input = { ids: [at(round)], day: dayOf(round), time: 'keep' };
        const reply = await backend.dispatch('placements.move', input);
        if (!reply.ok) throw new Error(reply.error.message);
      },
    );
    return [{ name: 'move of a card / bare durable commit', ratio, limit: 5, details: { ms, floorMs } }];
  } finally {
    backend.close();
    bare.close();
  }
};
