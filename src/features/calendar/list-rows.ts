import type { Day } from '#domain/day.ts';
import type { Card } from '#domain/model.ts';
import type { DayCards } from '#state/calendar.ts';
import type { CardView } from '#state/card-view.ts';
import type { BandPiece, DayLine, DayMarks } from './day-marks.ts';

/** A line of the list: the head of a day, what the day has besides posts, or a post. */
export type ListItem =
  | { readonly kind: 'day'; readonly day: Day; readonly count: number; readonly cards: readonly Card[] }
  | {
      readonly kind: 'marks';
      readonly day: Day;
      readonly bands: readonly BandPiece[];
      readonly lines: readonly DayLine[];
    }
  | { readonly kind: 'card'; readonly day: Day; readonly view: CardView };

/** Heights in px; the style sheet draws them so. */
export const LIST_HEIGHTS = { day: 42, marks: 34, card: 38 } as const;

/** The bands of a day, each whole in itself: a list has no day beside it. */
function bandsOf({ lanes }: DayMarks): readonly BandPiece[] {
  return lanes.flatMap((piece) => (piece ? { ...piece, starts: true, ends: true } : []));
}

/** The lines of a period: of days that have posts or a mark of their own, on which a band begins, and of today. */
export function listRows(
  days: readonly DayCards[],
  today: Day,
  marks: ReadonlyMap<Day, DayMarks>,
  viewOf: (card: Card) => CardView,
): readonly ListItem[] {
  return days.flatMap(({ day, cards, count }, at): readonly ListItem[] => {
    const own = marks.get(day) ?? { lanes: [], lines: [], hidden: 0 };
    const begins = own.lanes.some((piece) => piece && (piece.starts || at === 0));
    if (count === 0 && day !== today && !begins && own.lines.length === 0) return [];
    const bands = bandsOf(own);
    const marked = bands.length > 0 || own.lines.length > 0;
    return [
      { kind: 'day', day, count, cards },
      ...(marked ? [{ kind: 'marks', day, bands, lines: own.lines } as const] : []),
      ...cards.map((card) => ({ kind: 'card', day, view: viewOf(card) }) as const),
    ];
  });
}
