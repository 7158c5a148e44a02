import { Draggable } from '@fullcalendar/react/interaction';
import { type RefObject, useEffect } from 'react';
import { shownCard } from '#state/shown-card.ts';
import { useAppStore } from '#state/use-app.ts';
import { useCardDrag } from './card-drag.ts';
import { CARD_MINUTES } from './time-events.ts';
import { useCardViews } from './use-card-views.ts';

/** Lets the cards inside an element be dragged onto the calendar. */
export function useDraggableCards(ref: RefObject<HTMLElement | null>, onDrag?: (under: boolean) => void): void {
  const store = useAppStore();
  const drag = useCardDrag();
  const viewOf = useCardViews();
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const draggable = new Draggable(element, {
      itemSelector: '[data-card]:not([data-locked])',
      // Where the grid shows what would be dropped, it shows this card; the drop itself is ours.
      eventData: (dragged) => {
        const card = shownCard(store.getState(), dragged.dataset.card);
        return {
          create: false,
          duration: { minutes: CARD_MINUTES },
          item: card && { kind: 'card', view: viewOf(card) },
        };
      },
    });
    const { emitter } = draggable.dragging;
    emitter.on('dragstart', ({ subjectEl }: { readonly subjectEl: HTMLElement }) => {
      const card = shownCard(store.getState(), subjectEl.dataset.card);
      if (!card) return;
      drag.begin(card);
      onDrag?.(true);
    });
    emitter.on('dragend', ({ subjectEl }: { readonly subjectEl: HTMLElement }) => {
      const card = shownCard(store.getState(), subjectEl.dataset.card);
      const { overTray, overNextSlot, copy, cards } = drag.end();
      if (overNextSlot && !copy && card) store.getState().takeNextSlot(card);
      if (overTray && card) store.getState().placeCards(cards, card, null);
      onDrag?.(false);
    });
    return () => draggable.destroy();
  }, [ref, store, drag, viewOf, onDrag]);
}
