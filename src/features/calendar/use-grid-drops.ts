import type { DropInfo, EventApi, EventDragStartInfo, EventDragStopInfo, EventDropInfo } from '@fullcalendar/react';
import { useMemo } from 'react';
import type { Time } from '#domain/day.ts';
import type { Card } from '#domain/model.ts';
import { useAppStore } from '#state/use-app.ts';
import { useCardDrag } from './card-drag.ts';
import { findCard } from './find-card.ts';

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
    const place = (card: Card, { date, allDay }: Spot): boolean => {
      if (drag.isCancelled()) return false;
      const at = date.toISOString();
      const time: Time | null | 'keep' = kind === 'month' ? 'keep' : allDay ? null : at.slice(11, 16);
      return store.getState().placeCard(card, at.slice(0, 10), time);
    };
    return {
      eventDragStart: ({ event }: EventDragStartInfo) => {
        const card = cardOf(event);
        if (card) drag.begin(card);
      },
      eventDragStop: ({ event }: EventDragStopInfo) => {
        const card = cardOf(event);
        if (drag.end() && card) store.getState().placeCard(card, null, null);
      },
      eventDrop: ({ event, revert }: EventDropInfo) => {
        const card = cardOf(event);
        // What is refused or asked about goes back until the answer moves it.
        if (!card || !event.start || !place(card, { date: event.start, allDay: event.allDay })) revert();
      },
      drop: ({ draggedEl, date, allDay }: DropInfo) => {
        const card = findCard(store.getState(), draggedEl.dataset.card);
        if (card) place(card, { date, allDay });
      },
    };
  }, [store, drag, kind]);
}
