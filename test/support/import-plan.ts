import type { ImportChoices, ImportTable, PreparedRow } from '#domain/import-model.ts';
import { type PreparedImport, prepareImport } from '#domain/import-prepare.ts';
import type { ImportContext } from '#domain/import-resolve.ts';
import type { Network, Pillar, Platform } from '#domain/model.ts';

export const network = (id: string, platform: Platform, name: string, archived = false): Network => ({
  id: `00000000-0000-4000-8000-0000000000${id}`,
  platform,
  name,
  handle: '',
  role: '',
  minimum: { count: 0, per: 'week' },
  archived,
});
export const pillar = (id: string, name: string): Pillar => ({
  id: `00000000-0000-4000-8000-0000000001${id}`,
  name,
  color: 'indigo',
  description: '',
  archived: false,
});

export const instagram = network('01', 'instagram', 'Instagram');
export const facebook = network('02', 'facebook', 'Page Facebook');
export const context: ImportContext = {
  timeZone: 'Europe/Paris',
  today: '2026-09-10',
  firstWeekday: 1,
  networks: [instagram, facebook],
  pillars: [pillar('01', 'Éducation'), pillar('02', 'Mode'), pillar('03', 'Product demo')],
};

export function table(names: string, ...rows: readonly string[]): ImportTable {
  const cells = (line: string) => line.split('|');
  return {
    names: cells(names),
    rows: rows.map((row, at) => ({ line: at + 2, cells: cells(row), fault: null })),
  };
}

export function prepare(file: ImportTable, choices: ImportChoices = {}): PreparedImport {
  return prepareImport(file, choices, context, () => new Set());
}

export const firstRow = (prepared: PreparedImport): PreparedRow => {
  const [row] = prepared.rows;
  if (!row) throw new Error('no row');
  return row;
};
export const kinds = (prepared: PreparedImport) => prepared.questions.map((question) => question.kind);
export const codes = (prepared: PreparedImport) => prepared.rows.map((row) => row.issues.map((issue) => issue.code));
