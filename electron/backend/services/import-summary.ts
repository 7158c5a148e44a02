import type { ImportPreview } from '#contract/index.ts';
import { stateOf } from '#domain/import-duplicates.ts';
import {
  IMPORT_LIMITS,
  type ImportOptions,
  type PreparedRow,
  type PreviewRow,
  type RowState,
} from '#domain/import-model.ts';
import { type PreparedImport, wantsLine } from '#domain/import-prepare.ts';
import type { CutFile } from './import-table.ts';

/** A file read and understood. */
export type ReadImport = {
  readonly cut: CutFile;
  readonly prepared: PreparedImport;
  readonly options: ImportOptions;
};

const EXCERPT = 160;

const excerpt = (text: string): string => (text.length > EXCERPT ? `${text.slice(0, EXCERPT - 1)}…` : text);

function columnsOf({ table }: CutFile, columns: PreparedImport['options']['columns']): ImportPreview['columns'] {
  return columns.map(({ index, role }) => {
    const samples: string[] = [];
    for (const row of table.rows) {
      const cell = (row.cells[index] ?? '').trim();
      if (cell !== '' && !samples.includes(excerpt(cell))) samples.push(excerpt(cell));
      if (samples.length === 3) break;
    }
    return { index, name: table.names[index] ?? '', samples, role };
  });
}

function previewRow(row: PreparedRow, state: RowState, prepared: PreparedImport): PreviewRow {
  const names = (keys: readonly string[], things: ReadonlyMap<string, { readonly name: string }>) => [
    ...new Set(keys.map((key) => things.get(key)?.name ?? '')),
  ];
  const { line, title, day, time, status, duplicateOf } = row;
  return {
    line,
    state,
    title: excerpt(title),
    text: excerpt(row.text),
    day,
    time,
    status,
    networks: names(
      row.placements.map((placement) => placement.network),
      prepared.networks,
    ),
    pillars: names(row.pillars, prepared.pillars),
    formats: [...new Set(row.placements.map((placement) => placement.format))],
    duplicateOf,
    issues: [...row.issues],
  };
}

/** Networks and pillars that ready rows need and the workspace has not. */
export function createdBy(prepared: PreparedImport, ready: readonly PreparedRow[]) {
  const networkKeys = new Set(ready.flatMap((row) => row.placements.map((placement) => placement.network)));
  const pillarKeys = new Set(ready.flatMap((row) => row.pillars));
  const missing = (thing: { readonly key: string; readonly create: boolean; readonly restore: boolean }): boolean =>
    thing.create || thing.restore;
  return {
    networks: [...prepared.networks.values()].filter((network) => missing(network) && networkKeys.has(network.key)),
    pillars: [...prepared.pillars.values()].filter((pillar) => missing(pillar) && pillarKeys.has(pillar.key)),
  };
}

/** The rows that an import writes. */
export function readyRows(prepared: PreparedImport): readonly PreparedRow[] {
  const wanted = wantsLine(prepared.options);
  return prepared.rows.filter((row) => stateOf(row, wanted) === 'ready');
}

/** What the page shows before an import. */
export function summarise({ cut, prepared, options }: ReadImport): ImportPreview {
  const wanted = wantsLine(prepared.options);
  const states = prepared.rows.map((row) => stateOf(row, wanted));
  const count = (state: RowState): number => states.filter((one) => one === state).length;
  const errors = prepared.rows.flatMap((row) =>
    row.issues.filter((issue) => issue.level === 'error').map((issue) => ({ ...issue, line: row.line })),
  );
  const duplicates = prepared.rows.flatMap(({ line, title, duplicateOf }) =>
    duplicateOf === null ? [] : [{ line, duplicateOf, title: excerpt(title), included: wanted(line) }],
  );
  const creates = createdBy(prepared, readyRows(prepared));
  const shown = prepared.rows.slice(0, IMPORT_LIMITS.shown);
  return {
    detected: {
      encoding: options.encoding,
      delimiter: cut.delimiter,
      rows: cut.table.rows.length,
      headerLine: cut.headerLine,
    },
    columns: columnsOf(cut, prepared.options.columns),
    questions: [...prepared.questions],
    options,
    rows: shown.map((row, at) => previewRow(row, states[at] ?? 'error', prepared)),
    counts: {
      total: prepared.rows.length,
      ready: count('ready'),
      duplicates: count('duplicate'),
      errors: count('error'),
      skipped: count('skipped'),
    },
    errors: errors.slice(0, IMPORT_LIMITS.shown),
    duplicates: duplicates.slice(0, IMPORT_LIMITS.shown),
    notices: [...cut.notices, ...prepared.notices],
    creates: {
      networks: creates.networks.map((network) => network.name),
      pillars: creates.pillars.map((pillar) => pillar.name),
    },
  };
}
