import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Card } from '#domain/model.ts';
import { PlacingQuestions } from '#features/placing/placing-questions.tsx';
import { aCard } from './calendar-cards.ts';
import { anId, aPost, networks } from './fake-api.ts';
import { type Rendered, renderApp } from './render.tsx';

/** A calendar that holds the card on its day, or in the tray. */
function withCard(card: Card): Rendered {
  const days = ['2026-11-20', '2026-11-25', '2026-11-26'].map((day) => ({
    day,
    count: card.day === day ? 1 : 0,
    cards: card.day === day ? [card] : [],
  }));
  const tray = { revision: 1, total: card.day ? 0 : 1, cards: card.day ? [] : [card] };
  return renderApp(<PlacingQuestions />, {
    answers: {
      'placements.move': () => ({ step: null, value: { count: 1 } }),
      'posts.schedule': () => ({ step: null, value: aPost() }),
    },
    state: { days, tray, loaded: { view: 'month', range: { from: '2026-11-20', to: '2026-11-26' } } },
  });
}

const inTray = (states: [] | ['planned']) => aCard(1, { day: null, time: null, states });

describe('a card put on a day', () => {
  beforeEach(() => localStorage.clear());

  it('moves at once and keeps its time', () => {
    const card = aCard(1);
    const { store, api } = withCard(card);
    expect(store.getState().placeCard(card, '2026-11-26', 'keep')).toBe(true);
    expect(store.getState().days.find(({ day }) => day === '2026-11-26')?.cards[0]?.time).toBe('12:00');
    expect(api.inputsOf('placements.move')).toEqual([{ ids: [anId(1010)], day: '2026-11-26', time: 'keep' }]);
  });

  it('asks before it goes into the past, and stays when the answer is no', async () => {
    const card = aCard(1);
    const { store, api, user } = withCard(card);
    expect(store.getState().placeCard(card, '2026-11-20', 'keep')).toBe(false);
    expect(await screen.findByText(/Friday, November 20 is over/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Leave it' }));
    expect(store.getState().placing).toBeNull();
    expect(api.inputsOf('placements.move')).toEqual([]);
  });

  it('goes into the past when that is meant', async () => {
    const card = aCard(1);
    const { store, api, user } = withCard(card);
    store.getState().placeCard(card, '2026-11-20', '09:00');
    await user.click(await screen.findByRole('button', { name: 'Move it' }));
    await waitFor(() => expect(api.inputsOf('placements.move')).toHaveLength(1));
  });

  it('asks also for an earlier time of today, and not for a later one', () => {
    const card = aCard(1);
    const { store } = withCard(card);
    expect(store.getState().placeCard(card, '2026-11-22', '09:00')).toBe(false);
    store.getState().cancelPlacing();
    expect(store.getState().placeCard(card, '2026-11-22', '11:00')).toBe(true);
  });

  it('stays where it is once something of it is published, and says why', () => {
    const card = aCard(1, { states: ['published'] });
    const { store, api } = withCard(card);
    expect(store.getState().placeCard(card, '2026-11-26', 'keep')).toBe(false);
    expect(store.getState().notices.map(({ key }) => key)).toEqual(['published-does-not-move']);
    expect(api.inputsOf('placements.move')).toEqual([]);
  });

  it('does nothing when it is put where it is', () => {
    const card = aCard(1);
    const { store, api } = withCard(card);
    expect(store.getState().placeCard(card, '2026-11-25', 'keep')).toBe(true);
    expect(api.inputsOf('placements.move')).toEqual([]);
  });

  it('comes off the calendar into the tray', () => {
    const card = aCard(1);
    const { store } = withCard(card);
    store.getState().placeCard(card, null, null);
    expect(store.getState().tray?.cards.map(({ title }) => title)).toEqual(['Post 1']);
    expect(store.getState().days.every(({ count }) => count === 0)).toBe(true);
  });
});

describe('an idea put on a day', () => {
  beforeEach(() => localStorage.clear());

  it('is planned for its own networks without a question', () => {
    const card = inTray(['planned']);
    const { store, api } = withCard(card);
    expect(store.getState().placeCard(card, '2026-11-26', 'keep')).toBe(true);
    expect(api.inputsOf('posts.schedule')).toEqual([
      {
        id: card.postId,
        day: '2026-11-26',
        time: null,
        placementIds: card.placements.map(({ id }) => id),
        networkIds: [],
      },
    ]);
  });

  it('asks for networks when it has none, with the last ones chosen, and remembers the answer', async () => {
    localStorage.setItem('colonnade.last-networks', networks[1]?.id ?? '');
    const card = inTray([]);
    const { store, api, user } = withCard(card);
    expect(store.getState().placeCard(card, '2026-11-26', 'keep')).toBe(false);
    const facebook = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Facebook' });
    expect(facebook.checked).toBe(true);
    await user.click(screen.getByRole('checkbox', { name: 'LinkedIn' }));
    await user.click(screen.getByRole('button', { name: 'Plan' }));
    const chosen = [networks[1]?.id, networks[2]?.id];
    await waitFor(() => expect(api.inputsOf('posts.schedule')[0]?.networkIds).toEqual(chosen));
    expect(localStorage.getItem('colonnade.last-networks')).toBe(chosen.join(' '));
  });

  it('asks about the past first, then for networks', async () => {
    const card = inTray([]);
    const { store, user } = withCard(card);
    store.getState().placeCard(card, '2026-11-20', 'keep');
    await user.click(await screen.findByRole('button', { name: 'Move it' }));
    expect(await screen.findByText('Which networks?')).toBeTruthy();
  });
});
