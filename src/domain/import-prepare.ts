import { markDuplicates } from './import-duplicates.ts';
import type {
  ImportChoices,
  ImportNotice,
  ImportQuestion,
  ImportTable,
  NetworkTarget,
  PreparedRow,
} from './import-model.ts';
import { type ImportContext, type Resolution, resolveOptions, type TableOptions } from './import-resolve.ts';
import { prepareRow, type Understanding } from './import-rows.ts';
import {
  type BookedNetwork,
  type BookedPillar,
  bookNetworks,
  bookPillar,
  proposeNetwork,
  proposePillar,
  proposeStatus,
  valueKey,
} from './import-targets.ts';

/** A table understood: what will be written, and what must be answered first. */
export type PreparedImport = {
  readonly options: TableOptions;
  readonly questions: readonly ImportQuestion[];
  readonly rows: readonly PreparedRow[];
  /** Networks and pillars that rows point to, by key. */
  readonly networks: ReadonlyMap<string, BookedNetwork>;
  readonly pillars: ReadonlyMap<string, BookedPillar>;
  readonly notices: readonly ImportNotice[];
};

/** Whether a duplicate on this line is wanted all the same. */
export function wantsLine(options: TableOptions): (line: number) => boolean {
  const lines = new Set(options.includeLines);
  return (line) => options.duplicates === 'include' || lines.has(line);
}

function understand(table: ImportTable, resolution: Resolution, context: ImportContext) {
  const { options, layout, isNetwork, isPillar } = resolution;
  const networks = new Map<string, readonly BookedNetwork[]>();
  const networksByKey = new Map<string, BookedNetwork>();
  const book = (target: NetworkTarget): readonly BookedNetwork[] => {
    const booked = bookNetworks(target, context.networks);
    for (const network of booked) if (!networksByKey.has(network.key)) networksByKey.set(network.key, network);
    return booked;
  };
  for (const { value, target } of options.networks) {
    networks.set(valueKey(value), book(target ?? proposeNetwork(value, context.networks).target));
  }
  const pillars = new Map<string, BookedPillar | null>();
  const pillarsByKey = new Map<string, BookedPillar>();
  for (const { value, target } of options.pillars) {
    const booked = bookPillar(target ?? proposePillar(value, context.pillars).target, context.pillars);
    pillars.set(valueKey(value), booked);
    if (booked && !pillarsByKey.has(booked.key)) pillarsByKey.set(booked.key, booked);
  }
  const statuses = new Map(
    options.statuses.map(({ value, status }) => [valueKey(value), status ?? proposeStatus(value, '').target]),
  );
  const how: Understanding = {
    layout,
    table,
    today: context.today,
    isNetwork,
    isPillar,
    networksFor: (value) => networks.get(valueKey(value)) ?? [],
    fileNetworks: [
      ...new Map((options.fileNetworks ?? []).flatMap(book).map((network) => [network.key, network])).values(),
    ],
    fileNetworksOpen: options.fileNetworks === null,
    pillarFor: (value) => pillars.get(valueKey(value)) ?? null,
    statusFor: (value) => statuses.get(valueKey(value)) ?? 'draft',
  };
  return { how, networksByKey, pillarsByKey };
}

/** Settles options, prepares every row and marks duplicates; `existing` holds the sameness keys of the workspace. */
export function prepareImport(
  table: ImportTable,
  choices: ImportChoices,
  context: ImportContext,
  existing: (rows: readonly PreparedRow[]) => ReadonlySet<string>,
): PreparedImport {
  const resolution = resolveOptions(table, choices, context);
  const { options, questions, layout, moments } = resolution;
  const { how, networksByKey, pillarsByKey } = understand(table, resolution, context);
  const nothing = { day: null, time: null, issues: [], converted: null, spoken: false } as const;
  const plain = table.rows.map((record, at) => prepareRow(record, moments[at] ?? nothing, how));
  const rows = markDuplicates(plain, existing(plain), wantsLine(options));
  const has = (...roles: Parameters<typeof layout.of>[0][]): boolean =>
    roles.some((role) => layout.of(role).length > 0);
  const created = [...pillarsByKey.values()].filter((pillar) => pillar.create).map((pillar) => pillar.name);
  const notices: ImportNotice[] = [];
  if (!has('date', 'dateTime', 'weekday')) notices.push({ code: 'no-date-column', names: [] });
  if (!has('text', 'networkText')) notices.push({ code: 'no-text-column', names: [] });
  if (created.length > 0) notices.push({ code: 'new-pillars', names: created });
  return { options, questions, rows, networks: networksByKey, pillars: pillarsByKey, notices };
}
