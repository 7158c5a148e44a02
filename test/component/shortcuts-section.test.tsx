import { act, screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { createActions } from '#app/actions.ts';
import { useListedActions } from '#app/use-listed-actions.ts';
import type { Language } from '#domain/model.ts';
import type { OwnShortcuts } from '#domain/shortcut.ts';
import { ShortcutsSection } from '#features/settings/shortcuts-section.tsx';
import { ActionsContext } from '#state/actions.ts';
import { anInfo } from './fake-api.ts';
import { renderApp } from './render.tsx';

const fixed = createActions({ openPalette: () => undefined, openShortcuts: () => undefined });

function Listed({ children }: { readonly children: ReactNode }) {
  return <ActionsContext value={useListedActions(fixed)}>{children}</ActionsContext>;
}

/** The section over shortcuts of the user's own. */
function renderSection(shortcuts: OwnShortcuts, language: Language = 'en') {
  const { preferences } = anInfo();
  const info = anInfo({ preferences: { ...preferences, shortcuts } });
  const section = (
    <Listed>
      <ShortcutsSection />
    </Listed>
  );
  const rendered = renderApp(section, {
    language,
    state: { info },
    answers: { 'app.setPreferences': (change) => ({ ...preferences, ...change }) },
  });
  return { ...rendered, own: () => rendered.store.getState().info?.preferences.shortcuts };
}

const row = (name: string) => within(screen.getByText(name).closest('li') ?? document.body);
const giveBack = (name: string) => row(name).getByRole('button', { name: `Give ${name} its first shortcut back` });

describe('giving a shortcut back', () => {
  it('says which action has it now, keeps what is set, and goes on once it is free', async () => {
    const taken = { newPost: 'x', fillWeek: 'n' };
    const { user, store, own } = renderSection(taken);
    await user.click(giveBack('New post'));
    expect(screen.getByRole('alert').textContent).toContain('“Fill the week” has N now');
    expect(own()).toEqual(taken);
    await act(() => store.getState().resetShortcut('fillWeek'));
    expect(screen.queryByRole('alert')).toBeNull();
    await user.click(giveBack('New post'));
    expect(own()).toEqual({});
    expect(row('New post').getByText('N')).toBeTruthy();
  });

  it('says it in French', async () => {
    const { user } = renderSection({ newPost: null, fillWeek: 'n' }, 'fr');
    await user.click(screen.getByRole('button', { name: 'Rétablir le raccourci d’origine : Nouvelle publication' }));
    expect(screen.getByRole('alert').textContent).toMatch(/^« .+ » a maintenant N,/);
  });

  it('leaves the focus in the row, and on the button that gives all back', async () => {
    const { user, own } = renderSection({ newPost: 'x', fillWeek: 'y' });
    giveBack('New post').focus();
    await user.keyboard('{Enter}');
    expect(own()).toEqual({ fillWeek: 'y' });
    expect(document.activeElement).toBe(
      row('New post').getByRole('button', { name: 'Change the shortcut of New post' }),
    );
    const all = screen.getByRole('button', { name: 'Reset all' });
    all.focus();
    await user.keyboard('{Enter}');
    expect(own()).toEqual({});
    expect(document.activeElement).toBe(all);
    expect(all.getAttribute('aria-disabled')).toBe('true');
  });
});

describe('changing a shortcut', () => {
  it('changes nothing when the dialog is saved untouched', async () => {
    const { user, api, own } = renderSection({});
    await user.click(row('New idea').getByRole('button', { name: 'Change the shortcut of New idea' }));
    await screen.findByRole('textbox', { name: 'Shortcut' });
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(api.inputsOf('app.setPreferences')).toEqual([]);
    expect(own()).toEqual({});
  });
});
