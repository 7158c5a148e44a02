import { addDays, type Day, daysOf, monthEnd, weekdayOf, weekStart } from '#domain/day.ts';
import type { Rule } from '#domain/recurrence.ts';

const monthNumber = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** Whole periods between the first day's period and a day's. */
function periodsAway({ pattern }: Rule, from: Day, day: Day): number {
  if (pattern.kind === 'days') return Math.round((Date.parse(day) - Date.parse(from)) / 86_400_000);
  if (pattern.kind === 'weeks') {
    const { firstWeekday } = pattern;
    return Math.round(
      (Date.parse(weekStart(day, firstWeekday)) - Date.parse(weekStart(from, firstWeekday))) / 604_800_000,
    );
  }
  return pattern.kind === 'years'
    ? Number(day.slice(0, 4)) - Number(from.slice(0, 4))
    : monthNumber(day) - monthNumber(from);
}

function fits({ pattern }: Rule, day: Day): boolean {
  const date = Number(day.slice(8));
  switch (pattern.kind) {
    case 'days':
      return true;
    case 'weeks':
      return pattern.weekdays.includes(weekdayOf(day));
    case 'month-day':
      return date === pattern.day;
    case 'month-end':
      return day === monthEnd(day);
    case 'month-weekday': {
      if (weekdayOf(day) !== pattern.weekday) return false;
      const isLast = addDays(day, 7).slice(0, 7) !== day.slice(0, 7);
      return pattern.place === -1 ? isLast : Math.ceil(date / 7) === pattern.place;
    }
    case 'years':
      return Number(day.slice(5, 7)) === pattern.month && date === pattern.day;
  }
}

/** A second implementation of rules: looks at every single day, one after the other. */
export function naiveRuleDays(rule: Rule, fromDay: Day, to: Day): readonly Day[] {
  const days = daysOf({ from: fromDay, to }).filter(
    (day) => day === fromDay || (fits(rule, day) && periodsAway(rule, fromDay, day) % rule.every === 0),
  );
  const { end } = rule;
  if (end.kind === 'on') return days.filter((day) => day <= end.day);
  return end.kind === 'after' ? days.slice(0, end.count) : days;
}
