import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineIndex } from '#features/list/row-index.ts';

const groupsOf = (counts: readonly number[]) => counts.map((count, key) => ({ key: String(key), count }));

describe('the lines of the list', () => {
  it('are the rows alone where they are not grouped', () => {
    const lines = lineIndex(groupsOf([5]), false);
    expect([lines.count, lines.lineOf(3), lines.at(3)]).toEqual([5, 3, { kind: 'row', row: 3, group: 0 }]);
  });

  it('are every row once, in order, under the heading of its group', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 12 }), (counts) => {
        const lines = lineIndex(groupsOf(counts), true);
        const expected = counts.flatMap((count, group) => [
          { kind: 'group', group },
          ...Array.from({ length: count }, () => ({ kind: 'row', group })),
        ]);
        const found = Array.from({ length: lines.count }, (_, line) => lines.at(line));
        expect(found.map(({ kind, group }) => ({ kind, group }))).toEqual(expected);
        const rows = found.flatMap((line) => (line.kind === 'row' ? [line.row] : []));
        expect(rows).toEqual(rows.map((_, row) => row));
        for (const row of rows) expect(lines.at(lines.lineOf(row))).toMatchObject({ kind: 'row', row });
      }),
    );
  });
});
