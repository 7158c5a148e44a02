import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Notices } from '#app/notices.tsx';
import { emptyPostFields, type Language } from '#domain/model.ts';
import { noFilters } from '#state/filters.ts';
import type { AppState } from '#state/store.ts';
import { aPost, refusal } from './fake-api.ts';
import { type Rendered, renderApp } from './render.tsx';

type Setting = {
  readonly hidden?: number;
  readonly fails?: boolean;
  readonly language?: Language;
  readonly state?: Partial<AppState>;
};

const approvedOnly = { ...noFilters, statuses: ['approved' as const] };

/** A post is added while only approved ones are shown. */
async function add({ hidden = 1, fails = false, language = 'en', state = {} }: Setting = {}): Promise<Rendered> {
  const rendered = renderApp(<Notices />, {
    language,
    state: { filters: approvedOnly, ...state },
    answers: {
      'posts.create': () => ({ step: { id: 7, name: 'post-created', params: { title: 'Coats' } }, value: aPost() }),
      'history.hidden': () => {
        if (fails) throw refusal({ code: 'unavailable' });
        return { changed: 3, hidden };
      },
    },
  });
  await act(() => rendered.store.getState().command('posts.create', { fields: emptyPostFields, placements: [] }));
  return rendered;
}

describe('the notice of a change', () => {
  it('says that the filter hides what was added, and shows all again beside Undo', async () => {
    const { store, api, user } = await add({ hidden: 3 });
    expect(api.inputsOf('history.hidden')).toEqual([{ step: 7, filters: approvedOnly }]);
    expect(screen.getByText('Hidden by the filter')).toBeTruthy();
    expect(screen.getByText('Added “Coats”. Hidden by the filter')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    expect(store.getState().filters).toEqual(noFilters);
    expect(screen.queryByText('Hidden by the filter')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Undo' }));
  });

  it('counts those that are hidden when some are shown', async () => {
    await add({ hidden: 2 });
    expect(screen.getByText('2 of them are hidden by the filter')).toBeTruthy();
  });

  it('says it in French', async () => {
    await add({ hidden: 3, language: 'fr' });
    expect(screen.getByText('Masquées par le filtre')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Tout afficher' })).toBeTruthy();
  });

  it('says nothing of it where all is shown, on a screen without filters, or when it cannot be known', async () => {
    const { api } = await add({ state: { filters: noFilters } });
    expect(api.inputsOf('history.hidden')).toEqual([]);
    const { api: elsewhere } = await add({ state: { screen: 'search' } });
    expect(elsewhere.inputsOf('history.hidden')).toEqual([]);
    await add({ hidden: 0 });
    const { store } = await add({ fails: true });
    expect(store.getState().notices).toMatchObject([{ key: 'post-created', undoTo: 7 }]);
    expect(screen.queryByRole('button', { name: 'Show all' })).toBeNull();
  });
});

it('tells a problem that still stands once', () => {
  const { store } = renderApp(<Notices />);
  const problem = (key: string) =>
    act(() => store.getState().notify({ tone: 'problem', key, params: { code: 'unavailable' }, undoTo: null }));
  problem('host');
  problem('other');
  problem('host');
  expect(store.getState().notices.map(({ key }) => key)).toEqual(['other', 'host']);
});
