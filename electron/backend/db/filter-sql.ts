import type { Moment } from '#domain/filter-match.ts';
import { asks, type FilterFlag, type FilterKind, type Filters, filterKinds } from '#domain/filters.ts';
import type { Params } from './database.ts';
import { ftsQuery } from './search-text.ts';

const anyOf = (column: string, list: string) => `${column} IN (SELECT value FROM json_each(:${list}))`;

/**
 * Conditions on a placement for a WHERE clause, each beginning with AND; nothing when all are wanted. `placement` names
 * its row in the statement.
 */
export function placementFilter(placement: string, { networkIds }: Filters): string {
  return networkIds.length === 0 ? '' : `AND ${anyOf(`${placement}.network_id`, 'networkIds')}`;
}

const flagConditions: Readonly<Record<FilterFlag, (post: string) => string>> = {
  untagged: (post) => `NOT EXISTS (SELECT 1 FROM post_pillars f WHERE f.post_id = ${post}.id)`,
  'no-media': (post) => `NOT EXISTS (SELECT 1 FROM post_media f WHERE f.post_id = ${post}.id)`,
  'over-limit': (post) => `EXISTS (SELECT 1 FROM over_limits f WHERE f.post_id = ${post}.id)`,
};

const has = (post: string, condition: string) =>
  `EXISTS (SELECT 1 FROM placements f WHERE f.post_id = ${post}.id AND ${condition})`;

/** A post's status as `postStatus` of the domain has it; needs the parameters of `filterParams`. */
export const postStatusSql = (post: string): string => `CASE
    WHEN ${has(post, "f.state = 'published'")} AND NOT ${has(post, "f.state = 'planned'")} THEN 'published'
    WHEN ${post}.status = 'approved'
      AND ${has(post, "f.state = 'planned' AND (f.day < :today OR (f.day = :today AND f.time < :time))")} THEN 'missed'
    ELSE ${post}.status END`;

/** Each kind's condition on a post, where it asks for something. A new kind of filter has its entry here. */
const kindConditions: Readonly<Record<FilterKind, (post: string, filters: Filters) => readonly string[]>> = {
  // Asked of placements instead.
  networkIds: () => [],
  pillarIds: (post) => [
    `EXISTS (SELECT 1 FROM post_pillars f WHERE f.post_id = ${post}.id AND ${anyOf('f.pillar_id', 'pillarIds')})`,
  ],
  statuses: (post) => [anyOf(`(${postStatusSql(post)})`, 'statuses')],
  campaignIds: (post) => [anyOf(`${post}.campaign_id`, 'campaignIds')],
  flags: (post, { flags }) => flags.map((flag) => flagConditions[flag](post)),
  text: (post) => [
    `${post}.id IN (SELECT d.post_id FROM post_search s CROSS JOIN search_docs d ON d.id = s.rowid
      WHERE post_search MATCH :text)`,
  ],
};

/** Conditions on a post, as above; `post` names its row of `posts`. */
export function postFilter(post: string, filters: Filters): string {
  return filterKinds
    .flatMap((kind) => (asks(filters, kind) ? kindConditions[kind](post, filters) : []))
    .map((condition) => `AND ${condition}`)
    .join('\n    ');
}

/** The parameters of both kinds of condition; the moment decides what is missed. */
export function filterParams(filters: Filters, { day: today, time }: Moment): Params {
  const { text, ...lists } = filters;
  const entries = Object.entries(lists).map(([name, list]) => [name, JSON.stringify(list)]);
  return { ...Object.fromEntries(entries), text: ftsQuery(text), today, time };
}
