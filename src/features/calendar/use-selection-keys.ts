import { useEffect } from 'react';
import type { Day } from '#domain/day.ts';
import type { Card } from '#domain/model.ts';
import { shownCard } from '#state/shown-card.ts';
import type { AppState } from '#state/store.ts';
import { useAppStore } from '#state/use-app.ts';
import { isInOverlay, isMod, isTyping } from '#ui/keys.ts';
import { useCardDrag } from './card-drag.ts';

/** The card that has the focus. */
function focusedCard(state: AppState): Card | null {
  const element = document.activeElement?.closest<HTMLElement>('[data-card]');
  return shownCard(state, element?.dataset.card);
}

/** The day that is meant: where the focus is, else the selected one, else the one shown alone. */
function dayMeant(state: AppState): Day | null {
  const inFocus = document.activeElement?.closest<HTMLElement>('[data-date]')?.dataset.date;
  const alone = state.view === 'day' ? state.shownDay : null;
  return inFocus ?? focusedCard(state)?.day ?? state.selectedDay ?? alone;
}

function paste(state: AppState): void {
  const day = dayMeant(state);
  if (day) void state.paste(day);
  else state.notify({ tone: 'info', key: 'paste-where', params: {}, undoTo: null });
}

/** What a key means for the selected cards; false when nothing. */
function act(event: KeyboardEvent, state: AppState): boolean {
  const { selection } = state;
  const chosen = [...selection.values()];
  if (event.key === 'Delete' && chosen.length > 0) void state.deleteCards(chosen);
  else if (!isMod(event) || event.shiftKey || event.altKey) return false;
  else if (event.key.toLowerCase() === 'a') void state.selectShown();
  else if (event.key.toLowerCase() === 'c') {
    const focused = focusedCard(state);
    const cards = chosen.length > 0 ? chosen : focused ? [focused] : [];
    // What is marked as text stays a matter of the system.
    if (cards.length === 0 || window.getSelection()?.type === 'Range') return false;
    state.takeToClipboard(cards);
  } else if (event.key.toLowerCase() === 'v' && state.clipboard.length > 0) paste(state);
  else return false;
  return true;
}

/** Keys that work anywhere on the calendar: select all, copy, paste, delete what is selected, and let go of it by Escape. */
export function useSelectionKeys(): void {
  const store = useAppStore();
  const drag = useCardDrag();
  useEffect(() => {
    const isElsewhere = (event: KeyboardEvent) =>
      event.defaultPrevented || drag.isUnderWay() || isTyping(event.target) || isInOverlay();
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isElsewhere(event) && act(event, store.getState())) event.preventDefault();
    };
    /** Before the card that has the focus hands it on to its day. */
    const onEscape = (event: KeyboardEvent) => {
      const { selection, clearSelection } = store.getState();
      if (event.key !== 'Escape' || selection.size === 0 || isElsewhere(event)) return;
      event.preventDefault();
      event.stopPropagation();
      clearSelection();
    };
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('keydown', onEscape, true);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('keydown', onEscape, true);
    };
  }, [store, drag]);
}
