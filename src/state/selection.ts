import type { Card, Id } from '#domain/model.ts';
import { cardId } from './card-view.ts';
import { shownLists } from './shown-card.ts';
import type { Slice } from './slice.ts';
import type { AppState } from './store.ts';

export type SelectionSlice = {
  /** The cards that the next action is about, by `cardId`; the same in calendar, board and list. */
  readonly selection: ReadonlyMap<Id, Card>;
  /** Where a range begins: the card taken last. */
  readonly selectionAnchor: Card | null;
  /** Takes a card into the selection, or out of it. */
  toggleSelected(card: Card): void;
  select(cards: readonly Card[]): void;
  clearSelection(): void;
  /** Lets go of the cards of posts that are gone. */
  deselectPosts(postIds: readonly Id[]): void;
  /** Selects from the anchor to a card, as the calendar is read: day by day, and inside a day from the top. */
  selectTo(card: Card): Promise<void>;
  /** Selects every card of the period shown, those behind "+N more" too. */
  selectShown(): Promise<void>;
  /** Knows the selected cards as the screen has them now. */
  refreshSelection(): void;
};

/** The selected cards as a list; the given card alone when it is not one of them. */
export function withSelection({ selection }: Pick<AppState, 'selection'>, card: Card): readonly Card[] {
  return selection.has(cardId(card)) ? [...selection.values()] : [card];
}

/** The cards from one to another in a list, either way round; null when one of them is not in it. */
function between(cards: readonly Card[], from: Card, to: Card): readonly Card[] | null {
  const placeOf = (card: Card) => cards.findIndex((one) => cardId(one) === cardId(card));
  const places = [placeOf(from), placeOf(to)].toSorted((a, b) => a - b);
  const [first = -1, last = -1] = places;
  return first < 0 ? null : cards.slice(first, last + 1);
}

export const selectionSlice: Slice<SelectionSlice> = (set, get, { api }) => {
  const put = (selection: ReadonlyMap<Id, Card>, selectionAnchor: Card | null) => {
    set({ selection, selectionAnchor });
    get().announce('selected', { count: new Set([...selection.values()].map(({ postId }) => postId)).size });
  };
  const shownCards = async (): Promise<readonly Card[]> => {
    const { days, loaded, filters } = get();
    if (!loaded || days.every(({ cards, count }) => cards.length === count)) return days.flatMap(({ cards }) => cards);
    const all = await api.call('calendar.days', { range: loaded.range, perDay: null, filters });
    return all.days.flatMap(({ cards }) => cards);
  };
  return {
    selection: new Map(),
    selectionAnchor: null,
    toggleSelected: (card) => {
      const next = new Map(get().selection);
      if (!next.delete(cardId(card))) next.set(cardId(card), card);
      put(next, card);
    },
    select: (cards) => put(new Map(cards.map((card) => [cardId(card), card])), cards.at(-1) ?? null),
    clearSelection: () => {
      if (get().selection.size > 0) put(new Map(), null);
    },
    deselectPosts: (postIds) => {
      const { selection } = get();
      const gone = new Set(postIds);
      const kept = [...selection].filter(([, { postId }]) => !gone.has(postId));
      if (kept.length < selection.size) set({ selection: new Map(kept), selectionAnchor: null });
    },
    selectTo: async (card) => {
      const anchor = get().selectionAnchor ?? card;
      try {
        const lists = [get().tray?.cards ?? [], await shownCards()];
        const range = lists.map((cards) => between(cards, anchor, card)).find((found) => found !== null) ?? [card];
        // A second range from the same anchor takes the place of the first.
        put(new Map(range.map((one) => [cardId(one), one])), anchor);
      } catch (error) {
        get().reportFailure(error);
      }
    },
    selectShown: async () => {
      try {
        get().select(await shownCards());
      } catch (error) {
        get().reportFailure(error);
      }
    },
    refreshSelection: () => {
      const { selection } = get();
      if (selection.size === 0) return;
      const fresh = new Map(
        shownLists(get())
          .flat()
          .map((card) => [cardId(card), card]),
      );
      const next = new Map([...selection].map(([id, card]) => [id, fresh.get(id) ?? card]));
      if ([...next].some(([id, card]) => selection.get(id) !== card)) set({ selection: next });
    },
  };
};
