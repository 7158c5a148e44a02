import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { firstInStep, ruleDays } from '#backend/services/rule-days.ts';
import { addDays } from '#domain/day.ts';
import { noEnd, type Pattern, type Rule } from '#domain/recurrence.ts';
import { naiveRuleDays } from '#test/naive-rule.ts';
import { randomDay, randomRule } from '#test/random-rule.ts';
import { times } from '#test/runs.ts';

const every = (pattern: Pattern, changes: Partial<Rule> = {}): Rule => ({ every: 1, pattern, end: noEnd, ...changes });
const year = { from: '2026-01-01', to: '2026-12-31' };

describe('the days of a rule', () => {
  it(
    'are those that a day-by-day search finds, and rise strictly',
    () => {
      fc.assert(
        fc.property(
          randomDay.chain((day) => fc.tuple(fc.constant(day), randomRule(day), fc.nat({ max: 900 }))),
          ([fromDay, rule, ahead]) => {
            const to = addDays(fromDay, 1500);
            const all = ruleDays(rule, fromDay, { from: fromDay, to });
            expect(all).toEqual(naiveRuleDays(rule, fromDay, to));
            const part = { from: addDays(fromDay, ahead), to: addDays(fromDay, ahead + 200) };
            expect(ruleDays(rule, fromDay, part)).toEqual(all.filter((day) => day >= part.from && day <= part.to));
            expect(all.every((day, at) => at === 0 || day > (all[at - 1] ?? ''))).toBe(true);
          },
        ),
        { numRuns: times(150) },
      );
    },
    times(60_000),
  );

  it('leave out the months without a 31st', () => {
    expect(ruleDays(every({ kind: 'month-day', day: 31 }), '2026-01-31', year)).toEqual(
      ['01', '03', '05', '07', '08', '10', '12'].map((month) => `2026-${month}-31`),
    );
  });

  it('are the last day of every month where that is asked for', () => {
    const days = ruleDays(every({ kind: 'month-end' }), '2026-01-31', year);
    expect(days).toHaveLength(12);
    expect(days[1]).toBe('2026-02-28');
  });

  it('leave out the years without a 29 February', () => {
    const rule = every({ kind: 'years', month: 2, day: 29 });
    expect(ruleDays(rule, '2024-02-29', { from: '2024-01-01', to: '2033-12-31' })).toEqual([
      '2024-02-29',
      '2028-02-29',
      '2032-02-29',
    ]);
  });

  it('begin with the first day even when it does not fit, and count it', () => {
    const rule = every({ kind: 'weeks', weekdays: [1], firstWeekday: 1 }, { end: { kind: 'after', count: 3 } });
    expect(ruleDays(rule, '2026-03-04', year)).toEqual(['2026-03-04', '2026-03-09', '2026-03-16']);
  });

  it('keep a Sunday and its Monday in one week where weeks begin on Sunday', () => {
    const rule = every({ kind: 'weeks', weekdays: [0, 1], firstWeekday: 0 }, { every: 2 });
    expect(ruleDays(rule, '2026-03-01', { from: '2026-03-01', to: '2026-03-31' })).toEqual([
      '2026-03-01',
      '2026-03-02',
      '2026-03-15',
      '2026-03-16',
      '2026-03-29',
      '2026-03-30',
    ]);
  });

  it('are none before the first day, nor after an end', () => {
    const rule = every({ kind: 'days' }, { end: { kind: 'on', day: '2026-03-05' } });
    expect(ruleDays(rule, '2026-03-04', { from: '2026-01-01', to: '2026-03-03' })).toEqual([]);
    expect(ruleDays(rule, '2026-03-04', { from: '2026-03-06', to: '2026-04-03' })).toEqual([]);
  });

  it('can be asked for as far as days can be written', () => {
    expect(ruleDays(every({ kind: 'days' }), '9999-12-30', { from: '9999-01-01', to: '9999-12-31' })).toHaveLength(2);
  });

  it('find the first day from which a rule falls on another', () => {
    const friday = every({ kind: 'weeks', weekdays: [5], firstWeekday: 1 });
    expect(firstInStep(friday, '2026-03-04', '2026-03-20')).toBe('2026-03-06');
    const second: Rule = { ...friday, every: 2 };
    expect(firstInStep(second, '2026-03-04', '2026-03-20')).toBe('2026-03-06');
    expect(firstInStep(second, '2026-03-04', '2026-03-27')).toBe('2026-03-13');
    expect(firstInStep(second, '2026-03-04', '2026-02-20')).toBe('2026-03-06');
    expect(firstInStep(second, '2026-03-04', '2026-02-27')).toBe('2026-03-13');
    // Where it fits no day of the rule, the first that does.
    expect(firstInStep(friday, '2026-03-04', '2026-03-17')).toBe('2026-03-06');
    const thirtyFirst = every({ kind: 'month-day', day: 31 }, { end: { kind: 'after', count: 1 } });
    expect(firstInStep(thirtyFirst, '2026-02-01', '2026-05-31')).toBe('2026-03-31');
  });
});

describe('the days of a rule, whatever the machine’s zone', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it.each([
    ['Europe/Paris', '2026-03-20'],
    ['America/New_York', '2026-10-25'],
    ['Pacific/Auckland', '2026-09-20'],
    ['Pacific/Apia', '2011-12-20'],
  ])('stay put over the change of clocks in %s', (name, fromDay) => {
    process.env.TZ = name;
    const range = { from: fromDay, to: addDays(fromDay, 400) };
    const daily = every({ kind: 'days' }, { every: 3 });
    // A stretch of its own for each zone, so that nothing kept from another answers.
    expect(ruleDays(daily, fromDay, range)).toEqual(naiveRuleDays(daily, fromDay, range.to));
    const weekly = every({ kind: 'weeks', weekdays: [0, 3], firstWeekday: 1 });
    expect(ruleDays(weekly, fromDay, range)).toEqual(naiveRuleDays(weekly, fromDay, range.to));
  });
});
