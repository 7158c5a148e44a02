import { renderHook } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { usePassing } from '#ui/use-passing.ts';

const FRAME_MS = 16;
const SCREEN = 700;

/** Scrolls by steps in px, a frame each; gives whether each is passing. A null is a rest. */
function passingAlong(steps: readonly (number | null)[]): readonly boolean[] {
  const now = vi.spyOn(performance, 'now').mockReturnValue(5_000);
  const scrollRect = { width: 900, height: SCREEN };
  const still = { isScrolling: false, scrollOffset: 0, scrollRect };
  const { result, rerender } = renderHook(usePassing, { initialProps: still });
  let scrollOffset = 0;
  return steps.map((step, index) => {
    now.mockReturnValue(5_000 + (index + 1) * FRAME_MS);
    scrollOffset += step ?? 0;
    rerender({ isScrolling: step !== null, scrollOffset, scrollRect });
    return result.current;
  });
}

describe('what flies past', () => {
  it('is known from the second step on of screens that nobody reads, and over when it rests', () => {
    expect(passingAlong([SCREEN, SCREEN, SCREEN, null])).toEqual([false, true, true, false]);
    expect(passingAlong([-SCREEN, -SCREEN])).toEqual([false, true]);
  });

  it('is not a single leap, as by a key, nor what the eye follows', () => {
    expect(passingAlong([SCREEN, null, SCREEN])).toEqual([false, false, false]);
    expect(passingAlong([70, 70, 70, 70])).toEqual([false, false, false, false]);
  });

  it('ends as soon as it slows down', () => {
    expect(passingAlong([SCREEN, SCREEN, 40])).toEqual([false, true, false]);
  });
});
