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

function keysOf(row: PreparedRow): readonly { readonly key: string; readonly placement: PreparedPlacement | null }[] {
  const { title } = row;
  if (row.placements.length === 0) {
    return [{ key: samenessKey({ network: null, day: null, time: null, text: row.text, title }), placement: null }];
  }
  return row.placements.map((placement) => {
    const { network, day, time, ownText } = placement;
    return { key: samenessKey({ network, day, time, text: ownText ?? row.text, title }), placement };
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
    const firstOf = (key: string): number | null => (existing.has(key) ? 0 : (seen.get(key) ?? null));
    const repeated = keys.filter(({ key }) => firstOf(key) !== null);
    const [first] = repeated;
    const duplicateOf = first && repeated.length === keys.length ? firstOf(first.key) : null;
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
