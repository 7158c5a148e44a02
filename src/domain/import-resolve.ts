import { cellOf, type Layout, layoutOf, type MomentCells, momentCells } from './import-cells.ts';
import { columnFacts } from './import-column-facts.ts';
import { detectRoles } from './import-columns.ts';
import { orderEvidence } from './import-dates.ts';
import type {
  DateOrder,
  ImportChoices,
  ImportOptions,
  ImportQuestion,
  ImportRole,
  ImportTable,
} from './import-model.ts';
import { type Moment, type MomentContext, momentsOf } from './import-moments.ts';
import { dateQuestions, fileNetworksQuestion, weekQuestions, zoneQuestion } from './import-questions.ts';
import { networkValues, pillarValues, saysSomething } from './import-rows.ts';
import {
  type Proposal,
  proposeNetwork,
  proposePillar,
  proposeStatus,
  splitPillars,
  valueKey,
} from './import-targets.ts';
import { zoneInHeader } from './import-zones.ts';
import type { Network, Pillar } from './model.ts';

/** What an import must know of the workspace. */
export type ImportContext = MomentContext & {
  readonly networks: readonly Network[];
  readonly pillars: readonly Pillar[];
};

/** Options without those that cut the file into rows. */
export type TableOptions = Omit<ImportOptions, 'encoding' | 'delimiter' | 'headerRow'>;

/** The options of a table as far as they can be told, what is still to be asked, and the moments they give. */
export type Resolution = {
  readonly options: TableOptions;
  readonly questions: readonly ImportQuestion[];
  readonly layout: Layout;
  readonly moments: readonly Moment[];
  readonly isNetwork: (value: string) => boolean;
  readonly isPillar: (value: string) => boolean;
};

/** The role of each column: as chosen, else as detected. */
export function resolveColumns(table: ImportTable, choices: ImportChoices): ImportOptions['columns'] {
  const chosen = new Map(choices.columns?.map(({ index, role }) => [index, role]));
  const complete = table.names.every((_, index) => chosen.has(index));
  const facts = (): readonly ImportRole[] =>
    detectRoles(
      table.names.map((name, index) =>
        columnFacts(
          index,
          name,
          table.rows.map((row) => row.cells[index] ?? ''),
        ),
      ),
    );
  const detected = complete ? [] : facts();
  return table.names.map((_, index) => ({ index, role: chosen.get(index) ?? detected[index] ?? 'notes' }));
}

type Counted = Map<string, { readonly value: string; rows: number }>;

function count(values: Counted, value: string): void {
  const key = valueKey(value);
  const known = values.get(key);
  if (known) known.rows += 1;
  else values.set(key, { value, rows: 1 });
}

/** Settles a mapping: what was chosen stands, what is certain is filled in, the rest is left open and asked. */
function settle<T>(
  counted: Counted,
  chosen: readonly { readonly value: string; readonly target: T | null }[],
  propose: (value: string) => Proposal<T>,
): {
  readonly mapping: { value: string; target: T | null }[];
  readonly open: { value: string; rows: number; proposal: T }[];
} {
  const answers = new Map(chosen.map(({ value, target }) => [valueKey(value), target]));
  const open: { value: string; rows: number; proposal: T }[] = [];
  const mapping = [...counted].map(([key, { value, rows }]) => {
    const answer = answers.get(key) ?? null;
    if (answer !== null) return { value, target: answer };
    const { target, certain } = propose(value);
    if (certain) return { value, target };
    open.push({ value, rows, proposal: target });
    return { value, target: null };
  });
  return { mapping, open };
}

/** Categories that stand alone in some cell: a comma or slash may part others into these. */
function pillarTest(table: ImportTable, layout: Layout, pillars: readonly Pillar[]): (value: string) => boolean {
  const known = new Set(pillars.map((pillar) => valueKey(pillar.name)));
  for (const row of table.rows) {
    for (const index of layout.of('pillar')) {
      for (const part of splitPillars(row.cells[index] ?? '', () => false)) {
        if (!/[,/&]/.test(part)) known.add(valueKey(part));
      }
    }
  }
  const names = new Set(pillars.map((pillar) => valueKey(pillar.name)));
  return (value) => (/[,/&;|]/.test(value) ? names : known).has(valueKey(value));
}

function headerZone(table: ImportTable, layout: Layout): string | null {
  for (const role of ['time', 'dateTime', 'date'] as const) {
    for (const index of layout.of(role)) {
      const found = zoneInHeader(table.names[index] ?? '');
      if (found) return found.zone;
    }
  }
  return null;
}

type Values = {
  readonly networks: Counted;
  readonly pillars: Counted;
  readonly statuses: Counted;
  nameless: number;
  statusColumn: string;
};

function collect(
  table: ImportTable,
  layout: Layout,
  isNetwork: (value: string) => boolean,
  isPillar: (value: string) => boolean,
): Values {
  const values: Values = {
    networks: new Map(),
    pillars: new Map(),
    statuses: new Map(),
    nameless: 0,
    statusColumn: '',
  };
  for (const row of table.rows) {
    // A row that says nothing is an error of its own: a total or a rule must not raise questions.
    if (!saysSomething(row, layout)) continue;
    const named = networkValues(row, layout, isNetwork);
    if (named.length === 0) values.nameless += 1;
    for (const value of named) count(values.networks, value);
    for (const value of pillarValues(row, layout, isPillar)) count(values.pillars, value);
    const status = cellOf(row, layout, 'status');
    if (status) {
      count(values.statuses, status.text);
      values.statusColumn = status.column;
    }
  }
  return values;
}

function settleMappings(values: Values, choices: ImportChoices, context: ImportContext) {
  const statuses = (choices.statuses ?? []).map(({ value, status }) => ({ value, target: status }));
  return {
    networks: settle(values.networks, choices.networks ?? [], (value) => proposeNetwork(value, context.networks)),
    pillars: settle(values.pillars, choices.pillars ?? [], (value) => proposePillar(value, context.pillars)),
    statuses: settle(values.statuses, statuses, (value) => proposeStatus(value, values.statusColumn)),
  };
}

/** Dates with the weekday that stands before or beside them: it may prove which number is the day. */
function datedCells(cells: readonly MomentCells[]) {
  return cells.flatMap(({ date, weekday }) => {
    if (!date?.reading) return [];
    const said = date.reading.weekday ?? weekday?.weekday ?? null;
    return [{ text: date.text, reading: { ...date.reading, weekday: said } }];
  });
}

type Mappings = ReturnType<typeof settleMappings>;

function settleOptions(
  table: ImportTable,
  layout: Layout,
  choices: ImportChoices,
  mappings: Mappings,
  order: DateOrder | null,
): Omit<TableOptions, 'columns' | 'textOrder'> {
  return {
    // What the values prove stands over a choice made before, perhaps for another column.
    dateOrder: order ?? choices.dateOrder ?? null,
    year: choices.year ?? null,
    startWeek: choices.startWeek ?? null,
    weekdayRepeat: choices.weekdayRepeat ?? null,
    sourceZone: choices.sourceZone === undefined ? headerZone(table, layout) : choices.sourceZone,
    zone: choices.zone ?? null,
    fileNetworks: choices.fileNetworks ?? null,
    networks: mappings.networks.mapping,
    pillars: mappings.pillars.mapping,
    statuses: mappings.statuses.mapping.map(({ value, target }) => ({ value, status: target })),
    duplicates: choices.duplicates ?? 'skip',
    includeLines: choices.includeLines ?? [],
  };
}

/** Works out a table's options from what was chosen and what its values prove, and lists what only the user can say. */
export function resolveOptions(table: ImportTable, choices: ImportChoices, context: ImportContext): Resolution {
  const columns = resolveColumns(table, choices);
  const textOrder = choices.textOrder ?? columns.filter(({ role }) => role === 'text').map(({ index }) => index);
  const layout = layoutOf(table.names, columns, textOrder);
  const known = new Set(context.networks.map((network) => valueKey(network.name)));
  const isNetwork = (value: string): boolean => known.has(valueKey(value));
  const isPillar = pillarTest(table, layout, context.pillars);
  const values = collect(table, layout, isNetwork, isPillar);
  const mappings = settleMappings(values, choices, context);
  const cells = table.rows.map((row) => momentCells(row, layout));
  const evidence = orderEvidence(datedCells(cells));
  const options = { columns, textOrder, ...settleOptions(table, layout, choices, mappings, evidence.order) };
  const moments = momentsOf(cells, options, context);
  const questions: ImportQuestion[] = [
    ...dateQuestions(cells, evidence, options, context.today),
    ...weekQuestions(table, cells, options, context),
    ...zoneQuestion(table, cells, moments, options, context.timeZone),
    ...(options.fileNetworks === null ? fileNetworksQuestion(table, layout, values.nameless, context.networks) : []),
    ...mappings.networks.open.map((one) => ({ kind: 'network', ...one }) as const),
    ...mappings.statuses.open.map((one) => ({ kind: 'status', ...one }) as const),
    ...mappings.pillars.open.map((one) => ({ kind: 'pillar', ...one }) as const),
  ];
  return { options, questions, layout, moments, isNetwork, isPillar };
}
