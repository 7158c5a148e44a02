import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { stages } from '#contract/index.ts';
import type { Card } from '#domain/model.ts';
import { BoardScreen } from '#features/board/board-screen.tsx';
import { CalendarScreen } from '#features/calendar/calendar-screen.tsx';
import { GridCard } from '#features/calendar/grid-card.tsx';
import { ListScreen } from '#features/list/list-screen.tsx';
import { cardView } from '#state/card-view.ts';
import { aCard } from './calendar-cards.ts';
import { giveSize } from './element-size.ts';
import { anId, aSnapshot } from './fake-api.ts';
import { renderApp } from './render.tsx';

giveSize(1000, 720);

const spring = { id: anId(700), name: 'Spring', color: 'teal', fromDay: '2026-11-01', toDay: '2026-11-30', goal: '' };
const snapshot = aSnapshot({ campaigns: [{ ...spring, color: 'teal' }] });
const plain = aCard(1);
const marked = aCard(2, { overLimit: true, campaignId: spring.id });
const OVER = 'Over a network’s limit';
const OF_SPRING = 'Campaign Spring';

function drawn(card: Card, layout: 'line' | 'two' | 'chip'): HTMLElement {
  renderApp(<GridCard view={cardView(card, snapshot)} layout={layout} />, { state: { snapshot } });
  return screen.getByRole('button');
}
const nodesOf = (element: HTMLElement) => element.querySelectorAll('*').length;

describe('the marks of a card', () => {
  it.each(['line', 'two', 'chip'] as const)('are in its name and cost one node, as %s', (layout) => {
    const card = drawn(marked, layout);
    expect(card.getAttribute('aria-label')).toContain(`${OF_SPRING}, ${OVER}`);
    expect(card.style.backgroundImage).toContain('--pillar-teal');
    const nodes = nodesOf(card);
    document.body.innerHTML = '';
    const without = drawn(plain, layout);
    expect(without.getAttribute('aria-label')).not.toMatch(/Campaign|limit/);
    expect(without.style.backgroundImage).not.toContain('--pillar-teal');
    expect(nodes - nodesOf(without)).toBe(1);
  });

  it('leave the sign of a series to its name, on one line beside a warning', () => {
    const seriesId = anId(702);
    const nodes = nodesOf(drawn(aCard(4, { seriesId }), 'line'));
    document.body.innerHTML = '';
    const warned = drawn(aCard(5, { seriesId, overLimit: true }), 'line');
    expect(nodesOf(warned)).toBe(nodes);
    expect(warned.getAttribute('aria-label')).toContain(`Repeats, ${OVER}`);
  });

  it('say nothing of a campaign that is gone', () => {
    expect(drawn(aCard(3, { campaignId: anId(701) }), 'two').getAttribute('aria-label')).not.toContain('Campaign');
  });

  it('are told on the board, and to the pointer', async () => {
    const cards = [plain, marked];
    const columns = () => ({
      revision: 1,
      columns: stages.map((stage) => ({
        stage,
        count: stage === 'draft' ? 2 : 0,
        cards: stage === 'draft' ? cards : [],
      })),
    });
    renderApp(<BoardScreen />, { answers: { 'board.columns': columns }, state: { snapshot } });
    const card = await screen.findByRole('button', { name: new RegExp(`^Post 2.*${OF_SPRING}, ${OVER}$`) });
    expect(card).toBeTruthy();
    expect(screen.getByText('Post 2').title).toBe(`Post 2\n${OF_SPRING}\n${OVER}`);
    expect(screen.getByText('Post 1').title).toBe('Post 1');
  });

  it('are told in the calendar’s list', () => {
    const days = [{ day: '2026-11-25', count: 2, cards: [plain, marked] }];
    const loaded = { view: 'list', range: { from: '2026-11-01', to: '2026-11-30' } } as const;
    renderApp(<CalendarScreen />, { state: { snapshot, view: 'list', shownDay: '2026-11-22', days, loaded } });
    expect(screen.getByRole('button', { name: /Post 2/ }).textContent).toContain(OVER);
    expect(screen.getByRole('button', { name: /Post 2/ }).textContent).toContain(OF_SPRING);
    expect(screen.getByRole('button', { name: /Post 1/ }).textContent).not.toMatch(/Campaign|limit/);
  });

  it('are told in the table', async () => {
    const rows = () => ({
      revision: 1,
      total: 2,
      offset: 0,
      groups: [{ key: '2026-11-23', count: 2 }],
      todayAt: 0,
      rows: [plain, marked],
    });
    renderApp(<ListScreen />, { answers: { 'list.rows': rows }, state: { snapshot } });
    const row = (await screen.findByText('Post 2')).closest('tr');
    expect(row?.textContent).toContain(OVER);
    expect(row?.textContent).toContain('Spring');
    expect(screen.getByText('Post 1').closest('tr')?.textContent).not.toContain(OVER);
  });
});
