import type { Filters, Output, ParsedInput } from '#contract/index.ts';
import { shortPillar } from '#domain/balance.ts';
import type { Day, DayRange, Weekday } from '#domain/day.ts';
import { filterCount, plannedFilters } from '#domain/filters.ts';
import { fourWeeksEnding, historyWindows, weeksIn, weekWindow } from '#domain/windows.ts';
import { readRevision } from '../db/commands.ts';
import { listNetworks } from '../db/network-queries.ts';
import { postsAfter } from './balance-preview.ts';
import { checkRange } from './calendar.ts';
import { type Context, refused } from './context.ts';
import { createJudge } from './judgement.ts';
import { planNext } from './suggestions.ts';

/** Years that a week can be counted around in four digits. */
function checkAnchor(day: Day): void {
  if (day >= '0001-01-01' && day <= '9998-12-31') return;
  throw refused('day-out-of-range', 'That day is too far away to judge.', { day });
}

function windowOf(input: { anchorDay: Day; range: DayRange | null }, firstWeekday: Weekday) {
  checkAnchor(input.anchorDay);
  if (input.range) checkRange(input.range);
  const week = weekWindow(input.anchorDay, firstWeekday);
  return { week, range: input.range ?? fourWeeksEnding(week) };
}

function activeNetworks({ db }: Context, { networkIds }: Filters) {
  return listNetworks(db).filter(
    ({ id, archived }) => !archived && (networkIds.length === 0 || networkIds.includes(id)),
  );
}

function dock(context: Context, input: ParsedInput<'balance.dock'>): Output<'balance.dock'> {
  const judge = createJudge(context, input.filters);
  const { week, range } = windowOf(input, judge.workspace.firstWeekday);
  const tallies = judge.tallies(range);
  const networks = activeNetworks(context, input.filters);
  const planned = plannedFilters(input.filters);
  const asJudged = filterCount(planned) === filterCount(judge.filters);
  const present = asJudged ? tallies : createJudge(context, planned).tallies(range);
  const { suggestions, frequency, nextFrequency } = planNext(context.db, judge, networks, week, present);
  return {
    revision: readRevision(context.db),
    range,
    week,
    report: judge.judge(tallies, range),
    weekReport: judge.report(week),
    suggestions: [...suggestions],
    frequency: [...frequency],
    nextFrequency: [...nextFrequency],
  };
}

function history(context: Context, input: ParsedInput<'balance.history'>): Output<'balance.history'> {
  const judge = createJudge(context, input.filters);
  const { week } = windowOf({ anchorDay: input.anchorDay, range: null }, judge.workspace.firstWeekday);
  const points = historyWindows(week).map((point) => ({
    ...point,
    report: judge.report(point.judged),
    weekReport: judge.report(point.week),
  }));
  return { revision: readRevision(context.db), points };
}

/** Weeks that are over are not judged: nothing is planned there any more. */
function short(context: Context, { range, filters }: ParsedInput<'balance.short'>): Output<'balance.short'> {
  checkRange(range);
  const judge = createJudge(context, filters);
  const weeks = weeksIn(range, judge.workspace.firstWeekday).filter(({ to }) => to >= judge.now.day);
  return {
    revision: readRevision(context.db),
    weeks: judge.weeks(weeks).flatMap(({ week, report }) => {
      const pillarId = shortPillar(report);
      return pillarId === null ? [] : [{ week, pillarId }];
    }),
  };
}

function preview(context: Context, input: ParsedInput<'balance.preview'>): Output<'balance.preview'> {
  const judge = createJudge(context, input.filters);
  const { range } = windowOf(input, judge.workspace.firstWeekday);
  const change = postsAfter(context.db, input.change);
  const others = judge.tallies(range, change.affected);
  const changed = change.tally(judge, range);
  return { range, before: judge.report(range), after: judge.judge([...others, ...changed], range) };
}

/** The mix against the targets. */
export function createBalanceService(context: Context) {
  return {
    dock: (input: ParsedInput<'balance.dock'>) => dock(context, input),
    history: (input: ParsedInput<'balance.history'>) => history(context, input),
    short: (input: ParsedInput<'balance.short'>) => short(context, input),
    preview: (input: ParsedInput<'balance.preview'>) => preview(context, input),
  };
}
