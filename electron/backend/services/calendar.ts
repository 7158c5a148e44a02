import type { Output, ParsedInput } from '#contract/index.ts';
import { type DayRange, daysBetween } from '#domain/day.ts';
import { cardsByDay, trayCards, trayTotal } from '../db/card-queries.ts';
import { readRevision } from '../db/commands.ts';
import { type Context, refused } from './context.ts';
import { expectedIn } from './expected.ts';

/** More than any view draws; keeps a script's slip from asking for ten thousand years of days. */
const MOST_DAYS = 1100;

/** Throws `refused` (`range-too-long`). */
export function checkRange(range: DayRange): void {
  if (daysBetween(range.from, range.to) < MOST_DAYS) return;
  throw refused('range-too-long', `A range may have at most ${MOST_DAYS} days.`, { most: MOST_DAYS });
}

/** Cards on days and in the tray. */
export function createCalendarService({ db }: Pick<Context, 'db'>) {
  return {
    days: ({ range, perDay, filters }: ParsedInput<'calendar.days'>): Output<'calendar.days'> => {
      checkRange(range);
      const days = [...cardsByDay(db, range, perDay, filters)];
      const expected = perDay === 0 ? [] : [...expectedIn(db, range, filters)];
      return { revision: readRevision(db), days, expected };
    },
    tray: ({ limit, offset, filters }: ParsedInput<'tray.list'>): Output<'tray.list'> => ({
      revision: readRevision(db),
      total: trayTotal(db, filters),
      cards: [...trayCards(db, limit, offset, filters)],
    }),
  };
}
