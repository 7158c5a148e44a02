import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Output } from '#contract/index.ts';
import { noFilters } from '#contract/index.ts';
import { BalanceDock } from '#features/balance/balance-dock.tsx';
import { anId, aReport, aSnapshot, networks, pillars, range, refusal } from './fake-api.ts';
import { renderApp } from './render.tsx';

const [brand, fashion, beauty] = pillars.map(({ id }) => id);
const ids = { brand: brand ?? '', fashion: fashion ?? '', beauty: beauty ?? '' };

function aDock(change: Partial<Output<'balance.dock'>> = {}): Output<'balance.dock'> {
  return {
    revision: 1,
    range,
    week: { from: '2026-11-16', to: '2026-11-22' },
    report: aReport(),
    weekReport: aReport(),
    suggestions: [],
    frequency: [],
    nextFrequency: [],
    ...change,
  };
}

/** A report whose beauty warns. */
const beautyShort = aReport({ [ids.beauty]: -2.3 }, { verdict: 'warn' });

describe('the dock', () => {
  it('says the judgement first, then what was counted', () => {
    renderApp(<BalanceDock />, { state: { dock: aDock({ report: { ...beautyShort, unconfirmed: 3 } }) } });
    expect(screen.getByRole('status').textContent).toBe('Beauty is 2.5 posts short');
    expect(screen.getByText('32 posts planned or published')).toBeTruthy();
    expect(screen.getByText('3 past placements not confirmed')).toBeTruthy();
  });

  it('names the pillar that is most off first, and counts those it does not name', () => {
    const report = aReport({ [ids.brand]: 2, [ids.fashion]: 3, [ids.beauty]: -5 }, { verdict: 'warn' });
    renderApp(<BalanceDock />, { state: { dock: aDock({ report }) } });
    expect(screen.getByRole('status').textContent).toBe(
      'Beauty is 5 posts short, Fashion is 3 posts over; 1 more pillar is off',
    );
  });

  it('speaks French with French numbers', () => {
    renderApp(<BalanceDock />, { language: 'fr', state: { dock: aDock({ report: beautyShort }) } });
    expect(screen.getByRole('status').textContent).toMatch(/^Beauty\s: il manque 2,5 publications$/);
    expect(screen.getByText('5,7 sur 8')).toBeTruthy();
  });

  it('counts in placements when the workspace does', () => {
    const snapshot = aSnapshot();
    const workspace = { ...snapshot.workspace, balance: { ...snapshot.workspace.balance, unit: 'placement' as const } };
    renderApp(<BalanceDock />, {
      state: { dock: aDock({ report: beautyShort }), snapshot: { ...snapshot, workspace } },
    });
    expect(screen.getByRole('status').textContent).toBe('Beauty is 2.5 placements short');
  });

  it('says so when there are too few posts to judge', () => {
    const report = aReport({}, { verdict: 'too-few', tagged: 5 });
    renderApp(<BalanceDock />, { state: { dock: aDock({ report }) } });
    expect(screen.getByText('Too few posts to judge (5 of 8)')).toBeTruthy();
  });

  it('leads to the targets when there are none', async () => {
    const report = aReport({}, { verdict: 'no-targets', pillars: [] });
    const { user, store } = renderApp(<BalanceDock />, { state: { dock: aDock({ report }) } });
    await user.click(screen.getByRole('button', { name: 'Set the targets' }));
    expect(store.getState()).toMatchObject({ screen: 'settings', settingsSection: 'targets' });
  });

  it('has a row per pillar with figures and a verdict in words', () => {
    renderApp(<BalanceDock />, { state: { dock: aDock({ report: beautyShort }) } });
    const rows = within(screen.getByRole('list', { name: 'Pillars' })).getAllByRole('listitem');
    expect(rows.map((row) => row.textContent)).toEqual([
      'Brand image8 of 8on target',
      'Fashion8 of 8on target',
      'Beauty5.7 of 82.5 posts short, drifting',
      'Well-being8 of 8on target',
    ]);
  });

  it('gives untagged posts a notice of their own', () => {
    renderApp(<BalanceDock />, { state: { dock: aDock({ report: aReport({}, { untagged: 3 }) }) } });
    expect(screen.getByText('3 posts have no pillar.')).toBeTruthy();
  });

  it('shows before and after while a change is weighed', () => {
    const preview = { range, before: beautyShort, after: aReport({ [ids.beauty]: -1.3 }) };
    renderApp(<BalanceDock />, { state: { dock: aDock({ report: beautyShort }), preview } });
    expect(screen.getByText('5.7 → 6.7')).toBeTruthy();
    expect(screen.getByText('5.7 → 6.7 of 8')).toBeTruthy();
    expect(screen.queryByText('32 posts planned or published')).toBeNull();
  });

  it('makes a dated draft of a suggestion with one click', async () => {
    const network = networks[0]?.id ?? '';
    const suggestion = { pillarId: ids.beauty, day: '2026-11-25', time: '18:00', networkId: network };
    const { user, api } = renderApp(<BalanceDock />, {
      state: { dock: aDock({ suggestions: [suggestion] }) },
      answers: { 'posts.create': () => Promise.reject(refusal({ code: 'internal' })) },
    });
    await user.click(screen.getByRole('button', { name: /Add a draft: Beauty/ }));
    const [created] = api.inputsOf('posts.create');
    expect(created?.fields).toMatchObject({ title: 'Beauty: to write', status: 'draft' });
    expect(created?.fields.pillars).toEqual([{ pillarId: ids.beauty, parts: 1 }]);
    expect(created?.placements).toMatchObject([{ networkId: network, day: '2026-11-25', time: '18:00' }]);
  });

  it('puts planned beside the minimum of each network, for the week and the next', () => {
    const frequency = networks.map(({ id }, index) => ({
      networkId: id,
      planned: index + 1,
      needed: 3,
      per: index === 2 ? ('month' as const) : ('week' as const),
    }));
    const nextFrequency = frequency.map((figures) => ({ ...figures, planned: 0 }));
    renderApp(<BalanceDock />, { state: { dock: aDock({ frequency, nextFrequency }) } });
    const week = screen.getByRole('region', { name: 'This week' });
    expect(
      within(week)
        .getAllByRole('row')
        .map((row) => row.textContent),
    ).toEqual([
      'Networkthis weeknext week',
      'Instagram1 of 30 of 3',
      'Facebook2 of 30 of 3',
      'LinkedIn3 of 3in the month0 of 3in the month',
    ]);
  });

  it('switches the window by keyboard, and takes any range', async () => {
    const { user, api, store } = renderApp(<BalanceDock />, {
      state: { dock: aDock() },
      answers: { 'balance.dock': ({ range: asked }) => aDock({ range: asked ?? range }) },
    });
    screen.getByTitle('Which days are judged').focus();
    await user.keyboard('{Enter}');
    await user.click(await screen.findByRole('menuitemradio', { name: 'The month' }));
    await waitFor(() =>
      expect(api.inputsOf('balance.dock').at(-1)?.range).toEqual({ from: '2026-11-01', to: '2026-11-30' }),
    );
    store.getState().setJudgedWindow({ kind: 'range', range: { from: '2026-10-01', to: '2026-10-31' } });
    const from = await screen.findByLabelText('From');
    await user.clear(from);
    await user.type(from, '2026-12-31');
    expect(screen.getByRole('alert').textContent).toBe('The end comes before the start.');
  });

  it('keeps the last figures and offers to read again when reading fails', async () => {
    const { user, api } = renderApp(<BalanceDock />, { state: { dock: aDock(), dockFailed: true } });
    expect(screen.getByText('These figures may be old.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByText('These figures may be old.')).toBeNull());
    expect(api.inputsOf('balance.dock')).toHaveLength(1);
  });

  it('says what is counted when a filter is on', () => {
    const filters = { ...noFilters, networkIds: [networks[0]?.id ?? ''], pillarIds: [anId(101)] };
    renderApp(<BalanceDock />, { state: { dock: aDock(), filters } });
    expect(screen.getByText(/The mix counts only what matches the filter: Instagram/)).toBeTruthy();
    expect(screen.queryByText(/Plan next and the minimums count all posts/)).toBeNull();
  });

  it('says that plans and minimums count all posts where a filter leaves drafts out of the mix', () => {
    const filters = { ...noFilters, statuses: ['approved' as const] };
    renderApp(<BalanceDock />, { language: 'fr', state: { dock: aDock(), filters } });
    expect(screen.getByText(/« À prévoir » et les minimums comptent toutes les publications/)).toBeTruthy();
  });

  it('puts a suggestion into the campaign that is shown', async () => {
    const suggestion = { pillarId: ids.beauty, day: '2026-11-25', time: null, networkId: networks[0]?.id ?? '' };
    const { user, api } = renderApp(<BalanceDock />, {
      state: { dock: aDock({ suggestions: [suggestion] }), filters: { ...noFilters, campaignIds: [anId(500)] } },
      answers: { 'posts.create': () => Promise.reject(refusal({ code: 'internal' })) },
    });
    await user.click(screen.getByRole('button', { name: /Add a draft: Beauty/ }));
    expect(api.inputsOf('posts.create')[0]?.fields.campaignId).toBe(anId(500));
  });
});
