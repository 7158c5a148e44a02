import type { Card } from '#domain/model.ts';
import { cardId } from '#state/card-view.ts';
import type { AppState } from '#state/store.ts';

/** The card an element stands for, wherever the page has it. */
export function findCard(state: Pick<AppState, 'days' | 'tray' | 'openDay'>, id: string | undefined): Card | null {
  if (!id) return null;
  const is = (card: Card) => cardId(card) === id;
  for (const { cards } of state.days) {
    const card = cards.find(is);
    if (card) return card;
  }
  return state.openDay?.cards?.find(is) ?? state.tray?.cards.find(is) ?? null;
}
