import { type RefObject, useCallback, useLayoutEffect, useMemo, useState } from 'react';

/** Rows drawn beyond the edges, so that a quick scroll does not show gaps. */
const BEYOND = 6;

/** First index whose end lies beyond a position. */
function indexAt(ends: readonly number[], position: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > position) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Which rows of known heights are in sight of a scrolling element. */
export function useWindowed(ref: RefObject<HTMLElement | null>, count: number, heightOf: (index: number) => number) {
  const [view, setView] = useState({ top: 0, height: 800 });
  const ends = useMemo(() => {
    let end = 0;
    return Array.from({ length: count }, (_, index) => {
      end += heightOf(index);
      return end;
    });
  }, [count, heightOf]);
  const onScroll = useCallback(() => {
    const element = ref.current;
    if (element) setView({ top: element.scrollTop, height: element.clientHeight });
  }, [ref]);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(onScroll);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, onScroll]);
  const from = Math.max(0, indexAt(ends, view.top) - BEYOND);
  const to = Math.min(count, indexAt(ends, view.top + view.height) + 1 + BEYOND);
  return { from, to, height: ends.at(-1) ?? 0, topOf: (index: number) => ends[index - 1] ?? 0, onScroll };
}
