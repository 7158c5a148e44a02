import type { Day, Time } from '#domain/day.ts';
import type { Card, Id } from '#domain/model.ts';
import type { CardTarget } from './card-groups.ts';
import { isPast, isPublished } from './card-view.ts';
import { rememberNetworks } from './last-networks.ts';
import type { Slice } from './slice.ts';

type ToDay = {
  readonly card: Card;
  readonly to: 'day';
  readonly day: Day;
  readonly time: Time | null | 'keep';
  /** Several cards that go together; the question is asked once for all of them. */
  readonly targets?: readonly CardTarget[];
};

/** A card on its way to a day, or to the next free slot, waiting for an answer of the user. */
export type Placing =
  | (ToDay & { readonly asks: 'past' | 'networks' })
  | { readonly card: Card; readonly to: 'next-slot'; readonly asks: 'networks' };

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
  const put = ({ card, day, time, targets }: ToDay, networkIds: readonly Id[]) => {
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
      const way = { card, to: 'day', day, time } as const;
      if (asks) set({ placing: { ...way, asks } });
      else put(way, []);
      return !asks;
    },
    confirmPlacing: (networkIds = []) => {
      const { placing } = get();
      if (!placing) return;
      const targets = placing.to === 'day' ? placing.targets : undefined;
      const cards = targets?.map(({ card }) => card) ?? [placing.card];
      if (cards.some(needsNetworks) && networkIds.length === 0) {
        set({ placing: { ...placing, asks: 'networks' } });
        return;
      }
      if (networkIds.length > 0) rememberNetworks(networkIds);
      if (placing.to === 'day') put(placing, networkIds);
      else {
        set({ placing: null });
        get()
          .command('slots.take', { id: placing.card.postId, networkIds: [...networkIds] })
          .catch(get().reportFailure);
      }
    },
    cancelPlacing: () => set({ placing: null }),
  };
};
