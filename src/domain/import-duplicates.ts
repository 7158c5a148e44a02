import type { PreparedPlacement, PreparedRow, RowState } from './import-model.ts';
import { sameText } from './import-text.ts';

/** A placement, or a post without any, as far as duplicates go. */
export type Sameness = {
  readonly network: string | null;
  readonly day: string | null;
  readonly time: string | null;
  /** The text on that network. */
  readonly text: string;
  readonly title: string;
};

/** Two posts are the same when network, day, time and text are; a post without text goes by its title. */
export function samenessKey({ network, day, time, text, title }: Sameness): string {
  const words = sameText(text);
  return `${network ?? ''}|${day ?? ''}|${time ?? ''}|${words === '' ? `title:${sameText(title)}` : words}`;
}

type RowKey = {
  /** What rows of the file are compared by. */
  readonly key: string;
  /** What posts of the workspace are compared by: there a row without networks has no day. */
  readonly stored: string;
  readonly placement: PreparedPlacement | null;
};

function keysOf(row: PreparedRow): readonly RowKey[] {
  const { title } = row;
  if (row.placements.length === 0) {
    const bare = { network: null, text: row.text, title };
    const key = samenessKey({ ...bare, day: row.day, time: row.time });
    return [{ key, stored: samenessKey({ ...bare, day: null, time: null }), placement: null }];
  }
  return row.placements.map((placement) => {
    const { network, day, time, ownText } = placement;
    const key = samenessKey({ network, day, time, text: ownText ?? row.text, title });
    return { key, stored: key, placement };
  });
}

const hasError = (row: PreparedRow): boolean => row.issues.some((issue) => issue.level === 'error');

/** Marks rows that repeat an earlier row or a post of the workspace; networks a row repeats only in part are left out of it. */
export function markDuplicates(
  rows: readonly PreparedRow[],
  existing: ReadonlySet<string>,
  wanted: (line: number) => boolean,
): readonly PreparedRow[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    if (hasError(row) || row.skipped) return row;
    const keys = keysOf(row);
    const firstOf = ({ key, stored }: RowKey): number | null => (existing.has(stored) ? 0 : (seen.get(key) ?? null));
    const repeated = keys.filter((one) => firstOf(one) !== null);
    const [first] = repeated;
    const duplicateOf = first && repeated.length === keys.length ? firstOf(first) : null;
    for (const { key } of keys) if (!seen.has(key)) seen.set(key, row.line);
    if (!first || wanted(row.line)) return { ...row, duplicateOf };
    if (duplicateOf !== null) return { ...row, duplicateOf };
    const placements = keys.flatMap(({ key, placement }) =>
      placement && !repeated.some((other) => other.key === key) ? [placement] : [],
    );
    const issue = { code: 'partly-repeated', level: 'warning', column: '', value: '' } as const;
    return { ...row, placements, issues: [...row.issues, issue] };
  });
}

/** What will become of a row. */
export function stateOf(row: PreparedRow, wanted: (line: number) => boolean): RowState {
  if (hasError(row)) return 'error';
  if (row.skipped) return 'skipped';
  return row.duplicateOf !== null && !wanted(row.line) ? 'duplicate' : 'ready';
}
