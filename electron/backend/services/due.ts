import { type Due, MOST_SAID, type Output, type ParsedInput } from '#contract/index.ts';
import { addDays } from '#domain/day.ts';
import { daysReminded, dueBetween, nextReminder } from '#domain/reminder.ts';
import { readRevision } from '../db/commands.ts';
import {
  countDue,
  noteTold,
  plannedBefore,
  plannedIn,
  remindedUntil,
  setRemindedUntil,
  untold,
} from '../db/reminder-queries.ts';
import { readWorkspace } from '../db/workspace-queries.ts';
import type { Context } from './context.ts';
import { todayOf } from './today.ts';

/** Days that are looked back after the app was closed; what is older is only in the list of what was missed. */
const LOOK_BACK_DAYS = 31;
const DAY_MS = 86_400_000;

type Reading = Pick<Context, 'db' | 'clock'>;

/** What fell due and was not said yet. Nothing before the first look: what a file brings along is no news. */
export function pendingReminders({ db, clock }: Reading): readonly Due[] {
  const { reminders, timeZone } = readWorkspace(db);
  const looked = remindedUntil(db);
  if (looked === null || !reminders.on) return [];
  const now = clock.now();
  // After a clock that was ahead has been put right, it goes on from now.
  const after = Math.max(Math.min(looked, now), now - LOOK_BACK_DAYS * DAY_MS);
  const placements = plannedIn(db, daysReminded(after, now, timeZone), reminders.statuses);
  return untold(db, dueBetween(placements, after, now, reminders, timeZone));
}

/** The next instant at which something falls due, within the next days; null for none. */
export function nextReminderInstant({ db, clock }: Reading): number | null {
  const { reminders, timeZone } = readWorkspace(db);
  const now = clock.now();
  const placements = plannedIn(db, daysReminded(now, now, timeZone), reminders.statuses);
  return nextReminder(placements, now, reminders, timeZone);
}

/** What is left for today, and what was missed, in the statuses that are reminded of. */
export function dueCounts(context: Reading): { readonly today: number; readonly missed: number } {
  return countDue(context.db, todayOf(context), readWorkspace(context.db).reminders.statuses);
}

function take(context: Context): Output<'reminders.take'> {
  const { commands, clock } = context;
  const forgetBefore = addDays(todayOf(context), -2 * LOOK_BACK_DAYS);
  // The tables it writes are outside undo, so this is a transaction and no step.
  return commands.run('reminders-taken', {}, (db) => {
    const pending = pendingReminders({ db, clock });
    setRemindedUntil(db, clock.now());
    noteTold(db, pending, forgetBefore);
    return { due: pending.slice(0, MOST_SAID), total: pending.length };
  });
}

function list(context: Context, { limit }: ParsedInput<'reminders.due'>): Output<'reminders.due'> {
  const { db } = context;
  const { statuses } = readWorkspace(db).reminders;
  const today = todayOf(context);
  return {
    revision: readRevision(db),
    today: plannedIn(db, { from: today, to: today }, statuses),
    missed: plannedBefore(db, today, statuses, limit),
    missedTotal: countDue(db, today, statuses).missed,
  };
}

/** What is to be published now. */
export function createDueService(context: Context) {
  return {
    list: (input: ParsedInput<'reminders.due'>) => list(context, input),
    take: () => take(context),
  };
}
