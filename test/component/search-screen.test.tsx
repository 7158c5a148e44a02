import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { FoundPost } from '#contract/index.ts';
import { SearchScreen } from '#features/search/search-screen.tsx';
import { anId, aPost, networks } from './fake-api.ts';
import { renderApp } from './render.tsx';

const aFind = (index: number, change: Partial<FoundPost> = {}): FoundPost => ({
  postId: anId(300 + index),
  title: [
    { text: 'Un ', hit: false },
    { text: 'été', hit: true },
    { text: ` ${index}`, hit: false },
  ],
  excerpt: null,
  status: 'approved',
  day: '2026-11-24',
  time: '18:00',
  networkIds: [networks[0]?.id ?? ''],
  ...change,
});

const finding = (...posts: readonly FoundPost[]) => ({
  'search.posts': () => ({ posts, more: false }),
  'posts.get': () => aPost(),
});

describe('the search screen', () => {
  it('says what can be found, then what was, with the words marked, the day, the networks and the status', async () => {
    const notes = { part: 'notes' as const, pieces: [{ text: 'l’été', hit: true }] };
    const { user } = renderApp(<SearchScreen />, {
      answers: finding(aFind(1, { excerpt: notes }), aFind(2, { day: null, time: null, status: 'missed' })),
    });
    expect(screen.getByRole('heading', { name: 'Find any post' })).toBeTruthy();
    await user.type(screen.getByRole('searchbox'), 'ete');
    const [first, second] = await screen.findAllByRole('listitem');
    for (const words of ['Un été 1', 'Notes: l’été', '24', '18:00', 'Instagram', 'Approved'])
      expect(first?.textContent?.replaceAll(/\s+/g, ' ')).toContain(words);
    expect(within(first ?? document.body).getAllByText(/été/, { selector: 'mark' })).toHaveLength(2);
    for (const words of ['No day', 'Missed']) expect(second?.textContent).toContain(words);
    expect(screen.getByRole('status').textContent).toBe('2 posts found');
  });

  it('is walked with the arrow keys and opens with Enter', async () => {
    const { store, user } = renderApp(<SearchScreen />, { answers: finding(aFind(1), aFind(2)) });
    const field = screen.getByRole('searchbox');
    expect(document.activeElement).toBe(field);
    await user.type(field, 'ete');
    const [first, second] = await screen.findAllByRole('button', { name: /été/ });
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(first);
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(second);
    await user.keyboard('{Home}{ArrowUp}');
    expect(document.activeElement).toBe(field);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(store.getState().composer?.postId).toBe(aPost().id));
  });

  it('asks for what was typed last, one question at a time', async () => {
    const waiting: (() => void)[] = [];
    const answers = {
      'search.posts': ({ text }: { text: string }) => {
        const posts = [aFind(1, { title: [{ text, hit: true }] })];
        return new Promise<{ posts: FoundPost[]; more: boolean }>((resolve) => {
          waiting.push(() => resolve({ posts, more: false }));
        });
      },
    };
    const { api, user } = renderApp(<SearchScreen />, { answers });
    await user.type(screen.getByRole('searchbox'), 'summer');
    expect(api.inputsOf('search.posts').map(({ text }) => text)).toEqual(['s']);
    await act(async () => waiting.shift()?.());
    await waitFor(() => expect(waiting).toHaveLength(1));
    await act(async () => waiting.shift()?.());
    expect(api.inputsOf('search.posts').map(({ text }) => text)).toEqual(['s', 'summer']);
    expect(screen.getByRole('listitem').textContent).toContain('summer');
  });

  it('says when nothing is found, and when the search failed', async () => {
    let fails = false;
    const answers = {
      'search.posts': () => {
        if (fails) throw new Error('no');
        return { posts: [], more: false };
      },
    };
    const { user } = renderApp(<SearchScreen />, { answers });
    await user.type(screen.getByRole('searchbox'), 'x');
    expect(await screen.findByRole('heading', { name: 'Nothing found for “x”' })).toBeTruthy();
    fails = true;
    await user.type(screen.getByRole('searchbox'), 'y');
    expect(await screen.findByRole('heading', { name: 'The search failed' })).toBeTruthy();
    fails = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'Nothing found for “xy”' })).toBeTruthy();
  });
});
