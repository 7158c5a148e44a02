import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Input, noFilters, type Output, stages } from '#contract/index.ts';
import type { Card } from '#domain/model.ts';
import { BoardScreen } from '#features/board/board-screen.tsx';
import { MarkDialog } from '#features/cards/mark-dialog.tsx';
import { aCard } from './calendar-cards.ts';
import { giveSize } from './element-size.ts';
import { anId, aPost, networks, refusal } from './fake-api.ts';
import { renderApp } from './render.tsx';

giveSize(600, 800);

function boardOf(...cards: readonly Card[]) {
  return (): Output<'board.columns'> => ({
    revision: 1,
    columns: stages.map((stage) => {
      const own = cards.filter(({ status }) => status === stage);
      return { stage, count: own.length, cards: own };
    }),
  });
}
const column = (name: RegExp) => screen.findByRole('region', { name });
const step = { id: 1, name: 'post-status-set', params: {} };

const state = { screen: 'board' } as const;

describe('the board', () => {
  it('says what its columns are for when a new workspace has nothing', async () => {
    renderApp(<BoardScreen />, { state, answers: { 'board.columns': boardOf() } });
    expect(await screen.findByText('The board is empty')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: 'New post' })).toHaveLength(2);
  });

  it('says so when it is the filter that shows nothing', async () => {
    const filters = { ...noFilters, networkIds: [networks[0]?.id ?? ''] };
    renderApp(<BoardScreen />, { answers: { 'board.columns': boardOf() }, state: { ...state, filters } });
    expect(await screen.findByText('No post matches the filter')).toBeTruthy();
  });

  it('says what is safe when it cannot be read, and tries again', async () => {
    let down = true;
    const answer = () => {
      if (down) throw refusal({ code: 'internal' });
      return boardOf(aCard(1))();
    };
    const { user } = renderApp(<BoardScreen />, { state, answers: { 'board.columns': answer } });
    expect(await screen.findByText('The board could not be read')).toBeTruthy();
    down = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await column(/^Draft, 1 post$/)).toBeTruthy();
  });

  it('moves a card at once, and puts it back when that is refused', async () => {
    let answer: () => void = () => undefined;
    const refused = new Promise<never>((_, reject) => {
      answer = () => reject(refusal({ code: 'internal' }));
    });
    const answers = { 'board.columns': boardOf(aCard(1)), 'bulk.setStatus': () => refused };
    const { user, api } = renderApp(<BoardScreen />, { answers, state });
    const card = await within(await column(/^Draft/)).findByRole('button', { name: /^Post 1/ });
    card.focus();
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(await within(await column(/^In review, 1 post$/)).findByRole('button', { name: /^Post 1/ })).toBe(
      document.activeElement,
    );
    expect(api.inputsOf('bulk.setStatus')).toEqual([{ postIds: [anId(501)], status: 'review' }]);
    answer();
    expect(await column(/^Draft, 1 post$/)).toBeTruthy();
  });

  it('keeps a card and its focus where it was moved while older answers come in', async () => {
    let answer: () => void = () => undefined;
    let status: Card['status'] = 'draft';
    const moved = new Promise<Output<'bulk.setStatus'>>((resolve) => {
      answer = () => {
        status = 'review';
        resolve({ step, value: { changed: 1, kept: 0 } });
      };
    });
    const answers = { 'board.columns': () => boardOf(aCard(1, { status }))(), 'bulk.setStatus': () => moved };
    const { user, store, api } = renderApp(<BoardScreen />, { answers, state });
    const cardIn = async (name: RegExp) => within(await column(name)).findByRole('button', { name: /^Post 1/ });
    (await cardIn(/^Draft/)).focus();
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    const card = await cardIn(/^In review/);
    await act(() => store.getState().loadBoard());
    expect(await cardIn(/^In review/)).toBe(card);
    expect(document.activeElement).toBe(card);
    const read = api.inputsOf('board.columns').length;
    answer();
    await waitFor(() => expect(api.inputsOf('board.columns').length).toBeGreaterThan(read));
    expect(await cardIn(/^In review/)).toBe(card);
  });

  it('moves all that are selected with the card', async () => {
    let status: Card['status'] = 'draft';
    const answers = {
      'board.columns': () => boardOf(aCard(1, { status }), aCard(2, { status }), aCard(3))(),
      'bulk.setStatus': (input: Input<'bulk.setStatus'>) => {
        status = input.status;
        return { step, value: { changed: 2, kept: 0 } };
      },
    };
    const { user, api } = renderApp(<BoardScreen />, { answers, state });
    const card = await screen.findByRole('button', { name: /^Post 1/ });
    card.focus();
    await user.keyboard('x{Shift>}{ArrowDown}{/Shift}{Alt>}{ArrowRight}{/Alt}');
    await waitFor(() =>
      expect(api.inputsOf('bulk.setStatus')).toEqual([{ postIds: [anId(501), anId(502)], status: 'review' }]),
    );
    expect(await column(/^In review, 2 posts$/)).toBeTruthy();
  });

  it('asks before published, and explains a post that is planned nowhere', async () => {
    const answers = { 'board.columns': boardOf(aCard(1, { status: 'approved' })), 'posts.get': () => aPost() };
    const { user, store } = renderApp(
      <>
        <BoardScreen />
        <MarkDialog />
      </>,
      { answers, state },
    );
    (await screen.findByRole('button', { name: /^Post 1/ })).focus();
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(await screen.findByText(/is not planned on any network/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(store.getState().marking).toBeNull();
  });
});
