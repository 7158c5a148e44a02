import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useMemo } from 'react';
import type { Card } from '#domain/model.ts';
import { type PostList, rowAt } from '#state/list.ts';
import { useApp } from '#state/use-app.ts';
import { usePassing } from '#ui/use-passing.ts';
import { lineIndex } from './row-index.ts';

/** The heights of every line and of the head, in px; the style sheet has them too. */
const LINE = 36;
const HEAD = 34;
/** Lines drawn beyond the edges, so that a quick scroll does not show gaps. */
const BEYOND = 4;

/** The first row of a group. */
function firstRow(group: number, { groups }: PostList): number {
  return groups.slice(0, group).reduce((sum, { count }) => sum + count, 0);
}

/**
 * A line to draw. Those in sight follow one another, all in one style; only the one that is kept for its focus lies at a
 * height of its own, in px.
 */
export type DrawnLine = { readonly line: number; readonly top: number | null };

/** The lines of the list: what each holds, which are drawn, and whether they only pass. The one with the focus always is, so that it keeps it. */
export function useLines(list: PostList, scroller: RefObject<HTMLElement | null>, activeLine: number) {
  const showRows = useApp((state) => state.showRows);
  const lines = useMemo(() => lineIndex(list.groups, list.order.group !== 'none'), [list.groups, list.order.group]);
  const rowOf = useCallback(
    (line: number): number | null => {
      const found = lines.at(line);
      return found.kind === 'row' ? found.row : null;
    },
    [lines],
  );
  const cardAt = useCallback(
    (line: number): Card | null => {
      const row = rowOf(line);
      return row === null ? null : rowAt(list, row);
    },
    [rowOf, list],
  );
  const rangeExtractor = useCallback(
    (range: Range) => {
      const drawn = defaultRangeExtractor(range);
      const isOut = activeLine >= 0 && activeLine < range.count && !drawn.includes(activeLine);
      return isOut ? [...drawn, activeLine].sort((a, b) => a - b) : drawn;
    },
    [activeLine],
  );
  const virtualizer = useVirtualizer({
    count: lines.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE,
    overscan: BEYOND,
    rangeExtractor,
    scrollPaddingEnd: HEAD,
  });
  const { startIndex = 0, endIndex = -1 } = virtualizer.range ?? {};
  const first = Math.max(0, startIndex - BEYOND);
  const last = Math.min(lines.count - 1, endIndex + BEYOND);
  useEffect(() => {
    if (endIndex < 0) return;
    const rowAtOrAfter = (line: number) => {
      const found = lines.at(Math.min(lines.count - 1, Math.max(0, line)));
      return found.kind === 'row' ? found.row : firstRow(found.group, list);
    };
    showRows(rowAtOrAfter(startIndex - BEYOND), Math.min(list.total - 1, rowAtOrAfter(endIndex + BEYOND)));
  }, [startIndex, endIndex, lines, list, showRows]);
  return {
    lines,
    rowOf,
    cardAt,
    virtualizer,
    passing: usePassing(virtualizer),
    drawn: virtualizer.getVirtualItems().map(
      ({ index }): DrawnLine => ({
        line: index,
        top: index < first || index > last ? index * LINE : null,
      }),
    ),
    /** The height of the lines before the first drawn one, in px. */
    above: first * LINE,
  };
}
