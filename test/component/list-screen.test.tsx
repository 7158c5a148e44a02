import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Input, Output } from '#contract/index.ts';
import type { Card } from '#domain/model.ts';
import { SelectionBar } from '#features/cards/selection-bar.tsx';
import { ListScreen } from '#features/list/list-screen.tsx';
import { aCard } from './calendar-cards.ts';
import { giveSize } from './element-size.ts';
import { anId, aPost, pillars, refusal } from './fake-api.ts';
import { renderApp } from './render.tsx';

giveSize(1000, 720);

const many = Array.from({ length: 250 }, (_, index) => aCard(index + 1, { title: `Post ${index + 1}` }));

function rowsOf(cards: readonly Card[]) {
  return ({ offset, limit }: Input<'list.rows'>): Output<'list.rows'> => ({
    revision: 1,
    total: cards.length,
    offset: offset ?? 0,
    groups: cards.length === 0 ? [] : [{ key: '2026-11-23', count: cards.length }],
    todayAt: 0,
    rows: cards.slice(offset ?? 0, (offset ?? 0) + limit),
  });
}
const row = async (name: string) => {
  const cell = await screen.findByText(name);
  const found = cell.closest('tr');
  if (!found) throw new Error(`There is no row ${name}.`);
  return within(found);
};
const step = { id: 1, name: 'posts-status-set', params: {} };
const done = () => ({ step, value: { changed: 1, kept: 0 } });

describe('the list of all posts', () => {
  it('draws only the rows in sight, and reads them by pages', async () => {
    const { api } = renderApp(<ListScreen />, { answers: { 'list.rows': rowsOf(many) } });
    expect(await screen.findByText('Post 1')).toBeTruthy();
    expect(screen.getByText('250 rows', { selector: 'h1 *' })).toBeTruthy();
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('252');
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
    expect(api.inputsOf('list.rows')[0]).toMatchObject({ offset: null, limit: 100 });
  });

  it('has words for nothing, and for what could not be read', async () => {
    renderApp(<ListScreen />, { answers: { 'list.rows': rowsOf([]) } });
    expect(await screen.findByText('No posts yet')).toBeTruthy();
  });

  it('says what is safe when it cannot be read', async () => {
    const answers = {
      'list.rows': (): never => {
        throw refusal({ code: 'internal' });
      },
    };
    renderApp(<ListScreen />, { answers });
    expect(await screen.findByText('The list could not be read')).toBeTruthy();
  });

  it('orders by a column, and turns it round', async () => {
    const { api, user } = renderApp(<ListScreen />, { answers: { 'list.rows': rowsOf(many) } });
    await user.click(await screen.findByRole('button', { name: 'Title' }));
    await user.click(screen.getByRole('button', { name: 'Title' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Group by' }), 'By pillar');
    expect(api.inputsOf('list.rows').at(-1)?.order).toEqual({ sort: 'title', descending: true, group: 'pillar' });
    expect(screen.getByRole('columnheader', { name: 'Title' }).getAttribute('aria-sort')).toBe('descending');
  });

  it('saves a title on Enter, and shows it at once', async () => {
    const answers = {
      'list.rows': rowsOf([aCard(1)]),
      'posts.get': () => aPost({ id: anId(501), revision: 7 }),
      'posts.update': () => ({ step: { ...step, name: 'post-updated' }, value: aPost() }),
    };
    const { api, user } = renderApp(<ListScreen />, { answers });
    await user.click(await screen.findByText('Post 1'));
    const field = screen.getByRole('textbox', { name: 'Title' });
    await user.clear(field);
    await user.type(field, 'Warm coats{Enter}');
    expect(await screen.findByText('Warm coats')).toBeTruthy();
    await waitFor(() =>
      expect(api.inputsOf('posts.update')).toEqual([{ id: anId(501), revision: 7, fields: { title: 'Warm coats' } }]),
    );
  });

  it('opens the menu of a cell by the key, and keeps it open', async () => {
    const answers = { 'list.rows': rowsOf([aCard(1)]), 'bulk.setStatus': done };
    const { api, user } = renderApp(<ListScreen />, { answers });
    const cell = (await screen.findByText('Post 1')).closest('td');
    cell?.focus();
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{Enter}');
    await user.click(await screen.findByRole('menuitemradio', { name: 'Approved' }));
    await waitFor(() => expect(api.inputsOf('bulk.setStatus')).toEqual([{ postIds: [anId(501)], status: 'approved' }]));
  });

  it('keeps the shares of the pillars that stay', async () => {
    const [first, second] = pillars;
    const card = aCard(1, { pillars: [{ pillarId: first?.id ?? '', parts: 3 }] });
    const answers = { 'list.rows': rowsOf([card]), 'bulk.setPillars': done };
    const { api, user } = renderApp(<ListScreen />, { answers });
    await user.click(await screen.findByText('Brand image'));
    await user.click(await screen.findByRole('checkbox', { name: 'Fashion' }));
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(api.inputsOf('bulk.setPillars')[0]?.pillars).toEqual([
        { pillarId: first?.id, parts: 3 },
        { pillarId: second?.id, parts: 1 },
      ]),
    );
  });

  it('leaves a published post on its day, with the reason', async () => {
    const card = aCard(1, { states: ['published'] });
    const { store, user } = renderApp(<ListScreen />, { answers: { 'list.rows': rowsOf([card]) } });
    await user.click((await row('Post 1')).getByText('12:00'));
    expect(store.getState().notices.at(-1)?.key).toBe('published-does-not-move');
    expect(screen.queryByRole('textbox', { name: 'Time' })).toBeNull();
  });

  it('gives a day to the placements of a row alone', async () => {
    const card = aCard(1, { day: null, time: null });
    const schedule = () => ({ step: null, value: aPost() });
    const { api, user } = renderApp(<ListScreen />, {
      answers: { 'list.rows': rowsOf([card]), 'posts.schedule': schedule },
    });
    await user.click((await row('Post 1')).getAllByText('–')[0] ?? document.body);
    await user.type(await screen.findByRole('textbox', { name: 'Day' }), '2026-12-01{Enter}');
    const placementIds = card.placements.map(({ id }) => id);
    expect(placementIds).not.toEqual([]);
    await waitFor(() => expect(api.inputsOf('posts.schedule')).toMatchObject([{ day: '2026-12-01', placementIds }]));
  });

  it('selects a stretch over pages that were never read', async () => {
    const { api, store, user } = renderApp(<ListScreen />, { answers: { 'list.rows': rowsOf(many) } });
    await user.click((await row('Post 2')).getByRole('checkbox'));
    await user.click(screen.getByRole('checkbox', { name: 'Select all posts' }));
    expect(store.getState().selection.size).toBe(0);
    await user.click(screen.getByRole('checkbox', { name: 'Select all posts' }));
    await waitFor(() => expect(store.getState().selection.size).toBe(250));
    expect(api.inputsOf('list.rows').at(-1)).toMatchObject({ offset: 0, limit: 250 });
  });

  it('says what stays when many are changed', async () => {
    const answers = {
      'list.rows': rowsOf([aCard(1), aCard(2)]),
      'bulk.setStatus': () => ({ step, value: { changed: 1, kept: 1 } }),
    };
    const { store, user } = renderApp(
      <>
        <ListScreen />
        <SelectionBar />
      </>,
      { answers },
    );
    await user.click((await row('Post 1')).getByRole('checkbox'));
    await user.click((await row('Post 2')).getByRole('checkbox'));
    expect(screen.getByText('2 posts selected')).toBeTruthy();
    const bar = within(screen.getByRole('region', { name: 'Selected posts' }));
    await user.click(bar.getByRole('button', { name: 'Status' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Approved' }));
    await waitFor(() => expect(store.getState().notices.map(({ key }) => key)).toContain('published-kept'));
  });
});
