import type { Card } from '#domain/model.ts';
import type { Slice } from './slice.ts';

/** A place in the window, in px. */
export type Spot = { readonly x: number; readonly y: number };

export type CardMenuSlice = {
  /** The card whose menu is open, and where. */
  readonly cardMenu: { readonly card: Card; readonly spot: Spot } | null;
  openCardMenu(card: Card, spot: Spot): void;
  closeCardMenu(): void;
};

export const cardMenuSlice: Slice<CardMenuSlice> = (set) => ({
  cardMenu: null,
  openCardMenu: (card, spot) => set({ cardMenu: { card, spot } }),
  closeCardMenu: () => set({ cardMenu: null }),
});
