import type { MouseEvent } from 'react';
import { shownCard } from '#state/shown-card.ts';
import { useAppStore } from '#state/use-app.ts';
import { isMod } from '#ui/keys.ts';

/** What a click on a card does: opens it; with Ctrl/Cmd takes it into the selection or out of it; with Shift selects up to it. True when there was a card. */
export function useCardClick(): (event: MouseEvent) => boolean {
  const store = useAppStore();
  return (event) => {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-card]') : null;
    const state = store.getState();
    const card = shownCard(state, element?.dataset.card);
    if (!card) return false;
    if (event.shiftKey) void state.selectTo(card);
    else if (isMod(event)) state.toggleSelected(card);
    else void state.openCard(card);
    return true;
  };
}
