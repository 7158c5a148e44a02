import type { DropInfo, EventApi, EventDragStartInfo, EventDragStopInfo, EventDropInfo } from '@fullcalendar/react';
import { useMemo } from 'react';
import type { Time } from '#domain/day.ts';
import type { Card } from '#domain/model.ts';
import { shownCard } from '#state/shown-card.ts';
import { useAppStore } from '#state/use-app.ts';
import { useCardDrag } from './card-drag.ts';

type Spot = { readonly date: Date; readonly allDay: boolean };

/** The card that an event of the month or of the time grid carries. */
function cardOf(event: EventApi): Card | null {
  // FullCalendar gives back untyped what monthEvents and timeEvents put into the event.
  const { item } = event.extendedProps as { item?: { view?: { card: Card } } };
  return item?.view?.card ?? null;
}

/** What FullCalendar calls during a drag. In a month a drag keeps the time of day; in a time grid it sets it. */
export function useGridDrops(kind: 'month' | 'time') {
  const store = useAppStore();
  const drag = useCardDrag();
  return useMemo(() => {
    /** Several cards keep their times, so that one hour does not swallow them all. */
    const place = (card: Card, { date, allDay }: Spot): boolean => {
      // What is dragged in from outside is dropped before its drag is told to be over.
      const { cards, copy, cancelled } = drag.end();
      if (cancelled) return false;
      const state = store.getState();
      const at = date.toISOString();
      const day = at.slice(0, 10);
      const time: Time | null | 'keep' = kind === 'month' ? 'keep' : allDay ? null : at.slice(11, 16);
      if (copy) {
        void state.copyCards(cards, card, day, time);
        return false;
      }
      return cards.length > 1 ? state.placeCards(cards, card, day) : state.placeCard(card, day, time);
    };
    return {
      eventDragStart: ({ event }: EventDragStartInfo) => {
        const card = cardOf(event);
        if (card) drag.begin(card);
      },
      eventDragStop: ({ event }: EventDragStopInfo) => {
        const card = cardOf(event);
        const { overTray, cards, slot } = drag.end();
        const state = store.getState();
        if (card && overTray) state.placeCards(cards, card, null);
        else if (slot) void state.orderCards(slot.day, slot.time, slot.postIds);
      },
      eventDrop: ({ event, revert }: EventDropInfo) => {
        const card = cardOf(event);
        const several = drag.end().cards.length > 1;
        const went = card && event.start && place(card, { date: event.start, allDay: event.allDay });
        // What is refused or asked about goes back until the answer moves it; several are drawn anew by their days.
        if (!went || several) revert();
      },
      drop: ({ draggedEl, date, allDay }: DropInfo) => {
        const card = shownCard(store.getState(), draggedEl.dataset.card);
        if (card) place(card, { date, allDay });
      },
    };
  }, [store, drag, kind]);
}
