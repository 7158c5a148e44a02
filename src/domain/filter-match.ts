import type { CountablePlacement, CountablePost } from './balance-tally.ts';
import type { Day, Time } from './day.ts';
import type { FilterStatus, Filters } from './filters.ts';
import type { Id, Status } from './model.ts';
import { matchesText, type SearchTexts } from './search.ts';

/** A moment in the workspace's zone. */
export type Moment = { readonly day: Day; readonly time: Time };

/** What filters ask of a post, besides what counting needs; what takes long to find is found when it is asked for. */
export type FilterablePost = CountablePost & {
  readonly campaignId: Id | null;
  readonly hasMedia: boolean;
  readonly isOverLimit: () => boolean;
  readonly texts: () => SearchTexts;
};

/** A planned placement whose moment lies behind; one for any time has the day left. */
function isMissed({ day, time = null, state }: CountablePlacement, now: Moment): boolean {
  if (state !== 'planned' || day === null) return false;
  return day < now.day || (day === now.day && time !== null && time < now.time);
}

/** The one status that a post is filtered by: published and missed go before what is stored. */
export function postStatus(
  { status, placements }: { readonly status: Status; readonly placements: readonly CountablePlacement[] },
  now: Moment,
): FilterStatus {
  const has = (state: CountablePlacement['state']) => placements.some((placement) => placement.state === state);
  if (has('published') && !has('planned')) return 'published';
  return status === 'approved' && placements.some((placement) => isMissed(placement, now)) ? 'missed' : status;
}

/** Whether a post meets every kind of filter but the networks, which are asked of its placements. */
export function matchesFilters(post: FilterablePost, filters: Filters, now: Moment): boolean {
  const { pillarIds, statuses, campaignIds, flags, text } = filters;
  const isFlagged = {
    untagged: () => post.parts.length === 0,
    'no-media': () => !post.hasMedia,
    'over-limit': post.isOverLimit,
  };
  return (
    (pillarIds.length === 0 || post.parts.some(({ pillarId }) => pillarIds.includes(pillarId))) &&
    (statuses.length === 0 || statuses.includes(postStatus(post, now))) &&
    (campaignIds.length === 0 || (post.campaignId !== null && campaignIds.includes(post.campaignId))) &&
    flags.every((flag) => isFlagged[flag]()) &&
    (text === '' || matchesText(post.texts(), text))
  );
}
