import type { Input } from '#contract/index.ts';
import type { DayRange } from '#domain/day.ts';
import type { Card, Id } from '#domain/model.ts';
import type { FreeSlot } from '#domain/slot.ts';
import { isPublished } from './card-view.ts';
import { toFailure } from './failure.ts';
import { latestOnly } from './latest-only.ts';
import type { Outcome } from './setup.ts';
import { share } from './share.ts';
import type { Slice } from './slice.ts';

export type { FreeSlot };

const KEY = 'colonnade.free-slots';

function remembered(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'hidden';
  } catch {
    return true;
  }
}

function remember(shown: boolean): void {
  try {
    localStorage.setItem(KEY, shown ? 'shown' : 'hidden');
  } catch {
    // Then they are shown next time.
  }
}

export type SlotsSlice = {
  /** Of the range asked for last, by day and time. */
  readonly freeSlots: readonly FreeSlot[];
  /** Whether the calendar shows them. */
  readonly freeSlotsShown: boolean;
  showFreeSlots(shown: boolean): void;
  loadFreeSlots(range: DayRange): Promise<void>;
  /** Makes these all usual times of a network. */
  setSlots(networkId: Id, slots: Input<'slots.set'>['slots']): Outcome;
  /** Opens the composer for a post in a free slot. */
  composeInSlot(slot: FreeSlot): void;
  /** Puts a card into the next free slots of its networks; asks for networks when it has none. */
  takeNextSlot(card: Card): void;
  /** The next free slot for each of the networks, for a post that may not be saved yet. */
  nextSlots(input: Input<'slots.next'>): Promise<readonly (FreeSlot | null)[]>;
};

export const slotsSlice: Slice<SlotsSlice> = (set, get, { api }) => {
  const reading = latestOnly();
  return {
    freeSlots: [],
    freeSlotsShown: remembered(),
    showFreeSlots: (freeSlotsShown) => {
      remember(freeSlotsShown);
      set({ freeSlotsShown });
    },
    loadFreeSlots: async (range) => {
      const isLatest = reading.begin();
      const { networkIds } = get().filters;
      const { slots } = await api.call('slots.free', { range, networkIds });
      if (isLatest()) set({ freeSlots: share(get().freeSlots, slots) });
    },
    setSlots: async (networkId, slots) => {
      try {
        await get().command('slots.set', { networkId, slots });
        return null;
      } catch (error) {
        return toFailure(error);
      }
    },
    composeInSlot: ({ networkId, day, time, pillarId }) => {
      get().selectDay(day);
      const pillars = pillarId === null ? [] : [{ pillarId, parts: 1 }];
      get().composeNew({ day, time, networkIds: [networkId], pillars });
    },
    takeNextSlot: (card) => {
      if (isPublished(card)) {
        get().notify({ tone: 'info', key: 'published-does-not-move', params: {}, undoTo: null });
        return;
      }
      if (card.placements.length === 0) {
        set({ placing: { card, to: 'next-slot', asks: 'networks' } });
        return;
      }
      const placementIds = card.placements.map(({ id }) => id);
      get().command('slots.take', { id: card.postId, placementIds }).catch(get().reportFailure);
    },
    nextSlots: async (input) => (await api.call('slots.next', input)).slots,
  };
};
