import type { EventInput } from '@fullcalendar/react';
import type { Day } from '#domain/day.ts';
import type { Card } from '#domain/model.ts';
import { type DayCards, MONTH_CARDS_PER_DAY } from '#state/calendar.ts';
import { type CardView, cardId } from '#state/card-view.ts';
import type { Expected } from '#state/series.ts';
import type { FreeSlot } from '#state/slots.ts';

/** Heights in px, with the gap below; the style sheet draws them so. */
export const HEIGHTS = { two: 34, line: 19, top: 23, more: 16, lane: 15 } as const;

export type MonthLayout = {
  readonly layout: 'two' | 'line';
  /** Network signs that a card has room for. */
  readonly marks: number;
  /** Columns too narrow for words. */
  readonly narrow: boolean;
  /** How many cards of a day are shown when it has `count`, in a week with so many bands. */
  readonly fits: (count: number, lanes?: number) => number;
};

/** How many bands the week of a day leaves room for above its posts. */
export type LanesOn = (day: Day) => number;

export const noLanes: LanesOn = () => 0;

/** What an event of the month carries: a card or a free slot, or the line that leads to the rest of them. */
export type MonthItem =
  | { readonly kind: 'card'; readonly view: CardView; readonly layout: 'two' | 'line'; readonly marks: number }
  | { readonly kind: 'expected'; readonly view: CardView; readonly layout: 'two' | 'line' }
  | { readonly kind: 'more'; readonly day: Day; readonly count: number; readonly narrow: boolean }
  | { readonly kind: 'free'; readonly slot: FreeSlot }
  | { readonly kind: 'free-rest'; readonly day: Day; readonly count: number };

/** A column narrower than this, in px, has no room for words beside a number. */
const NARROW = 90;

/** Days that may lose a two-line card before the whole month turns to one line. */
const TOLERATED_DAYS = 4;

/** Cards that fit a row of this height, of which the last line may have to say how many more there are. */
function fitsIn(rowHeight: number, cardHeight: number): MonthLayout['fits'] {
  return (count, lanes = 0) => {
    const room = rowHeight - HEIGHTS.top - lanes * HEIGHTS.lane;
    const all = Math.max(0, Math.floor(room / cardHeight));
    const beside = Math.max(0, Math.floor((room - HEIGHTS.more) / cardHeight));
    return count <= Math.min(all, MONTH_CARDS_PER_DAY) ? count : Math.min(beside, MONTH_CARDS_PER_DAY);
  };
}

/** Network signs that a card of a column this wide, in px, has room for beside its time and status. */
export function marksIn(width: number): number {
  return Math.max(2, Math.min(5, Math.floor((width - 82) / 15)));
}

/** Whether two-line cards hide what one-line cards would show; one card less before a long rest is no loss. */
function losesByTwo(inTwo: number, inLine: number, count: number): boolean {
  return inLine - inTwo >= 2 || (inTwo < inLine && inLine === count);
}

/** Two lines a card where the month has room for them; one line when the user wants it so or too much would be hidden. */
export function monthLayout(
  cell: { readonly width: number; readonly height: number },
  days: readonly { readonly count: number; readonly lanes: number }[],
  wantsCompact: boolean,
): MonthLayout {
  const marks = marksIn(cell.width);
  const narrow = cell.width < NARROW;
  const two = fitsIn(cell.height, HEIGHTS.two);
  const line = fitsIn(cell.height, HEIGHTS.line);
  const hidesMore = days.filter(({ count, lanes }) =>
    losesByTwo(two(count, lanes), Math.min(count, line(count, lanes)), count),
  ).length;
  return wantsCompact || two(MONTH_CARDS_PER_DAY) < 2 || hidesMore > TOLERATED_DAYS
    ? { layout: 'line', marks, narrow, fits: line }
    : { layout: 'two', marks, narrow, fits: two };
}

/** Posts to come where the cards of their days leave room. */
export function expectedEvents(
  expected: readonly Expected[],
  days: readonly DayCards[],
  { layout, fits }: MonthLayout,
  viewOf: (card: Card) => CardView,
  lanesOn: LanesOn = noLanes,
): EventInput[] {
  const drawn = new Map(days.map(({ day, count }) => [day, count]));
  return expected.flatMap(({ card }, at): EventInput[] => {
    const { day, key } = card;
    if (day === null) return [];
    const count = (drawn.get(day) ?? 0) + 1;
    if (fits(count, lanesOn(day)) < count) return [];
    drawn.set(day, count);
    const item: MonthItem = { kind: 'expected', view: viewOf(card), layout };
    return [{ id: key, start: day, allDay: true, order: 50 + at / 1000, startEditable: false, item }];
  });
}

/** The month's events for the grid: the cards that fit, then a line for the rest of the day. */
export function monthEvents(
  days: readonly DayCards[],
  { layout, marks, narrow, fits }: MonthLayout,
  viewOf: (card: Card) => CardView,
  lanesOn: LanesOn = noLanes,
): EventInput[] {
  return days.flatMap(({ day, cards, count }) => {
    const shown = cards.slice(0, fits(count, lanesOn(day)));
    const events = shown.map((card, order): EventInput => {
      const view = viewOf(card);
      const item: MonthItem = { kind: 'card', view, layout, marks };
      return { id: cardId(card), start: day, allDay: true, order, startEditable: !view.published, item };
    });
    if (count <= shown.length) return events;
    const item: MonthItem = { kind: 'more', day, count: count - shown.length, narrow };
    return [...events, { id: `more ${day}`, start: day, allDay: true, order: 99, startEditable: false, item }];
  });
}
