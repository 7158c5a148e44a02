import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HEAT_LEVELS, heatLevel, heatSteps } from '#domain/heat.ts';

describe('the shades of the year', () => {
  it('divide the busiest day in four', () => {
    expect(heatSteps(8)).toEqual([1, 3, 5, 7]);
    expect(heatSteps(20)).toEqual([1, 6, 11, 16]);
  });

  it('are fewer where fewer whole numbers are to be told apart', () => {
    expect(heatSteps(0)).toEqual([]);
    expect(heatSteps(1)).toEqual([1]);
    expect(heatSteps(3)).toEqual([1, 2, 3]);
  });

  it('are none for a day without posts, the darkest for the busiest day, and never paler for more posts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (most) => {
        const steps = heatSteps(most);
        expect(heatLevel(0, steps)).toBe(0);
        expect(heatLevel(most, steps)).toBe(HEAT_LEVELS);
        for (let count = 1; count <= most; count += 1) {
          expect(heatLevel(count, steps)).toBeGreaterThanOrEqual(Math.max(1, heatLevel(count - 1, steps)));
        }
      }),
    );
  });
});
