import { describe, expect, it } from 'vitest';
import { shareOn, sharesOf, targetCalendar, weightsOn } from '#domain/balance-targets.ts';

const set = (fromDay: string, weights: Readonly<Record<string, number>>) => ({
  fromDay,
  weights: Object.entries(weights).map(([pillarId, weight]) => ({ pillarId, weight })),
});
const march = set('2026-03-10', { A: 3, B: 1 });
const april = set('2026-04-01', { B: 1 });
const june = set('2026-06-01', { C: 1 });

describe('targetCalendar', () => {
  const calendar = targetCalendar([june, march, april]);

  it.each([
    ['2026-01-01', march],
    ['2026-03-10', march],
    ['2026-03-31', march],
    ['2026-04-01', april],
    ['2026-05-31', april],
    ['2026-06-01', june],
    ['2030-01-01', june],
  ])('finds the set in force on %s', (day, expected) => {
    expect(calendar.setOn(day)).toBe(expected);
  });

  it('lists the sets in force in a range', () => {
    expect(calendar.setsIn({ from: '2026-01-01', to: '2026-02-01' })).toEqual([march]);
    expect(calendar.setsIn({ from: '2026-03-31', to: '2026-04-01' })).toEqual([march, april]);
    expect(calendar.setsIn({ from: '2026-04-02', to: '2026-04-01' })).toEqual([]);
  });

  it('uses the later listed of two sets from one day, also for the days before', () => {
    const twice = targetCalendar([april, set('2026-04-01', { D: 1 })]);
    expect(twice.setOn('2026-03-01')?.weights).toEqual([{ pillarId: 'D', weight: 1 }]);
    expect(twice.setOn('2026-05-01')?.weights).toEqual([{ pillarId: 'D', weight: 1 }]);
  });

  it('has no set when none was made', () => {
    expect(targetCalendar([]).isEmpty).toBe(true);
    expect(targetCalendar([]).setsIn({ from: '2026-01-01', to: '2026-02-01' })).toEqual([]);
    expect(weightsOn([], '2026-01-01')).toEqual([]);
  });
});

describe('shares', () => {
  it('divide each weight by the sum of the set, and are 0 for a pillar not in it', () => {
    expect(weightsOn([march], '2026-01-01')).toBe(march.weights);
    expect([...sharesOf(march)]).toEqual([
      ['A', 0.75],
      ['B', 0.25],
    ]);
    expect(shareOn(march, 'B')).toBe(0.25);
    expect(shareOn(march, 'C')).toBe(0);
  });
});
