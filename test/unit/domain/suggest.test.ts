import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DayTally } from '#domain/balance-tally.ts';
import { addDays } from '#domain/day.ts';
import { type NetworkFigures, proposePlacement, suggest } from '#domain/suggest.ts';

const monday = '2026-03-02';
const set = (weights: Readonly<Record<string, number>>, fromDay = monday) => ({
  fromDay,
  weights: Object.entries(weights).map(([pillarId, weight]) => ({ pillarId, weight })),
});
const days = (count: number) => Array.from({ length: count }, (_, index) => addDays(monday, index));
const used = (day: string, ...pillarIds: readonly string[]): DayTally => ({
  day,
  tagged: pillarIds.length,
  untagged: 0,
  unconfirmed: 0,
  credits: pillarIds.map((pillarId) => ({ pillarId, credit: 1 })),
});
const pillars = (...args: Parameters<typeof suggest>) =>
  suggest(...args)
    .map(({ pillarId }) => pillarId)
    .join(' ');
const order = ['A', 'B', 'C', 'D'];

describe('suggest', () => {
  const usual = [set({ A: 40, B: 30, C: 20, D: 10 })];

  it('begins A B C A on 40/30/20/10 from nothing', () => {
    expect(pillars(days(4), [], usual, order)).toBe('A B C A');
    expect(suggest(days(1), [], usual, order)).toEqual([{ day: monday, pillarId: 'A' }]);
  });

  it.each([1, 0])('never strays by more than 0.6 post in 400 (days apart: %d)', (apart) => {
    const chosen = suggest(
      Array.from({ length: 400 }, (_, index) => addDays(monday, index * apart)),
      [],
      usual,
      order,
    );
    const counts = new Map(order.map((id) => [id, 0]));
    for (const [index, { pillarId }] of chosen.entries()) {
      counts.set(pillarId, (counts.get(pillarId) ?? 0) + 1);
      for (const { pillarId: id, weight } of usual[0]?.weights ?? []) {
        const gap = (counts.get(id) ?? 0) - ((index + 1) * weight) / 100;
        expect(Math.abs(gap), `${id} after ${index + 1}`).toBeLessThanOrEqual(0.6 + 1e-9);
      }
    }
  });

  it('makes up for what the window already has', () => {
    expect(pillars(days(2), [used(monday, 'A', 'A', 'A')], [set({ A: 1, B: 1 })], order)).toBe('B B');
  });

  it('breaks ties by the larger weight first', () => {
    const even = [used('2026-03-01', 'A', 'B')];
    const sets = [set({ A: 1, B: 1 }), set({ A: 1, B: 2, C: 1 }, '2026-03-05')];
    // After one more unit by the second set: B lags 0.5, A and C 0.25.
    expect(pillars(['2026-03-05'], even, sets, order)).toBe('B');
    // A quarter of a unit ahead with twice the weight: level with the others.
    const ahead = [{ ...used(monday), credits: [{ pillarId: 'B', credit: 0.25 }] }];
    expect(pillars(['2026-03-05'], ahead, sets, order)).toBe('B');
  });

  it('then by the one used longest ago, never used first, then by list order', () => {
    const thirds = [set({ A: 1, B: 1, C: 1 })];
    const level = [used('2026-03-03', 'A'), used('2026-03-01', 'B'), used('2026-03-02', 'C')];
    expect(pillars(days(3), level, thirds, order)).toBe('B C A');
    expect(pillars(days(1), [], thirds, ['C', 'B', 'A'])).toBe('C');
    const unused = [set({ A: 1, B: 1 }, '2026-01-01'), set({ A: 1, B: 1, C: 1 }, '2026-03-05')];
    expect(pillars(['2026-03-05'], [used('2026-03-04', 'A', 'B')], unused, order)).toBe('C');
  });

  it('sees ties among thirds through the rounding', () => {
    const tallies = Array.from({ length: 30 }, (_, index) => ({
      ...used(addDays('2026-01-01', index)),
      tagged: 1,
      credits: ['C', 'B', 'A'].map((pillarId) => ({ pillarId, credit: 1 / 3 })),
    }));
    expect(pillars(days(3), tallies, [set({ B: 1, C: 1, A: 1 })], order)).toBe('A B C');
  });

  it('uses the weights of each day, and only pillars that have one', () => {
    const sets = [set({ A: 1 }), set({ B: 1 }, '2026-03-04')];
    expect(pillars(days(4), [], sets, order)).toBe('A A B B');
  });

  it('has nothing to suggest without targets', () => {
    expect(suggest(days(3), [], [], order)).toEqual([]);
  });

  it('is the same whatever order the weights are stored in', () => {
    const weights = fc.dictionary(fc.constantFrom('A', 'B', 'C', 'D', 'E'), fc.integer({ min: 1, max: 9 }), {
      minKeys: 1,
    });
    fc.assert(
      fc.property(weights, (each) => {
        const forward = set(each);
        const backward = { ...forward, weights: [...forward.weights].reverse() };
        expect(suggest(days(30), [], [backward], order)).toEqual(suggest(days(30), [], [forward], order));
      }),
    );
  });
});

describe('proposePlacement', () => {
  const open = (day: string, count = 0, ...free: readonly string[]) => ({ day, count, free });
  const network = (networkId: string, planned: number, needed: number, changes: Partial<NetworkFigures> = {}) => ({
    networkId,
    planned,
    needed,
    days: [open(monday)],
    times: [],
    ...changes,
  });

  it('takes the network furthest below its minimum, its next emptiest day and its commonest time', () => {
    const blog = network('blog', 1, 5, {
      days: [open('2026-03-02', 1), open('2026-03-05'), open('2026-03-04')],
      times: [
        { time: '18:00', count: 3 },
        { time: '09:00', count: 3 },
        { time: '12:00', count: 1 },
      ],
    });
    expect(proposePlacement([network('x', 0, 3), blog])).toEqual({
      networkId: 'blog',
      day: '2026-03-04',
      time: '09:00',
    });
  });

  it('prefers a free slot among equally empty days, and takes its time', () => {
    const times = [{ time: '18:00', count: 3 }];
    const days = [open('2026-03-02'), open('2026-03-04', 0, '08:30', '12:00'), open('2026-03-05', 1, '07:00')];
    expect(proposePlacement([network('x', 0, 3, { days, times })])).toMatchObject({ day: '2026-03-04', time: '08:30' });
    const fuller = [open('2026-03-02'), open('2026-03-05', 1, '07:00')];
    expect(proposePlacement([network('x', 0, 3, { days: fuller, times })])).toMatchObject({
      day: '2026-03-02',
      time: '18:00',
    });
  });

  it('takes the first listed of equals, and still proposes when every minimum is met', () => {
    expect(proposePlacement([network('x', 3, 3), network('blog', 5, 5)])).toMatchObject({ networkId: 'x', time: null });
    expect(proposePlacement([network('x', 4, 3), network('blog', 5, 5)])?.networkId).toBe('blog');
  });

  it('proposes nothing without a day', () => {
    expect(proposePlacement([])).toBeNull();
    expect(proposePlacement([network('x', 0, 3, { days: [] })])).toBeNull();
    expect(proposePlacement([network('x', 0, 3, { days: [] }), network('blog', 9, 1)])?.networkId).toBe('blog');
  });
});
