import type { ParsedInput } from '#contract/index.ts';
import { type CountablePlacement, countUnits, type DayTally, tallyUnits } from '#domain/balance-tally.ts';
import type { Day, DayRange } from '#domain/day.ts';
import { type FilterablePost, matchesFilters } from '#domain/filter-match.ts';
import type { Id, Post } from '#domain/model.ts';
import type { ReadDb } from '../db/database.ts';
import { placementHeads } from '../db/post-queries.ts';
import { campaignName, isOverLimit, searchTextsOf } from '../db/search-queries.ts';
import { notFound } from './context.ts';
import type { Judge } from './judgement.ts';
import { requirePost } from './posts.ts';

type Change = ParsedInput<'balance.preview'>['change'];

/** What a change leaves: the posts it touches, and how they would count. */
export type ChangedPosts = {
  readonly affected: readonly Id[];
  tally(judge: Judge, range: DayRange): readonly DayTally[];
};

/** Stands for the post that an edit would create. */
const NEW_POST: Id = '00000000-0000-4000-8000-000000000000';

function filterable(
  db: ReadDb,
  post: Post,
  placements: readonly CountablePlacement[] = post.placements,
): FilterablePost {
  return {
    id: post.id,
    status: post.status,
    parts: post.pillars,
    placements,
    campaignId: post.campaignId,
    hasMedia: post.media.length > 0,
    isOverLimit: () => isOverLimit(db, post.id),
    texts: () => searchTextsOf(db, post.id),
  };
}

function moved(db: ReadDb, ids: readonly Id[], day: Day | null): readonly FilterablePost[] {
  const wanted = new Set(ids);
  const heads = placementHeads(db, [...wanted]);
  const found = new Set(heads.map(({ id }) => id));
  const unknown = ids.find((id) => !found.has(id));
  if (unknown !== undefined) throw notFound('placement', unknown);
  const postIds = [...new Set(heads.map(({ postId }) => postId))];
  return postIds.map((id) => {
    const post = requirePost(db, id);
    return filterable(
      db,
      post,
      post.placements.map((placement) => (wanted.has(placement.id) ? { ...placement, day } : placement)),
    );
  });
}

/** A post without any network is weighed as if it had one: the picker that asks for it comes after the drop. */
function scheduled(db: ReadDb, post: Post, day: Day): FilterablePost {
  const undated = post.placements.filter((placement) => placement.day === null && placement.state !== 'published');
  if (undated.length === 0) {
    return filterable(db, post, [...post.placements, { networkId: NEW_POST, day, state: 'planned' }]);
  }
  return filterable(
    db,
    post,
    post.placements.map((placement) => (undated.includes(placement) ? { ...placement, day } : placement)),
  );
}

type CardsChange = Extract<Change, { kind: 'cards' }>;

/** One post with several of its cards on their new days; an idea without any network is weighed as if it had one. */
function withCards(db: ReadDb, post: Post, cards: CardsChange['cards']): FilterablePost {
  const days = new Map(cards.flatMap(({ placementIds, day }) => placementIds.map((id) => [id, day] as const)));
  const placements: readonly CountablePlacement[] = post.placements.map((placement) => ({
    ...placement,
    day: days.has(placement.id) ? (days.get(placement.id) ?? null) : placement.day,
  }));
  const bare = cards.find(({ placementIds }) => placementIds.length === 0);
  const added = bare ? [{ networkId: NEW_POST, day: bare.day, state: 'planned' as const }] : [];
  return filterable(db, post, [...placements, ...added]);
}

/** A copy has the placements of its card alone, all of them planned. */
function copied(
  db: ReadDb,
  post: Post,
  { placementIds, day }: CardsChange['cards'][number],
  index: number,
): FilterablePost {
  const wanted = new Set(placementIds);
  const own = post.placements.filter(({ id }) => wanted.has(id));
  const id: Id = `00000000-0000-4000-9000-${String(index).padStart(12, '0')}`;
  const placements = own.map((placement) => ({ ...placement, day, state: 'planned' as const }));
  return { ...filterable(db, post, placements), id };
}

function manyCards(db: ReadDb, { cards, copy }: CardsChange): readonly FilterablePost[] {
  if (copy) return cards.map((card, index) => copied(db, requirePost(db, card.postId), card, index));
  const byPost = Map.groupBy(cards, ({ postId }) => postId);
  return [...byPost].map(([postId, own]) => withCards(db, requirePost(db, postId), own));
}

function edited(db: ReadDb, change: Extract<Change, { kind: 'edit' }>): FilterablePost {
  if (change.postId !== null) requirePost(db, change.postId);
  const { postId, status, pillars, placements, campaignId, hasMedia, texts } = change;
  const id = postId ?? NEW_POST;
  return {
    id,
    status,
    parts: pillars,
    placements,
    campaignId,
    hasMedia,
    isOverLimit: () => change.isOverLimit ?? isOverLimit(db, id),
    texts: () => ({ ...searchTextsOf(db, id), ...texts, campaign: campaignName(db, campaignId) }),
  };
}

function resultOf(db: ReadDb, change: Change): readonly FilterablePost[] {
  switch (change.kind) {
    case 'move':
      return moved(db, change.placementIds, change.day);
    case 'schedule':
      return [scheduled(db, requirePost(db, change.postId), change.day)];
    case 'cards':
      return manyCards(db, change);
    case 'delete':
      return [{ ...filterable(db, requirePost(db, change.postId)), deleted: true }];
    case 'edit':
      return [edited(db, change)];
  }
}

/** The posts as they would be after a change that is not saved. Throws `not-found`. */
export function postsAfter(db: ReadDb, change: Change): ChangedPosts {
  const posts = resultOf(db, change);
  return {
    affected: posts.map(({ id }) => id),
    tally: ({ workspace, filters, now }, range) => {
      const counted = posts.filter((post) => matchesFilters(post, filters, now));
      return tallyUnits(countUnits(counted, workspace.balance, range, now.day, filters));
    },
  };
}
