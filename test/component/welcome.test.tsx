import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { WelcomeScreen } from '#features/welcome/welcome-screen.tsx';
import type { AppState } from '#state/store.ts';
import { type Answers, aSnapshot, refusal } from './fake-api.ts';
import { renderApp } from './render.tsx';

const ref = { key: 'k', path: '/home/me/x.colonnade', name: 'Maison Lune' };
const recent = { ...ref, openedAt: '2026-11-20T09:00:00.000Z', exists: true };

const opening: Answers = {
  'workspaces.create': () => ref,
  'workspaces.open': () => ref,
  'workspaces.openSample': () => ref,
};

function renderWelcome(answers: Answers = {}, state: Partial<AppState> = {}) {
  return renderApp(<WelcomeScreen />, {
    answers: { ...opening, ...answers },
    state: { phase: 'welcome', snapshot: null, ...state },
  });
}

describe('the welcome screen', () => {
  it('makes a workspace with the chosen networks and the preset’s weights', async () => {
    const { user, api, store } = renderWelcome();
    await user.click(screen.getByRole('button', { name: /Create a workspace/ }));
    await user.type(screen.getByLabelText('Brand name'), 'Maison Lune');
    await user.click(screen.getByRole('button', { name: 'Instagram' }));
    await user.type(screen.getByLabelText('Handle on Instagram'), '@lune');
    const minimum = screen.getByLabelText('Posts at least on Instagram');
    await user.clear(minimum);
    await user.type(minimum, '5');
    await user.click(screen.getByRole('button', { name: 'Create the workspace' }));
    await waitFor(() => expect(store.getState().phase).toBe('open'));
    const [made] = api.inputsOf('workspaces.create');
    expect(made?.path).toBeNull();
    expect(made?.seed).toMatchObject({
      name: 'Maison Lune',
      language: 'en',
      networks: [{ platform: 'instagram', name: 'Instagram', handle: '@lune', minimum: { count: 5, per: 'week' } }],
    });
    expect(made?.seed.pillars.map(({ name, weight }) => `${name} ${weight}`)).toEqual([
      'Brand 40',
      'Expertise 30',
      'Community 20',
      'Behind the scenes 10',
    ]);
  });

  it('shows whole weights as percents and keeps each mix as it was left', async () => {
    const { user } = renderWelcome();
    await user.click(screen.getByRole('button', { name: /Create a workspace/ }));
    await user.type(screen.getByLabelText('Name of pillar 1'), ' image');
    await user.click(screen.getByRole('radio', { name: 'Thirds' }));
    expect(screen.getAllByText('33%')).toHaveLength(3);
    await user.click(screen.getByRole('radio', { name: '40 / 30 / 20 / 10' }));
    expect(screen.getByLabelText('Name of pillar 1')).toHaveProperty('value', 'Brand image');
  });

  it('names what is missing at the field and sends nothing', async () => {
    const { user, api } = renderWelcome();
    await user.click(screen.getByRole('button', { name: /Create a workspace/ }));
    await user.clear(screen.getByLabelText('Name of pillar 2'));
    await user.type(screen.getByLabelText('Name of pillar 2'), 'brand');
    await user.clear(screen.getByLabelText('Weight of Community'));
    await user.click(screen.getByRole('button', { name: 'Create the workspace' }));
    expect(screen.getByText('Give the brand a name.')).toBeTruthy();
    expect(screen.getByText('Another pillar has this name.')).toBeTruthy();
    expect(screen.getByText('A whole number from 1.')).toBeTruthy();
    expect(api.inputsOf('workspaces.create')).toEqual([]);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Brand name')));
  });

  it('names the pillars in the language of the brand', async () => {
    const { user } = renderWelcome();
    await user.click(screen.getByRole('button', { name: /Create a workspace/ }));
    const form = within(screen.getByRole('main'));
    await user.selectOptions(form.getByLabelText('Language'), 'fr');
    expect(screen.getByLabelText('Name of pillar 1')).toHaveProperty('value', 'Image de marque');
  });

  it('keeps what was typed when the file is already there', async () => {
    const { user } = renderWelcome({
      'workspaces.create': () => {
        throw refusal({ code: 'refused', reason: 'file-exists' });
      },
    });
    await user.click(screen.getByRole('button', { name: /Create a workspace/ }));
    await user.type(screen.getByLabelText('Brand name'), 'Maison Lune');
    await user.click(screen.getByRole('button', { name: 'Create the workspace' }));
    expect(await screen.findByText('A file of that name is already there.')).toBeTruthy();
    expect(screen.getByLabelText('Brand name')).toHaveProperty('value', 'Maison Lune');
  });

  it.each([
    ['locked', { pid: 4211, since: '2026-11-22T08:12:00.000Z' }, /process 4211/],
    ['not-a-workspace', {}, /This is not a Colonnade workspace/],
    ['newer-version', {}, /made by a newer Colonnade/],
    ['corrupt', {}, /is damaged/],
    ['read-only', {}, /cannot be written/],
    ['not-found', {}, /not there any more/],
    ['disk-full', {}, /The disk is full/],
  ] as const)('says what happened when a file is %s, and tries again', async (code, params, sentence) => {
    let refusals = 1;
    const { user, store } = renderWelcome(
      {
        'workspaces.open': () => {
          refusals -= 1;
          if (refusals >= 0) throw refusal({ code, params });
          return ref;
        },
      },
      { recents: [recent] },
    );
    await user.click(screen.getByRole('button', { name: /Maison Lune.*x\.colonnade/ }));
    const panel = await screen.findByRole('alert');
    expect(within(panel).getByText(sentence)).toBeTruthy();
    await user.click(within(panel).getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(store.getState().phase).toBe('open'));
  });

  it('shows a missing file as missing and takes it off the list', async () => {
    let recents = [{ ...recent, exists: false }];
    const { user } = renderWelcome(
      {
        'workspaces.recent': () => recents,
        'workspaces.forget': () => {
          recents = [];
          return null;
        },
      },
      { recents },
    );
    expect(screen.getByText('Not there any more')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Take Maison Lune off the list' }));
    await waitFor(() => expect(screen.queryByText('Recent workspaces')).toBeNull());
  });

  it('opens a file by a pasted path where the system has no dialog', async () => {
    const { user, api } = renderWelcome({ 'files.browse': () => ({ path: '/home/me', parent: '/home', entries: [] }) });
    await user.click(screen.getByRole('button', { name: /Open a file/ }));
    const field = await screen.findByLabelText("Folder, or a file's whole path");
    await waitFor(() => expect(field).toHaveProperty('value', '/home/me'));
    await user.clear(field);
    await user.type(field, '/media/usb/Brand.colonnade{Enter}');
    await waitFor(() => expect(api.inputsOf('workspaces.open')).toEqual([{ path: '/media/usb/Brand.colonnade' }]));
  });

  it('opens the sample in the language on screen', async () => {
    const { user, api } = renderWelcome();
    await user.click(screen.getByRole('button', { name: /Open the sample/ }));
    await waitFor(() => expect(api.inputsOf('workspaces.openSample')).toEqual([{ language: 'en' }]));
  });

  it('remembers the chosen language', async () => {
    const { user, store } = renderWelcome();
    await user.click(screen.getByRole('radio', { name: 'Français' }));
    await waitFor(() => expect(store.getState().info?.preferences.language).toBe('fr'));
  });

  it('leads back to the workspace that is still open', async () => {
    const { user, store } = renderWelcome({}, { snapshot: aSnapshot() });
    await user.click(screen.getByRole('button', { name: 'Back to Maison Lune' }));
    expect(store.getState().phase).toBe('open');
  });
});
