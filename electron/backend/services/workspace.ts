import type { Output, ParsedInput } from '#contract/index.ts';
import { setRemindedUntil } from '../db/reminder-queries.ts';
import { readWorkspace, updateWorkspace } from '../db/workspace-queries.ts';
import type { Context } from './context.ts';
import { takeSnapshot } from './snapshot.ts';
import type { StepName } from './step-names.ts';

function update(context: Context, changes: ParsedInput<'workspace.update'>): Output<'workspace.update'> {
  const old = readWorkspace(context.db);
  const workspace = {
    id: old.id,
    name: changes.name ?? old.name,
    language: changes.language ?? old.language,
    timeZone: changes.timeZone ?? old.timeZone,
    firstWeekday: changes.firstWeekday ?? old.firstWeekday,
    balance: changes.balance ?? old.balance,
    reminders: changes.reminders ?? old.reminders,
  };
  return context.commands.run('workspace-updated' satisfies StepName, { name: workspace.name }, (db) => {
    updateWorkspace(db, workspace);
    // What fell due while it was off, or was not asked for, is not said afterwards.
    if (changes.reminders) setRemindedUntil(db, context.clock.now());
    return readWorkspace(db);
  });
}

/** The settings of the brand. */
export function createWorkspaceService(context: Context) {
  return {
    snapshot: () => takeSnapshot(context),
    update: (changes: ParsedInput<'workspace.update'>) => update(context, changes),
  };
}
