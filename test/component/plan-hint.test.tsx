import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { shortPillars } from '#state/short-weeks.ts';
import { aCard } from './calendar-cards.ts';
import { aSnapshot, pillars } from './fake-api.ts';
import { renderApp } from './render.tsx';

const snapshot = aSnapshot();
const [, , beauty] = pillars;
const week = { from: '2026-11-16', to: '2026-11-22' };
const days = ['2026-11-20', '2026-11-22', '2026-11-23', '2026-11-25', '2026-11-26', '2026-11-30'].map((day) =>
  day === '2026-11-25' ? { day, count: 1, cards: [aCard(1)] } : { day, count: 0, cards: [] },
);
const pillarId = beauty?.id ?? '';
const shortWeeks = [
  { week, pillarId },
  { week: { from: '2026-11-23', to: '2026-11-29' }, pillarId },
];

describe('the pillar that a day lacks', () => {
  it('is told of empty days to come alone, in weeks that are short of it', () => {
    expect(snapshot.today).toBe('2026-11-22');
    const found = shortPillars({ days, shortWeeks, snapshot });
    expect([...found].map(([day, { id }]) => [day, id])).toEqual([
      ['2026-11-23', pillarId],
      ['2026-11-26', pillarId],
    ]);
  });

  it('is not one that was archived', () => {
    const archived = { ...snapshot, pillars: snapshot.pillars.map((pillar) => ({ ...pillar, archived: true })) };
    expect(shortPillars({ days, shortWeeks, snapshot: archived }).size).toBe(0);
  });

  it('is read with one question for a month, and not at all for other views', async () => {
    const answers = { 'balance.short': () => ({ revision: 1, weeks: shortWeeks }) };
    const { api, store } = renderApp(null, { answers, state: { view: 'month', shownDay: '2026-11-22' } });
    await store.getState().loadCalendar();
    await waitFor(() => expect(store.getState().shortWeeks).toEqual(shortWeeks));
    expect(api.inputsOf('balance.short').map(({ range }) => range)).toEqual([{ from: '2026-10-26', to: '2026-12-06' }]);
    store.setState({ view: 'week' });
    await store.getState().loadCalendar();
    expect(api.inputsOf('balance.short')).toHaveLength(1);
  });
});
