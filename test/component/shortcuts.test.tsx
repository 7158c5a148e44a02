import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createActions } from '#app/actions.ts';
import { useShortcuts } from '#app/shortcuts.ts';
import { useListedActions } from '#app/use-listed-actions.ts';
import type { ListedAction } from '#state/actions.ts';
import { noFilters } from '#state/filters.ts';
import { useAppStore } from '#state/use-app.ts';
import { anId, aSnapshot } from './fake-api.ts';
import { renderApp } from './render.tsx';

const view = { screen: 'tray', calendarView: null, listOrder: null, filters: noFilters };
const savedViews = [{ id: anId(40), name: 'Coats', shortcut: '1', view }];
const snapshotNow = (revision: number) => aSnapshot({ revision, savedViews: structuredClone(savedViews) });

function keysOver(openPalette: () => void) {
  const fixed = createActions({ openPalette, openShortcuts: () => undefined });
  return function Keys() {
    const store = useAppStore();
    const run = (action: ListedAction) => action.run(store);
    useShortcuts(useListedActions(fixed), run);
    return <input aria-label="Words" />;
  };
}

/** The keys over a workspace whose every answer is made anew, as they come from the backend. */
function renderKeys() {
  let palettes = 0;
  let revision = 1;
  const Keys = keysOver(() => {
    palettes += 1;
  });
  const answer = () => {
    revision += 1;
    return snapshotNow(revision);
  };
  const answers = { 'workspace.snapshot': answer };
  const rendered = renderApp(<Keys />, { answers, state: { snapshot: snapshotNow(1) } });
  return { ...rendered, palettes: () => palettes };
}

describe('shortcuts', () => {
  it('of two keys outlive a snapshot that comes between them', async () => {
    const { store, user } = renderKeys();
    await user.keyboard('g');
    await act(() => store.getState().refreshSnapshot());
    expect(store.getState().snapshot?.revision).toBe(2);
    await user.keyboard('b');
    expect(store.getState().screen).toBe('balance');
  });

  it('open the palette from a field; all others leave its keys to it', async () => {
    const { store, user, palettes } = renderKeys();
    const field = screen.getByRole('textbox', { name: 'Words' });
    await user.type(field, 'gb/n');
    expect(store.getState()).toMatchObject({ screen: 'calendar', composer: null });
    await user.keyboard('{Control>}z{/Control}');
    expect(palettes()).toBe(0);
    await user.keyboard('{Control>}k{/Control}');
    expect(palettes()).toBe(1);
    expect(document.activeElement).toBe(field);
  });

  it('are not begun in a field and ended outside', async () => {
    const { store, user } = renderKeys();
    await user.type(screen.getByRole('textbox', { name: 'Words' }), 'g');
    await user.click(document.body);
    await user.keyboard('b');
    expect(store.getState().screen).toBe('calendar');
  });
});

describe('a fresh snapshot', () => {
  it('keeps the very members whose content is the same', async () => {
    const { store } = renderKeys();
    const before = store.getState().snapshot;
    await act(() => store.getState().refreshSnapshot());
    const after = store.getState().snapshot;
    expect(after?.revision).toBe(2);
    for (const key of ['savedViews', 'networks', 'pillars', 'workspace', 'targetSets', 'mark'] as const)
      expect(after?.[key]).toBe(before?.[key]);
  });
});
