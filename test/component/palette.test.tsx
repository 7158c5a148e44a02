import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createActions } from '#app/actions.ts';
import { useListedActions } from '#app/use-listed-actions.ts';
import { FilterMenu } from '#features/filters/filter-menu.tsx';
import { ViewDialog } from '#features/filters/view-dialog.tsx';
import { ShortcutsSection } from '#features/settings/shortcuts-section.tsx';
import { ActionsContext } from '#state/actions.ts';
import { noFilters } from '#state/filters.ts';
import { anId, aSnapshot } from './fake-api.ts';
import { renderApp } from './render.tsx';

const fixed = createActions({ openPalette: () => undefined, openShortcuts: () => undefined });

function WithActions({ children }: { readonly children: React.ReactNode }) {
  return <ActionsContext value={useListedActions(fixed)}>{children}</ActionsContext>;
}

const coats = {
  id: anId(40),
  name: 'Coats',
  shortcut: '1',
  view: { screen: 'tray', calendarView: null, listOrder: null, filters: { ...noFilters, text: 'coat' } },
};
const state = { snapshot: aSnapshot({ savedViews: [coats] }) };

describe('saved views', () => {
  const views = (
    <WithActions>
      <FilterMenu />
      <ViewDialog />
    </WithActions>
  );

  it('are shown again with their screen and filters', async () => {
    const { store, user } = renderApp(views, { state });
    await user.click(screen.getByRole('button', { name: 'Filter' }));
    await user.click(await screen.findByRole('button', { name: /^Coats/ }));
    expect(store.getState()).toMatchObject({ screen: 'tray', filters: coats.view.filters, filterMenuOpen: false });
  });

  it('are saved with what is looked at and the first digit that is free', async () => {
    const answers = { 'views.create': () => ({ step: null, value: coats }) };
    const filters = { ...noFilters, text: 'été' };
    const { api, user } = renderApp(views, { answers, state: { ...state, filters, view: 'week' } });
    await user.click(screen.getByRole('button', { name: /^Filter/ }));
    await user.click(await screen.findByRole('button', { name: 'Save this view…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Save this view' });
    expect(within(dialog).getByText('Shows: Calendar, Week, “été”')).toBeTruthy();
    await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), ' Summer ');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(api.inputsOf('views.create')).toEqual([
        { name: 'Summer', shortcut: '2', view: { screen: 'calendar', calendarView: 'week', listOrder: null, filters } },
      ]),
    );
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Save this view' })).toBeNull());
  });
});

describe('the shortcuts in the settings', () => {
  const section = (
    <WithActions>
      <ShortcutsSection />
    </WithActions>
  );

  it('are taken from the keys pressed, two in turn too, and clashes are told', async () => {
    const { api, store, user } = renderApp(section, { state });
    await user.click(screen.getByRole('button', { name: 'Change the shortcut of Open the tray' }));
    const dialog = await screen.findByRole('dialog', { name: 'Shortcut: Open the tray' });
    const keys = within(dialog).getByRole('textbox', { name: 'Shortcut' });
    await waitFor(() => expect(document.activeElement).toBe(keys));
    await user.keyboard('1');
    expect(within(dialog).getByText(/“Coats” has these keys/)).toBeTruthy();
    await user.keyboard('{Backspace}');
    await user.keyboard('qz');
    expect(keys).toHaveProperty('value', 'Q Z');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(api.inputsOf('app.setPreferences')).toEqual([{ shortcuts: { tray: 'q z' } }]));
    await user.click(await screen.findByRole('button', { name: 'Give Open the tray its first shortcut back' }));
    await waitFor(() => expect(store.getState().info?.preferences.shortcuts).toEqual({}));
  });

  it('of a view are kept in the workspace', async () => {
    const answers = { 'views.update': () => ({ step: null, value: coats }) };
    const { api, user } = renderApp(section, { state, answers });
    await user.click(screen.getByRole('button', { name: 'Change the shortcut of Coats' }));
    const dialog = await screen.findByRole('dialog', { name: 'Shortcut: Coats' });
    await user.click(within(dialog).getByRole('button', { name: 'Take the shortcut away' }));
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(api.inputsOf('views.update')).toMatchObject([{ id: coats.id, fields: { shortcut: null } }]),
    );
  });
});
