import type { PreviewChange } from '#contract/index.ts';
import {
  type CountablePlacement,
  type CountablePost,
  type CountSettings,
  countUnits,
  type DayTally,
  tallyUnits,
} from '#domain/balance-tally.ts';
import type { Day, DayRange } from '#domain/day.ts';
import type { Id, Post } from '#domain/model.ts';
import type { ReadDb } from '../db/database.ts';
import { placementHeads } from '../db/post-queries.ts';
import { notFound } from './context.ts';
import { requirePost } from './posts.ts';

/** What a change leaves: the posts it touches, and how they would count. */
export type ChangedPosts = {
  readonly affected: readonly Id[];
  tally(settings: CountSettings, range: DayRange, today: Day, networkIds: readonly Id[]): readonly DayTally[];
};

/** Stands for the post that an edit would create. */
const NEW_POST: Id = '00000000-0000-4000-8000-000000000000';

function countable(post: Post, placements: readonly CountablePlacement[] = post.placements): CountablePost {
  return { id: post.id, status: post.status, parts: post.pillars, placements };
}

function moved(db: ReadDb, ids: readonly Id[], day: Day | null): readonly CountablePost[] {
  const wanted = new Set(ids);
  const heads = placementHeads(db, [...wanted]);
  const found = new Set(heads.map(({ id }) => id));
  const unknown = ids.find((id) => !found.has(id));
  if (unknown !== undefined) throw notFound('placement', unknown);
  const postIds = [...new Set(heads.map(({ postId }) => postId))];
  return postIds.map((id) => {
    const post = requirePost(db, id);
    return countable(
      post,
      post.placements.map((placement) => (wanted.has(placement.id) ? { ...placement, day } : placement)),
    );
  });
}

/** A post without any network is weighed as if it had one: the picker that asks for it comes after the drop. */
function scheduled(post: Post, day: Day): CountablePost {
  const undated = post.placements.filter((placement) => placement.day === null && placement.state !== 'published');
  if (undated.length === 0) {
    return countable(post, [...post.placements, { networkId: NEW_POST, day, state: 'planned' }]);
  }
  return countable(
    post,
    post.placements.map((placement) => (undated.includes(placement) ? { ...placement, day } : placement)),
  );
}

type CardsChange = Extract<PreviewChange, { kind: 'cards' }>;

/** One post with several of its cards on their new days; an idea without any network is weighed as if it had one. */
function withCards(post: Post, cards: CardsChange['cards']): CountablePost {
  const days = new Map(cards.flatMap(({ placementIds, day }) => placementIds.map((id) => [id, day] as const)));
  const placements: readonly CountablePlacement[] = post.placements.map((placement) => ({
    ...placement,
    day: days.has(placement.id) ? (days.get(placement.id) ?? null) : placement.day,
  }));
  const bare = cards.find(({ placementIds }) => placementIds.length === 0);
  const added = bare ? [{ networkId: NEW_POST, day: bare.day, state: 'planned' as const }] : [];
  return countable(post, [...placements, ...added]);
}

/** A copy has the placements of its card alone, all of them planned. */
function copied(post: Post, { placementIds, day }: CardsChange['cards'][number], index: number): CountablePost {
  const wanted = new Set(placementIds);
  const own = post.placements.filter(({ id }) => wanted.has(id));
  const id: Id = `00000000-0000-4000-9000-${String(index).padStart(12, '0')}`;
  return {
    ...countable(
      post,
      own.map((placement) => ({ ...placement, day, state: 'planned' })),
    ),
    id,
  };
}

function manyCards(db: ReadDb, { cards, copy }: CardsChange): readonly CountablePost[] {
  if (copy) return cards.map((card, index) => copied(requirePost(db, card.postId), card, index));
  const byPost = Map.groupBy(cards, ({ postId }) => postId);
  return [...byPost].map(([postId, own]) => withCards(requirePost(db, postId), own));
}

function edited(db: ReadDb, change: Extract<PreviewChange, { kind: 'edit' }>): CountablePost {
  if (change.postId !== null) requirePost(db, change.postId);
  const { status, pillars, placements } = change;
  return { id: change.postId ?? NEW_POST, status, parts: pillars, placements };
}

function resultOf(db: ReadDb, change: PreviewChange): readonly CountablePost[] {
  switch (change.kind) {
    case 'move':
      return moved(db, change.placementIds, change.day);
    case 'schedule':
      return [scheduled(requirePost(db, change.postId), change.day)];
    case 'cards':
      return manyCards(db, change);
    case 'delete':
      return [{ ...countable(requirePost(db, change.postId)), deleted: true }];
    case 'edit':
      return [edited(db, change)];
  }
}

/** The posts as they would be after a change that is not saved. Throws `not-found`. */
export function postsAfter(db: ReadDb, change: PreviewChange): ChangedPosts {
  const posts = resultOf(db, change);
  return {
    affected: posts.map(({ id }) => id),
    tally: (settings, range, today, networkIds) =>
      tallyUnits(countUnits(posts, settings, range, today, { networkIds })),
  };
}
