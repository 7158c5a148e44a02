import { addDays } from '#domain/day.ts';
import { seriesMadeBefore } from '../db/series-queries.ts';
import { redoTop } from '../db/undo-steps.ts';
import type { Log } from '../ports.ts';
import type { Context } from './context.ts';
import { daysDue, horizonOf, makeAhead } from './series-posts.ts';
import type { StepName } from './step-names.ts';
import { todayOf } from './today.ts';
import { purgeExpired } from './trash.ts';

/** How long the day is taken to be the same, in ms; a clock that went back is looked at anew. */
const LOOK_MS = 60_000;

/** What follows from time going by. */
export interface Upkeep {
  /** Makes the posts that series have come to owe and empties the trash of what is too old. Cheap; never throws. */
  run(): void;
}

/**
 * Keeps the trash to 90 days, and the posts of series made ahead as days go by. What it makes belongs to the step before it, so undo goes on to be
 * exact; while there is something to redo it waits, since a change would drop that. Trouble is logged and tried again.
 */
export function createUpkeep(context: Context, log: Log): Upkeep {
  const { db, commands, clock } = context;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let waits = false;
  /** False when it has to wait. */
  const make = (): boolean => {
    const today = todayOf(context);
    const due = seriesMadeBefore(db, horizonOf(today)).filter((series) => daysDue(db, series, today).length > 0);
    if (due.length === 0) return true;
    return commands.maintain('series-made-ahead' satisfies StepName, (write) => {
      for (const series of due) makeAhead(context, write, series, addDays(series.madeUntil, 1), today);
    });
  };
  return {
    run: () => {
      const now = clock.now();
      const lookedJustNow = Math.abs(now - lookedAt) < LOOK_MS;
      if (lookedJustNow && !(waits && redoTop(db) === null)) return;
      lookedAt = now;
      try {
        const purged = purgeExpired(context);
        if (purged > 0) log.info('deleted what had been in the trash for 90 days', { posts: purged });
        waits = !make();
      } catch (error) {
        log.error('the upkeep of the workspace failed', error);
      }
    },
  };
}
