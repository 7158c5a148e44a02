import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { noFilters } from '#contract/index.ts';
import { TrayScreen } from '#features/tray/tray-screen.tsx';
import { aCard } from './calendar-cards.ts';
import { aPost, networks, pillars } from './fake-api.ts';
import { renderApp } from './render.tsx';

const idea = aCard(1, { day: null, time: null, status: 'idea', title: 'Autumn light' });

function trayOf(...cards: ReturnType<typeof aCard>[]) {
  return { 'tray.list': () => ({ revision: 1, total: cards.length, cards }) };
}

describe('the tray', () => {
  it('says what each idea is', async () => {
    renderApp(<TrayScreen />, { answers: trayOf(idea) });
    const item = (await screen.findByRole('button', { name: 'Autumn light' })).closest('li');
    for (const word of ['Idea', 'Brand image', 'Instagram']) expect(item?.textContent).toContain(word);
  });

  it('plans an idea for a day', async () => {
    const answers = { ...trayOf(idea), 'posts.schedule': () => ({ step: null, value: aPost() }) };
    const { api, user } = renderApp(<TrayScreen />, { answers });
    await user.click(await screen.findByRole('button', { name: 'Plan' }));
    const day = await screen.findByLabelText('Plan “Autumn light” for');
    await user.clear(day);
    await user.type(day, '2026-12-01');
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(api.inputsOf('posts.schedule')).toEqual([
        {
          id: idea.postId,
          day: '2026-12-01',
          time: null,
          placementIds: idea.placements.map(({ id }) => id),
          networkIds: [],
        },
      ]),
    );
  });

  it('plans an idea on the first free day', async () => {
    const answers = {
      ...trayOf(idea),
      'calendar.freeDay': () => ({ day: '2026-12-03' }),
      'posts.schedule': () => ({ step: null, value: aPost() }),
    };
    const { api, user } = renderApp(<TrayScreen />, { answers });
    await user.click(await screen.findByRole('button', { name: 'Actions for “Autumn light”' }));
    await user.click(await screen.findByRole('menuitem', { name: 'First free day' }));
    await waitFor(() => expect(api.inputsOf('posts.schedule')).toMatchObject([{ day: '2026-12-03', time: null }]));
    expect(api.inputsOf('calendar.freeDay')).toMatchObject([{ from: '2026-11-22' }]);
  });

  it('copies and throws away', async () => {
    const answers = {
      ...trayOf(idea),
      'posts.duplicate': () => ({ step: null, value: aPost() }),
      'posts.delete': () => ({ step: null, value: { count: 1 } }),
    };
    const { api, user } = renderApp(<TrayScreen />, { answers });
    await user.click(await screen.findByRole('button', { name: 'Actions for “Autumn light”' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Duplicate' }));
    await user.click(screen.getByRole('button', { name: 'Actions for “Autumn light”' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    expect(api.inputsOf('posts.duplicate')).toEqual([{ id: idea.postId, day: null, networkIds: null }]);
    expect(api.inputsOf('posts.delete')).toEqual([{ ids: [idea.postId] }]);
  });

  it('says what the tray is for when it is empty', async () => {
    const { store, user } = renderApp(<TrayScreen />, { answers: trayOf() });
    expect(await screen.findByText('The tray is empty')).toBeTruthy();
    await user.click(screen.getAllByRole('button', { name: 'New idea' })[1] ?? document.body);
    expect(store.getState().composer?.postId).toBeNull();
  });

  it('says so when it is the filter that shows nothing', async () => {
    const filters = { ...noFilters, networkIds: [networks[0]?.id ?? ''], pillarIds: [pillars[0]?.id ?? ''] };
    const { store, user } = renderApp(<TrayScreen />, { answers: trayOf(), state: { filters } });
    await user.click(await screen.findByRole('button', { name: 'Show all' }));
    expect(store.getState().filters).toEqual(noFilters);
  });

  it('reads on in a long tray', async () => {
    const cards = [aCard(1, { day: null, time: null }), aCard(2, { day: null, time: null })];
    const answers = {
      'tray.list': ({ offset }: { offset: number }) => ({
        revision: 1,
        total: 2,
        cards: cards.slice(offset, offset + 1),
      }),
    };
    const { user } = renderApp(<TrayScreen />, { answers });
    await user.click(await screen.findByRole('button', { name: 'Show more' }));
    expect(await screen.findByRole('button', { name: 'Post 2' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });
});
