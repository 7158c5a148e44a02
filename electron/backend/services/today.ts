import { type Day, type Time, wallClock } from '#domain/day.ts';
import { readWorkspace } from '../db/workspace-queries.ts';
import type { Context } from './context.ts';

/** Day and time of day in the workspace's zone, by the backend's clock. */
export function nowOf(context: Pick<Context, 'db' | 'clock'>): { readonly day: Day; readonly time: Time } {
  return wallClock(context.clock.now(), readWorkspace(context.db).timeZone);
}

/** Today in the workspace's zone. */
export function todayOf(context: Pick<Context, 'db' | 'clock'>): Day {
  return nowOf(context).day;
}
