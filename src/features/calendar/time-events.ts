import type { EventInput } from '@fullcalendar/react';
import type { Day, Time } from '#domain/day.ts';
import type { Card } from '#domain/model.ts';
import type { DayCards } from '#state/calendar.ts';
import { type CardView, cardId } from '#state/card-view.ts';

/** What an event of the time grid carries. */
export type TimeItem =
  | { readonly kind: 'card'; readonly view: CardView }
  | { readonly kind: 'more'; readonly day: Day; readonly count: number };

/** Cards drawn side by side of one day and hour, and in the lane of any time; more would be slivers. */
const MOST_PER_HOUR = { week: 2, day: 6 } as const;
const MOST_ANY_TIME = 6;

/** Minutes that a card takes up on the grid: a post has no length, a card needs a height. */
export const CARD_MINUTES = 45;

function until(time: Time): string {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + CARD_MINUTES;
  const clock = (part: number) => String(part).padStart(2, '0');
  return minutes >= 1440 ? '24:00' : `${clock(Math.floor(minutes / 60))}:${clock(minutes % 60)}`;
}

function eventOf(card: Card, order: number, viewOf: (card: Card) => CardView): EventInput {
  const view = viewOf(card);
  const item: TimeItem = { kind: 'card', view };
  const base = { id: cardId(card), order, startEditable: !view.published, item };
  const day = card.day ?? '';
  return card.time === null
    ? { ...base, start: day, allDay: true }
    : { ...base, start: `${day}T${card.time}`, end: `${day}T${until(card.time)}` };
}

/** A week's or a day's cards for the time grid; crowded hours end in a line that leads to the whole day. */
export function timeEvents(
  days: readonly DayCards[],
  view: 'week' | 'day',
  viewOf: (card: Card) => CardView,
): EventInput[] {
  return days.flatMap(({ day, cards }) => {
    const groups = Map.groupBy(cards, ({ time }) => time?.slice(0, 2) ?? '');
    return [...groups].flatMap(([hour, group]) => {
      const most = hour === '' ? MOST_ANY_TIME : MOST_PER_HOUR[view];
      const shown = group.length > most ? group.slice(0, most - 1) : group;
      const events = shown.map((card, order) => eventOf(card, order, viewOf));
      if (shown.length === group.length) return events;
      const item: TimeItem = { kind: 'more', day, count: group.length - shown.length };
      const last = group.at(-1)?.time ?? null;
      const when =
        last === null ? { start: day, allDay: true } : { start: `${day}T${last}`, end: `${day}T${until(last)}` };
      return [...events, { ...when, id: `more ${day} ${hour}`, order: 99, startEditable: false, item }];
    });
  });
}
