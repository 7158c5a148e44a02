import type { WorkspaceSeed } from '#contract/index.ts';
import { wallClock } from '#domain/day.ts';
import { defaultBalanceSettings } from '#domain/model.ts';
import { defaultReminders } from '#domain/reminder.ts';
import type { WriteDb } from '../db/database.ts';
import { insertNetwork } from '../db/network-queries.ts';
import type { OpenFile } from '../db/open-database.ts';
import { insertPillar } from '../db/pillar-queries.ts';
import { insertTargetSet, replaceWeights } from '../db/target-queries.ts';
import { clearSteps } from '../db/undo-steps.ts';
import { insertWorkspace } from '../db/workspace-queries.ts';
import type { Clock, NewId } from '../ports.ts';

type Deps = { readonly clock: Clock; readonly newId: NewId };

function insertSeed(db: WriteDb, { clock, newId }: Deps, seed: WorkspaceSeed): void {
  const { name, language, timeZone, firstWeekday } = seed;
  insertWorkspace(db, {
    id: newId(),
    name,
    language,
    timeZone,
    firstWeekday,
    balance: defaultBalanceSettings,
    reminders: defaultReminders,
  });
  for (const network of seed.networks) insertNetwork(db, { ...network, id: newId(), archived: false });
  const weights = seed.pillars.map(({ weight, ...fields }) => {
    const id = newId();
    insertPillar(db, { ...fields, id, archived: false });
    return { pillarId: id, weight };
  });
  if (weights.length === 0) return;
  const setId = newId();
  insertTargetSet(db, setId, wallClock(clock.now(), timeZone).day);
  replaceWeights(db, setId, weights);
}

/** Fills an empty file with what a new workspace begins with; its weights hold from today. Nothing of it can be undone. */
export function writeSeed(file: Pick<OpenFile, 'sqlite' | 'faces'>, deps: Deps, seed: WorkspaceSeed): void {
  const db = file.faces.write;
  const write = file.sqlite.transaction(() => {
    insertSeed(db, deps, seed);
    db.run('UPDATE meta SET revision = 1');
    clearSteps(db);
  });
  write.immediate();
}
