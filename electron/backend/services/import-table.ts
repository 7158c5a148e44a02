import Papa from 'papaparse';
import { monthOf, weekdayNamed } from '#domain/import-calendar-words.ts';
import { readDate } from '#domain/import-dates.ts';
import { claimOfName } from '#domain/import-header-names.ts';
import {
  IMPORT_LIMITS,
  type ImportDelimiter,
  type ImportNotice,
  type ImportRecord,
  type ImportTable,
  importDelimiters,
} from '#domain/import-model.ts';
import { plainWords } from '#domain/import-text.ts';
import { platformOf } from '#domain/import-words.ts';
import { importRefused } from './import-decode.ts';

/** A text cut into a table, and how. */
export type CutFile = {
  readonly table: ImportTable;
  readonly delimiter: ImportDelimiter;
  /** Number of the record that holds the names, from 1; 0 for none. */
  readonly headerRow: number;
  /** The line of that record; 0 for none. */
  readonly headerLine: number;
  readonly notices: readonly ImportNotice[];
};

type Choice = { readonly delimiter?: ImportDelimiter | undefined; readonly headerRow?: number | undefined };

const isBlank = (record: ImportRecord): boolean => record.cells.every((cell) => cell.trim() === '');

/** Cuts text into records with the line on which each begins. Quoted fields may hold line breaks. */
export function cutRecords(
  text: string,
  delimiter: ImportDelimiter,
  firstLine: number,
  preview = 0,
): readonly ImportRecord[] {
  const result = Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    quoteChar: '"',
    skipEmptyLines: false,
    preview,
  });
  const faulty = new Set(result.errors.filter((error) => error.type === 'Quotes').map((error) => error.row));
  let line = firstLine;
  return result.data.map((cells, row) => {
    const record: ImportRecord = { line, cells, fault: faulty.has(row) ? 'quotes' : null };
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
    return record;
  });
}

const knownNames = (cells: readonly string[]): number =>
  cells.filter((cell) => {
    const name = cell.trim();
    if (name === '' || name.length > 80) return false;
    return platformOf(name) !== null || (claimOfName(name, plainWords(name))?.strength ?? 0) > 60;
  }).length;

/** How well a delimiter fits the first records: most of them have the same number of cells, and there are names. */
function fitness(text: string, delimiter: ImportDelimiter): number {
  const records = cutRecords(text, delimiter, 1, 40).filter((record) => !isBlank(record));
  const widths = new Map<number, number>();
  for (const { cells } of records) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  const [width, often] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  if (width < 2) return 0;
  const names = Math.max(0, ...records.slice(0, 10).map((record) => knownNames(record.cells)));
  return (often / records.length) * Math.min(width, 12) + names * 3;
}

/** The delimiter that fits best; a comma where none fits. */
export function detectDelimiter(text: string): ImportDelimiter {
  const head = text.slice(0, 100_000);
  let best: { readonly delimiter: ImportDelimiter; readonly score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of importDelimiters) {
    const score = fitness(head, delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** The record that holds the names: the one of the first ten with most known names, unless the first is plainly data. */
function detectHeader(records: readonly ImportRecord[]): number {
  const firstFilled = records.findIndex((record) => !isBlank(record));
  const head = records.slice(0, 10).map((record) => (isBlank(record) ? 0 : knownNames(record.cells)));
  const most = Math.max(0, ...head);
  const first = records[firstFilled];
  if (most >= 2) return head.indexOf(most) + 1;
  if (most === 1 && head[firstFilled] === 1) return firstFilled + 1;
  const isData = first?.cells.some((cell) => {
    const value = cell.trim();
    return /^https?:/i.test(value) || value.length > 100 || (/\d/.test(value) && readDate(value) !== null);
  });
  return isData ? 0 : firstFilled + 1;
}

type Names = {
  readonly names: readonly string[];
  readonly unnamed: readonly string[];
  readonly repeated: readonly string[];
};

/** Names repeated further down, and lines that hold nothing but a month: `SEPTEMBER 2026`. */
function isHeading(record: ImportRecord, header: ImportRecord | undefined): boolean {
  const words = record.cells.map((cell) => cell.trim());
  const filled = words.filter((cell) => cell !== '');
  const [only = ''] = filled;
  if (filled.length === 1) return monthOf(only.replace(/\s*(?:19|20)\d{2}$/, '')) !== null;
  return header !== undefined && filled.length > 1 && words.every((cell, at) => cell === header.cells[at]?.trim());
}

/** Every column gets a name of its own: `Column 3` where there is none, `Text (2)` where it is there already. */
function nameColumns(header: readonly string[], width: number): Names {
  const used = new Set<string>();
  const unnamed: string[] = [];
  const repeated: string[] = [];
  const names = Array.from({ length: width }, (_, index) => {
    const given = (header[index] ?? '').replaceAll('\u0000', '').replace(/\s+/g, ' ').trim().slice(0, 200);
    const base = given === '' ? `Column ${index + 1}` : given;
    if (given === '') unnamed.push(base);
    let name = base;
    for (let copy = 2; used.has(name); copy += 1) name = `${base} (${copy})`;
    if (name !== base) repeated.push(base);
    used.add(name);
    return name;
  });
  return { names, unnamed, repeated };
}

/** With a header its width counts, less trailing columns that have neither name nor values. */
function widthOf(header: ImportRecord | undefined, rows: readonly ImportRecord[]): number {
  const filled = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  if (!header) return rows.reduce((most, row) => Math.max(most, filled(row.cells)), 1);
  const named = filled(header.cells);
  const held = rows.reduce((most, row) => Math.max(most, Math.min(filled(row.cells), header.cells.length)), 0);
  return Math.max(named, held, 1);
}

function noticesOf({ unnamed, repeated }: Names, headerRow: number, headerLine: number): readonly ImportNotice[] {
  const notices: ImportNotice[] = [];
  if (headerRow === 0) notices.push({ code: 'no-header', names: [] });
  else if (headerLine > 1) notices.push({ code: 'header-not-first', names: [String(headerLine)] });
  if (repeated.length > 0) notices.push({ code: 'duplicate-names', names: [...new Set(repeated)] });
  if (unnamed.length > 0 && headerRow > 0) notices.push({ code: 'unnamed-columns', names: [...unnamed] });
  return notices;
}

function headingsNotice(headings: readonly ImportRecord[]): readonly ImportNotice[] {
  const names = headings.map(({ line }) => String(line));
  return names.length === 0 ? [] : [{ code: 'headings-left-out', names }];
}

/** A spreadsheet's own note of the delimiter, `sep=;`, is not part of the table. */
function splitHint(text: string): {
  readonly body: string;
  readonly firstLine: number;
  readonly hint: ImportDelimiter | null;
} {
  const found = /^sep=(.)\n/i.exec(text);
  const hint = importDelimiters.find((delimiter) => delimiter === found?.[1]) ?? null;
  return found ? { body: text.slice(found[0].length), firstLine: 2, hint } : { body: text, firstLine: 1, hint: null };
}

const GRID_WEEKDAYS = 4;

/** Refuses a table that is a calendar on paper, a column per weekday: its cells are posts, which no row could tell. */
function refuseGrid(header: ImportRecord | undefined, fileName: string): void {
  const weekdays = new Set(header?.cells.map((cell) => weekdayNamed(cell.trim().split(/\s/)[0] ?? '')));
  weekdays.delete(null);
  if (weekdays.size < GRID_WEEKDAYS) return;
  throw importRefused('import-grid', 'The file has a column per weekday; it needs a row per post.', { file: fileName });
}

/**
 * Cuts a text into rows under named columns. Throws `refused` for a column per weekday, when there is no row below the
 * header, or more than 20,000 rows or 400 columns.
 */
export function cutFile(text: string, choice: Choice, fileName: string): CutFile {
  const { body, firstLine, hint } = splitHint(text);
  const delimiter = choice.delimiter ?? hint ?? detectDelimiter(body);
  const records = cutRecords(body, delimiter, firstLine);
  const headerRow = Math.min(choice.headerRow ?? detectHeader(records), records.length);
  const header = headerRow === 0 ? undefined : records[headerRow - 1];
  refuseGrid(header, fileName);
  const filled = records.slice(headerRow).filter((record) => !isBlank(record));
  const headings = filled.filter((record) => isHeading(record, header));
  const rows = filled.filter((record) => !headings.includes(record));
  if (rows.length === 0) {
    throw importRefused('import-no-rows', 'The file has column names but no rows.', { file: fileName });
  }
  if (rows.length > IMPORT_LIMITS.rows) {
    const params = { file: fileName, max: IMPORT_LIMITS.rows, rows: rows.length };
    throw importRefused('import-too-many-rows', `The file has more than ${IMPORT_LIMITS.rows} rows.`, params);
  }
  const width = widthOf(header, rows);
  if (width > IMPORT_LIMITS.columns) {
    const params = { file: fileName, max: IMPORT_LIMITS.columns, columns: width };
    throw importRefused('import-too-many-columns', `The file has more than ${IMPORT_LIMITS.columns} columns.`, params);
  }
  const named = nameColumns(header?.cells ?? [], width);
  const headerLine = header?.line ?? 0;
  return {
    table: { names: named.names, rows },
    delimiter,
    headerRow,
    headerLine,
    notices: [...noticesOf(named, headerRow, headerLine), ...headingsNotice(headings)],
  };
}
