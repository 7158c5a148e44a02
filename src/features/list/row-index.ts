import type { PostList } from '#state/list.ts';

/** A line of the table: the heading of a group, or a row. */
export type Line =
  | { readonly kind: 'group'; readonly group: number }
  | { readonly kind: 'row'; readonly row: number; readonly group: number };

export type LineIndex = {
  /** Lines in all: rows and headings. */
  readonly count: number;
  at(line: number): Line;
  /** The line of a row. */
  lineOf(row: number): number;
};

/** The last index whose value is not above `wanted`; values rise. */
function lastUpTo(values: readonly number[], wanted: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Which line holds what: rows one after the other, or each group's rows under its heading. */
export function lineIndex(groups: PostList['groups'], grouped: boolean): LineIndex {
  let rows = 0;
  const starts = groups.map(({ count }) => {
    const start = rows;
    rows += count;
    return start;
  });
  if (!grouped)
    return { count: rows, at: (row) => ({ kind: 'row', row, group: lastUpTo(starts, row) }), lineOf: (row) => row };
  const headings = starts.map((start, group) => start + group);
  return {
    count: rows + groups.length,
    at: (line) => {
      const group = lastUpTo(headings, line);
      return headings[group] === line ? { kind: 'group', group } : { kind: 'row', row: line - group - 1, group };
    },
    lineOf: (row) => row + lastUpTo(starts, row) + 1,
  };
}
