import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SettingsScreen } from '#features/settings/settings-screen.tsx';
import { aPillar, aSnapshot, pillars, refusal } from './fake-api.ts';
import { renderApp } from './render.tsx';

const updated = { 'workspace.update': () => ({ step: null, value: aSnapshot().workspace }) };
const [brand, fashion, beauty] = pillars.map(({ id }) => id);

describe('the settings', () => {
  it('show one section at a time', async () => {
    const { user } = renderApp(<SettingsScreen />);
    expect(screen.getByRole('region', { name: 'Workspace' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Targets' }));
    expect(screen.getByRole('region', { name: 'Targets' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Targets' }).getAttribute('aria-current')).toBe('page');
  });
});

describe('the workspace section', () => {
  it('saves the name on Enter, and puts it back on Escape', async () => {
    const { user, api } = renderApp(<SettingsScreen />, { answers: updated });
    const name = screen.getByRole('textbox', { name: 'Brand name' });
    await user.type(name, ' Paris{Escape}');
    expect(screen.getByDisplayValue('Maison Lune')).toBeTruthy();
    await user.type(name, ' Paris{Enter}');
    expect(api.inputsOf('workspace.update')).toEqual([{ name: 'Maison Lune Paris' }]);
  });

  it('says at the field why a name is refused, and keeps it', async () => {
    const { user } = renderApp(<SettingsScreen />, {
      answers: {
        'workspace.update': () => {
          throw refusal({ code: 'invalid-input', issues: [{ path: 'name', message: 'nul' }] });
        },
      },
    });
    const name = screen.getByRole('textbox', { name: 'Brand name' });
    await user.type(name, '!{Enter}');
    expect(await screen.findByText('The text contains a character that cannot be stored.')).toBeTruthy();
    expect(screen.getByDisplayValue('Maison Lune!')).toBeTruthy();
    await user.clear(name);
    await user.tab();
    expect(screen.getByText('Give it a name.')).toBeTruthy();
  });

  it('offers to show the file only where the shell can', () => {
    renderApp(<SettingsScreen />);
    expect(screen.queryByRole('button', { name: 'Show in folder' })).toBeNull();
    expect(screen.getByText(/Maison Lune\.colonnade$/)).toBeTruthy();
  });
});

describe('the targets section', () => {
  const set = { 'targets.set': () => ({ step: null, value: aSnapshot().targetSets[0] ?? never() }) };
  const never = (): never => {
    throw new Error('There is no set.');
  };

  it('says which pillars are not in the targets', () => {
    const snapshot = aSnapshot({ pillars: [...pillars, aPillar(5, { name: 'Events' })] });
    renderApp(<SettingsScreen />, { state: { snapshot, settingsSection: 'targets' } });
    expect(screen.getByText(/^Events is not in your targets/)).toBeTruthy();
    expect(screen.getByText('In force')).toBeTruthy();
  });

  it('changes the weights from today and says that the past keeps its own', async () => {
    const { user, api } = renderApp(<SettingsScreen />, { answers: set, state: { settingsSection: 'targets' } });
    await user.click(screen.getByRole('button', { name: 'Change the weights' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/^Up to .*21.* the earlier weights still hold\.$/)).toBeTruthy();
    const weight = within(dialog).getByRole('textbox', { name: 'Weight of Well-being' });
    await user.clear(weight);
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(api.inputsOf('targets.set')).toEqual([
      {
        fromDay: '2026-11-22',
        weights: [
          { pillarId: brand, weight: 40 },
          { pillarId: fashion, weight: 30 },
          { pillarId: beauty, weight: 20 },
        ],
      },
    ]);
  });

  it('cannot be saved without any weight', async () => {
    const { user } = renderApp(<SettingsScreen />, { answers: set, state: { settingsSection: 'targets' } });
    await user.click(screen.getByRole('button', { name: 'Change the weights' }));
    const dialog = await screen.findByRole('dialog');
    for (const weight of within(dialog).getAllByRole('textbox', { name: /^Weight of/ })) await user.clear(weight);
    expect(within(dialog).getByText('At least one pillar needs a weight.')).toBeTruthy();
    expect(within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true);
  });

  it('shows at the list why a set cannot be deleted', async () => {
    const { user } = renderApp(<SettingsScreen />, {
      state: { settingsSection: 'targets' },
      answers: {
        'targets.delete': () => {
          throw refusal({ code: 'refused', reason: 'pillar-archived', params: { name: 'Events' } });
        },
      },
    });
    await user.click(screen.getByRole('button', { name: /^Delete the weights from/ }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Events is archived/);
  });
});

describe('the balance section', () => {
  it('saves a tolerance when the field is left, unless it contradicts the other', async () => {
    const { user, api } = renderApp(<SettingsScreen />, { answers: updated, state: { settingsSection: 'balance' } });
    const widest = screen.getByRole('textbox', { name: /^Widest tolerance/ });
    await user.clear(widest);
    await user.type(widest, '3{Enter}');
    expect(screen.getByText('The widest tolerance cannot be below the narrowest.')).toBeTruthy();
    expect(api.inputsOf('workspace.update')).toEqual([]);
    await user.clear(widest);
    await user.type(widest, '12.5{Enter}');
    expect(api.inputsOf('workspace.update')).toMatchObject([
      { balance: { bandSmall: 12.5, bandLarge: 5, minPosts: 8 } },
    ]);
  });
});

describe('the app section', () => {
  it('keeps the theme and the language of this user', async () => {
    const { user, api } = renderApp(<SettingsScreen />, { state: { settingsSection: 'app' } });
    await user.click(screen.getByRole('radio', { name: 'Dark' }));
    await user.click(screen.getByRole('radio', { name: 'Français' }));
    expect(api.inputsOf('app.setPreferences')).toEqual([{ theme: 'dark' }, { language: 'fr' }]);
  });
});
