import type { Output, ParsedInput } from '#contract/index.ts';
import { type DayRange, daysBetween } from '#domain/day.ts';
import { cardsByDay, trayCards, trayTotal } from '../db/card-queries.ts';
import { readRevision } from '../db/commands.ts';
import { profileCards } from '../db/profile-queries.ts';
import { type Context, refused } from './context.ts';
import { expectedIn } from './expected.ts';
import { nowOf } from './today.ts';

/** More than any view draws; keeps a script's slip from asking for ten thousand years of days. */
const MOST_DAYS = 1100;

/** Throws `refused` (`range-too-long`). */
export function checkRange(range: DayRange): void {
  if (daysBetween(range.from, range.to) < MOST_DAYS) return;
  throw refused('range-too-long', `A range may have at most ${MOST_DAYS} days.`, { most: MOST_DAYS });
}

/** Cards on days and in the tray. */
export function createCalendarService(context: Pick<Context, 'db' | 'clock'>) {
  const { db } = context;
  return {
    days: ({ range, perDay, filters }: ParsedInput<'calendar.days'>): Output<'calendar.days'> => {
      checkRange(range);
      const now = nowOf(context);
      const days = [...cardsByDay(db, range, perDay, filters, now)];
      const expected = perDay === 0 ? [] : [...expectedIn(db, range, filters, now)];
      return { revision: readRevision(db), days, expected };
    },
    tray: ({ limit, offset, filters }: ParsedInput<'tray.list'>): Output<'tray.list'> => ({
      revision: readRevision(db),
      total: trayTotal(db, filters, nowOf(context)),
      cards: [...trayCards(db, limit, offset, filters, nowOf(context))],
    }),
    profile: ({ networkId, most }: ParsedInput<'calendar.profile'>): Output<'calendar.profile'> => {
      const next = profileCards(db, networkId, nowOf(context), 'next', most);
      const last = profileCards(db, networkId, nowOf(context), 'last', most);
      return { revision: readRevision(db), next: [...next].reverse(), last: [...last] };
    },
  };
}
