import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditsOf } from '#domain/balance-tally.ts';
import { mergeParts, mergeTargetSets, mergeWeights } from '#domain/merge.ts';
import type { Part } from '#domain/model.ts';

const part = (pillarId: string, parts: number) => ({ pillarId, parts });
const weight = (pillarId: string, amount: number) => ({ pillarId, weight: amount });

describe('mergeParts', () => {
  it('adds up the parts in the place of whichever comes first', () => {
    expect(mergeParts([part('A', 60), part('C', 10), part('B', 40)], 'B', 'A')).toEqual([
      part('A', 100),
      part('C', 10),
    ]);
    expect(mergeParts([part('B', 2), part('C', 1)], 'B', 'A')).toEqual([part('A', 2), part('C', 1)]);
  });

  it('leaves a post without the pillar as it is, and a pillar merged into itself', () => {
    const parts = [part('A', 1), part('C', 2)];
    expect(mergeParts(parts, 'B', 'A')).toBe(parts);
    expect(mergeParts(parts, 'A', 'A')).toBe(parts);
  });

  it('scales down where the sum is more than a pillar may have', () => {
    const most = 1_000_000_000;
    expect(mergeParts([part('A', most), part('B', most), part('C', most / 2), part('D', 1)], 'B', 'A')).toEqual([
      part('A', most),
      part('C', most / 4),
      part('D', 1),
    ]);
  });

  it('never changes the credit of the other pillars', () => {
    const ids = fc.constantFrom('A', 'B', 'C', 'D');
    const parts = fc.uniqueArray(fc.record({ pillarId: ids, parts: fc.integer({ min: 1, max: 500 }) }), {
      minLength: 1,
      selector: ({ pillarId }) => pillarId,
    });
    fc.assert(
      fc.property(parts, (before) => {
        const credit = (of: readonly Part[], ...wanted: readonly string[]) =>
          creditsOf(of).reduce((sum, entry) => sum + (wanted.includes(entry.pillarId) ? entry.credit : 0), 0);
        const after = [...mergeParts(before, 'B', 'A')];
        expect(credit(after, 'A')).toBeCloseTo(credit(before, 'A', 'B'), 9);
        expect(credit(after, 'C')).toBeCloseTo(credit(before, 'C'), 9);
        expect(credit(after, 'B')).toBe(0);
      }),
    );
  });
});

describe('mergeWeights', () => {
  it('adds up the weights of a set', () => {
    expect(mergeWeights([weight('A', 40), weight('B', 30), weight('C', 30)], 'B', 'A')).toEqual([
      weight('A', 70),
      weight('C', 30),
    ]);
  });

  it('lists only the sets that change', () => {
    const kept = { id: '1', fromDay: '2026-01-01', weights: [weight('A', 1)] };
    const changed = { id: '2', fromDay: '2026-02-01', weights: [weight('A', 1), weight('B', 2)] };
    expect(mergeTargetSets([kept, changed], 'B', 'A')).toEqual([{ ...changed, weights: [weight('A', 3)] }]);
  });
});
