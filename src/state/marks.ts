import type { Output } from '#contract/index.ts';
import type { Day, DayRange } from '#domain/day.ts';
import type { Holiday } from '#domain/day-marks.ts';
import type { Card } from '#domain/model.ts';
import { rangeOf } from './calendar.ts';
import { latestOnly } from './latest-only.ts';
import { share } from './share.ts';
import type { Slice } from './slice.ts';

/** What the days shown have besides posts. */
export type Marks = Omit<Output<'calendar.marks'>, 'revision'>;

/** Where on screen something hangs, in px of the window. */
export type At = { readonly x: number; readonly y: number };

/** Days chosen together: where that began, and where it is now, which may be earlier. */
export type DaySpan = { readonly anchor: Day; readonly end: Day };

/** The days of a span; null while it is no more than one. */
export function spannedDays(span: DaySpan | null): DayRange | null {
  if (!span || span.anchor === span.end) return null;
  const { anchor, end } = span;
  return anchor < end ? { from: anchor, to: end } : { from: end, to: anchor };
}

export type MarksSlice = {
  readonly marks: Marks | null;
  readonly holidays: readonly Holiday[];
  readonly daySpan: DaySpan | null;
  spanDays(span: DaySpan | null): void;
  /** The days whose menu is open. */
  readonly dayMenu: { readonly range: DayRange; readonly at: At } | null;
  openDayMenu(range: DayRange, at: At): void;
  closeDayMenu(): void;
  /** Holidays of the places chosen, if any. They come after the posts: finding them may load the table of every country. */
  loadHolidays(): Promise<void>;
  /** Goes to the next day from today without a post among those shown. Null when there is none. */
  goToFreeDay(): Promise<Day | null>;
  /** Plans a tray post on the first free day. */
  placeOnFreeDay(card: Card): Promise<void>;
};

const none: Output<'calendar.holidays'> = { holidays: [] };

export const marksSlice: Slice<MarksSlice> = (set, get, { api }) => {
  const reading = latestOnly();
  const freeDay = async (): Promise<Day | null> => {
    const { snapshot, filters } = get();
    if (!snapshot) return null;
    const { day } = await api.call('calendar.freeDay', { from: snapshot.today, filters });
    if (day === null) get().notify({ tone: 'info', key: 'no-free-day', params: {}, undoTo: null });
    return day;
  };
  return {
    marks: null,
    holidays: [],
    daySpan: null,
    spanDays: (daySpan) => {
      // Every press lets go of what was chosen; most of the time that is nothing.
      if (daySpan !== get().daySpan) set({ daySpan });
    },
    dayMenu: null,
    openDayMenu: (range, at) => set({ dayMenu: { range, at } }),
    closeDayMenu: () => set({ dayMenu: null, daySpan: null }),
    loadHolidays: async () => {
      const { snapshot, view, shownDay } = get();
      if (!snapshot) return;
      const isLatest = reading.begin();
      const range = rangeOf(view, shownDay, snapshot.workspace.firstWeekday);
      const { holidays } = snapshot.holidayCalendars.length > 0 ? await api.call('calendar.holidays', { range }) : none;
      if (isLatest()) set({ holidays: share(get().holidays, holidays) });
    },
    goToFreeDay: async () => {
      try {
        const day = await freeDay();
        if (day === null) return null;
        get().go('calendar');
        set({ selectedDay: day });
        get().showDay(day);
        get().announce('free-day', { day });
        return day;
      } catch (error) {
        get().reportFailure(error);
        return null;
      }
    },
    placeOnFreeDay: async (card) => {
      try {
        const day = await freeDay();
        if (day !== null) get().placeCard(card, day, null);
      } catch (error) {
        get().reportFailure(error);
      }
    },
  };
};
