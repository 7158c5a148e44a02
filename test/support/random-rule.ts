import fc from 'fast-check';
import { addDays, type Day, dayFromNumber, dayNumber } from '#domain/day.ts';
import { type Pattern, places, type Rule, type RuleEnd } from '#domain/recurrence.ts';

const weekday = fc.integer({ min: 0, max: 6 });

/** Any day of the thirty years around the turn of 2030. */
export const randomDay: fc.Arbitrary<Day> = fc
  .integer({ min: dayNumber('2015-01-01'), max: dayNumber('2045-12-31') })
  .map(dayFromNumber);

const randomPattern: fc.Arbitrary<Pattern> = fc.oneof(
  fc.constant<Pattern>({ kind: 'days' }),
  fc.record({
    kind: fc.constant('weeks' as const),
    weekdays: fc.uniqueArray(weekday, { minLength: 1, maxLength: 7 }),
    firstWeekday: weekday,
  }),
  fc.record({ kind: fc.constant('month-day' as const), day: fc.integer({ min: 1, max: 31 }) }),
  fc.constant<Pattern>({ kind: 'month-end' }),
  fc.record({ kind: fc.constant('month-weekday' as const), place: fc.constantFrom(...places), weekday }),
  // Every month has 28 days; the 29 February is asked for on purpose.
  fc.oneof(
    fc.record({
      kind: fc.constant('years' as const),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    }),
    fc.constant<Pattern>({ kind: 'years', month: 2, day: 29 }),
  ),
);

/** Any rule that begins with `day`. */
export function randomRule(day: Day): fc.Arbitrary<Rule> {
  const end: fc.Arbitrary<RuleEnd> = fc.oneof(
    fc.constant<RuleEnd>({ kind: 'never' }),
    fc.integer({ min: 0, max: 900 }).map((ahead): RuleEnd => ({ kind: 'on', day: addDays(day, ahead) })),
    fc.integer({ min: 1, max: 60 }).map((count): RuleEnd => ({ kind: 'after', count })),
  );
  return fc.record({ every: fc.integer({ min: 1, max: 6 }), pattern: randomPattern, end });
}
