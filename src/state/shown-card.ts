import type { Card, Id } from '#domain/model.ts';
import { cardId } from './card-view.ts';
import type { AppState } from './store.ts';

type Shown = Pick<AppState, 'screen' | 'board' | 'days' | 'openDay' | 'tray'>;

/** The card that goes by an id on the screen shown; on the board it holds all placements of its post. */
export function shownCard({ screen, board, days, openDay, tray }: Shown, id: Id): Card | null {
  const is = (card: Card) => cardId(card) === id;
  const lists =
    screen === 'board'
      ? (board ?? []).map(({ cards }) => cards)
      : [...days.map(({ cards }) => cards), openDay?.cards ?? [], tray?.cards ?? []];
  for (const cards of lists) {
    const card = cards.find(is);
    if (card) return card;
  }
  return null;
}
