import type { EventInput } from '@fullcalendar/react';
import { addDays, type Day } from '#domain/day.ts';
import type { BandPiece, DayLine, DayMarks } from './day-marks.ts';

/** What lies above the posts of any time, on the time grid. */
export type MarkItem =
  | { readonly kind: 'band'; readonly piece: BandPiece }
  | { readonly kind: 'line'; readonly line: DayLine }
  | { readonly kind: 'more-lines'; readonly day: Day; readonly lines: readonly DayLine[] };

/** Notes, key dates and holidays of a day that a week has room for; a day shown alone has all. */
const MOST_LINES = { week: 3, day: Number.POSITIVE_INFINITY } as const;

/** Bands come first, each in its lane; then a day's own lines; posts have an order from 0 on. */
const ORDER = { band: -2000, line: -1000, more: -1 } as const;

function bandEvents(day: Day, { lanes }: DayMarks, marks: ReadonlyMap<Day, DayMarks>): readonly EventInput[] {
  return lanes.flatMap((piece, lane): readonly EventInput[] => {
    if (piece?.days === null || !piece) return [];
    const last = addDays(day, piece.days - 1);
    const ends = marks.get(last)?.lanes[lane]?.ends ?? piece.ends;
    const item: MarkItem = { kind: 'band', piece: { ...piece, ends } };
    const id = `${piece.kind} ${piece.id} ${day}`;
    return [
      { id, start: day, end: addDays(last, 1), allDay: true, order: ORDER.band + lane, startEditable: false, item },
    ];
  });
}

function lineEvents(day: Day, { lines }: DayMarks, most: number): readonly EventInput[] {
  const shown = lines.length > most ? lines.slice(0, most - 1) : lines;
  const rest = lines.slice(shown.length);
  const items: readonly MarkItem[] = [
    ...shown.map((line): MarkItem => ({ kind: 'line', line })),
    ...(rest.length > 0 ? [{ kind: 'more-lines', day, lines: rest } as const] : []),
  ];
  return items.map((item, at) => {
    const order = item.kind === 'line' ? ORDER.line + at : ORDER.more;
    return { id: `line ${day} ${at}`, start: day, allDay: true, order, startEditable: false, item };
  });
}

/** Campaigns, notes, key dates and holidays for the time grid: bands over their days, the rest one below the other. */
export function markEvents(marks: ReadonlyMap<Day, DayMarks>, view: 'week' | 'day'): EventInput[] {
  return [...marks].flatMap(([day, own]) => [
    ...bandEvents(day, own, marks),
    ...lineEvents(day, own, MOST_LINES[view]),
  ]);
}
