import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/day.ts';
import { type FillInput, type FillSlot, fill } from '#domain/fill.ts';
import { anyFill, choicesFor, equalNeighbours, everyFilling, FILL_FROM, gapSquared } from '#test/fills.ts';
import { times } from '#test/runs.ts';

const set = (weights: Readonly<Record<string, number>>, fromDay = FILL_FROM) => ({
  fromDay,
  weights: Object.entries(weights).map(([pillarId, weight]) => ({ pillarId, weight })),
});
const usual = set({ A: 40, B: 30, C: 20, D: 10 });
const slots = (count: number, changes: Partial<FillSlot> = {}): readonly FillSlot[] =>
  Array.from({ length: count }, (_, index) => ({
    networkId: 'n',
    day: addDays(FILL_FROM, index),
    time: '12:00',
    pillarId: null,
    ...changes,
  }));
const input = (changes: Partial<FillInput> = {}): FillInput => ({
  slots: slots(4),
  tallies: [],
  targetSets: [usual],
  pillarOrder: ['A', 'B', 'C', 'D'],
  placed: [],
  ...changes,
});
const filled = (changes: Partial<FillInput> = {}) => fill(input(changes)).join(' ');

describe('fill', () => {
  it('begins like the suggestions on 40/30/20/10 from nothing, and ends on the mix', () => {
    expect(filled()).toBe('A B C A');
    expect(
      fill(input({ slots: slots(10) }))
        .toSorted()
        .join(''),
    ).toBe('AAAABBBCCD');
  });

  it('makes up for what the window already has', () => {
    const tallies = [
      { day: FILL_FROM, tagged: 3, untagged: 0, unconfirmed: 0, credits: [{ pillarId: 'A', credit: 3 }] },
    ];
    expect(filled({ slots: slots(3), tallies, targetSets: [set({ A: 1, B: 1 })] })).toBe('B B B');
  });

  it('keeps reservations, and plans around them', () => {
    const reserved = slots(4).map((slot, index) => (index === 0 ? { ...slot, pillarId: 'D' } : slot));
    expect(filled({ slots: reserved })).toBe('D A B C');
  });

  it('takes a reservation for an archived pillar as none, and gives no archived pillar', () => {
    const pillarOrder = ['A', 'B', 'C'];
    expect(filled({ slots: slots(2, { pillarId: 'D' }), pillarOrder })).toBe('A B');
    expect(fill(input({ slots: slots(30), pillarOrder }))).not.toContain('D');
  });

  it('avoids the pillar of the post before and after on the network', () => {
    const [slot] = slots(1);
    const post = (time: string, pillarIds: readonly string[], networkId = 'n') => ({
      networkId,
      day: FILL_FROM,
      time,
      pillarIds,
    });
    const even = [set({ A: 1, B: 1 })];
    const one = slot ? [slot] : [];
    expect(filled({ slots: one, targetSets: even })).toBe('A');
    expect(filled({ slots: one, targetSets: even, placed: [post('10:00', ['A'])] })).toBe('B');
    expect(filled({ slots: one, targetSets: even, placed: [post('15:00', ['C', 'A'])] })).toBe('B');
    expect(filled({ slots: one, targetSets: even, placed: [post('10:00', ['A'], 'other')] })).toBe('A');
  });

  it('never trades balance for variety', () => {
    const placed = [{ networkId: 'n', day: FILL_FROM, time: '10:00', pillarIds: ['A'] }];
    expect(filled({ slots: slots(1), targetSets: [set({ A: 9, B: 1 })], placed })).toBe('A');
  });

  it('uses only pillars with a weight on the day', () => {
    const targetSets = [set({ A: 1 }), set({ B: 1 }, addDays(FILL_FROM, 2))];
    expect(filled({ targetSets })).toBe('A A B B');
  });

  it('gives nothing without targets but what is reserved', () => {
    const some = slots(2).map((slot, index) => (index === 1 ? { ...slot, pillarId: 'C' } : slot));
    expect(fill(input({ slots: some, targetSets: [] }))).toEqual([null, 'C']);
  });

  it('answers in the order given, and the same for the same slots', () => {
    const given = slots(12);
    const answer = fill(input({ slots: given }));
    expect(fill(input({ slots: given.toReversed() }))).toEqual(answer.toReversed());
  });
});

describe('any fill', () => {
  const small = { pillars: 3, networks: 2, days: 8, slots: 6, sets: 2 };
  const large = { pillars: 5, networks: 3, days: 28, slots: 40, sets: 3 };

  it('has the least sum of gap squared of all fillings', () => {
    fc.assert(
      fc.property(anyFill(small), (each) => {
        const best = Math.min(...everyFilling(each).map((filling) => gapSquared(each, filling)));
        expect(gapSquared(each, fill(each))).toBeLessThanOrEqual(best + 1e-7);
      }),
      { numRuns: times(300) },
    );
  });

  it('has at most one equal neighbour more than the fewest among the best, and hardly ever that', () => {
    const inputs = fc.sample(anyFill(small), { numRuns: 600, seed: 7 });
    const over = inputs.map((each) => {
      const all = everyFilling(each).map((filling) => ({ filling, sum: gapSquared(each, filling) }));
      const best = Math.min(...all.map(({ sum }) => sum));
      const fewest = Math.min(
        ...all.flatMap(({ filling, sum }) => (sum <= best + 1e-7 ? [equalNeighbours(each, filling)] : [])),
      );
      return equalNeighbours(each, fill(each)) - fewest;
    });
    expect(Math.max(...over)).toBeLessThanOrEqual(1);
    expect(over.filter((count) => count > 0).length).toBeLessThanOrEqual(2);
  });

  it('is never worse than the best of 1,000 random fills', () => {
    fc.assert(
      fc.property(anyFill(large), fc.infiniteStream(fc.nat(9973)), (each, picks) => {
        const ours = gapSquared(each, fill(each));
        const choices = each.slots.map((slot) => choicesFor(each, slot));
        for (let run = 0; run < 1000; run += 1) {
          const filling = choices.map((ids) => ids[Number(picks.next().value) % Math.max(1, ids.length)] ?? null);
          if (gapSquared(each, filling) < ours - 1e-7) throw new Error('A random fill is better.');
        }
      }),
      { numRuns: times(20) },
    );
  });
});
