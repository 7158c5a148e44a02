import type { CardMove } from '#contract/index.ts';
import { addDays, type Day, daysBetween, type Time } from '#domain/day.ts';
import type { Card, Id } from '#domain/model.ts';
import { moveCardIn, orderCardsIn } from './card-moves.ts';
import { isPast, isPublished } from './card-view.ts';
import type { Slice } from './slice.ts';

/** A card and the day it is to go to. */
export type CardTarget = { readonly card: Card; readonly day: Day };

export type CardGroupsSlice = {
  /** Cards taken by Ctrl/Cmd+C, until others are. */
  readonly clipboard: readonly Card[];
  /** Moves cards by as many days as the one under the hand goes, each at its time; asks and refuses once for all. */
  placeCards(cards: readonly Card[], lead: Card, day: Day | null): boolean;
  /** Moves cards at once and puts them back with the reason when refused. */
  moveCards(targets: readonly CardTarget[], networkIds: readonly Id[]): Promise<void>;
  /** Leaves the cards where they are and puts copies as far away as the one under the hand goes. */
  copyCards(cards: readonly Card[], lead: Card, day: Day, time?: Time | null | 'keep'): Promise<void>;
  takeToClipboard(cards: readonly Card[]): void;
  /** Puts copies of what was taken on a day: the earliest there, the others as far behind as they were. */
  paste(day: Day): Promise<void>;
  /** Puts the cards of one day and time in order at once. */
  orderCards(day: Day, time: Time | null, postIds: readonly Id[]): Promise<void>;
  /** Lets two cards change places, each named by one of its placements. */
  swapCards(one: Id, other: Id): Promise<void>;
};

/** Where each card goes when one of them goes to a day; an idea from the tray goes to that day itself. */
export function targetsOf(cards: readonly Card[], lead: Card, day: Day): readonly CardTarget[] {
  const shift = lead.day === null ? null : daysBetween(lead.day, day);
  return cards.flatMap((card): readonly CardTarget[] => {
    if (card.day === null) return [{ card, day }];
    // Led by an idea there is no distance to go: what has a day stays.
    return shift === null || shift === 0 ? [] : [{ card, day: addDays(card.day, shift) }];
  });
}

/** A card on its way as the contract takes it. */
export function moveOf({ postId, placements }: Card, day: Day | null, time: CardMove['time'] = 'keep'): CardMove {
  return { postId, placementIds: placements.map(({ id }) => id), day, time };
}

export const cardGroupsSlice: Slice<CardGroupsSlice> = (set, get) => {
  const stayBehind = (count: number) => {
    if (count > 0) get().notify({ tone: 'info', key: 'published-stay', params: { count }, undoTo: null });
  };
  /** Shows a change before it is saved, and takes it back when it is refused. */
  const optimistically = async (change: () => void, save: () => Promise<unknown>) => {
    const { days, tray, openDay } = get();
    change();
    get().refreshSelection();
    try {
      await save();
    } catch (error) {
      set({ days, tray, openDay });
      get().refreshSelection();
      get().reportFailure(error);
      get().loadCalendar().catch(get().reportFailure);
    }
  };
  const toTray = (cards: readonly Card[]) =>
    optimistically(
      () => {
        for (const card of cards) set(moveCardIn(get(), card, null, null));
      },
      () => {
        const ids = cards.flatMap(({ placements }) => placements.map(({ id }) => id));
        return get().command('placements.move', { ids, day: null, time: null });
      },
    );
  const copy = async (cards: readonly CardMove[]) => {
    if (cards.length === 0) return;
    await get()
      .command('cards.copy', { cards: [...cards] })
      .catch(get().reportFailure);
  };
  return {
    clipboard: [],
    placeCards: (cards, lead, day) => {
      if (cards.length === 1) return get().placeCard(lead, day, 'keep');
      const movable = cards.filter((card) => !isPublished(card));
      stayBehind(cards.length - movable.length);
      if (movable.length === 0) return false;
      if (day === null) {
        const dated = movable.filter((card) => card.day !== null);
        if (dated.length > 0) void toTray(dated);
        return true;
      }
      const targets = targetsOf(movable, lead, day);
      const [first] = targets;
      if (!first) return true;
      const { snapshot } = get();
      const past = snapshot !== null && targets.some((target) => isPast(target.day, target.card.time, snapshot));
      const bare = targets.some(({ card }) => card.placements.length === 0);
      const asks = past ? 'past' : bare && 'networks';
      if (!asks) void get().moveCards(targets, []);
      else set({ placing: { card: first.card, to: 'day', day: first.day, time: 'keep', asks, targets } });
      return !asks;
    },
    moveCards: (targets, networkIds) =>
      optimistically(
        () => {
          for (const { card, day } of targets) set(moveCardIn(get(), card, day, 'keep'));
        },
        () => {
          const cards = targets.map(({ card, day }) => moveOf(card, day));
          return get().command('cards.move', { cards, networkIds: [...networkIds] });
        },
      ),
    copyCards: async (cards, lead, day, time = 'keep') => {
      const shift = lead.day === null ? 0 : daysBetween(lead.day, day);
      const alone = cards.length === 1;
      await copy(
        cards.map((card) => {
          // An idea on no network has nothing to date: its copy stays an idea.
          if (card.placements.length === 0) return moveOf(card, null);
          return moveOf(card, card.day === null ? day : addDays(card.day, shift), alone ? time : 'keep');
        }),
      );
    },
    takeToClipboard: (cards) => {
      set({ clipboard: cards });
      const params = { count: cards.length };
      get().notify({ tone: 'info', key: 'cards-taken', params, undoTo: null });
      get().announce('cards-taken', params);
    },
    paste: async (day) => {
      const { clipboard } = get();
      const days = clipboard.flatMap((card) => (card.day === null ? [] : [card.day]));
      const earliest = days.toSorted()[0];
      const lead = clipboard.find((card) => card.day === (earliest ?? null));
      if (lead) await get().copyCards(clipboard, lead, day);
    },
    orderCards: (day, time, postIds) =>
      optimistically(
        () => set(orderCardsIn(get(), day, time, postIds)),
        () => get().command('cards.order', { day, time, postIds: [...postIds] }),
      ),
    swapCards: async (one, other) => {
      await get()
        .command('cards.swap', { placementIds: [one, other] })
        .catch(get().reportFailure);
    },
  };
};
