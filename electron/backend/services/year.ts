import type { Output, ParsedInput } from '#contract/index.ts';
import { addDays, type Day } from '#domain/day.ts';
import { weeksIn } from '#domain/windows.ts';
import { readRevision } from '../db/commands.ts';
import { cardsPerDay, takenDays } from '../db/year-queries.ts';
import type { Context } from './context.ts';
import { createJudge } from './judgement.ts';
import { nowOf } from './today.ts';

/** How far a free day is looked for. */
const LOOK_AHEAD_DAYS = 1096;

function year(context: Context, input: ParsedInput<'calendar.year'>): Output<'calendar.year'> {
  const { filters } = input;
  const of = String(input.year).padStart(4, '0');
  const range = { from: `${of}-01-01`, to: `${of}-12-31` };
  const judge = createJudge(context, filters);
  return {
    revision: readRevision(context.db),
    days: [...cardsPerDay(context.db, range, filters, nowOf(context))],
    weeks: judge
      .weeks(weeksIn(range, judge.workspace.firstWeekday))
      .filter(({ report }) => report.tagged + report.untagged > 0),
  };
}

function freeDay(context: Context, { from, filters }: ParsedInput<'calendar.freeDay'>): Output<'calendar.freeDay'> {
  let day: Day = from;
  const last = addDays(from, LOOK_AHEAD_DAYS);
  for (const taken of takenDays(context.db, { from, to: last }, filters, nowOf(context))) {
    if (taken !== day) break;
    day = addDays(day, 1);
  }
  return { day: day > last ? null : day };
}

/** A whole year at a glance, and the first day of it that is free. */
export function createYearService(context: Context) {
  return {
    year: (input: ParsedInput<'calendar.year'>) => year(context, input),
    freeDay: (input: ParsedInput<'calendar.freeDay'>) => freeDay(context, input),
  };
}
