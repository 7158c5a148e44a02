import type { Day } from './day.ts';
import { cellOf, type Layout, networkTexts, recordIssues, tickedNetworks } from './import-cells.ts';
import type {
  ImportRecord,
  ImportStatus,
  ImportTable,
  PreparedPlacement,
  PreparedRow,
  RowIssue,
} from './import-model.ts';
import type { Moment } from './import-moments.ts';
import {
  type BookedNetwork,
  type BookedPillar,
  formatInNetwork,
  splitNetworks,
  splitPillars,
  valueKey,
} from './import-targets.ts';
import { firstLine } from './import-text.ts';
import { formatOf, platformWithin } from './import-words.ts';
import { type Format, LIMITS } from './model.ts';
import { usualFormat } from './platform-formats.ts';

/** How the values of a file are understood once its options are complete. */
export type Understanding = {
  readonly layout: Layout;
  readonly table: ImportTable;
  readonly today: Day;
  readonly isNetwork: (value: string) => boolean;
  readonly isPillar: (value: string) => boolean;
  readonly networksFor: (value: string) => readonly BookedNetwork[];
  /** Networks of rows that name none. */
  readonly fileNetworks: readonly BookedNetwork[];
  /** It is not yet said where rows go that name no network. */
  readonly fileNetworksOpen: boolean;
  readonly pillarFor: (value: string) => BookedPillar | null;
  readonly statusFor: (value: string) => ImportStatus;
};

/** The names of networks in a row: its network column, ticked columns, and texts of one network. */
export function networkValues(
  record: ImportRecord,
  layout: Layout,
  isNetwork: (value: string) => boolean,
): readonly string[] {
  const named = cellOf(record, layout, 'network');
  const values = [...(named ? splitNetworks(named.text, isNetwork) : []), ...tickedNetworks(record, layout)];
  return values.length > 0 ? values : [...networkTexts(record, layout).keys()];
}

/** The categories in a row, of all pillar columns. */
export function pillarValues(
  record: ImportRecord,
  layout: Layout,
  isPillar: (value: string) => boolean,
): readonly string[] {
  return layout.of('pillar').flatMap((index) => splitPillars(record.cells[index] ?? '', isPillar));
}

/** Whether a row has a title, a text or a category, without which there is nothing to plan. */
export function saysSomething(record: ImportRecord, layout: Layout): boolean {
  return (['title', 'text', 'networkText', 'pillar'] as const).some((role) => cellOf(record, layout, role) !== null);
}

class Collector {
  readonly issues: RowIssue[];
  readonly notes: string[] = [];

  constructor(issues: readonly RowIssue[]) {
    this.issues = [...issues];
  }

  add(code: RowIssue['code'], level: RowIssue['level'], column: string, value = ''): void {
    this.issues.push({ code, level, column, value: value.slice(0, 200) });
  }

  note(name: string, value: string): void {
    if (value.trim() !== '') this.notes.push(`${name}: ${value.trim()}`);
  }

  limit(value: string, max: number, column: string): void {
    if (value.length > max) this.add('too-long', 'error', column, String(max));
  }
}

function linkOf(record: ImportRecord, layout: Layout, found: Collector): string {
  let link = '';
  for (const index of layout.of('link')) {
    const name = layout.names[index] ?? '';
    const cell = (record.cells[index] ?? '').trim();
    for (const [at, part] of cell.split(/[\s,]+(?=https?:|www\.)|\n/).entries()) {
      const address = /^www\.\S+$/i.test(part.trim()) ? `https://${part.trim()}` : part.trim();
      if (address === '') continue;
      const fits = /^https?:\/\/\S+$/i.test(address);
      if (fits && link === '' && at === 0) {
        link = address;
        found.limit(link, LIMITS.link, name);
        continue;
      }
      if (!fits) found.add('not-a-link', 'warning', name, address);
      found.note(name, address);
    }
  }
  return link;
}

function tagsOf(
  record: ImportRecord,
  layout: Layout,
  role: 'hashtags' | 'labels',
  found: Collector,
): readonly string[] {
  const tags = new Map<string, string>();
  for (const index of layout.of(role)) {
    const name = layout.names[index] ?? '';
    const cell = (record.cells[index] ?? '').trim();
    const spaced = role === 'hashtags' && (cell.includes('#') || !/[,;\n|]/.test(cell));
    for (const part of cell.split(spaced ? /[\s,;|#]+/ : /[,;|\n]/)) {
      const tag = part.trim().replace(/^#+/, '').trim();
      if (tag === '') continue;
      found.limit(tag, LIMITS.tag, name);
      if (!tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag);
    }
    if (tags.size > LIMITS.tags) found.add('too-many', 'error', name, String(LIMITS.tags));
  }
  return [...tags.values()];
}

/** The format of each network: its own column, the general one, its name in the file, what is usual. */
function formatsOf(
  record: ImportRecord,
  layout: Layout,
  found: Collector,
): (network: BookedNetwork, hint: Format | null) => Format {
  let general: Format | null = null;
  const own = new Map<string, Format>();
  for (const index of layout.of('format')) {
    const name = layout.names[index] ?? '';
    const cell = (record.cells[index] ?? '').trim();
    if (cell === '') continue;
    const whole = formatOf(cell);
    const part =
      whole ??
      cell
        .split(/[,;|/+&]/)
        .map(formatOf)
        .find((format) => format !== null);
    if (whole === null) {
      found.add('unknown-format', 'warning', name, cell);
      found.note(name, cell);
    }
    const platform = platformWithin(name)?.platform;
    if (platform) own.set(platform, part ?? 'other');
    else general ??= part ?? 'other';
  }
  return (network, hint) => own.get(network.platform) ?? general ?? hint ?? usualFormat(network.platform);
}

function placementsOf(
  record: ImportRecord,
  how: Understanding,
  moment: Moment,
  published: boolean,
  text: string,
  found: Collector,
): { readonly placements: readonly PreparedPlacement[]; readonly named: boolean } {
  const { layout } = how;
  const values = networkValues(record, layout, how.isNetwork);
  const texts = new Map([...networkTexts(record, layout)].map(([name, own]) => [valueKey(name), own]));
  const formatFor = formatsOf(record, layout, found);
  const placements = new Map<string, PreparedPlacement>();
  const add = (network: BookedNetwork, value: string | null) => {
    const hint = value === null ? null : formatInNetwork(value);
    const own = (value === null ? undefined : texts.get(valueKey(value))) ?? ownByPlatform(how, texts, network);
    placements.set(placements.has(network.key) && hint ? `${network.key}|${hint}` : network.key, {
      network: network.key,
      day: moment.day,
      time: moment.time,
      format: formatFor(network, hint),
      ownText: own === undefined || own === text ? null : own,
      state: published && (moment.day === null || moment.day <= how.today) ? 'published' : 'planned',
    });
  };
  for (const value of values) for (const network of how.networksFor(value)) add(network, value);
  if (values.length === 0) for (const network of how.fileNetworks) add(network, null);
  return { placements: [...placements.values()], named: values.length > 0 };
}

function ownByPlatform(
  how: Understanding,
  texts: ReadonlyMap<string, string>,
  network: BookedNetwork,
): string | undefined {
  for (const [name, own] of texts) if (how.networksFor(name).some((other) => other.key === network.key)) return own;
  return undefined;
}

function textOf(record: ImportRecord, layout: Layout): string {
  const joined = layout
    .of('text')
    .map((index) => (record.cells[index] ?? '').trim())
    .filter((cell) => cell !== '')
    .join('\n\n');
  if (joined !== '') return joined;
  const [own] = networkTexts(record, layout).values();
  return own ?? '';
}

function notesOf(record: ImportRecord, layout: Layout, found: Collector): void {
  for (const [index, name] of layout.names.entries()) {
    const kept = layout.of('notes').includes(index) || layout.of('firstComment').includes(index);
    if (kept) found.note(name, record.cells[index] ?? '');
  }
}

function titleOf(
  record: ImportRecord,
  layout: Layout,
  text: string,
  pillars: readonly BookedPillar[],
  found: Collector,
): string {
  const given = cellOf(record, layout, 'title');
  const title = given?.text.replace(/\s+/g, ' ') ?? '';
  if (given) found.limit(title, LIMITS.title, given.column);
  if (title !== '') return title;
  const derived = firstLine(text, 80);
  if (derived !== '') return derived;
  const [pillar] = pillars;
  found.add(pillar ? 'no-title' : 'no-content', pillar ? 'warning' : 'error', '');
  return pillar?.name ?? '';
}

/** A row of the file as the post it will be; what is wrong with it is in `issues`. */
export function prepareRow(record: ImportRecord, moment: Moment, how: Understanding): PreparedRow {
  const { layout, table } = how;
  const found = new Collector([...recordIssues(record, table), ...moment.issues]);
  const text = textOf(record, layout);
  const textColumn = layout.of('text')[0] ?? layout.of('networkText')[0];
  found.limit(text, LIMITS.text, textColumn === undefined ? '' : (layout.names[textColumn] ?? ''));
  const values = pillarValues(record, layout, how.isPillar);
  const pillars = [
    ...new Map(values.flatMap((value) => how.pillarFor(value) ?? []).map((one) => [one.key, one])).values(),
  ];
  const status = how.statusFor(cellOf(record, layout, 'status')?.text ?? '');
  const title = titleOf(record, layout, text, pillars, found);
  const link = linkOf(record, layout, found);
  const { placements, named } = placementsOf(record, how, moment, status === 'published', text, found);
  for (const placement of placements) found.limit(placement.ownText ?? '', LIMITS.text, '');
  if (status === 'published' && moment.day !== null && moment.day > how.today)
    found.add('published-later', 'warning', '', moment.day);
  if (moment.spoken)
    for (const index of layout.of('time')) found.note(layout.names[index] ?? '', record.cells[index] ?? '');
  const homeless = moment.day !== null && placements.length === 0 && !named && !how.fileNetworksOpen;
  if (homeless) {
    found.add('date-without-network', 'warning', '', moment.day ?? '');
    const date =
      cellOf(record, layout, 'dateTime') ?? cellOf(record, layout, 'date') ?? cellOf(record, layout, 'weekday');
    found.note(date?.column ?? 'Date', [moment.day, moment.time].filter((part) => part !== null).join(' '));
  }
  notesOf(record, layout, found);
  const notes = found.notes.join('\n');
  found.limit(notes, LIMITS.notes, 'notes');
  const hashtags = tagsOf(record, layout, 'hashtags', found);
  const labels = tagsOf(record, layout, 'labels', found);
  return {
    line: record.line,
    title,
    text,
    link,
    hashtags,
    labels,
    status,
    notes,
    pillars: pillars.map((pillar) => pillar.key),
    placements,
    day: moment.day,
    time: moment.time,
    issues: found.issues,
    duplicateOf: null,
    skipped: named && placements.length === 0,
  };
}
