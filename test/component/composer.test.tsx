import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Post } from '#domain/model.ts';
import { ComposerDrawer } from '#features/composer/composer-drawer.tsx';
import type { PlacementDraft } from '#state/composer.ts';
import { type Answers, anId, aPost, aReport, networks, pillars, range, refusal } from './fake-api.ts';
import { type Rendered, renderApp } from './render.tsx';

const [instagram, facebook] = networks.map(({ id }) => id) as [string, string];
const [, fashion, beauty] = pillars.map(({ id }) => id) as [string, string, string];

function aPlacement(change: Partial<PlacementDraft> = {}): Post['placements'][number] {
  const placement = {
    networkId: instagram,
    day: '2026-11-25',
    time: '18:00',
    format: 'post',
    ownText: null,
    state: 'planned',
    link: '',
    firstComment: '',
    ...change,
  } as const;
  return { ...placement, id: change.id ?? anId(400) };
}

const step = { id: 1, name: 'posts.update', params: {} };

function answersFor(post: Post): Answers {
  return {
    'posts.get': () => post,
    'posts.create': ({ fields }) => ({ step, value: { ...post, ...fields, id: anId(301), placements: [] } }),
    'posts.update': ({ fields }) => ({ step, value: { ...post, ...fields, revision: 2 } }),
    'posts.duplicate': () => ({ step, value: { ...post, id: anId(302), title: 'The copy' } }),
    'posts.delete': () => ({ step, value: { count: 1 } }),
  };
}

async function openPost(post: Post, answers: Answers = {}): Promise<Rendered> {
  const rendered = renderApp(<ComposerDrawer />, { answers: { ...answersFor(post), ...answers } });
  await rendered.store.getState().openPost(post.id);
  await screen.findByRole('dialog', { name: 'Edit post' });
  return rendered;
}

async function composeNew(networkIds: readonly string[] = [instagram]): Promise<Rendered> {
  const rendered = renderApp(<ComposerDrawer />, { answers: answersFor(aPost()) });
  rendered.store.getState().composeNew({ day: '2026-11-25', networkIds });
  await screen.findByRole('dialog', { name: 'New post' });
  return rendered;
}

const draftOf = ({ store }: Rendered) => {
  const { composer } = store.getState();
  if (!composer) throw new Error('The composer is closed.');
  return composer.draft;
};

describe('the composer', () => {
  it('makes a post on the day it was opened for and closes', async () => {
    const { user, store, api } = await composeNew();
    await user.type(screen.getByLabelText('Title'), 'New coats');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(store.getState().composer).toBeNull());
    const [created] = api.inputsOf('posts.create');
    expect(created?.fields.title).toBe('New coats');
    expect(created?.placements).toMatchObject([
      { networkId: instagram, day: '2026-11-25', time: null, format: 'post' },
    ]);
  });

  it('keeps a half-typed hashtag when saving by keyboard, without its sign', async () => {
    const { user, api } = await composeNew();
    await user.type(screen.getByRole('combobox', { name: 'Hashtags' }), '#winter #sale');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(api.inputsOf('posts.create')[0]?.fields.hashtags).toEqual(['winter', 'sale']));
  });

  it('asks before unsaved edits are left, and keeps them when told so', async () => {
    const { user, store } = await openPost(aPost());
    await user.type(screen.getByLabelText('Title'), '!');
    await user.keyboard('{Escape}');
    const question = await screen.findByRole('alertdialog', { name: 'Save what you changed?' });
    await user.click(within(question).getByRole('button', { name: 'Keep editing' }));
    expect(store.getState().composer?.draft.fields.title).toBe('New coats are in!');
    await user.keyboard('{Escape}');
    await user.click(await screen.findByRole('button', { name: 'Discard' }));
    expect(store.getState().composer).toBeNull();
  });

  it('closes at once when nothing was changed', async () => {
    const { user, store } = await openPost(aPost());
    await user.keyboard('{Escape}');
    expect(store.getState().composer).toBeNull();
  });

  it('closes by an Escape that comes before the focus has gone into it', () => {
    const { store } = renderApp(
      <>
        <button type="button">Where it was opened</button>
        <div role="dialog" aria-label="Above it">
          <button type="button">Of another</button>
        </div>
        <ComposerDrawer />
      </>,
    );
    act(() => store.getState().composeNew({}));
    fireEvent.keyDown(screen.getByText('Of another'), { key: 'Escape' });
    expect(store.getState().composer).not.toBeNull();
    fireEvent.keyDown(screen.getByText('Where it was opened'), { key: 'Escape' });
    expect(store.getState().composer).toBeNull();
  });

  it('asks before another post takes the place of unsaved edits', async () => {
    const { user, store } = await openPost(aPost());
    await user.type(screen.getByLabelText('Title'), '!');
    store.getState().composeNew({});
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Save' }));
    await screen.findByRole('dialog', { name: 'New post' });
    expect(store.getState().composer?.postId).toBeNull();
  });

  it('shares the credit between two pillars by their parts', async () => {
    const rendered = await openPost(aPost({ pillars: [{ pillarId: beauty, parts: 1 }] }));
    const { user } = rendered;
    await user.click(screen.getByRole('button', { name: 'Fashion' }));
    await user.click(screen.getByRole('button', { name: 'More for Beauty' }));
    expect(draftOf(rendered).fields.pillars).toEqual([
      { pillarId: beauty, parts: 2 },
      { pillarId: fashion, parts: 1 },
    ]);
    const split = screen.getByRole('list', { name: 'How the credit is shared' });
    expect(split).toHaveProperty('textContent', expect.stringContaining('67%'));
    expect(split).toHaveProperty('textContent', expect.stringContaining('33%'));
  });

  it('says in words what the edit does to the balance', async () => {
    const post = aPost({ pillars: [{ pillarId: beauty, parts: 1 }], placements: [aPlacement()] });
    const { store } = await openPost(post, {
      'balance.preview': () => ({ range, before: aReport({ [beauty]: -2 }), after: aReport({ [beauty]: -1 }) }),
    });
    await screen.findByText('2 posts short');
    expect(screen.getByText('1 post short')).toBeTruthy();
    store.getState().closeComposer();
    await waitFor(() => expect(store.getState().preview).toBeNull());
  });

  it('says that an untagged post stays outside the balance', async () => {
    await openPost(aPost({ placements: [aPlacement()] }));
    expect(screen.getByText('Without a pillar, this post stays outside the balance.')).toBeTruthy();
  });

  it('takes the time away with the day and brings it back with another day', async () => {
    const rendered = await openPost(aPost({ placements: [aPlacement()] }));
    const { user } = rendered;
    const day = screen.getByLabelText('Instagram: day');
    await user.clear(day);
    expect(draftOf(rendered).placements).toMatchObject([{ day: null, time: null }]);
    expect(screen.getByLabelText('Instagram: time')).toHaveProperty('disabled', true);
    await user.type(day, '2026-12-01');
    expect(draftOf(rendered).placements).toMatchObject([{ day: '2026-12-01', time: '18:00' }]);
  });

  it('allows a day in the past and says so', async () => {
    await openPost(aPost({ status: 'approved', placements: [aPlacement({ day: '2026-11-10' })] }));
    expect(screen.getByText(/This is in the past/)).toBeTruthy();
    expect(screen.getByText('Missed')).toBeTruthy();
  });

  it('gives all planned placements the first one’s day and time', async () => {
    const placements = [aPlacement(), aPlacement({ id: anId(401), networkId: facebook, day: null, time: null })];
    const rendered = await openPost(aPost({ placements }));
    await rendered.user.click(screen.getByRole('button', { name: /^Set all to/ }));
    expect(draftOf(rendered).placements.map(({ day, time }) => `${day} ${time}`)).toEqual([
      '2026-11-25 18:00',
      '2026-11-25 18:00',
    ]);
  });

  it('repeats a placement a week later', async () => {
    const rendered = await openPost(aPost({ placements: [aPlacement()] }));
    await rendered.user.click(screen.getByRole('button', { name: 'More for Instagram' }));
    await rendered.user.click(await screen.findByRole('menuitem', { name: 'Once more a week later' }));
    expect(draftOf(rendered).placements).toMatchObject([
      { id: anId(400), day: '2026-11-25' },
      { id: null, day: '2026-12-02', time: '18:00' },
    ]);
  });

  it('names a title that is too long and sends nothing', async () => {
    const { user, store, api } = await openPost(aPost());
    store.getState().editDraft({ title: 'x'.repeat(501) });
    expect(await screen.findByText(/Title: at most 500 characters/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^Save/ }));
    expect(api.inputsOf('posts.update')).toEqual([]);
    expect(store.getState().composer?.draft.fields.title).toHaveLength(501);
  });

  it('shows what the backend refuses at the field, and clears it with the next edit', async () => {
    const { user } = await openPost(aPost({ placements: [aPlacement()] }), {
      'posts.update': () => {
        throw refusal({ code: 'invalid-input', issues: [{ path: 'placements.0.time', message: 'time-needs-day' }] });
      },
    });
    await user.type(screen.getByLabelText('Title'), '!');
    await user.click(screen.getByRole('button', { name: /^Save/ }));
    expect(await screen.findByText('A time needs a day.')).toBeTruthy();
    expect(screen.getByText(/Please look at: Instagram: Time/)).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Instagram: format'), 'reel');
    expect(screen.queryByText('A time needs a day.')).toBeNull();
  });

  it('keeps the edits over what changed elsewhere when told so', async () => {
    const post = aPost();
    let revision = 1;
    const { user, store, api } = await openPost(post, {
      'posts.get': () => ({ ...post, revision }),
      'posts.update': ({ revision: read, fields }) => {
        if (read < 7) throw refusal({ code: 'stale' });
        return { step, value: { ...post, ...fields, revision: 8 } };
      },
    });
    revision = 7;
    await user.type(screen.getByLabelText('Title'), '!');
    await user.click(screen.getByRole('button', { name: /^Save/ }));
    await screen.findByText('This post was changed elsewhere');
    await user.click(screen.getByRole('button', { name: 'Keep my edits' }));
    await waitFor(() => expect(screen.queryByText('This post was changed elsewhere')).toBeNull());
    await user.click(screen.getByRole('button', { name: /^Save/ }));
    await waitFor(() => expect(store.getState().composer).toBeNull());
    expect(api.inputsOf('posts.update').at(-1)).toMatchObject({ revision: 7, fields: { title: 'New coats are in!' } });
  });

  it('offers a new post for edits whose post is gone', async () => {
    const { user, api } = await openPost(aPost({ placements: [aPlacement()] }), {
      'posts.update': () => {
        throw refusal({ code: 'not-found', reason: 'post' });
      },
    });
    await user.type(screen.getByLabelText('Title'), '!');
    await user.click(screen.getByRole('button', { name: /^Save/ }));
    await user.click(await screen.findByRole('button', { name: 'Save as a new post' }));
    await waitFor(() => expect(api.inputsOf('posts.create')[0]?.placements).toMatchObject([{ id: null }]));
  });

  it.each([
    ['campaign', { fields: { campaignId: null } }],
    ['media', { fields: { media: [{ mediaId: anId(2), alt: '' }] } }],
    ['pillar', { fields: { pillars: [{ pillarId: anId(2), parts: 1 }] } }],
    ['network', { placements: [] }],
  ])('takes off a %s that was deleted elsewhere, and offers to save the rest', async (noun, left) => {
    const gone = anId(1);
    const post = aPost({
      campaignId: gone,
      media: [gone, anId(2)].map((mediaId) => ({ mediaId, alt: '' })),
      pillars: [gone, anId(2)].map((pillarId) => ({ pillarId, parts: 1 })),
      placements: [aPlacement({ networkId: gone })],
    });
    const { user, store } = await openPost(post, {
      'posts.update': () => {
        throw refusal({ code: 'not-found', reason: noun, params: { id: gone } });
      },
    });
    await user.type(screen.getByLabelText('Title'), '!');
    await user.click(screen.getByRole('button', { name: /^Save/ }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/Save again; everything else is still here/);
    expect(screen.queryByRole('button', { name: 'Save as a new post' })).toBeNull();
    expect(store.getState().composer?.draft).toMatchObject(left);
  });

  it('shows the copy after duplicating, and closes after moving to the trash', async () => {
    const { user, store, api } = await openPost(aPost());
    await user.click(screen.getByRole('button', { name: 'Duplicate' }));
    await waitFor(() => expect(store.getState().composer?.postId).toBe(anId(302)));
    await user.click(screen.getByRole('button', { name: 'Move to the trash' }));
    await waitFor(() => expect(store.getState().composer).toBeNull());
    expect(api.inputsOf('posts.delete')).toEqual([{ ids: [anId(302)] }]);
    expect(store.getState().notices.at(-1)?.undoTo).toBe(1);
  });

  it('shows markup in a text as the text it is', async () => {
    await openPost(aPost({ title: '<img src=x onerror=alert(1)>' }));
    expect(screen.getByLabelText('Title')).toHaveProperty('value', '<img src=x onerror=alert(1)>');
    expect(document.querySelector('img')).toBeNull();
  });

  it('speaks French', async () => {
    const { store } = renderApp(<ComposerDrawer />, { language: 'fr' });
    store.getState().composeNew({ networkIds: [instagram] });
    await screen.findByRole('dialog', { name: 'Nouvelle publication' });
    expect(screen.getByText('Pas encore de jour')).toBeTruthy();
  });
});
