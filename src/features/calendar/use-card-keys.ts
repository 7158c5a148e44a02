import { type KeyboardEvent, type RefObject, useCallback } from 'react';
import { addDays, type Day } from '#domain/day.ts';
import type { Card, Id } from '#domain/model.ts';
import { rangeOf } from '#state/calendar.ts';
import { withSelection } from '#state/selection.ts';
import { shownCard } from '#state/shown-card.ts';
import type { AppState } from '#state/store.ts';
import { useAppStore } from '#state/use-app.ts';
import { drawingTime } from './drawing-time.ts';

/** Days that a card goes when Alt is held with an arrow. */
const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** How long a moved card may take to be read and drawn in its new place. */
const DRAWN_MS = 2_000;
const DRAWN_FRAMES = 120;

/** Gives the focus back to a moved card, whose element may be a new one. */
export function useFocusAfterMove(root: RefObject<HTMLElement | null>): (id: Id) => void {
  return useCallback(
    (id) => {
      const isLate = drawingTime(DRAWN_MS, DRAWN_FRAMES);
      const look = () => {
        const { activeElement, body } = document;
        // Whoever has gone elsewhere meanwhile is not called back.
        if (isLate() || (activeElement !== body && !root.current?.contains(activeElement))) return;
        if (activeElement === body) root.current?.querySelector<HTMLElement>(`[data-card="${id}"]`)?.focus();
        requestAnimationFrame(look);
      };
      look();
    },
    [root],
  );
}

/** Moves a card up or down among the cards of its day that have its time. False when it has nowhere to go. */
function orderByKey(state: AppState, card: Card, key: string): boolean {
  const step = { ArrowUp: -1, ArrowDown: 1 }[key];
  if (!step || card.day === null) return false;
  const shown = state.openDay?.day === card.day ? state.openDay.cards : null;
  const all = shown ?? state.days.find(({ day }) => day === card.day)?.cards ?? [];
  const own = all.filter(({ time }) => time === card.time).map(({ postId }) => postId);
  const at = own.indexOf(card.postId);
  const to = at + step;
  if (at < 0 || to < 0 || to >= own.length) return true;
  void state.orderCards(card.day, card.time, own.toSpliced(at, 1).toSpliced(to, 0, card.postId));
  return true;
}

/** The keys of a focused card: open, select, move by a day or a week, order inside its day, delete, duplicate. True when the key was one of them. */
export function useCardKeys(onMove: (id: Id, day: Day) => void): (event: KeyboardEvent) => boolean {
  const store = useAppStore();
  return (event) => {
    // Only elements of the page receive key presses.
    const element = (event.target as HTMLElement).closest<HTMLElement>('[data-card]');
    const state = store.getState();
    const card = shownCard(state, element?.dataset.card);
    if (!card || !element?.dataset.card) return false;
    const step = event.altKey && card.day !== null ? steps[event.key] : undefined;
    if (event.altKey && event.shiftKey) {
      if (!orderByKey(state, card, event.key)) return false;
      onMove(element.dataset.card, card.day ?? '');
    } else if (step !== undefined && card.day !== null) {
      const day = addDays(card.day, step);
      onMove(element.dataset.card, day);
      const went = state.placeCards(withSelection(state, card), card, day);
      const { from, to } = rangeOf(state.view, state.shownDay, state.snapshot?.workspace.firstWeekday ?? 1);
      if (went && (day < from || day > to)) state.showDay(day);
    } else if (event.altKey) return false;
    else if (event.key === 'Enter' || event.key === ' ') void state.openCard(card);
    else if (event.key === 'Delete' || event.key === 'Backspace') void state.deleteCards(withSelection(state, card));
    else if (event.key.toLowerCase() === 'x' && !event.ctrlKey && !event.metaKey) state.toggleSelected(card);
    else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'd')
      state.duplicatePost(card.postId, card.day, null);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
}
