import { type KeyboardEvent, type RefObject, useCallback } from 'react';
import { addDays, type Day } from '#domain/day.ts';
import type { Id } from '#domain/model.ts';
import { rangeOf } from '#state/calendar.ts';
import { useAppStore } from '#state/use-app.ts';
import { findCard } from './find-card.ts';

/** Days that a card goes when Alt is held with an arrow. */
const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** How long a moved card may take to be read and drawn in its new place, in ms. */
const DRAWN_MS = 2_000;

/** Gives the focus back to a moved card, whose element may be a new one. */
export function useFocusAfterMove(root: RefObject<HTMLElement | null>): (id: Id) => void {
  return useCallback(
    (id) => {
      const until = performance.now() + DRAWN_MS;
      const look = () => {
        const { activeElement, body } = document;
        // Whoever has gone elsewhere meanwhile is not called back.
        if (performance.now() > until || (activeElement !== body && !root.current?.contains(activeElement))) return;
        if (activeElement === body) root.current?.querySelector<HTMLElement>(`[data-card="${id}"]`)?.focus();
        requestAnimationFrame(look);
      };
      look();
    },
    [root],
  );
}

/** The keys of a focused card: open, move by a day or a week, delete, duplicate. True when the key was one of them. */
export function useCardKeys(onMove: (id: Id, day: Day) => void): (event: KeyboardEvent) => boolean {
  const store = useAppStore();
  return (event) => {
    // Only elements of the page receive key presses.
    const element = (event.target as HTMLElement).closest<HTMLElement>('[data-card]');
    const state = store.getState();
    const card = findCard(state, element?.dataset.card);
    if (!card || !element?.dataset.card) return false;
    const step = event.altKey && card.day !== null ? steps[event.key] : undefined;
    if (step !== undefined && card.day !== null) {
      const day = addDays(card.day, step);
      onMove(element.dataset.card, day);
      const went = state.placeCard(card, day, 'keep');
      const { from, to } = rangeOf(state.view, state.shownDay, state.snapshot?.workspace.firstWeekday ?? 1);
      if (went && (day < from || day > to)) state.showDay(day);
    } else if (event.altKey) return false;
    else if (event.key === 'Enter' || event.key === ' ') void state.openCard(card);
    else if (event.key === 'Delete' || event.key === 'Backspace') state.deletePosts([card.postId]);
    else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'd')
      state.duplicatePost(card.postId, card.day, null);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
}
