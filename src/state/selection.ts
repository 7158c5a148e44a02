import type { Card, Id } from '#domain/model.ts';
import { cardId } from './card-view.ts';
import type { Slice } from './slice.ts';

export type SelectionSlice = {
  /** The cards that the next action is about, by `cardId`; the same in calendar, board and list. */
  readonly selection: ReadonlyMap<Id, Card>;
  /** Takes a card into the selection, or out of it. */
  toggleSelected(card: Card): void;
  select(cards: readonly Card[]): void;
  clearSelection(): void;
};

export const selectionSlice: Slice<SelectionSlice> = (set) => ({
  selection: new Map(),
  toggleSelected: (card) =>
    set(({ selection }) => {
      const next = new Map(selection);
      if (!next.delete(cardId(card))) next.set(cardId(card), card);
      return { selection: next };
    }),
  select: (cards) => set({ selection: new Map(cards.map((card) => [cardId(card), card])) }),
  clearSelection: () => set(({ selection }) => (selection.size === 0 ? {} : { selection: new Map() })),
});
