import type { Day } from '#domain/day.ts';
import type { Card } from '#domain/model.ts';
import type { DayCards } from '#state/calendar.ts';
import type { CardView } from '#state/card-view.ts';
import type { BandPiece, DayLine, DayMarks } from './day-marks.ts';

/** A line of the list: the head of a day, what the day has besides posts, a post, or one to come. */
export type ListItem =
  | { readonly kind: 'day'; readonly day: Day; readonly count: number | null; readonly cards: readonly Card[] }
  | {
      readonly kind: 'marks';
      readonly day: Day;
      readonly bands: readonly BandPiece[];
      readonly lines: readonly DayLine[];
    }
  | { readonly kind: 'card'; readonly day: Day; readonly view: CardView }
  | { readonly kind: 'expected'; readonly day: Day; readonly view: CardView };

/** Heights in px; the style sheet draws them so. */
const HEIGHTS = { day: 42, marks: 34, card: 38, expected: 38 } as const;
/** What each further line of marks adds, in px, and how many marks a line has room for. */
const MARKS_LINE = 26;
const MARKS_PER_LINE = 4;

/** The height of a line of the list in px. */
export function listHeight(item: ListItem): number {
  if (item.kind !== 'marks') return HEIGHTS[item.kind];
  const lines = Math.ceil((item.bands.length + item.lines.length) / MARKS_PER_LINE);
  return HEIGHTS.marks + MARKS_LINE * (lines - 1);
}

/** The bands of a day, each whole in itself: a list has no day beside it. */
function bandsOf({ lanes }: DayMarks): readonly BandPiece[] {
  return lanes.flatMap((piece) => (piece ? { ...piece, starts: true, ends: true } : []));
}

type Shown = {
  readonly days: readonly DayCards[];
  /** Posts of series that are still to be made. */
  readonly expected: readonly { readonly card: Card }[];
  readonly today: Day;
  readonly marks: ReadonlyMap<Day, DayMarks>;
};

const bare: DayMarks = { lanes: [], lines: [], hidden: 0 };

/** The lines of a period: of days that have posts, now or to come, or a mark of their own, on which a band begins, and of today. */
export function listRows(
  { days, expected, today, marks }: Shown,
  viewOf: (card: Card) => CardView,
): readonly ListItem[] {
  return days.flatMap(({ day, cards, count }, at): readonly ListItem[] => {
    const own = marks.get(day) ?? bare;
    const later = expected.filter(({ card }) => card.day === day);
    const begins = own.lanes.some((piece) => piece && (piece.starts || at === 0));
    if (count + later.length === 0 && day !== today && !begins && own.lines.length === 0) return [];
    const bands = bandsOf(own);
    const marked = bands.length > 0 || own.lines.length > 0;
    return [
      // What is to come does not count; a day of nothing else needs no zero.
      { kind: 'day', day, count: count === 0 && later.length > 0 ? null : count, cards },
      ...(marked ? [{ kind: 'marks', day, bands, lines: own.lines } as const] : []),
      ...cards.map((card) => ({ kind: 'card', day, view: viewOf(card) }) as const),
      ...later.map(({ card }) => ({ kind: 'expected', day, view: viewOf(card) }) as const),
    ];
  });
}
