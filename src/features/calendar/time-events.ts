import type { EventInput } from '@fullcalendar/react';
import { type Day, minutesOf, type Time, timeOf } from '#domain/day.ts';
import type { Card } from '#domain/model.ts';
import type { DayCards } from '#state/calendar.ts';
import { type CardView, cardId } from '#state/card-view.ts';
import type { Expected } from '#state/series.ts';

/** What an event of the time grid carries. */
export type TimeItem =
  | { readonly kind: 'card'; readonly view: CardView }
  | { readonly kind: 'expected'; readonly view: CardView }
  | { readonly kind: 'more'; readonly day: Day; readonly count: number };

/** Cards drawn side by side at one moment of a day, and in the lane of any time; more would be slivers. */
const MOST_BESIDE = { week: 2, day: 6 } as const;
const MOST_ANY_TIME = 6;

/** Minutes that a card takes up on the grid: a post has no length, a card needs a height. */
export const CARD_MINUTES = 45;

const until = (time: Time) => timeOf(minutesOf(time) + CARD_MINUTES);

function eventOf(card: Card, order: number, viewOf: (card: Card) => CardView): EventInput {
  const view = viewOf(card);
  const item: TimeItem = { kind: 'card', view };
  const base = { id: cardId(card), order, startEditable: !view.published, item };
  const day = card.day ?? '';
  return card.time === null
    ? { ...base, start: day, allDay: true }
    : { ...base, start: `${day}T${card.time}`, end: `${day}T${until(card.time)}` };
}

/** Cards with a time and, in `rest`, those that find no room beside them, gathered by the place of the first of them. */
type Lanes = { readonly shown: readonly Card[]; readonly rest: readonly (readonly Card[])[] };

/** Cards that touch each other, one leading to the next. They come in the order of their times. */
function clustersOf(cards: readonly Card[]): readonly (readonly Card[])[] {
  const clusters: Card[][] = [];
  let end = '';
  for (const card of cards) {
    const time = card.time ?? '';
    const last = clusters.at(-1);
    if (last && time < end) last.push(card);
    else clusters.push([card]);
    end = until(time);
  }
  return clusters;
}

/** Puts the cards of a cluster side by side in so many columns. */
function inColumns(cards: readonly Card[], columns: number): Lanes {
  const ends: Time[] = Array(columns).fill('');
  const shown: Card[] = [];
  const rest: Card[][] = [];
  let restEnd = '';
  for (const card of cards) {
    const time = card.time ?? '';
    const column = ends.findIndex((end) => end <= time);
    if (column >= 0) {
      ends[column] = until(time);
      shown.push(card);
    } else if (time < restEnd) rest.at(-1)?.push(card);
    else {
      rest.push([card]);
      restEnd = until(time);
    }
  }
  return { shown, rest };
}

/** The last column goes to what leads to the rest, where there is a rest. */
function lanesOf(cards: readonly Card[], most: number): Lanes {
  const clusters = clustersOf(cards).map((cluster) => {
    const all = inColumns(cluster, most);
    return all.rest.length === 0 ? all : inColumns(cluster, most - 1);
  });
  return { shown: clusters.flatMap(({ shown }) => shown), rest: clusters.flatMap(({ rest }) => rest) };
}

/** Any time that day: one below the other, up to a number. */
function anyTimeOf(cards: readonly Card[]): Lanes {
  if (cards.length <= MOST_ANY_TIME) return { shown: cards, rest: [] };
  return { shown: cards.slice(0, MOST_ANY_TIME - 1), rest: [cards.slice(MOST_ANY_TIME - 1)] };
}

/** A week's or a day's cards for the time grid; where too many meet, a line leads to the whole day. */
export function timeEvents(
  days: readonly DayCards[],
  view: 'week' | 'day',
  viewOf: (card: Card) => CardView,
): EventInput[] {
  return days.flatMap(({ day, cards }) => {
    const anyTime = anyTimeOf(cards.filter(({ time }) => time === null));
    const timed = lanesOf(
      cards.filter(({ time }) => time !== null),
      MOST_BESIDE[view],
    );
    const events = [...anyTime.shown, ...timed.shown].map((card, order) => eventOf(card, order, viewOf));
    const more = [...anyTime.rest, ...timed.rest].map((rest): EventInput => {
      const at = rest[0]?.time ?? null;
      const when = at === null ? { start: day, allDay: true } : { start: `${day}T${at}`, end: `${day}T${until(at)}` };
      const item: TimeItem = { kind: 'more', day, count: rest.length };
      return { ...when, id: `more ${day} ${at ?? ''}`, order: 9999, startEditable: false, item };
    });
    return [...events, ...more];
  });
}

/** Posts to come on the time grid. */
export function expectedTimeEvents(expected: readonly Expected[], viewOf: (card: Card) => CardView): EventInput[] {
  return expected.map(({ card }): EventInput => {
    const { day, time, key } = card;
    const item: TimeItem = { kind: 'expected', view: viewOf(card) };
    const base = { id: key, order: 5000, startEditable: false, item };
    return time === null
      ? { ...base, start: day ?? '', allDay: true }
      : { ...base, start: `${day}T${time}`, end: `${day}T${until(time)}` };
  });
}
