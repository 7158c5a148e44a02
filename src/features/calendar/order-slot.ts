import type { Day, Time } from '#domain/day.ts';
import type { Card, Id } from '#domain/model.ts';
import { cardId } from '#state/card-view.ts';
import { shownCard } from '#state/shown-card.ts';
import type { AppState } from '#state/store.ts';

/** A place between the cards of one day and time, and the order that dropping there makes. */
export type OrderSlot = { readonly day: Day; readonly time: Time | null; readonly postIds: readonly Id[] };

const MARK = 'insert';

/** Cards of the same day and time as `card` that are drawn in a part of the page, from the top, without itself. */
function siblingsOf(state: AppState, within: Element, card: Card): readonly (readonly [HTMLElement, Card])[] {
  return [...within.querySelectorAll<HTMLElement>('[data-card]')].flatMap((element) => {
    const other = shownCard(state, element.dataset.card);
    const isSibling = other && cardId(other) !== cardId(card) && other.day === card.day && other.time === card.time;
    return isSibling ? [[element, other] as const] : [];
  });
}

/** Takes away the line that shows where a card would be put. */
export function clearSlotMark(): void {
  for (const element of document.querySelectorAll<HTMLElement>(`[data-${MARK}]`)) delete element.dataset[MARK];
}

/** The place under the pointer, marked by a line; null where there is nothing to order or nothing would change. */
export function slotAt(state: AppState, within: Element, card: Card, y: number): OrderSlot | null {
  clearSlotMark();
  const siblings = siblingsOf(state, within, card);
  if (card.day === null || siblings.length === 0) return null;
  const middleOf = (element: HTMLElement) => {
    const box = element.getBoundingClientRect();
    return box.top + box.height / 2;
  };
  const found = siblings.findIndex(([element]) => y < middleOf(element));
  const at = found < 0 ? siblings.length : found;
  const [beside] = siblings[found < 0 ? siblings.length - 1 : found] ?? [];
  if (beside) beside.dataset[MARK] = found < 0 ? 'after' : 'before';
  const postIds = siblings.map(([, { postId }]) => postId).toSpliced(at, 0, card.postId);
  return { day: card.day, time: card.time, postIds };
}
