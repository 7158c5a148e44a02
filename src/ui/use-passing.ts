import type { Virtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';

/** A screen that goes by in less than this is not read, in ms. */
const READING_MS = 100;

type Scrolling = Pick<Virtualizer<Element, Element>, 'isScrolling' | 'scrollOffset' | 'scrollRect'>;

/**
 * Whether what is drawn passes by faster than anyone reads it: what is in sight has gone in less than a tenth of a second.
 * A single leap, as by a key, is no passing.
 */
export function usePassing({ isScrolling, scrollOffset, scrollRect }: Scrolling): boolean {
  const last = useRef({ offset: 0, at: 0, leaps: 0 });
  const offset = scrollOffset ?? 0;
  const moved = Math.abs(offset - last.current.offset);
  if (!isScrolling) last.current = { offset, at: 0, leaps: 0 };
  else if (moved > 0) {
    const at = performance.now();
    const isLeap = moved / (at - last.current.at) > (scrollRect?.height ?? 0) / READING_MS;
    last.current = { offset, at, leaps: isLeap ? last.current.leaps + 1 : 0 };
  }
  return last.current.leaps > 1;
}
