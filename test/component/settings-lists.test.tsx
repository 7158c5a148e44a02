import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Network } from '#domain/model.ts';
import { NetworksSection } from '#features/settings/networks-section.tsx';
import { PillarsSection } from '#features/settings/pillars-section.tsx';
import { aSnapshot, networks, pillars, refusal } from './fake-api.ts';
import { renderApp } from './render.tsx';

const done = <V,>(value: V) => ({ step: null, value });
const [instagram, facebook, linkedin] = networks.map(({ id }) => id);
const [brand, fashion, beauty, wellBeing] = pillars.map(({ id }) => id);

/** What a command answers with is not looked at. */
const someNetwork = (): Network => {
  const [first] = networks;
  if (!first) throw new Error('There is no network.');
  return first;
};

async function fromMenu(user: ReturnType<typeof renderApp>['user'], name: string, item: string) {
  await user.click(screen.getByRole('button', { name: `What to do with ${name}` }));
  await user.click(await screen.findByRole('menuitem', { name: item }));
}

describe('the networks', () => {
  it('are put in order with buttons, the archived ones last', async () => {
    const snapshot = aSnapshot({ networks: networks.map((one, index) => ({ ...one, archived: index === 0 })) });
    const { user, api } = renderApp(<NetworksSection />, {
      state: { snapshot },
      answers: { 'networks.reorder': () => done(null) },
    });
    await user.click(screen.getByRole('button', { name: 'Move LinkedIn up' }));
    expect(api.inputsOf('networks.reorder')).toEqual([{ ids: [linkedin, facebook, instagram] }]);
  });

  it('show what uses one that cannot be deleted, and merge it', async () => {
    const { user, api } = renderApp(<NetworksSection />, {
      answers: {
        'networks.delete': () => {
          throw refusal({ code: 'in-use', reason: 'network', params: { posts: 43, placements: 56, trashed: 0 } });
        },
        'networks.merge': () => done({ placements: 56 }),
      },
    });
    await fromMenu(user, 'Instagram', 'Delete');
    const dialog = await screen.findByRole('dialog', { name: 'Instagram cannot be deleted' });
    expect(
      within(dialog)
        .getAllByRole('listitem')
        .map((use) => use.textContent),
    ).toEqual(['43 posts', '56 placements']);
    await user.click(within(dialog).getByRole('combobox', { name: 'Merge into' }));
    await user.click(await screen.findByRole('option', { name: 'Facebook' }));
    await user.click(within(dialog).getByRole('button', { name: 'Merge' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(api.inputsOf('networks.merge')).toEqual([{ id: instagram, intoId: facebook }]);
  });

  it('are added under their platform’s name unless they have one of their own', async () => {
    const { user, api } = renderApp(<NetworksSection />, {
      answers: { 'networks.create': () => done(someNetwork()) },
    });
    await user.click(screen.getByRole('button', { name: 'Add a network' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('combobox', { name: 'Platform' }));
    await user.click(await screen.findByRole('option', { name: /TikTok/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(api.inputsOf('networks.create')).toMatchObject([
      { platform: 'tiktok', name: 'TikTok', minimum: { count: 3, per: 'week' } },
    ]);
  });

  it('keep what was typed when a change is refused, and say why', async () => {
    const { user } = renderApp(<NetworksSection />, {
      answers: {
        'networks.update': () => {
          throw refusal({ code: 'not-found' });
        },
      },
    });
    await user.click(screen.getByRole('button', { name: 'Edit Facebook' }));
    const dialog = await screen.findByRole('dialog');
    const name = within(dialog).getByRole('textbox', { name: 'Name' });
    await user.clear(name);
    await user.type(name, 'Facebook France');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect((await within(dialog).findByRole('alert')).textContent).toMatch(/no longer there/);
    expect(within(dialog).getByDisplayValue('Facebook France')).toBeTruthy();
  });
});

describe('the pillars', () => {
  it('ask for the weights without one that is archived, in the same proportions', async () => {
    const { user, api } = renderApp(<PillarsSection />, {
      answers: {
        'pillars.archive': () => {
          const [first] = pillars;
          if (!first) throw new Error('There is no pillar.');
          return done(first);
        },
      },
    });
    await fromMenu(user, 'Beauty', 'Archive');
    const dialog = await screen.findByRole('dialog', { name: 'Archive Beauty' });
    expect(within(dialog).getAllByText('50%').length).toBeGreaterThan(0);
    await user.click(within(dialog).getByRole('button', { name: 'Archive' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(api.inputsOf('pillars.archive')).toEqual([
      {
        id: beauty,
        newSet: {
          fromDay: '2026-11-22',
          weights: [
            { pillarId: brand, weight: 40 },
            { pillarId: fashion, weight: 30 },
            { pillarId: wellBeing, weight: 10 },
          ],
        },
      },
    ]);
  });

  it('begin with a colour that no other pillar has', async () => {
    const { user } = renderApp(<PillarsSection />);
    await user.click(screen.getByRole('button', { name: 'Add a pillar' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole<HTMLInputElement>('radio', { checked: true }).labels?.[0]?.textContent).toBe('Sky');
    await user.click(within(dialog).getByRole('button', { name: 'Add' }));
    expect(within(dialog).getAllByText('Give it a name.').length).toBeGreaterThan(0);
  });
});
