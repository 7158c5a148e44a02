import { screen } from '@testing-library/react';
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
    state: { view: 'year', shownDay: '2026-11-25', loaded: { view: 'year', range }, year, marks },
  });
}

function cellOf(day: string): HTMLElement {
  const cell = document.querySelector<HTMLElement>(`[data-date="${day}"]`);
  if (!cell) throw new Error(`${day} is not drawn.`);
  return cell;
}

describe('the year', () => {
  it('names each day by its posts and what else it holds, and counts the month', () => {
    renderYear([{ day: '2026-11-25', count: 3 }]);
    screen.getByRole('grid', { name: /November, 3 posts/ });
    expect(cellOf('2026-11-25').getAttribute('aria-label')).toMatch(/November 25, 3 posts, Key date: Opening/);
    expect(cellOf('2026-11-24').getAttribute('aria-label')).toMatch(/November 24, 0 posts/);
    expect([cellOf('2026-11-25'), cellOf('2026-11-24')].map(({ dataset }) => dataset.level)).toEqual(['4', '0']);
  });

  it('says of a week how it stands', () => {
    renderYear([{ day: '2026-11-25', count: 3 }], [warning]);
    expect(screen.getByRole('button', { name: /23.*29.*Nothing planned/ }).dataset.week).toBe('2026-11-23');
  });

  it('says what to do while nothing is planned', () => {
    renderYear([]);
    screen.getByText(/Nothing planned in 2026 yet/);
    expect(screen.getAllByRole('grid')).toHaveLength(12);
  });

  it('is walked by arrows, also into the next year, and opens a day by Enter', async () => {
    const { store, user } = renderYear([{ day: '2026-11-25', count: 3 }]);
    cellOf('2026-12-30').focus();
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/December 31/);
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
