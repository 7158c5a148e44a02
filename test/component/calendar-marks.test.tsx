import { act, screen, waitFor } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, type DayRange, daysOf, monthGrid } from '#domain/day.ts';
import type { Holiday } from '#domain/day-marks.ts';
import { monthWindow, weekWindow } from '#domain/windows.ts';
import { CalendarScreen } from '#features/calendar/calendar-screen.tsx';
import { type DayMarks, dayMarks } from '#features/calendar/day-marks.ts';
import { listHeight, listRows } from '#features/calendar/list-rows.ts';
import { markEvents } from '#features/calendar/time-marks.ts';
import type { CalendarView } from '#state/calendar.ts';
import { cardView } from '#state/card-view.ts';
import { startLiveUpdates } from '#state/live-updates.ts';
import type { Marks } from '#state/marks.ts';
import { anId, aSnapshot } from './fake-api.ts';
import { renderApp } from './render.tsx';

const DAY = '2026-11-25';
const rangeOf: Readonly<Record<'month' | 'week' | 'day' | 'list', DayRange>> = {
  month: monthGrid(DAY, 1),
  week: weekWindow(DAY, 1),
  day: { from: DAY, to: DAY },
  list: monthWindow(DAY),
};

const campaign = { id: anId(1), name: 'Launch', color: 'teal', goal: '', fromDay: '2026-11-20', toDay: DAY } as const;
const marks: Marks = {
  campaigns: [campaign],
  notes: [
    { id: anId(2), text: 'Odile away', fromDay: '2026-11-24', toDay: DAY },
    { id: anId(3), text: 'Shooting', fromDay: DAY, toDay: DAY },
  ],
  keyDates: [{ id: anId(4), day: DAY, name: 'Birthday' }],
};
const holidays: readonly Holiday[] = [{ day: DAY, name: 'Feast', kind: 'public', codes: ['FR'] }];

function renderView(view: keyof typeof rangeOf) {
  const days = daysOf(rangeOf[view]).map((day) => ({ day, count: 0, cards: [] }));
  const snapshot = { ...aSnapshot(), campaigns: [campaign] };
  const state = { view: view satisfies CalendarView, shownDay: DAY, selectedDay: DAY, days, marks, holidays, snapshot };
  return renderApp(<CalendarScreen />, { state: { ...state, loaded: { view, range: rangeOf[view] } } });
}

describe('what a day has besides posts', () => {
  it.each(['month', 'week', 'day', 'list'] as const)('is all in the %s', (view) => {
    renderView(view);
    const text = document.body.textContent;
    const labels = [...document.querySelectorAll('[aria-label]')].map((element) => element.getAttribute('aria-label'));
    for (const name of ['Launch', 'Odile away', 'Shooting', 'Birthday', 'Feast'])
      expect(`${text} ${labels.join(' ')}`).toContain(name);
  });

  it.each(['week', 'day', 'list'] as const)('is opened by keyboard in the %s', async (view) => {
    const { store, user } = renderView(view);
    const open = async (name: string) => {
      // What FullCalendar has not measured it hides, and jsdom measures nothing: it has no role there.
      document.querySelector<HTMLElement>(`button[aria-label="${name}"]`)?.focus();
      await user.keyboard('{Enter}');
      return store.getState().editing;
    };
    expect(await open('Campaign Launch')).toMatchObject({ kind: 'campaign', campaign: { name: 'Launch' } });
    expect(await open('Note: Shooting')).toMatchObject({ kind: 'note', note: { text: 'Shooting' } });
  });
});

describe('the marks of a day in the list', () => {
  it.each([
    [1, 34],
    [4, 34],
    [5, 60],
    [9, 86],
  ])('take %i to %i px: four a line', (count, height) => {
    const line = { kind: 'public', id: null, name: 'Feast', places: ['FR'] } as const;
    const lines = Array.from({ length: count }, () => line);
    expect(listHeight({ kind: 'marks', day: DAY, bands: [], lines })).toBe(height);
  });
});

describe('several days of the month', () => {
  const chosen = () =>
    [...document.querySelectorAll<HTMLElement>('[role="gridcell"][aria-selected="true"]')].map(
      ({ dataset }) => dataset.date,
    );
  const begin = () => {
    const view = renderView('month');
    document.querySelector<HTMLElement>(`[role="gridcell"][data-date="${DAY}"]`)?.focus();
    return view;
  };

  it('are chosen by Shift and arrows, also backwards, and Enter opens their menu', async () => {
    const { store, user } = begin();
    await user.keyboard('{Shift>}{ArrowRight}{ArrowRight}{ArrowLeft}{/Shift}');
    expect(chosen()).toEqual(['2026-11-25', '2026-11-26']);
    await user.keyboard('{Shift>}{ArrowUp}{/Shift}');
    expect(chosen()).toEqual(daysOf({ from: '2026-11-19', to: DAY }));
    await user.keyboard('{Enter}');
    expect(store.getState().dayMenu?.range).toEqual({ from: '2026-11-19', to: DAY });
    await user.click(await screen.findByText('Note on these days…'));
    expect(store.getState().editing).toEqual({ kind: 'note', note: null, range: { from: '2026-11-19', to: DAY } });
    expect(chosen()).toHaveLength(1);
  });

  it('are let go of by Escape and by an arrow alone', async () => {
    const { user } = begin();
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}{Escape}');
    expect(chosen()).toEqual(['2026-11-26']);
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}{ArrowRight}');
    expect(chosen()).toEqual(['2026-11-28']);
  });

  it('offer what can be begun on one day alone only there', async () => {
    const { store } = begin();
    act(() => store.getState().openDayMenu({ from: '2026-11-19', to: DAY }, { x: 1, y: 1 }));
    await screen.findByText('Campaign on these days…');
    expect(screen.queryByText('New post', { selector: '[role="menuitem"] *' })).toBeNull();
    expect(screen.queryByText('New key date…')).toBeNull();
  });
});

describe('holidays', () => {
  const france = [{ code: 'FR', observances: true }];
  const answers = { 'calendar.holidays': () => ({ holidays }) };

  it('are asked for where a place was chosen, and let go of when none is left', async () => {
    const { store, api } = renderApp(<CalendarScreen />, { answers });
    await store.getState().loadHolidays();
    expect(api.inputsOf('calendar.holidays')).toEqual([]);
    store.setState({ snapshot: aSnapshot({ holidayCalendars: france }) });
    await store.getState().loadHolidays();
    expect(store.getState().holidays).toEqual(holidays);
    store.setState({ snapshot: aSnapshot() });
    await store.getState().loadHolidays();
    expect(store.getState().holidays).toEqual([]);
    expect(api.inputsOf('calendar.holidays')).toHaveLength(1);
  });

  it('come by themselves once another window has chosen a place', async () => {
    const snapshot = aSnapshot({ holidayCalendars: france });
    const { store, api } = renderApp(<CalendarScreen />, {
      answers: { ...answers, 'workspace.snapshot': () => snapshot },
    });
    const stop = startLiveUpdates(store, api);
    api.publish({ revision: 2, kinds: ['marks'] });
    await waitFor(() => expect(store.getState().holidays).toEqual(holidays));
    stop();
  });
});

const randomSpan = fc.record({ from: fc.integer({ min: -40, max: 40 }), length: fc.nat(12) });
const randomMarks = fc
  .record({
    campaigns: fc.array(randomSpan, { maxLength: 5 }),
    notes: fc.array(randomSpan, { maxLength: 5 }),
    keyDates: fc.array(fc.integer({ min: -40, max: 40 }), { maxLength: 5 }),
  })
  .map(({ campaigns, notes, keyDates }): Marks => {
    const span = ({ from, length }: { from: number; length: number }) => {
      const fromDay = addDays(DAY, from);
      return { fromDay, toDay: addDays(fromDay, length) };
    };
    return {
      campaigns: campaigns.map((each, at) => ({ ...campaign, id: `c${at}`, ...span(each) })),
      notes: notes.map((each, at) => ({ id: `n${at}`, text: `Note ${at}`, ...span(each) })),
      keyDates: keyDates.map((each, at) => ({ id: `k${at}`, day: addDays(DAY, each), name: `Date ${at}` })),
    };
  });

/** The ids on a day, looked up one by one. */
function idsOn({ campaigns, notes, keyDates }: Marks, day: Day): readonly string[] {
  const spanning = [...campaigns, ...notes].filter(({ fromDay, toDay }) => fromDay <= day && toDay >= day);
  return [...spanning, ...keyDates.filter((each) => each.day === day)].map(({ id }) => id).sort();
}

const idsOf = ({ lanes, lines }: Pick<DayMarks, 'lanes' | 'lines'>) =>
  [...lanes.flatMap((piece) => piece?.id ?? []), ...lines.flatMap(({ id }) => id ?? [])].sort();

/** What a week's events cover on a day; lines behind "+N" count. */
function idsInWeek(shown: ReadonlyMap<Day, DayMarks>, day: Day): readonly string[] {
  const on = markEvents(shown, 'week').filter(({ start, end }) => {
    const last = end === undefined ? String(start) : addDays(String(end), -1);
    return String(start) <= day && last >= day;
  });
  return on
    .flatMap(({ item }): readonly (string | null)[] => {
      if (item.kind === 'band') return [item.piece.id];
      return item.kind === 'line' ? [item.line.id] : item.lines.map(({ id }: { id: string | null }) => id);
    })
    .flatMap((id) => id ?? [])
    .sort();
}

it('hides no band of a month below a lane that is free in its week', () => {
  const during = (id: string, fromDay: string, toDay: string) => ({ ...campaign, id, name: id, fromDay, toDay });
  const campaigns = [
    during('a', '2026-03-10', '2026-03-20'),
    during('b', '2026-03-11', '2026-03-20'),
    during('c', '2026-03-12', '2026-03-27'),
  ];
  const month = dayMarks({ from: '2026-02-23', to: '2026-04-05' }, { campaigns, notes: [], keyDates: [] }, [], 1);
  expect(month.get('2026-03-20')?.hidden).toBe(1);
  expect(month.get('2026-03-26')?.lanes.map((piece) => piece?.name)).toEqual(['c']);
  expect(month.get('2026-03-26')?.hidden).toBe(0);
});

describe('month, week and list', () => {
  it('agree on what each day has besides posts, whatever it is', () => {
    fc.assert(
      fc.property(randomMarks, (random) => {
        const most = Number.POSITIVE_INFINITY;
        const month = dayMarks(rangeOf.month, random, [], 1);
        const week = dayMarks(rangeOf.week, random, [], 1, most);
        const list = dayMarks(rangeOf.list, random, [], 1, most);
        const posts = daysOf(rangeOf.list).map((day) => ({ day, count: 1, cards: [] }));
        const rows = listRows({ days: posts, expected: [], today: DAY, marks: list }, (card) =>
          cardView(card, aSnapshot()),
        );
        for (const day of daysOf(rangeOf.week)) {
          const expected = idsOn(random, day);
          expect(idsInWeek(week, day)).toEqual(expected);
          const inMonth = month.get(day) ?? { lanes: [], lines: [], hidden: 0 };
          expect(idsOf(inMonth).length + inMonth.hidden).toBe(expected.length);
          const row = rows.find((each) => each.kind === 'marks' && each.day === day);
          const listed = row?.kind === 'marks' ? idsOf({ lanes: row.bands, lines: row.lines }) : [];
          if (day <= rangeOf.list.to) expect(listed).toEqual(expected);
        }
      }),
    );
  });
});
