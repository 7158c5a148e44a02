import { RRuleTemporal } from 'rrule-temporal';
import { addDays, type Day, type DayRange } from '#domain/day.ts';
import { noEnd, type Rule, ruleText } from '#domain/recurrence.ts';

/** Days of a rule are asked for in the same stretches again and again: each month shown, each look ahead. */
const KEPT = 500;
/** Nothing is foretold further than this from where a rule begins. */
const MOST_DAYS_AHEAD = 366 * 30;

const kept = new Map<string, readonly Day[]>();

function expand(text: string, { from, to }: DayRange, includeDtstart: boolean): readonly Day[] {
  const rule = new RRuleTemporal({ rruleString: text, includeDtstart });
  return rule
    .between(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`), true)
    .map((moment) => moment.toString().slice(0, 10));
}

function farthestFrom(day: Day): Day {
  return day < '9900-01-01' ? addDays(day, MOST_DAYS_AHEAD) : '9999-12-31';
}

/** The first day from `day` on that fits the pattern of a rule; `day` itself when none does. */
function firstFit(rule: Rule, day: Day): Day {
  const [first] = expand(ruleText({ ...rule, end: noEnd }, day), { from: day, to: farthestFrom(day) }, false);
  return first ?? day;
}

/**
 * The first day from `start` on with which a rule can begin so that it also falls on `day`: of every second week the same
 * ones. Where `day` does not fit the pattern, the first that does.
 */
export function firstInStep(rule: Rule, start: Day, day: Day): Day {
  const endless = { ...rule, end: noEnd };
  if (day < start) return ruleDays(endless, day, { from: start, to: farthestFrom(start) })[0] ?? start;
  const first = firstFit(rule, start);
  const fitting = ruleDays({ ...endless, every: 1 }, first, { from: first, to: day });
  return fitting.find((one) => ruleDays(endless, one, { from: day, to: day }).length > 0) ?? first;
}

/** How many days of a series, whose rule begins with `fromDay`, come before a day. */
export function countDaysBefore({ rule, fromDay }: { readonly rule: Rule; readonly fromDay: Day }, day: Day): number {
  return day <= fromDay ? 0 : ruleDays(rule, fromDay, { from: fromDay, to: addDays(day, -1) }).length;
}

/**
 * The days of a rule inside a range, in order. Calendar days alone are reckoned with, as midnights in UTC: no zone and no
 * change of clocks can move one.
 */
export function ruleDays(rule: Rule, fromDay: Day, range: DayRange): readonly Day[] {
  const last = rule.end.kind === 'on' && rule.end.day < range.to ? rule.end.day : range.to;
  const farthest = farthestFrom(fromDay);
  const asked = { from: range.from > fromDay ? range.from : fromDay, to: last < farthest ? last : farthest };
  if (asked.from > asked.to) return [];
  const text = ruleText(rule, fromDay);
  const key = `${text} ${asked.from} ${asked.to}`;
  const known = kept.get(key);
  if (known) return known;
  const days = expand(text, asked, true);
  if (kept.size >= KEPT) kept.clear();
  kept.set(key, days);
  return days;
}
