import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CalendarScreen } from '#features/calendar/calendar-screen.tsx';
import type { AppState } from '#state/store.ts';
import { aCard } from './calendar-cards.ts';
import { anId, aPost, networks, refusal } from './fake-api.ts';
import { renderApp } from './render.tsx';

const november = { from: '2026-11-01', to: '2026-11-30' };

/** The list of November with some cards on the 25th. */
function listOf(...cards: ReturnType<typeof aCard>[]): Partial<AppState> {
  const days = [{ day: '2026-11-25', count: cards.length, cards }];
  return { view: 'list', shownDay: '2026-11-22', days, loaded: { view: 'list', range: november } };
}

describe('the calendar', () => {
  it('says which period is shown, in the user’s language', () => {
    renderApp(<CalendarScreen />, { language: 'fr', state: listOf(aCard(1)) });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Novembre 2026');
    expect(screen.getByRole('heading', { name: 'Mercredi 25 novembre' })).toBeTruthy();
  });

  it('steps to the next period and back to today', async () => {
    const { store, user } = renderApp(<CalendarScreen />, { state: listOf(aCard(1)) });
    await user.click(screen.getByRole('button', { name: 'Next month' }));
    expect(store.getState().shownDay.slice(0, 7)).toBe('2026-12');
    await user.click(screen.getByRole('button', { name: 'Today' }));
    expect(store.getState().shownDay).toBe('2026-11-22');
  });

  it('never draws in one view what was read for another, even of the same days', () => {
    // Four whole weeks: month and list show the same days, but the month knows only a few cards of each.
    const range = { from: '2027-02-01', to: '2027-02-28' };
    const days = [{ day: '2027-02-03', count: 9, cards: [aCard(1, { day: '2027-02-03' })] }];
    const state = { view: 'list', shownDay: '2027-02-10', days } as const;
    const { store } = renderApp(<CalendarScreen />, { state: { ...state, loaded: { view: 'month', range } } });
    expect(screen.queryByText('Post 1')).toBeNull();
    act(() => store.setState({ loaded: { view: 'list', range } }));
    expect(screen.getByText('Post 1')).toBeTruthy();
  });

  it('opens a post from its line', async () => {
    const card = aCard(1);
    const answers = { 'posts.get': () => aPost({ id: card.postId }) };
    const { store, user } = renderApp(<CalendarScreen />, { answers, state: listOf(card) });
    await user.click(screen.getByRole('button', { name: /Post 1/ }));
    await waitFor(() => expect(store.getState().composer?.postId).toBe(card.postId));
  });

  it('tells everything of a card in its name: time, networks, status, pillars', () => {
    const card = aCard(1, { states: ['planned', 'planned'], status: 'review' });
    renderApp(<CalendarScreen />, { state: listOf(card) });
    const line = screen.getByRole('button', { name: /Post 1/ });
    for (const word of ['12:00', 'Instagram, Facebook', 'In review', 'Brand image'])
      expect(line.textContent).toContain(word);
  });

  it('draws only the lines in sight of a long month', () => {
    const cards = Array.from({ length: 900 }, (_, at) => aCard(at + 1));
    renderApp(<CalendarScreen />, { state: listOf(...cards) });
    expect(document.querySelectorAll('[data-card]').length).toBeLessThan(60);
  });

  it('begins a post on the day whose Add is pressed, on the network used last', async () => {
    localStorage.setItem('colonnade.last-networks', networks[2]?.id ?? '');
    const { store, user } = renderApp(<CalendarScreen />, { state: listOf(aCard(1)) });
    await user.click(screen.getByRole('button', { name: 'Add a post on Wednesday, November 25' }));
    expect(store.getState().composer?.draft.placements).toMatchObject([
      { day: '2026-11-25', networkId: networks[2]?.id },
    ]);
  });

  it('says that a month is empty and what to do', () => {
    renderApp(<CalendarScreen />, { state: { ...listOf(), days: [{ day: '2026-11-01', count: 0, cards: [] }] } });
    expect(screen.getByText('Nothing planned in November yet')).toBeTruthy();
  });

  it('says that it could not be read, and reads again', async () => {
    const { store, user } = renderApp(<CalendarScreen />, { state: { ...listOf(), calendarFailed: true } });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(store.getState().calendarFailed).toBe(false));
  });

  it('puts a card back with the reason when the move is refused', async () => {
    const card = aCard(1);
    const answers = {
      'placements.move': () => Promise.reject(refusal({ code: 'refused', reason: 'published-does-not-move' })),
      'calendar.days': () => ({ revision: 1, days: [{ day: '2026-11-25', count: 1, cards: [card] }], expected: [] }),
    };
    const { store } = renderApp(<CalendarScreen />, { answers, state: listOf(card) });
    await store.getState().moveCard(card, '2026-11-26', 'keep');
    expect(store.getState().days[0]?.cards).toHaveLength(1);
    expect(store.getState().notices[0]?.key).toBe('published-does-not-move');
  });
});

describe('the keys of a card', () => {
  it('move it by a day, keep the focus on it, and throw it away', async () => {
    const card = aCard(1);
    const answers = {
      'placements.move': () => ({ step: null, value: { count: 1 } }),
      'posts.delete': () => ({ step: null, value: { count: 1 } }),
    };
    const days = ['2026-11-25', '2026-11-26'].map((day, at) => ({
      day,
      count: 1 - at,
      cards: at === 0 ? [card] : [],
    }));
    const { api, user } = renderApp(<CalendarScreen />, { answers, state: { ...listOf(card), days } });
    screen.getByRole('button', { name: /Post 1/ }).focus();
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(api.inputsOf('placements.move')).toEqual([{ ids: [anId(1010)], day: '2026-11-26', time: 'keep' }]);
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Post 1'));
    await user.keyboard('{Delete}');
    expect(api.inputsOf('posts.delete')).toEqual([{ ids: [card.postId] }]);
  });
});
