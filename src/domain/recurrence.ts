import { z } from 'zod';
import {
  addDays,
  type Day,
  daySchema,
  daysBetween,
  monthEnd,
  monthStart,
  type Weekday,
  weekdayOf,
  weekdaySchema,
} from './day.ts';

/** The places of a weekday in a month that a rule can name; -1 is the last. */
export const places = [1, 2, 3, 4, -1] as const;
export type Place = (typeof places)[number];
const placeSchema = z.literal(places);

/** Days that each month may have at most, in a leap year. */
const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Which days a rule falls on. A month or year without such a day is left out, as calendars everywhere do (RFC 5545). */
export const patternSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('days') }),
  z.object({
    kind: z.literal('weeks'),
    weekdays: z
      .array(weekdaySchema)
      .min(1)
      .max(7)
      .readonly()
      .refine((days) => new Set(days).size === days.length, 'repeated-weekday'),
    /** The day that weeks begin with, for every second week and longer; kept so that a setting never moves a post. */
    firstWeekday: weekdaySchema,
  }),
  z.object({ kind: z.literal('month-day'), day: z.int().min(1).max(31) }),
  z.object({ kind: z.literal('month-end') }),
  z.object({ kind: z.literal('month-weekday'), place: placeSchema, weekday: weekdaySchema }),
  z
    .object({ kind: z.literal('years'), month: z.int().min(1).max(12), day: z.int().min(1).max(31) })
    .refine(({ month, day }) => day <= (LONGEST_MONTHS[month - 1] ?? 0), 'no-such-day'),
]);
export type Pattern = Readonly<z.infer<typeof patternSchema>>;
export type PatternKind = Pattern['kind'];

/** The most times that a rule can name. */
export const MOST_TIMES = 999;

/** When a rule stops: never, after a day, or after so many times, the first one counted. */
export const ruleEndSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('never') }),
  z.object({ kind: z.literal('on'), day: daySchema }),
  z.object({ kind: z.literal('after'), count: z.int().min(1).max(MOST_TIMES) }),
]);
export type RuleEnd = Readonly<z.infer<typeof ruleEndSchema>>;

/** How a post repeats, on calendar days. The day it begins with is always its first, whether or not it fits the pattern. */
export const ruleSchema = z.object({
  /** 2 for every second day, week, month or year. */
  every: z.int().min(1).max(99),
  pattern: patternSchema,
  end: ruleEndSchema,
});
export type Rule = Readonly<z.infer<typeof ruleSchema>>;

/** Repeats for ever; the end that a new rule begins with. */
export const noEnd: RuleEnd = { kind: 'never' };

const weekdayCodes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;
const code = (weekday: Weekday): string => weekdayCodes[weekday] ?? 'MO';
const compact = (day: Day): string => day.replaceAll('-', '');

function patternText(pattern: Pattern): string {
  switch (pattern.kind) {
    case 'days':
      return 'FREQ=DAILY';
    case 'weeks':
      return `FREQ=WEEKLY;BYDAY=${pattern.weekdays.map(code).join(',')};WKST=${code(pattern.firstWeekday)}`;
    case 'month-day':
      return `FREQ=MONTHLY;BYMONTHDAY=${pattern.day}`;
    case 'month-end':
      return 'FREQ=MONTHLY;BYMONTHDAY=-1';
    case 'month-weekday':
      return `FREQ=MONTHLY;BYDAY=${pattern.place}${code(pattern.weekday)}`;
    case 'years':
      return `FREQ=YEARLY;BYMONTH=${pattern.month};BYMONTHDAY=${pattern.day}`;
  }
}

function endText(end: RuleEnd): string {
  if (end.kind === 'on') return `;UNTIL=${compact(end.day)}T000000Z`;
  return end.kind === 'after' ? `;COUNT=${end.count}` : '';
}

/** The rule as iCalendar writes it (RFC 5545), its days as midnights in UTC. */
export function ruleText({ every, pattern, end }: Rule, fromDay: Day): string {
  return `DTSTART:${compact(fromDay)}T000000Z\nRRULE:${patternText(pattern)};INTERVAL=${every}${endText(end)}`;
}

/** Which of its weekday in its month a day is; the fifth is the last. */
export function placeOf(day: Day): Place {
  const nth = Math.ceil(Number(day.slice(8)) / 7);
  return places.find((place) => place === nth) ?? -1;
}

/** Whether a day is the last of its weekday in its month. */
export function isLastOfWeekday(day: Day): boolean {
  return addDays(day, 7).slice(0, 7) !== day.slice(0, 7);
}

/** The pattern of a kind that a day suggests. */
export function patternFor(kind: PatternKind, day: Day, firstWeekday: Weekday): Pattern {
  const date = Number(day.slice(8));
  switch (kind) {
    case 'days':
    case 'month-end':
      return { kind };
    case 'weeks':
      return { kind, weekdays: [weekdayOf(day)], firstWeekday };
    case 'month-day':
      return { kind, day: date };
    case 'month-weekday':
      return { kind, place: placeOf(day), weekday: weekdayOf(day) };
    case 'years':
      return { kind, month: Number(day.slice(5, 7)), day: date };
  }
}

function movedPattern(pattern: Pattern, from: Day, to: Day): Pattern {
  if (pattern.kind === 'weeks') {
    const shift = daysBetween(from, to);
    const weekdays = pattern.weekdays.map((weekday) => (((weekday + shift) % 7) + 7) % 7).sort((a, b) => a - b);
    return { ...pattern, weekdays };
  }
  if (pattern.kind === 'month-end') return to === monthEnd(to) ? pattern : patternFor('month-day', to, 1);
  const fits = JSON.stringify(patternFor(pattern.kind, from, 1)) === JSON.stringify(pattern);
  if (pattern.kind === 'month-weekday' && pattern.place === -1 && isLastOfWeekday(from) && isLastOfWeekday(to)) {
    return { ...pattern, weekday: weekdayOf(to) };
  }
  // A pattern that the day did not follow says something of its own.
  return fits ? patternFor(pattern.kind, to, 1) : pattern;
}

/** The rule once the day it was made for has moved: Mondays become Tuesdays when the Monday moves to a Tuesday. */
export function movedRule(rule: Rule, from: Day, to: Day): Rule {
  return from === to ? rule : { ...rule, pattern: movedPattern(rule.pattern, from, to) };
}

/** Which months or years a rule leaves out; null when it leaves out none. */
export function leavesOut({ pattern }: Rule): { readonly kind: 'months' | 'years'; readonly day: number } | null {
  if (pattern.kind === 'month-day' && pattern.day > 28) return { kind: 'months', day: pattern.day };
  if (pattern.kind === 'years' && pattern.month === 2 && pattern.day === 29) return { kind: 'years', day: 29 };
  return null;
}

type Period = 'month' | 'year' | null;

/** Where two rules give each month, or each year, one day, a day of one stands for that of the other. */
function sharedPeriod(before: Rule, after: Rule): Period {
  const periodOf = ({ pattern }: Rule): Period =>
    pattern.kind.startsWith('month') ? 'month' : pattern.kind === 'years' ? 'year' : null;
  return periodOf(before) === periodOf(after) ? periodOf(before) : null;
}

function startOf(period: Period, day: Day): Day {
  if (period === 'month') return monthStart(day);
  return period === 'year' ? `${day.slice(0, 4)}-01-01` : day;
}

/** The day from which the counterpart of a day is to be looked for when a rhythm becomes another. */
export function counterpartFrom(before: Rule, after: Rule, moved: number, day: Day): Day {
  const period = sharedPeriod(before, after);
  return period === null ? addDays(day, moved) : startOf(period, day);
}

/**
 * Finds for days of an old rhythm the days that take their place in a new one: the same month's or year's where both have
 * one each, else the day as far away as the first one moved.
 */
export function counterparts(
  before: Rule,
  after: Rule,
  moved: number,
  newDays: readonly Day[],
): (oldDay: Day) => Day | null {
  const period = sharedPeriod(before, after);
  const known = new Map(newDays.map((day) => [startOf(period, day), day]));
  return (oldDay) => known.get(counterpartFrom(before, after, moved, oldDay)) ?? null;
}

/** The rule for what is left of a series after so many of its days; fewer than none add to it. */
export function remaining(rule: Rule, used: number): Rule {
  const { end } = rule;
  if (end.kind !== 'after') return rule;
  return { ...rule, end: { ...end, count: Math.min(MOST_TIMES, Math.max(1, end.count - used)) } };
}
