import type { Day, Time } from '#domain/day.ts';
import type { Card, Id } from '#domain/model.ts';
import type { CardTarget } from './card-groups.ts';
import { isPast, isPublished } from './card-view.ts';
import { rememberNetworks } from './last-networks.ts';
import type { Slice } from './slice.ts';

/** A card on its way to a day, waiting for an answer of the user. */
export type Placing = {
  readonly card: Card;
  readonly day: Day;
  readonly time: Time | null | 'keep';
  readonly asks: 'past' | 'networks';
  /** Several cards that go together; the question is asked once for all of them. */
  readonly targets?: readonly CardTarget[];
};

export type PlacingSlice = {
  readonly placing: Placing | null;
  /** Puts a card on a day, or in the tray; asks first where it must. True when it went at once. */
  placeCard(card: Card, day: Day | null, time: Time | null | 'keep'): boolean;
  /** Answers the question; a tray post without networks needs some. */
  confirmPlacing(networkIds?: readonly Id[]): void;
  cancelPlacing(): void;
};

export const placingSlice: Slice<PlacingSlice> = (set, get) => {
  const inTray = (card: Card) => card.day === null;
  const put = ({ card, day, time, targets }: Omit<Placing, 'asks'>, networkIds: readonly Id[]) => {
    set({ placing: null });
    if (targets) {
      void get().moveCards(targets, networkIds);
      return;
    }
    const done = inTray(card)
      ? get().scheduleCard(card, day, time === 'keep' ? null : time, networkIds)
      : get().moveCard(card, day, time);
    done.catch(get().reportFailure);
  };
  const needsNetworks = (card: Card) => inTray(card) && card.placements.length === 0;
  return {
    placing: null,
    placeCard: (card, day, time) => {
      if (isPublished(card)) {
        get().notify({ tone: 'info', key: 'published-does-not-move', params: {}, undoTo: null });
        return false;
      }
      if (day === null) {
        if (!inTray(card)) get().moveCard(card, null, null).catch(get().reportFailure);
        return true;
      }
      if (day === card.day && (time === 'keep' || time === card.time)) return true;
      const { snapshot } = get();
      const past = snapshot !== null && isPast(day, time === 'keep' ? card.time : time, snapshot);
      const asks = past ? 'past' : needsNetworks(card) && 'networks';
      if (asks) set({ placing: { card, day, time, asks } });
      else put({ card, day, time }, []);
      return !asks;
    },
    confirmPlacing: (networkIds = []) => {
      const { placing } = get();
      if (!placing) return;
      const cards = placing.targets?.map(({ card }) => card) ?? [placing.card];
      if (cards.some(needsNetworks) && networkIds.length === 0) {
        set({ placing: { ...placing, asks: 'networks' } });
        return;
      }
      if (networkIds.length > 0) rememberNetworks(networkIds);
      put(placing, networkIds);
    },
    cancelPlacing: () => set({ placing: null }),
  };
};
