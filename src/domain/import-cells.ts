import type { Day, Weekday } from './day.ts';
import { weekdayNamed } from './import-calendar-words.ts';
import { type DateReading, dayOf, readDate } from './import-dates.ts';
import type { ImportRecord, ImportRole, ImportTable, RowIssue } from './import-model.ts';
import { readBareTime, readTime, type TimeReading } from './import-times.ts';
import { flagOf, platformOf, platformTitles, platformWithin } from './import-words.ts';
import { zoneNamed } from './import-zones.ts';

/** Which columns of a file serve each role, in their order. */
export type Layout = {
  readonly names: readonly string[];
  readonly of: (role: ImportRole) => readonly number[];
};

/** A layout of columns; `textOrder` decides how text columns follow one another. */
export function layoutOf(
  names: readonly string[],
  columns: readonly { readonly index: number; readonly role: ImportRole }[],
  textOrder: readonly number[],
): Layout {
  const byRole = new Map<ImportRole, number[]>();
  for (const { index, role } of [...columns].sort((a, b) => a.index - b.index)) {
    if (index < names.length) byRole.set(role, [...(byRole.get(role) ?? []), index]);
  }
  const place = (index: number): number => {
    const at = textOrder.indexOf(index);
    return at === -1 ? textOrder.length + index : at;
  };
  byRole.set(
    'text',
    [...(byRole.get('text') ?? [])].sort((a, b) => place(a) - place(b)),
  );
  return { names, of: (role) => byRole.get(role) ?? [] };
}

/** A cell that was filled, and the name of its column. */
export type Cell = { readonly column: string; readonly text: string };

/** The first filled cell among the columns of a role. */
export function cellOf(record: ImportRecord, layout: Layout, role: ImportRole): Cell | null {
  for (const index of layout.of(role)) {
    const text = (record.cells[index] ?? '').trim();
    if (text !== '') return { column: layout.names[index] ?? '', text };
  }
  return null;
}

/** The network a column is named after, as its header has it. */
export function networkOfHeader(name: string): string {
  if (platformOf(name)) return name.trim();
  const found = platformWithin(name);
  return found ? platformTitles[found.platform] : name.trim();
}

/** When a row says it goes out, as written. */
export type MomentCells = {
  readonly date: (Cell & { readonly reading: DateReading | null }) | null;
  readonly time: (Cell & { readonly reading: TimeReading | null }) | null;
  readonly weekday: (Cell & { readonly weekday: Weekday | null }) | null;
  readonly week: { readonly number: number | null; readonly day: Day | null } | null;
  readonly zone: (Cell & { readonly zone: string | null }) | null;
};

function weekOf(text: string): MomentCells['week'] {
  const reading = readDate(text);
  const day = reading ? dayOf(reading, null, null) : null;
  const number = /^\D*(\d{1,2})\D*$/.exec(text)?.[1];
  return day === null && number === undefined ? null : { day, number: day === null ? Number(number) : null };
}

/** Reads the cells that say when. */
export function momentCells(record: ImportRecord, layout: Layout): MomentCells {
  const date = cellOf(record, layout, 'dateTime') ?? cellOf(record, layout, 'date');
  const time = cellOf(record, layout, 'time');
  const weekday = cellOf(record, layout, 'weekday');
  const week = cellOf(record, layout, 'week');
  const zone = cellOf(record, layout, 'zone');
  return {
    date: date && { ...date, reading: readDate(date.text) },
    time: time && { ...time, reading: timeIn(time.text) },
    weekday: weekday && { ...weekday, weekday: weekdayNamed(weekday.text) },
    week: week && weekOf(week.text),
    zone: zone && { ...zone, zone: zoneNamed(zone.text) },
  };
}

/** A time column may also hold whole moments, of which the time counts. */
function timeIn(text: string): TimeReading | null {
  return readTime(text) ?? readBareTime(text) ?? readDate(text)?.clock ?? null;
}

/** The faults of a record as such, before any cell is understood. */
export function recordIssues(record: ImportRecord, table: ImportTable): readonly RowIssue[] {
  const issues: RowIssue[] = [];
  const error = (code: RowIssue['code'], column: string, value: string) =>
    issues.push({ code, level: 'error', column, value: value.slice(0, 200) });
  if (record.fault === 'quotes') error('quotes', '', (record.cells.at(-1) ?? '').slice(0, 60));
  const extra = record.cells.slice(table.names.length).filter((cell) => cell.trim() !== '');
  if (extra.length > 0) error('too-many-cells', '', String(record.cells.length));
  for (const [index, cell] of record.cells.entries()) {
    if (cell.includes('\u0000')) error('nul', table.names[index] ?? '', '');
  }
  if (record.cells.length < table.names.length && record.fault === null) {
    issues.push({ code: 'too-few-cells', level: 'warning', column: '', value: String(record.cells.length) });
  }
  return issues;
}

/** The texts that columns named after a network hold, by that network's name in the header. */
export function networkTexts(record: ImportRecord, layout: Layout): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const index of layout.of('networkText')) {
    const text = (record.cells[index] ?? '').trim();
    if (text !== '') texts.set(networkOfHeader(layout.names[index] ?? ''), text);
  }
  return texts;
}

/** The networks whose own column is ticked. */
export function tickedNetworks(record: ImportRecord, layout: Layout): readonly string[] {
  return layout
    .of('networkFlag')
    .filter((index) => {
      const cell = (record.cells[index] ?? '').trim();
      // A word that is neither yes nor no, such as a handle, still says that the post goes there.
      return cell !== '' && flagOf(cell) !== false;
    })
    .map((index) => networkOfHeader(layout.names[index] ?? ''));
}
