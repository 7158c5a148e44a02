import type { Snapshot } from '#contract/index.ts';
import { type FilterKind, type Filters, filterFlags, filterKinds, filterStatuses } from '#domain/filters.ts';

/** Kinds that are chosen from a list. */
export type ListKind = Exclude<FilterKind, 'text'>;

/** One thing a filter can ask for: named by the user, or by words of the page. */
export type FilterValue = {
  readonly kind: FilterKind;
  readonly id: string;
  /** What the user called it; null when `words` names it. */
  readonly name: string | null;
  readonly words: string | null;
};

/** What filters can point to. */
export type FilterWorld = Pick<Snapshot, 'networks' | 'pillars' | 'campaigns'>;
type Named = { readonly id: string; readonly name: string; readonly archived?: boolean };

const named = (kind: FilterKind, all: readonly Named[], chosen: readonly string[]): readonly FilterValue[] =>
  all
    .filter(({ id, archived }) => archived !== true || chosen.includes(id))
    .map(({ id, name }) => ({ kind, id, name, words: null }));
const worded = (kind: FilterKind, ids: readonly string[], words: string): readonly FilterValue[] =>
  ids.map((id) => ({ kind, id, name: null, words: `${words}.${id}` }));

/** What each list offers now: archived things only while they are chosen. A new kind of filter has its entry here. */
const offers: Readonly<Record<ListKind, (world: FilterWorld, filters: Filters) => readonly FilterValue[]>> = {
  pillarIds: ({ pillars }, filters) => named('pillarIds', pillars, filters.pillarIds),
  networkIds: ({ networks }, filters) => named('networkIds', networks, filters.networkIds),
  statuses: () => worded('statuses', filterStatuses, 'common:status'),
  campaignIds: ({ campaigns }) => named('campaignIds', campaigns, []),
  flags: () => worded('flags', filterFlags, 'filters:flag'),
};

export const listKinds: readonly ListKind[] = filterKinds.filter((kind): kind is ListKind => kind !== 'text');

export function offeredValues(kind: ListKind, world: FilterWorld, filters: Filters): readonly FilterValue[] {
  return offers[kind](world, filters);
}

/** What the filters ask for, one by one. */
export function chosenValues(filters: Filters, world: FilterWorld | null): readonly FilterValue[] {
  const text: readonly FilterValue[] =
    filters.text === '' ? [] : [{ kind: 'text', id: filters.text, name: filters.text, words: null }];
  if (!world) return text;
  const isChosen = ({ kind, id }: FilterValue) => kind !== 'text' && filters[kind].some((chosen) => chosen === id);
  return [...text, ...listKinds.flatMap((kind) => offeredValues(kind, world, filters).filter(isChosen))];
}

/** The filters with a value put in or taken out. */
export function withValue(filters: Filters, { kind, id }: Pick<FilterValue, 'kind' | 'id'>, wanted: boolean): Filters {
  if (kind === 'text') return { ...filters, text: wanted ? id : '' };
  const others = filters[kind].filter((chosen) => chosen !== id);
  return { ...filters, [kind]: wanted ? [...others, id] : others };
}
