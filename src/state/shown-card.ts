import type { Card, Id } from '#domain/model.ts';
import { cardId } from './card-view.ts';
import type { AppState } from './store.ts';

type Shown = Pick<AppState, 'screen' | 'board' | 'postList' | 'days' | 'openDay' | 'tray'>;

/** The lists of cards on the screen shown; those of the board and the list hold all placements of their posts. */
export function shownLists({ screen, board, postList, days, openDay, tray }: Shown): readonly (readonly Card[])[] {
  if (screen === 'board') return (board ?? []).map(({ cards }) => cards);
  if (screen === 'posts') return [...(postList?.pages.values() ?? [])];
  return [...days.map(({ cards }) => cards), openDay?.cards ?? [], tray?.cards ?? []];
}

/** The card that goes by an id on the screen shown. */
export function shownCard(state: Shown, id: Id | undefined): Card | null {
  if (!id) return null;
  for (const cards of shownLists(state)) {
    const card = cards.find((one) => cardId(one) === id);
    if (card) return card;
  }
  return null;
}
