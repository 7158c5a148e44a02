import type { Expected, Filters, Output } from '#contract/index.ts';
import { addDays, addMonths, type Day, type DayRange, monthGrid, type Time } from '#domain/day.ts';
import { noFilters } from '#domain/filters.ts';
import type { Card, Id } from '#domain/model.ts';
import { anchorWeek, monthWindow, weekWindow } from '#domain/windows.ts';
import { moveCardIn, shareDays } from './card-moves.ts';
import { latestOnly } from './latest-only.ts';
import type { MarksSlice } from './marks.ts';
import type { Api } from './ports.ts';
import { shareMembers } from './share.ts';
import type { Slice } from './slice.ts';
import type { AppState } from './store.ts';

export const calendarViews = ['month', 'week', 'day', 'list', 'year'] as const;
export type CalendarView = (typeof calendarViews)[number];

/** A day's cards as the view has them: in month view the first few, with the count of all. */
export type DayCards = Output<'calendar.days'>['days'][number];

/** A year's posts per day and judgement per week. */
export type YearFigures = Output<'calendar.year'>;

/** Cards of a day that the month view is given; the rest is behind "+N more". */
export const MONTH_CARDS_PER_DAY = 5;

export type CalendarSlice = {
  readonly view: CalendarView;
  /** A day inside the period shown. */
  readonly shownDay: Day;
  readonly selectedDay: Day | null;
  readonly days: readonly DayCards[];
  /** Posts to come that series will make, by day; they do not count. */
  readonly expected: readonly Expected[];
  /** In year view, what is read instead of `days`. */
  readonly year: YearFigures | null;
  /** The period that was read, and the view that it was read for; null before the first answer. */
  readonly loaded: { readonly view: CalendarView; readonly range: DayRange } | null;
  readonly calendarFailed: boolean;
  /** The day whose full list is open, with its cards once read. */
  readonly openDay: { readonly day: Day; readonly cards: readonly Card[] | null } | null;
  setView(view: CalendarView): void;
  showDay(day: Day): void;
  selectDay(day: Day | null): void;
  /** Shows a day in a view of its own, which has room for all that is on it. */
  showDayAlone(day: Day): void;
  stepPeriod(direction: 1 | -1): void;
  goToToday(): void;
  loadCalendar(): Promise<void>;
  openDayList(day: Day): Promise<void>;
  closeDayList(): void;
  /** Moves a card at once and puts it back with the reason when refused. A null day takes it to the tray. */
  moveCard(card: Card, day: Day | null, time: Time | null | 'keep'): Promise<void>;
  /** Dates a tray post. False when it has no network yet and the picker must ask. */
  scheduleCard(card: Card, day: Day, time: Time | null, networkIds: readonly Id[]): Promise<boolean>;
  /** Opens a card's post; its day becomes the selected one, so that the balance speaks of its weeks. */
  openCard(card: Card): Promise<void>;
  /** Moves posts to the trash and lets go of their cards. False when they stay, and why has been said. */
  deletePosts(ids: readonly Id[]): Promise<boolean>;
  duplicatePost(id: Id, day: Day | null, networkIds: readonly Id[] | null): Promise<void>;
  resetViews(): void;
};

/** The days that a view draws. */
export function rangeOf(view: CalendarView, day: Day, firstWeekday: number): DayRange {
  if (view === 'month') return monthGrid(day, firstWeekday);
  if (view === 'week') return weekWindow(day, firstWeekday);
  if (view === 'list') return monthWindow(day);
  if (view === 'year') return { from: `${day.slice(0, 4)}-01-01`, to: `${day.slice(0, 4)}-12-31` };
  return { from: day, to: day };
}

/** A day of the period after the one shown, or before it. */
function stepped(view: CalendarView, day: Day, direction: 1 | -1): Day {
  const steps: Readonly<Record<CalendarView, () => Day>> = {
    month: () => addMonths(`${day.slice(0, 7)}-01`, direction),
    list: () => addMonths(day, direction),
    week: () => addDays(day, 7 * direction),
    day: () => addDays(day, direction),
    year: () => addMonths(day, 12 * direction),
  };
  return steps[view]();
}

/** The week that the dock's judgement ends with. */
export function anchorWeekOf(state: AppState): DayRange | null {
  const { snapshot, view, shownDay, selectedDay } = state;
  if (!snapshot) return null;
  const { firstWeekday } = snapshot.workspace;
  // A month is judged by the weeks of its grid, so that a selected day of the week before still counts.
  return anchorWeek({ view, range: rangeOf(view, shownDay, firstWeekday), selectedDay }, snapshot.today, firstWeekday);
}

const emptyViews = {
  view: 'month' as CalendarView,
  shownDay: '1970-01-01',
  selectedDay: null,
  days: [],
  expected: [],
  year: null,
  loaded: null,
  calendarFailed: false,
  openDay: null,
  marks: null,
  holidays: [],
  daySpan: null,
  dayMenu: null,
  editing: null,
};

type Period = {
  readonly days: readonly DayCards[];
  readonly expected: readonly Expected[];
  readonly year: YearFigures | null;
  readonly marks: NonNullable<MarksSlice['marks']>;
};

/** Reads what a view draws; posts and marks come together, so that nothing moves when the second arrives. */
async function readPeriod(api: Api, view: CalendarView, range: DayRange, filters: Filters): Promise<Period> {
  const reading = api.call('calendar.marks', { range }).then(({ revision: _, ...marks }) => marks);
  if (view === 'year') {
    const figures = api.call('calendar.year', { year: Number(range.from.slice(0, 4)), filters });
    const [marks, year] = await Promise.all([reading, figures]);
    return { days: [], expected: [], year, marks };
  }
  const perDay = view === 'month' ? MONTH_CARDS_PER_DAY : null;
  const cards = api.call('calendar.days', { range, perDay, filters });
  const [marks, { days, expected }] = await Promise.all([reading, cards]);
  return { days, expected, year: null, marks };
}

export const calendarSlice: Slice<CalendarSlice> = (set, get, { api }) => {
  const reading = latestOnly();
  /** The calendar first: the dock's figures may come a moment later. */
  const reload = () => {
    get()
      .loadCalendar()
      .catch(get().reportFailure)
      .then(() => get().loadDock())
      .catch(get().reportFailure)
      .then(() => get().loadHolidays())
      .catch(get().reportFailure);
  };
  return {
    ...emptyViews,
    setView: (view) => {
      set((state) => ({ view, shownDay: state.selectedDay ?? state.shownDay }));
      reload();
    },
    showDay: (day) => {
      set({ shownDay: day });
      reload();
    },
    selectDay: (selectedDay) => {
      const before = anchorWeekOf(get());
      set({ selectedDay });
      if (anchorWeekOf(get())?.from !== before?.from) get().loadDock().catch(get().reportFailure);
    },
    showDayAlone: (day) => {
      get().selectDay(day);
      get().setView('day');
    },
    stepPeriod: (direction) => {
      const { view, shownDay } = get();
      set({ selectedDay: null });
      get().showDay(stepped(view, shownDay, direction));
    },
    goToToday: () => {
      const today = get().snapshot?.today;
      if (!today) return;
      set({ selectedDay: today });
      get().showDay(today);
    },
    loadCalendar: async () => {
      const { snapshot, view, shownDay, filters } = get();
      if (!snapshot) return;
      const isLatest = reading.begin();
      const range = rangeOf(view, shownDay, snapshot.workspace.firstWeekday);
      try {
        const { days, expected, year, marks } = await readPeriod(api, view, range, filters);
        if (!isLatest()) return;
        const shared = { days: shareDays(get().days, days), marks: shareMembers(get().marks, marks) };
        set({ ...shared, expected, year, loaded: { view, range }, calendarFailed: false });
      } catch (error) {
        if (!isLatest()) return;
        set({ calendarFailed: true });
        throw error;
      }
      get().refreshSelection();
      // A mark or hint that is missing for a moment is no failure of the calendar.
      Promise.all([get().loadCloseness(), get().loadShortWeeks()]).catch(() => undefined);
      const open = get().openDay;
      if (open) await get().openDayList(open.day);
    },
    openDayList: async (day) => {
      set((state) => ({ openDay: { day, cards: state.openDay?.day === day ? state.openDay.cards : null } }));
      const { filters } = get();
      const { days } = await api.call('calendar.days', { range: { from: day, to: day }, perDay: null, filters });
      if (get().openDay?.day === day) set({ openDay: { day, cards: days[0]?.cards ?? [] } });
    },
    closeDayList: () => set({ openDay: null }),
    moveCard: async (card, day, time) => {
      const before = { days: get().days, tray: get().tray };
      set(moveCardIn(get(), card, day, time));
      try {
        await get().command('placements.move', { ids: card.placements.map(({ id }) => id), day, time });
      } catch (error) {
        set(before);
        get().reportFailure(error);
        reload();
      }
    },
    scheduleCard: async (card, day, time, networkIds) => {
      if (card.placements.length === 0 && networkIds.length === 0) return false;
      const before = { days: get().days, tray: get().tray };
      set(moveCardIn(get(), card, day, time));
      try {
        const placementIds = card.placements.map(({ id }) => id);
        await get().command('posts.schedule', {
          id: card.postId,
          day,
          time,
          placementIds,
          networkIds: [...networkIds],
        });
      } catch (error) {
        set(before);
        get().reportFailure(error);
        reload();
      }
      return true;
    },
    openCard: async ({ day, postId }) => {
      if (day !== null) get().selectDay(day);
      await get().openPost(postId);
    },
    deletePosts: async (ids) => {
      try {
        await get().command('posts.delete', { ids: [...ids] });
        get().deselectPosts(ids);
        return true;
      } catch (error) {
        get().reportFailure(error);
        return false;
      }
    },
    duplicatePost: async (id, day, networkIds) => {
      const input = { id, day, networkIds: networkIds && [...networkIds] };
      await get().command('posts.duplicate', input).catch(get().reportFailure);
    },
    resetViews: () => {
      get().clearSelection();
      get().closeProfile();
      get().cancelCopies();
      set({
        ...emptyViews,
        copies: [],
        filters: noFilters,
        tray: null,
        searchText: '',
        found: null,
        trash: null,
        board: null,
        postList: null,
        marking: null,
        roomPlan: null,
        cardMenu: null,
        postHistory: null,
        dock: null,
        history: null,
        preview: null,
        shortWeeks: [],
        composer: null,
        writing: null,
        networkLimits: null,
        freeSlots: [],
        filling: null,
        due: null,
        told: null,
        publishing: null,
        clipboard: [],
        closeNotes: new Map(),
      });
    },
  };
};
