import type { Filters } from '#domain/filters.ts';
import type { Post } from '#domain/model.ts';

/** Lower case, without accents, in words: enough for the words that random posts are made of. */
const words = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

/** The post's one status to filter by, read from the definition of published and missed. */
export function naiveStatus(post: Pick<Post, 'status' | 'placements'>, today: string, time: string): string {
  const planned = post.placements.filter(({ state }) => state === 'planned');
  if (planned.length === 0 && post.placements.some(({ state }) => state === 'published')) return 'published';
  const late = planned.some(({ day, time: at }) => day !== null && `${day} ${at ?? '99'}` < `${today} ${time}`);
  const lateDay = planned.some(
    ({ day, time: at }) => day !== null && (day < today || (at !== null && late && day === today)),
  );
  return post.status === 'approved' && lateDay ? 'missed' : post.status;
}

type Now = { readonly today: string; readonly now: string };

/** Whether a post meets each kind of filter but the networks, one after the other. */
export function naiveMatch(
  post: Post,
  filters: Filters,
  { today, now }: Now,
  campaignNames: ReadonlyMap<string, string>,
): boolean {
  const own = post.placements.flatMap(({ ownText, firstComment }) => [ownText ?? '', firstComment]);
  const campaign = campaignNames.get(post.campaignId ?? '') ?? '';
  const all = words([post.title, post.text, post.notes, ...post.hashtags, ...post.labels, ...own, campaign].join(' '));
  const wanted = words(filters.text);
  const last = wanted.length - 1;
  if (filters.text !== '') {
    if (wanted.length === 0) return false;
    if (!wanted.every((word, at) => all.some((one) => (at === last ? one.startsWith(word) : one === word))))
      return false;
  }
  if (filters.pillarIds.length > 0 && !post.pillars.some(({ pillarId }) => filters.pillarIds.includes(pillarId)))
    return false;
  const status = naiveStatus(post, today, now);
  if (filters.statuses.length > 0 && !filters.statuses.some((one) => one === status)) return false;
  if (filters.campaignIds.length > 0 && !filters.campaignIds.includes(post.campaignId ?? '')) return false;
  if (filters.flags.includes('untagged') && post.pillars.length > 0) return false;
  return !(filters.flags.includes('no-media') && post.media.length > 0);
}
