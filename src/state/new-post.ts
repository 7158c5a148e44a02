import type { Snapshot } from '#contract/index.ts';
import type { Day, Time } from '#domain/day.ts';
import type { Filters } from '#domain/filters.ts';
import type { Id, Part, Status } from '#domain/model.ts';

/** What a new post begins with. */
export type NewPost = {
  readonly day?: Day | null;
  readonly time?: Time | null;
  readonly networkIds?: readonly Id[];
  readonly pillars?: readonly Part[];
  readonly campaignId?: Id | null;
  readonly status?: Status;
};

/** The one thing of its kind that is shown alone, if it is still in use. */
function alone(ids: readonly Id[], known: readonly { readonly id: Id; readonly archived?: boolean }[]): Id | null {
  const [only] = ids.length === 1 ? known.filter(({ id, archived }) => id === ids[0] && archived !== true) : [];
  return only?.id ?? null;
}

/** A new post with what the filters show alone, as far as nothing else is said, so that it is not hidden once saved. */
export function withinFilters(start: NewPost, filters: Filters, snapshot: Snapshot): NewPost {
  const { networkIds = [], pillars = [], campaignId = null } = start;
  const network = alone(filters.networkIds, snapshot.networks);
  const pillarId = alone(filters.pillarIds, snapshot.pillars);
  const inside = networkIds.filter((id) => filters.networkIds.includes(id));
  return {
    ...start,
    networkIds: inside.length === 0 && network !== null ? [network] : inside.length > 0 ? inside : networkIds,
    pillars: pillars.length === 0 && pillarId !== null ? [{ pillarId, parts: 1 }] : pillars,
    campaignId: campaignId ?? alone(filters.campaignIds, snapshot.campaigns),
  };
}
