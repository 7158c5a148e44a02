import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Backend, createBackend, createWorkspaceFile } from '#backend/index.ts';
import type { Input, Output, ProcedureName } from '#contract/index.ts';
import type { Language } from '#domain/model.ts';
import { ImportScreen } from '#features/import/import-screen.tsx';
import { refusal } from './fake-api.ts';
import { renderApp } from './render.tsx';

let folder: string;
let backend: Backend;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'colonnade-import-page-'));
  const deps = {
    path: join(folder, 'a.colonnade'),
    clock: { now: () => Date.parse('2026-09-10T10:00:00Z') },
    newId: randomUUID,
    log: { info: () => undefined, error: () => undefined },
  };
  createWorkspaceFile(deps, {
    name: 'Atelier',
    language: 'en',
    timeZone: 'Europe/Paris',
    firstWeekday: 1,
    networks: [{ platform: 'instagram', name: 'Instagram', handle: '', role: '', minimum: { count: 0, per: 'week' } }],
    pillars: [],
  });
  backend = createBackend(deps);
});

afterEach(() => {
  backend.close();
  rmSync(folder, { recursive: true, force: true });
});

async function call<N extends ProcedureName>(name: N, input: Input<N>): Promise<Output<N>> {
  const reply = await backend.dispatch(name, input);
  if (!reply.ok) throw refusal(reply.error);
  return reply.value as Output<N>; // the dispatcher parsed it with that procedure's output
}

async function open(language: Language = 'en') {
  const snapshot = await call('workspace.snapshot', {});
  return renderApp(<ImportScreen />, {
    language,
    state: { snapshot, screen: 'import' },
    answers: {
      'import.preview': (input) => call('import.preview', input),
      'import.apply': (input) => call('import.apply', input),
      'calendar.days': (input) => call('calendar.days', input),
      'tray.list': (input) => call('tray.list', input),
    },
  });
}

const fixture = (name: string) =>
  new File([readFileSync(join(import.meta.dirname, '../fixtures/calendars', name))], name, { type: 'text/csv' });

const isDisabled = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name }).disabled;

describe('the import screen', () => {
  it('leads from a file through its questions to one step that can be undone', async () => {
    const { user, store } = await open();
    await user.upload(screen.getByLabelText('Calendar file'), fixture('agency-two-networks.csv'));
    expect(await screen.findByRole('heading', { name: 'agency-two-networks.csv' })).toBeTruthy();
    expect(isDisabled('Import 7 posts')).toBe(true);
    for (const title of ['1 network to confirm', '1 status to confirm', '4 pillars to confirm']) {
      const card = await screen.findByRole('region', { name: title });
      await user.click(within(card).getByRole('button', { name: 'Confirm as shown' }));
      await waitFor(() => expect(screen.queryByRole('region', { name: title })).toBeNull());
    }
    expect(screen.getByRole('heading', { name: 'Everything is clear' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Import 7 posts' }));
    await waitFor(() => expect(store.getState().screen).toBe('calendar'));
    expect(store.getState()).toMatchObject({ importDraft: null, shownDay: '2026-09-14' });
    expect(store.getState().notices).toMatchObject([
      { key: 'imported', params: { count: 7 }, undoTo: expect.any(Number) },
    ]);
  });

  it('asks for week, zone and networks where the file does not say', async () => {
    const { user } = await open();
    await user.upload(screen.getByLabelText('Calendar file'), fixture('hotel-weekdays-arabic.csv'));
    const week = await screen.findByRole('region', { name: 'In which week does the plan begin?' });
    expect(within(week).getByLabelText<HTMLInputElement>('A day of the first week').value).toBe('14 Sep 2026');
    await user.click(within(week).getByRole('button', { name: 'Confirm' }));
    const zone = await screen.findByRole('region', { name: 'Times in Africa/Cairo' });
    await waitFor(() => expect(zone.textContent).toMatch(/2026 20:00 becomes .*2026 19:00/));
    await user.click(within(zone).getByRole('button', { name: 'Convert to Europe/Paris' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Times in Africa/Cairo' })).toBeNull());
    const networks = screen.getByRole('region', { name: 'Which networks are these posts for?' });
    expect(within(networks).getAllByText('Instagram').at(0)).toBeTruthy();
    await user.click(within(networks).getByRole('button', { name: 'Confirm' }));
    await waitFor(() => expect(screen.getByRole('cell', { name: /\b15\b.*19:00/ })).toBeTruthy());
  });

  it('gives a column another use by hand', async () => {
    const { user, store } = await open();
    await user.upload(screen.getByLabelText('Calendar file'), fixture('agency-two-networks.csv'));
    await user.click(await screen.findByRole('combobox', { name: 'Use of the column “Goal”' }));
    await user.click(await screen.findByRole('option', { name: 'Title' }));
    await waitFor(() => expect(store.getState().importDraft?.preview?.rows[0]?.title).toBe('Awareness'));
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Use of the column “Topic”' }).value).toBe('Notes');
  });

  it('lists errors by line and lets duplicates be ticked', async () => {
    const { user } = await open();
    const text = 'Date,Platform,Caption\n2026-09-14,Instagram,Same\n2026-09-14,Instagram,Same\n2026-02-30,Instagram,b';
    await user.upload(screen.getByLabelText('Calendar file'), new File([text], 'plan.csv'));
    const errors = await screen.findByRole('region', { name: '1 row with errors is left out' });
    expect(errors.textContent).toContain('Line 4 “2026-02-30” in Date is not a date.');
    await user.click(screen.getByRole('checkbox', { name: /Line 3 · Same · repeats line 2/ }));
    await screen.findByRole('button', { name: 'Import 2 posts' });
    expect(isDisabled('Import 2 posts')).toBe(false);
  });

  it('says why a file is not taken, in French too', async () => {
    const { user } = await open('fr');
    await user.upload(screen.getByLabelText('Fichier du calendrier'), new File(['Date,Text\n'], 'vide.csv'));
    expect((await screen.findByRole('alert')).textContent).toContain(
      'vide.csv n’a aucune ligne sous les noms de colonnes.',
    );
  });
});
