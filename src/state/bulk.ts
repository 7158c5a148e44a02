import type { BulkOutcome, Input, ProcedureName } from '#contract/index.ts';
import type { Card, Id, Part, Status } from '#domain/model.ts';
import type { Slice } from './slice.ts';

/** Most days that a selection is moved at once: ten years. */
export const MOST_DAYS = 3_660;

/** Changes to many cards, each one step. False when nothing changed, and why has been said. */
export type BulkSlice = {
  shiftCards(cards: readonly Card[], days: number): Promise<boolean>;
  giveStatus(cards: readonly Card[], status: Status): Promise<boolean>;
  givePillars(cards: readonly Card[], pillars: readonly Part[], mode: 'replace' | 'add'): Promise<boolean>;
  giveCampaign(cards: readonly Card[], campaignId: Id | null): Promise<boolean>;
  giveNetwork(cards: readonly Card[], networkId: Id): Promise<boolean>;
  duplicateCards(cards: readonly Card[]): Promise<boolean>;
  deleteCards(cards: readonly Card[]): Promise<boolean>;
};

type BulkName = Extract<ProcedureName, `bulk.${string}`>;
type BulkChange = Exclude<BulkName, 'bulk.due' | 'bulk.publish'>;

/** The posts of cards, each once. */
export function postIdsOf(cards: readonly Pick<Card, 'postId'>[]): Id[] {
  return [...new Set(cards.map(({ postId }) => postId))];
}

export const bulkSlice: Slice<BulkSlice> = (_set, get) => {
  const run = async <N extends BulkChange>(name: N, input: Input<N>): Promise<boolean> => {
    try {
      // Every change of this kind answers with the same outcome; the compiler cannot see it through the union.
      const { changed, kept } = (await get().command(name, input)) as BulkOutcome;
      if (kept > 0) get().notify({ tone: 'info', key: 'published-kept', params: { count: kept }, undoTo: null });
      else if (changed === 0) get().notify({ tone: 'info', key: 'nothing-to-change', params: {}, undoTo: null });
      return changed > 0;
    } catch (error) {
      get().reportFailure(error);
      return false;
    }
  };
  return {
    shiftCards: async (cards, days) => {
      const placementIds = cards.flatMap(({ placements }) => placements.map(({ id }) => id));
      if (cards.some(({ day }) => day !== null)) return run('bulk.move', { placementIds, days });
      get().notify({ tone: 'info', key: 'nothing-dated', params: {}, undoTo: null });
      return false;
    },
    giveStatus: (cards, status) => run('bulk.setStatus', { postIds: postIdsOf(cards), status }),
    givePillars: (cards, pillars, mode) =>
      run('bulk.setPillars', { postIds: postIdsOf(cards), pillars: [...pillars], mode }),
    giveCampaign: (cards, campaignId) => run('bulk.setCampaign', { postIds: postIdsOf(cards), campaignId }),
    giveNetwork: (cards, networkId) => run('bulk.addNetwork', { postIds: postIdsOf(cards), networkId }),
    duplicateCards: (cards) => run('bulk.duplicate', { postIds: postIdsOf(cards) }),
    deleteCards: (cards) => get().deletePosts(postIdsOf(cards)),
  };
};
