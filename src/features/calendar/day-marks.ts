import { type Day, type DayRange, daysBetween, daysOf, weekEnd, weekStart } from '#domain/day.ts';
import type { Holiday } from '#domain/day-marks.ts';
import { assignLanes } from '#domain/lanes.ts';
import type { Id } from '#domain/model.ts';
import { weeksIn } from '#domain/windows.ts';
import type { Marks } from '#state/marks.ts';

/** What lasts some days: a campaign, or a note on more than one. */
export type Band = {
  readonly kind: 'campaign' | 'note';
  readonly id: Id;
  readonly name: string;
  /** A note has none. */
  readonly color: string | null;
};

/** A band on one day. `days` is how far its name may run on in that week, on the day that says it. */
export type BandPiece = Band & { readonly starts: boolean; readonly ends: boolean; readonly days: number | null };

/** One thing about a day that needs no band. */
export type DayLine =
  | { readonly kind: 'note' | 'key-date'; readonly id: Id; readonly name: string }
  | { readonly kind: Holiday['kind']; readonly id: null; readonly name: string; readonly places: readonly string[] };

export type DayMarks = {
  /** As many in every day of a week; null where the lane is free. */
  readonly lanes: readonly (BandPiece | null)[];
  /** Bands for which there is no lane. */
  readonly hidden: number;
  readonly lines: readonly DayLine[];
};

/** Bands drawn one below the other above a month's posts; more are counted. */
const MOST_LANES = 2;

type Spanning = Band & { readonly fromDay: Day; readonly toDay: Day };

function bandsOf({ campaigns, notes }: Marks): readonly Spanning[] {
  return [
    ...campaigns.map(({ id, name, color, fromDay, toDay }): Spanning => {
      return { kind: 'campaign', id, name, color, fromDay, toDay };
    }),
    ...notes
      .filter(({ fromDay, toDay }) => fromDay < toDay)
      .map(({ id, text, fromDay, toDay }): Spanning => ({ kind: 'note', id, name: text, color: null, fromDay, toDay })),
  ];
}

/** The brand's own first, then what everybody has off, then the rest. */
function linesOf(day: Day, { notes, keyDates }: Marks, holidays: readonly Holiday[]): readonly DayLine[] {
  const ofKind = (kind: Holiday['kind']) =>
    holidays
      .filter((holiday) => holiday.day === day && holiday.kind === kind)
      .map(({ name, codes }): DayLine => ({ kind, id: null, name, places: codes }));
  return [
    ...notes
      .filter(({ fromDay, toDay }) => fromDay === day && toDay === day)
      .map(({ id, text }): DayLine => ({ kind: 'note', id, name: text })),
    ...keyDates
      .filter((keyDate) => keyDate.day === day)
      .map(({ id, name }): DayLine => ({ kind: 'key-date', id, name })),
    ...ofKind('public'),
    ...ofKind('occasion'),
    ...ofKind('observance'),
  ];
}

/** A band says its name where it begins, in each week anew, and where what is shown begins. */
function pieceOn(band: Spanning, day: Day, range: DayRange, firstWeekday: number): BandPiece {
  const { kind, id, name, color, fromDay, toDay } = band;
  const starts = day === fromDay;
  const says = starts || day === range.from || day === weekStart(day, firstWeekday);
  const [end = day] = [toDay, weekEnd(day, firstWeekday), range.to].sort();
  const days = says ? daysBetween(day, end) + 1 : null;
  return { kind, id, name, color, starts, ends: day === toDay, days };
}

/** The lanes of one week: bands that go on from the week before may rise, so that none is hidden below a free lane. */
function lanesOf(bands: readonly Spanning[], { from, to }: DayRange): ReadonlyMap<Id, number> {
  const within = bands.filter(({ fromDay, toDay }) => fromDay <= to && toDay >= from);
  return assignLanes(
    within.map(({ id, fromDay, toDay }) => ({
      id,
      fromDay: fromDay < from ? from : fromDay,
      toDay: toDay > to ? to : toDay,
    })),
  );
}

/** What each day of a range shows besides its posts, with at most so many bands. */
export function dayMarks(
  range: DayRange,
  marks: Marks,
  holidays: readonly Holiday[],
  firstWeekday: number,
  most: number = MOST_LANES,
): ReadonlyMap<Day, DayMarks> {
  const bands = bandsOf(marks);
  return new Map(
    weeksIn(range, firstWeekday).flatMap((week) => {
      const lanes = lanesOf(bands, week);
      const count = Math.min(most, Math.max(-1, ...lanes.values()) + 1);
      const days = daysOf(week).filter((day) => day >= range.from && day <= range.to);
      return days.map((day): [Day, DayMarks] => {
        const here = bands.filter(({ fromDay, toDay }) => fromDay <= day && toDay >= day);
        const shown = Array.from({ length: count }, (_, lane) => {
          const band = here.find(({ id }) => lanes.get(id) === lane);
          return band ? pieceOn(band, day, range, firstWeekday) : null;
        });
        const hidden = here.filter(({ id }) => (lanes.get(id) ?? 0) >= count).length;
        return [day, { lanes: shown, hidden, lines: linesOf(day, marks, holidays) }];
      });
    }),
  );
}
