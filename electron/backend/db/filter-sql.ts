import type { Filters } from '#contract/index.ts';
import type { Params } from './database.ts';

const anyOf = (column: string, list: string) => `${column} IN (SELECT value FROM json_each(:${list}))`;

/**
 * Conditions on a placement for a WHERE clause, each beginning with AND; nothing when all are wanted. `placement` names
 * its row in the statement.
 */
export function placementFilter(placement: string, { networkIds }: Filters): string {
  return networkIds.length === 0 ? '' : `AND ${anyOf(`${placement}.network_id`, 'networkIds')}`;
}

const flagConditions: Readonly<Record<Filters['flags'][number], (post: string) => string>> = {
  untagged: (post) => `NOT EXISTS (SELECT 1 FROM post_pillars f WHERE f.post_id = ${post}.id)`,
  'no-media': (post) => `NOT EXISTS (SELECT 1 FROM post_media f WHERE f.post_id = ${post}.id)`,
};

/** Conditions on a post, as above; `post` names its row of `posts`. */
export function postFilter(post: string, filters: Filters): string {
  const { pillarIds, statuses, campaignIds, flags } = filters;
  const conditions = [
    ...(pillarIds.length === 0
      ? []
      : [
          `EXISTS (SELECT 1 FROM post_pillars f WHERE f.post_id = ${post}.id AND ${anyOf('f.pillar_id', 'pillarIds')})`,
        ]),
    ...(statuses.length === 0 ? [] : [anyOf(`${post}.status`, 'statuses')]),
    ...(campaignIds.length === 0 ? [] : [anyOf(`${post}.campaign_id`, 'campaignIds')]),
    ...flags.map((flag) => flagConditions[flag](post)),
  ];
  return conditions.map((condition) => `AND ${condition}`).join('\n    ');
}

/** Whether every post is wanted. */
export function isUnfiltered(filters: Filters): boolean {
  return Object.values(filters).every((list) => list.length === 0);
}

/** The parameters of both kinds of condition. */
export function filterParams(filters: Filters): Params {
  const entries = Object.entries(filters).map(([name, list]) => [name, JSON.stringify(list)]);
  return Object.fromEntries(entries);
}
