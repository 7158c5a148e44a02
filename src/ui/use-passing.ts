import type { Virtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';

/** A screen that goes by in less than this is not read, in ms. */
const READING_MS = 100;
/** What the first step after a rest is taken to last, in ms. */
const FRAME_MS = 16;

type Scrolling = Pick<Virtualizer<Element, Element>, 'isScrolling' | 'scrollOffset' | 'scrollRect'>;

/** Where the last step of scrolling led and when (ms; null at rest), and how many leaps there were in a row. */
type Step = { readonly offset: number; readonly at: number | null; readonly leaps: number };

/**
 * Whether what is drawn passes by faster than anyone reads it: what is in sight has gone in less than a tenth of a second.
 * A single leap, as by a key, is no passing.
 */
export function usePassing({ isScrolling, scrollOffset, scrollRect }: Scrolling): boolean {
  const last = useRef<Step>({ offset: 0, at: null, leaps: 0 });
  const offset = scrollOffset ?? 0;
  const moved = Math.abs(offset - last.current.offset);
  if (!isScrolling) last.current = { offset, at: null, leaps: 0 };
  else if (moved > 0) {
    const at = performance.now();
    const took = last.current.at === null ? FRAME_MS : at - last.current.at;
    const isLeap = moved / took > (scrollRect?.height ?? 0) / READING_MS;
    last.current = { offset, at, leaps: isLeap ? last.current.leaps + 1 : 0 };
  }
  return last.current.leaps > 1;
}
