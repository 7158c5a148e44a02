import type { Output, PlacementOut } from '#contract/index.ts';
import type { Card, Placement, Post } from '#domain/model.ts';
import { postIdsOf } from './bulk.ts';
import { type Failure, toFailure } from './failure.ts';
import type { Slice } from './slice.ts';

export type { PlacementOut };

/** Posts that the user says are out. One alone is asked where it can be seen; of many, what is due is meant. */
export type Marking =
  | { readonly kind: 'one'; readonly post: Post; readonly planned: readonly Placement[] }
  | { readonly kind: 'many'; readonly cards: readonly Card[]; readonly due: Output<'bulk.due'> };

export type MarkingSlice = {
  readonly marking: Marking | null;
  readonly markingFailure: Failure | null;
  /** Asks whether cards are published. */
  askMark(cards: readonly Card[]): Promise<void>;
  /** Marks them: `out` names the placements of one post, with day, time and link. */
  confirmMark(out: readonly PlacementOut[] | null): Promise<void>;
  cancelMark(): void;
};

export const markingSlice: Slice<MarkingSlice> = (set, get, { api }) => ({
  marking: null,
  markingFailure: null,
  askMark: async (cards) => {
    const postIds = postIdsOf(cards);
    const [only] = postIds;
    try {
      if (postIds.length === 1 && only !== undefined) {
        const post = await api.call('posts.get', { id: only });
        const planned = post.placements.filter(({ state }) => state === 'planned');
        set({ marking: { kind: 'one', post, planned }, markingFailure: null });
        return;
      }
      const due = await api.call('bulk.due', { postIds });
      set({ marking: { kind: 'many', cards, due }, markingFailure: null });
    } catch (error) {
      get().reportFailure(error);
    }
  },
  confirmMark: async (out) => {
    const { marking } = get();
    if (!marking) return;
    const postIds = marking.kind === 'one' ? [marking.post.id] : postIdsOf(marking.cards);
    try {
      await get().command('bulk.publish', { postIds, out: out && [...out] });
      set({ marking: null, markingFailure: null });
    } catch (error) {
      set({ markingFailure: toFailure(error) });
    }
  },
  cancelMark: () => set({ marking: null, markingFailure: null }),
});
