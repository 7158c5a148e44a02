import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Judgement } from '#features/balance/judgement.tsx';
import { CalendarScreen } from '#features/calendar/calendar-screen.tsx';
import type { YearFigures } from '#state/calendar.ts';
import { renderApp } from './render.tsx';

const range = { from: '2026-01-01', to: '2026-12-31' };

const warning: YearFigures['weeks'][number] = {
  week: { from: '2026-11-23', to: '2026-11-29' },
  judged: { from: '2026-11-02', to: '2026-11-29' },
  report: { tagged: 0, untagged: 9, unconfirmed: 0, verdict: 'ok', driftIndex: 0, pillars: [] },
};

function renderYear(days: YearFigures['days'], weeks: YearFigures['weeks'] = []) {
  const year: YearFigures = { revision: 1, days, weeks };
  const marks = { revision: 1, campaigns: [], notes: [], keyDates: [{ id: 'k', day: '2026-11-25', name: 'Opening' }] };
  return renderApp(<CalendarScreen Judgement={Judgement} />, {
    answers: { 'calendar.year': () => year, 'calendar.marks': () => marks },
    state: { view: 'year', shownDay: '2026-11-25', loadedRange: range, year, marks },
  });
}

describe('the year', () => {
  it('names each day by its posts and what else it holds, and counts the month', () => {
    renderYear([{ day: '2026-11-25', count: 3 }]);
    const november = screen.getByRole('grid', { name: /November, 3 posts/ });
    expect(within(november).getByRole('gridcell', { name: /25 November, 3 posts, Key date: Opening/ })).toBeVisible();
    expect(within(november).getByRole('gridcell', { name: /24 November, 0 posts/ })).toHaveAttribute('data-level', '0');
  });

  it('says of a week how it stands', () => {
    renderYear([{ day: '2026-11-25', count: 3 }], [warning]);
    expect(screen.getByRole('button', { name: /23.*29.*Nothing planned/ })).toBeVisible();
  });

  it('says what to do while nothing is planned', () => {
    renderYear([]);
    expect(screen.getByText(/Nothing planned in 2026 yet/)).toBeVisible();
    expect(screen.getAllByRole('grid')).toHaveLength(12);
  });

  it('is walked by arrows, also into the next year, and opens a day by Enter', async () => {
    const { store, user } = renderYear([{ day: '2026-11-25', count: 3 }]);
    screen.getByRole('gridcell', { name: /30 December/ }).focus();
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toHaveAccessibleName(/31 December/);
    await user.keyboard('{ArrowUp}');
    expect(store.getState().selectedDay).toBe('2026-12-24');
    await user.keyboard('{Enter}');
    expect(store.getState()).toMatchObject({ view: 'day', shownDay: '2026-12-24' });
  });

  it('leads from a month and a week to their views', async () => {
    const { store, user } = renderYear([]);
    await user.click(screen.getByRole('button', { name: /^March/ }));
    expect(store.getState()).toMatchObject({ view: 'month', shownDay: '2026-03-01' });
  });
});
