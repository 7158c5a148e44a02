import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Output } from '#contract/index.ts';
import { addDays } from '#domain/day.ts';
import { historyWindows } from '#domain/windows.ts';
import { BalanceScreen } from '#features/balance/balance-screen.tsx';
import { aReport, pillars, refusal } from './fake-api.ts';
import { renderApp } from './render.tsx';

const beauty = pillars[2]?.id ?? '';

/** Beauty falls by half a post a week, to 2.5 short. */
function aHistory(anchorDay: string): Output<'balance.history'> {
  const week = { from: anchorDay, to: addDays(anchorDay, 6) };
  const points = historyWindows(week).map((window, index) => ({
    ...window,
    report: aReport({ [beauty]: 3 - index / 2 }, { verdict: index === 11 ? 'warn' : 'ok', untagged: 2 }),
    weekReport: aReport({}, { tagged: 8 }),
  }));
  return { revision: 1, points };
}

const answers = { 'balance.history': ({ anchorDay }: { anchorDay: string }) => aHistory(anchorDay) };

describe('the balance screen', () => {
  it('reviews the week and the four weeks that it ends', async () => {
    renderApp(<BalanceScreen />, { answers });
    expect(await screen.findByText('Beauty is 2.5 posts short')).toBeTruthy();
    const table = within(screen.getByRole('region', { name: /four weeks it ends/ })).getByRole('table');
    const row = within(table).getByRole('row', { name: /Beauty/ });
    expect(row.textContent).toBe('Beauty8 of 85.5 of 82.5 posts short, drifting');
    expect(screen.getByText('2 posts have no pillar.')).toBeTruthy();
  });

  it('moves by weeks, and everything with it', async () => {
    const { user, api, store } = renderApp(<BalanceScreen />, { answers });
    await user.click(await screen.findByRole('button', { name: 'Previous week' }));
    await waitFor(() => expect(api.inputsOf('balance.history').at(-1)?.anchorDay).toBe('2026-11-09'));
    expect(api.inputsOf('balance.dock').at(-1)?.anchorDay).toBe('2026-11-09');
    expect(store.getState().selectedDay).toBe('2026-11-09');
    await user.click(screen.getByRole('button', { name: 'This week' }));
    await waitFor(() => expect(api.inputsOf('balance.history').at(-1)?.anchorDay).toBe('2026-11-16'));
  });

  it('lets the arrow keys walk the points of a chart, each in words', async () => {
    const { user } = renderApp(<BalanceScreen />, { answers });
    const chart = await screen.findByRole('group', { name: 'Beauty' });
    const points = within(chart).getAllByRole('button');
    expect(points).toHaveLength(12);
    expect(points.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    points.at(-1)?.focus();
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(points[10]);
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/2 posts short, drifting, 6 of 8/);
    await user.keyboard('{Home}');
    expect(document.activeElement).toBe(points[0]);
  });

  it('gives the figures of the charts as a table', async () => {
    const { user } = renderApp(<BalanceScreen />, { answers });
    await user.click(await screen.findByRole('button', { name: 'Show as table' }));
    const table = within(screen.getByRole('region', { name: 'Figures of the twelve weeks' })).getByRole('table');
    expect(within(table).getAllByRole('row')).toHaveLength(14);
    expect(table.textContent).toContain('5.5 of 82.5 posts short, drifting');
    await user.click(screen.getByRole('button', { name: 'Show as chart' }));
    expect(screen.getByRole('group', { name: 'Beauty' })).toBeTruthy();
  });

  it('says what happened when it cannot be read, and reads again', async () => {
    let fails = true;
    const { user } = renderApp(<BalanceScreen />, {
      answers: {
        'balance.history': ({ anchorDay }) => {
          if (fails) throw refusal({ code: 'internal' });
          return aHistory(anchorDay);
        },
      },
    });
    const retry = await screen.findByRole('button', { name: 'Try again' });
    fails = false;
    await user.click(retry);
    expect(await screen.findByText('Beauty is 2.5 posts short')).toBeTruthy();
  });
});
