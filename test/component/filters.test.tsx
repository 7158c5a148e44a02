import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FilterChips } from '#features/filters/filter-chips.tsx';
import { FilterMenu } from '#features/filters/filter-menu.tsx';
import { noFilters } from '#state/filters.ts';
import { networks, pillars } from './fake-api.ts';
import { renderApp } from './render.tsx';

const both = (
  <>
    <FilterMenu />
    <FilterChips />
  </>
);

describe('the filter', () => {
  it('is the legend of the pillars, counts what is chosen, and shows all again', async () => {
    const { store, user } = renderApp(both);
    await user.click(screen.getByRole('button', { name: 'Filter' }));
    const group = await screen.findByRole('group', { name: 'Pillars' });
    expect(within(group).getAllByRole('checkbox')).toHaveLength(pillars.length);
    await user.click(within(group).getByRole('checkbox', { name: 'Beauty' }));
    await user.click(screen.getByRole('checkbox', { name: 'Facebook' }));
    await user.click(screen.getByRole('checkbox', { name: 'Missed' }));
    await user.click(screen.getByRole('checkbox', { name: 'Without media' }));
    expect(store.getState().filters).toMatchObject({
      pillarIds: [pillars[2]?.id],
      networkIds: [networks[1]?.id],
      statuses: ['missed'],
      flags: ['no-media'],
    });
    expect(screen.getByText('4 chosen')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Clear the filters' }));
    expect(store.getState().filters).toEqual(noFilters);
  });

  it('follows typed words when typing rests, in every view', async () => {
    const { store, api, user } = renderApp(both);
    await user.click(screen.getByRole('button', { name: 'Filter' }));
    await user.type(await screen.findByRole('searchbox', { name: 'Words' }), ' ete ');
    expect(await screen.findByText('“ete”')).toBeTruthy();
    expect(store.getState().filters.text).toBe('ete');
    expect(api.inputsOf('tray.list').at(-1)?.filters?.text).toBe('ete');
    expect(api.inputsOf('calendar.days').at(-1)?.filters?.text).toBe('ete');
  });

  it('shows what is chosen as chips, each to be taken out alone', async () => {
    const filters = { ...noFilters, pillarIds: [pillars[0]?.id ?? ''], text: 'coat' };
    const { store, user } = renderApp(<FilterChips />, { state: { filters } });
    await user.click(screen.getByRole('button', { name: 'Remove the filter Brand image' }));
    expect(store.getState().filters).toEqual({ ...noFilters, text: 'coat' });
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    expect(store.getState().filters).toEqual(noFilters);
    expect(screen.queryByRole('region', { name: 'Active filters' })).toBeNull();
  });
});
