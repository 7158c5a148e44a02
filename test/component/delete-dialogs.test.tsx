import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { CampaignsDialogs } from '#features/campaigns/campaigns-dialogs.tsx';
import { EditSlotDialog } from '#features/settings/slot-dialogs.tsx';
import type { Editing } from '#state/campaigns.ts';
import { type Answers, anId, networks, refusal } from './fake-api.ts';
import { type Rendered, renderApp } from './render.tsx';

const range = { from: '2026-11-25', to: '2026-11-25' };
const span = { fromDay: range.from, toDay: range.to };
const note = { id: anId(1), text: 'Odile away', ...span };
const keyDate = { id: anId(2), name: 'Birthday', day: range.from, yearly: true };
const campaign = { id: anId(3), name: 'Launch', color: 'teal', goal: '', ...span } as const;
const slot = { id: anId(4), networkId: networks[0]?.id ?? '', weekday: 1, time: '09:00', pillarId: null };

const gone = () => {
  throw refusal({ code: 'not-found' });
};
const posts: Answers = { 'campaigns.posts': () => ({ revision: 1, posts: 0, cards: [] }) };
const opened = (editing: Editing, answers: Answers): Rendered =>
  renderApp(<CampaignsDialogs Judgement={() => null} />, { answers: { ...posts, ...answers }, state: { editing } });
const pressDelete = async ({ user }: Rendered) => user.click(await screen.findByRole('button', { name: 'Delete' }));
const refused = async () => {
  expect((await screen.findByRole('alert')).textContent).toBe(
    'It is no longer there. It may have been deleted in another window.',
  );
  expect(screen.getByRole('dialog')).toBeTruthy();
};

describe('a dialog whose deleting is refused', () => {
  it.each<[string, Editing, Answers]>([
    ['note', { kind: 'note', note, range }, { 'notes.delete': gone }],
    ['key date', { kind: 'key-date', keyDate, range }, { 'dates.delete': gone }],
    ['campaign', { kind: 'campaign', campaign, range }, { 'campaigns.delete': gone }],
  ])('stays and says why (%s)', async (_name, editing, answers) => {
    const rendered = opened(editing, answers);
    await pressDelete(rendered);
    await refused();
    expect(rendered.store.getState().editing).toBe(editing);
  });

  it('stays and says why (usual time)', async () => {
    const onClose = vi.fn();
    const onSave = async () => ({ code: 'not-found', message: '' }) as const;
    const { user } = renderApp(<EditSlotDialog slot={slot} onSave={onSave} onClose={onClose} />);
    await user.click(await screen.findByRole('button', { name: 'Remove' }));
    await refused();
    expect(onClose).not.toHaveBeenCalled();
  });

  it('asks once more about a campaign with posts, and says why even that is refused', async () => {
    const rendered = opened(
      { kind: 'campaign', campaign, range },
      {
        'campaigns.delete': ({ detach }) => {
          throw refusal(detach ? { code: 'not-found' } : { code: 'in-use', params: { posts: 2 } });
        },
      },
    );
    await pressDelete(rendered);
    const question = within(await screen.findByRole('alert'));
    expect(question.getByText('2 posts belong to this campaign. They stay, without the campaign.')).toBeTruthy();
    await rendered.user.click(question.getByRole('button', { name: 'Delete the campaign' }));
    expect(await question.findByText(/no longer there/)).toBeTruthy();
    await rendered.user.click(question.getByRole('button', { name: 'Keep it' }));
    expect(await screen.findByRole('button', { name: 'Delete' })).toBeTruthy();
  });
});

describe('a dialog whose deleting is done', () => {
  it('closes', async () => {
    const rendered = opened({ kind: 'note', note, range }, { 'notes.delete': () => ({ step: null, value: null }) });
    await pressDelete(rendered);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});
