import { z } from 'zod';
import { idSchema, statuses } from './model.ts';

/** What can be asked of a post besides what it points to. */
export const filterFlags = ['untagged', 'no-media', 'over-limit'] as const;
export type FilterFlag = (typeof filterFlags)[number];

/** What a post's status may be asked for: the stored ones, and what its placements and the clock make of it. */
export const filterStatuses = [...statuses, 'missed', 'published'] as const;
export type FilterStatus = (typeof filterStatuses)[number];

/** The longest text that is searched for, in UTF-16 units. */
export const MOST_SEARCH_TEXT = 200;

const ids = z.array(idSchema).max(200).readonly().default([]);

/** What a view shows: a post must meet every kind that is given. Empty lists and an empty text mean all. */
export const filtersSchema = z.object({
  networkIds: ids,
  pillarIds: ids,
  statuses: z.array(z.enum(filterStatuses)).max(20).readonly().default([]),
  campaignIds: ids,
  flags: z.array(z.enum(filterFlags)).max(20).readonly().default([]),
  /** Words that must be found in the post; see `search.ts`. */
  text: z.string().max(MOST_SEARCH_TEXT).default(''),
});
export type Filters = Readonly<z.infer<typeof filtersSchema>>;
export type FilterKind = keyof Filters;

/** Lets everything through. */
export const noFilters: Filters = {
  networkIds: [],
  pillarIds: [],
  statuses: [],
  campaignIds: [],
  flags: [],
  text: '',
};

/** Whether a kind asks for something. */
export function asks(filters: Filters, kind: FilterKind): boolean {
  return filters[kind].length > 0;
}

/** Whether every post is wanted. */
export function isUnfiltered(filters: Filters): boolean {
  return filterKinds.every((kind) => !asks(filters, kind));
}

/** The kinds, in the order in which they are shown. */
export const filterKinds: readonly FilterKind[] = [
  'text',
  'pillarIds',
  'networkIds',
  'statuses',
  'campaignIds',
  'flags',
];

/** How many things are asked for, the text as one. */
export function filterCount(filters: Filters): number {
  return filterKinds.reduce(
    (sum, kind) => sum + (kind === 'text' ? Number(asks(filters, kind)) : filters[kind].length),
    0,
  );
}

/**
 * What of the filters counting follows. A mix of some pillars alone, or of posts without one, says nothing about the mix.
 */
export function countedFilters(filters: Filters): Filters {
  return { ...filters, pillarIds: [], flags: filters.flags.filter((flag) => flag !== 'untagged') };
}

/**
 * What of the filters planning follows: a new draft gets a network and a campaign, but meets no other filter. Did the
 * rest hold too, the same draft would be proposed again once it was added.
 */
export function plannedFilters({ networkIds, campaignIds }: Filters): Filters {
  return { ...noFilters, networkIds, campaignIds };
}
