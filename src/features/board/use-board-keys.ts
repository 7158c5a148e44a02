import type { KeyboardEvent } from 'react';
import type { Card } from '#domain/model.ts';
import { stages } from '#state/board.ts';
import { stageOf } from '#state/board-moves.ts';
import { cardId } from '#state/card-view.ts';
import { withSelection } from '#state/selection.ts';
import { shownCard } from '#state/shown-card.ts';
import type { AppState } from '#state/store.ts';
import { useAppStore } from '#state/use-app.ts';

/** The card that an arrow walks to: up and down in its column, across to the next column that has cards. */
function neighbour({ board }: AppState, card: Card, key: string): Card | null {
  const columns = (board ?? []).filter(({ cards }) => cards.length > 0);
  const at = columns.findIndex(({ cards }) => cards.some((one) => cardId(one) === cardId(card)));
  const cards = columns[at]?.cards ?? [];
  const place = cards.findIndex((one) => cardId(one) === cardId(card));
  if (key === 'ArrowDown') return cards[place + 1] ?? null;
  if (key === 'ArrowUp') return cards[place - 1] ?? null;
  if (key === 'Home') return cards[0] ?? null;
  if (key === 'End') return cards.at(-1) ?? null;
  const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
  const beside = step === undefined ? [] : (columns[at + step]?.cards ?? []);
  return beside[Math.min(place, beside.length - 1)] ?? null;
}

/** Moves a card, or all that are selected with it, to the column beside. */
function step(state: AppState, card: Card, by: number): boolean {
  const stage = stages[stages.indexOf(stageOf(card)) + by];
  if (stage) void state.moveToStage(withSelection(state, card), stage);
  return stage !== undefined;
}

/** The keys of a card on the board: walk, open, move to the next column, select, copy, delete. */
export function useBoardKeys(focus: (card: Card) => void) {
  const store = useAppStore();
  return (event: KeyboardEvent) => {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-card]') : null;
    const state = store.getState();
    const card = shownCard(state, element?.dataset.card);
    if (!card || event.defaultPrevented) return;
    const { key, altKey } = event;
    const mod = event.ctrlKey || event.metaKey;
    const beside = altKey ? { ArrowLeft: -1, ArrowRight: 1 }[key] : undefined;
    const next = altKey || mod ? null : neighbour(state, card, key);
    if (beside !== undefined) {
      if (step(state, card, beside)) focus(card);
    } else if (next) {
      if (event.shiftKey) state.toggleSelected(next);
      focus(next);
    } else if (altKey) return;
    else if (key === 'Enter' && !mod) void state.openCard(card);
    else if ((key === ' ' || key.toLowerCase() === 'x') && !mod) state.toggleSelected(card);
    else if (mod && key.toLowerCase() === 'd') void state.duplicateCards(withSelection(state, card));
    else if (key === 'Delete' || key === 'Backspace') {
      void state.deleteCards(withSelection(state, card));
      const left = neighbour(state, card, 'ArrowDown') ?? neighbour(state, card, 'ArrowUp');
      if (left) focus(left);
    } else if (key === 'Escape' && state.selection.size > 0) state.clearSelection();
    else if (!['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].includes(key) || mod) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
