import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { FillRow, Output } from '#contract/index.ts';
import { FillDialog } from '#features/balance/fill-dialog.tsx';
import type { Answers } from './fake-api.ts';
import { anId, aReport, networks, pillars, refusal } from './fake-api.ts';
import { renderApp } from './render.tsx';

const [brand, beauty] = pillars;
const row = (number: number, change: Partial<FillRow> = {}): FillRow => ({
  slotId: anId(800 + number),
  networkId: networks[0]?.id ?? '',
  day: `2026-11-2${3 + number}`,
  time: '18:00',
  pillarId: brand?.id ?? null,
  postId: null,
  reserved: null,
  ...change,
});
const range = { from: '2026-10-26', to: '2026-11-29' };
const idea = {
  postId: anId(900),
  title: 'Waiting',
  status: 'idea',
  pillarIds: [brand?.id ?? ''],
  networkId: null,
} as const;
const planOf = (rows: readonly FillRow[]): Output<'fill.plan'> => ({
  revision: 1,
  range,
  rows,
  ideas: [idea],
  before: aReport(),
  after: aReport(),
});
const weigh = () => ({ range, before: aReport(), after: aReport() });

async function opened(answers: Answers) {
  const rendered = renderApp(<FillDialog />, { answers: { 'fill.weigh': weigh, ...answers } });
  rendered.store.getState().openFill('week', '2026-11-23');
  return { ...rendered, dialog: within(await screen.findByRole('dialog', { name: /^Fill the week/ })) };
}
const step = { id: 9, name: 'slots-filled', params: { count: 1 } };

describe('filling free slots', () => {
  it('shows the plan: when, where, on which pillar and by what', async () => {
    const { api, dialog } = await opened({ 'fill.plan': () => planOf([row(0), row(1, { postId: idea.postId })]) });
    const pillar = await dialog.findByRole('combobox', { name: 'Pillar: Mon 23 at 18:00, Instagram' });
    expect(pillar).toHaveProperty('value', brand?.id);
    const post = dialog.getByRole('combobox', { name: 'Post: Tue 24 at 18:00, Instagram' });
    expect(post).toHaveProperty('value', idea.postId);
    expect(within(post).getByRole('option', { name: 'Waiting' })).toBeTruthy();
    expect(dialog.getByRole('button', { name: 'Fill 2 slots' })).toBeTruthy();
    expect(api.inputsOf('fill.plan')).toEqual([{ span: 'week', day: '2026-11-23', networkIds: [], useTray: true }]);
  });

  it('weighs a changed row anew, and fills what is left of the plan once', async () => {
    let done: () => void = () => undefined;
    const applied = new Promise<void>((resolve) => {
      done = resolve;
    });
    const { api, dialog, store, user } = await opened({
      'fill.plan': () => planOf([row(0), row(1)]),
      'fill.apply': async () => {
        await applied;
        return { step, value: { count: 1 } };
      },
    });
    const pillar = await dialog.findByRole('combobox', { name: 'Pillar: Mon 23 at 18:00, Instagram' });
    await user.selectOptions(pillar, beauty?.name ?? '');
    await user.click(dialog.getByRole('checkbox', { name: 'Fill Tue 24 at 18:00, Instagram' }));
    const choice = { networkId: networks[0]?.id, day: '2026-11-23', time: '18:00', pillarId: beauty?.id, postId: null };
    expect(api.inputsOf('fill.weigh').at(-1)?.choices).toEqual([choice]);
    const fill = dialog.getByRole('button', { name: 'Fill 1 slot' });
    await user.click(fill);
    await user.click(fill);
    done();
    await waitFor(() => expect(store.getState().filling).toBe(null));
    expect(api.inputsOf('fill.apply')).toEqual([{ choices: [{ ...choice, title: `${beauty?.name}: to write` }] }]);
  });

  it('has nothing to fill when every row is left out', async () => {
    const { api, dialog, user } = await opened({ 'fill.plan': () => planOf([row(0)]) });
    await user.click(await dialog.findByRole('checkbox', { name: 'All' }));
    await user.click(dialog.getByRole('button', { name: 'Choose slots to fill' }));
    expect(api.inputsOf('fill.apply')).toEqual([]);
  });

  it('says that no plan could be made, and makes it when asked again', async () => {
    let down = true;
    const { dialog, user } = await opened({
      'fill.plan': () => {
        if (down) throw refusal({ code: 'internal' });
        return planOf([row(0)]);
      },
    });
    expect(await dialog.findByText('The plan could not be made')).toBeTruthy();
    down = false;
    await user.click(dialog.getByRole('button', { name: 'Try again' }));
    expect(await dialog.findByRole('button', { name: 'Fill 1 slot' })).toBeTruthy();
  });

  it('keeps the plan, and says why, when filling is refused', async () => {
    const { dialog, user } = await opened({
      'fill.plan': () => planOf([row(0)]),
      'fill.apply': () => {
        throw refusal({ code: 'internal' });
      },
    });
    await user.click(await dialog.findByRole('button', { name: 'Fill 1 slot' }));
    expect((await dialog.findByRole('alert')).textContent).not.toBe('');
    expect(dialog.getByRole('combobox', { name: 'Pillar: Mon 23 at 18:00, Instagram' })).toBeTruthy();
  });
});
