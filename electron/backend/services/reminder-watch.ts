import type { ChangeEvent } from '#contract/index.ts';
import { readRevision } from '../db/commands.ts';
import type { Log } from '../ports.ts';
import type { Context } from './context.ts';
import { nextReminderInstant, pendingReminders } from './due.ts';

/** Longest wait between two looks, in ms: a timer stands still while the computer sleeps, and a clock may be set anew. */
const LONGEST_WAIT_MS = 30_000;
/** Wait after a change, in ms: a row of changes is looked at once. */
const SETTLE_MS = 1_000;

/** Tells windows when something falls due. */
export interface ReminderWatch {
  /** Looks now, unless nothing can have fallen due since the last look. Cheap; never throws. */
  look(): void;
  /** To be told of every change: other things may fall due now. */
  changed(event: ChangeEvent): void;
  close(): void;
}

/**
 * Publishes `reminders` whenever something fell due that nobody has taken yet. Which window tells the user is decided when
 * the first one takes it; what nobody takes is published again, so that it waits for the next window.
 */
export function createReminderWatch(
  context: Pick<Context, 'db' | 'clock'>,
  publish: (event: ChangeEvent) => void,
  log: Log,
): ReminderWatch {
  const { db, clock } = context;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The next look that can find something, by the clock. */
  let nextAt = Number.NEGATIVE_INFINITY;
  let lookedAt = Number.NEGATIVE_INFINITY;

  const arm = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(look, Math.min(Math.max(wait, SETTLE_MS), LONGEST_WAIT_MS));
    // It must not keep a process that has nothing else to do.
    timer.unref();
  };
  function look(): void {
    const now = clock.now();
    // A clock that went back is looked at anew.
    const mayBeDue = now >= nextAt || now < lookedAt;
    if (mayBeDue) lookAt(now);
    arm(nextAt - now);
  }
  function lookAt(now: number): void {
    lookedAt = now;
    try {
      const pending = pendingReminders(context).length;
      nextAt = Math.min(nextReminderInstant(context) ?? Number.POSITIVE_INFINITY, now + LONGEST_WAIT_MS);
      if (pending > 0) publish({ revision: readRevision(db), kinds: ['reminders'] });
    } catch (error) {
      nextAt = now + LONGEST_WAIT_MS;
      log.error('looking for what falls due failed', error);
    }
  }
  return {
    look,
    changed: ({ kinds }) => {
      if (kinds.every((kind) => kind === 'reminders')) return;
      nextAt = Math.min(nextAt, clock.now() + SETTLE_MS);
      arm(SETTLE_MS);
    },
    close: () => clearTimeout(timer),
  };
}
