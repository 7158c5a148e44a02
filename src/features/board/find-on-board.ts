import type { Card } from '#domain/model.ts';
import { cardId } from '#state/card-view.ts';
import type { AppState } from '#state/store.ts';

/** The card that an element of the board stands for. */
export function findOnBoard({ board }: Pick<AppState, 'board'>, id: string | undefined): Card | null {
  if (!id) return null;
  for (const { cards } of board ?? []) {
    const card = cards.find((one) => cardId(one) === id);
    if (card) return card;
  }
  return null;
}
