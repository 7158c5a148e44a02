import { addDays, type Day, dayNumber, weekStart } from './day.ts';
import type { Layout, MomentCells } from './import-cells.ts';
import type { OrderEvidence } from './import-dates.ts';
import type { ImportQuestion, ImportTable, NetworkTarget } from './import-model.ts';
import { lowestWeek, type Moment, type MomentContext, type MomentOptions, weekdayOffset } from './import-moments.ts';
import { sameText } from './import-text.ts';
import type { Network } from './model.ts';

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values.map(sameText))].slice(0, 5);

/** Asks for the order of day and month, and for the year, where the dates do not say. */
export function dateQuestions(
  cells: readonly MomentCells[],
  evidence: OrderEvidence,
  options: MomentOptions,
  today: Day,
): ImportQuestion[] {
  const questions: ImportQuestion[] = [];
  const dates = cells.flatMap(({ date }) => (date?.reading ? [{ ...date, reading: date.reading }] : []));
  const column = dates[0]?.column ?? '';
  if (options.dateOrder === null && (evidence.ambiguous.length > 0 || evidence.mixed)) {
    const examples = [...distinct(evidence.ambiguous)];
    questions.push({ kind: 'dateOrder', column, examples, mixed: evidence.mixed, proposal: evidence.likely });
  }
  const yearless = dates.filter((date) => date.reading.year === null);
  if (options.year === null && yearless.length > 0) {
    const examples = [...distinct(yearless.map((date) => date.text))];
    questions.push({ kind: 'year', column, examples, proposal: Number(today.slice(0, 4)) });
  }
  return questions;
}

/** Weeks of a plan are counted from 1; a higher number is one of the calendar's own. */
const PLAN_WEEKS = 6;

/** The week a file begins in: that of its lowest week number in the year nearest to today, else the next one. */
function likelyStart(cells: readonly MomentCells[], { today, firstWeekday }: MomentContext): Day {
  const next = addDays(weekStart(today, firstWeekday), 7);
  const lowest = lowestWeek(cells);
  if (lowest <= PLAN_WEEKS || lowest > 53) return next;
  const year = Number(today.slice(0, 4));
  // The week of 4 January is the first, as ISO 8601 counts.
  const starts = [year - 1, year, year + 1].map((one) => addDays(weekStart(`${one}-01-04`, 1), (lowest - 1) * 7));
  const away = (day: Day): number => Math.abs(dayNumber(day) - dayNumber(today));
  return starts.reduce((best, day) => (away(day) < away(best) ? day : best), starts[0] ?? next);
}

/** Asks in which week a file of weekday names begins, and what a weekday that comes round again means. */
export function weekQuestions(
  table: ImportTable,
  cells: readonly MomentCells[],
  options: MomentOptions,
  context: MomentContext,
): ImportQuestion[] {
  const rows = cells.flatMap((cell, at) =>
    cell.date === null && cell.weekday?.weekday != null && cell.week?.day == null
      ? [{ line: table.rows[at]?.line ?? 0, weekday: cell.weekday.weekday, numbered: cell.week !== null }]
      : [],
  );
  const questions: ImportQuestion[] = [];
  if (rows.length > 0 && options.startWeek === null) {
    questions.push({ kind: 'startWeek', rows: rows.length, proposal: likelyStart(cells, context) });
  }
  const plain = rows.filter((row) => !row.numbered);
  const offset = (at: number): number => weekdayOffset(plain[at]?.weekday ?? 0, context.firstWeekday);
  const back = plain.findIndex((_, at) => at > 0 && offset(at) < offset(at - 1));
  if (back > 0 && options.weekdayRepeat === null) {
    questions.push({ kind: 'weekdayRepeat', line: plain[back]?.line ?? 0, proposal: 'next-week' });
  }
  return questions;
}

/** Offers to convert times that are written in another zone. */
export function zoneQuestion(
  table: ImportTable,
  cells: readonly MomentCells[],
  moments: readonly Moment[],
  options: MomentOptions,
  timeZone: string,
): ImportQuestion[] {
  if (options.zone !== null) return [];
  const zones = new Set<string | null>();
  let rows = 0;
  for (const cell of cells) {
    const clock = cell.time?.reading ?? cell.date?.reading?.clock ?? null;
    if (clock === null) continue;
    const from = clock.offset !== null ? null : (clock.zone ?? cell.zone?.zone ?? options.sourceZone ?? timeZone);
    if (from === timeZone) continue;
    zones.add(from);
    rows += 1;
  }
  if (rows === 0) return [];
  const at = moments.findIndex((moment) => moment.converted !== null);
  const sample = moments[at]?.converted;
  const settled = cells.every((cell, index) => (cell.date ? moments[index]?.day !== null : cell.weekday === null));
  // Where every moment is known and none would change, there is nothing to ask.
  if (settled && !sample) return [];
  const [only] = zones;
  const example = sample ? { line: table.rows[at]?.line ?? 0, before: sample.before, after: sample.after } : null;
  return [
    { kind: 'zone', from: zones.size === 1 ? (only ?? null) : null, to: timeZone, rows, example, proposal: 'convert' },
  ];
}

/** Asks where the rows go that name no network. */
export function fileNetworksQuestion(
  table: ImportTable,
  layout: Layout,
  nameless: number,
  networks: readonly Network[],
): ImportQuestion[] {
  if (nameless === 0) return [];
  const wholeFile = !(['network', 'networkFlag', 'networkText'] as const).some((role) => layout.of(role).length > 0);
  const active = networks.filter((network) => !network.archived);
  const [only] = active;
  const proposal: NetworkTarget[] = only && active.length === 1 ? [{ kind: 'existing', id: only.id }] : [];
  return [{ kind: 'fileNetworks', rows: nameless, wholeFile: wholeFile || nameless === table.rows.length, proposal }];
}
