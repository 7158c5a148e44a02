import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ListOrder, noFilters, type PlacementDraft, type Snapshot, type stages } from '#contract/index.ts';
import { addDays } from '#domain/day.ts';
import type { Post, PostFields } from '#domain/model.ts';
import { TestWorkspace } from '#test/backend.ts';
import { buildFields, buildPlacement } from '#test/builders.ts';
import { dumpBoards } from '#test/dump.ts';

let workspace: TestWorkspace;
let snapshot: Snapshot;

beforeEach(async () => {
  workspace = new TestWorkspace();
  snapshot = await workspace.call('workspace.snapshot', {});
});
afterEach(() => workspace[Symbol.dispose]());

const network = (index: number) => snapshot.networks[index]?.id ?? '';
const pillar = (index: number) => snapshot.pillars[index]?.id ?? '';
const post = async (fields: Partial<PostFields> = {}, placements: readonly PlacementDraft[] = []): Promise<Post> =>
  (await workspace.call('posts.create', { fields: buildFields(fields), placements: [...placements] })).value;
const dated = (index: number, day: string, time: string | null = null, rest: Partial<PlacementDraft> = {}) =>
  buildPlacement(network(index), { day, time, ...rest });
const titles = (cards: readonly { readonly title: string }[]) => cards.map(({ title }) => title);

async function column(stage: (typeof stages)[number], limit = 50, filters = {}) {
  const { columns } = await workspace.call('board.columns', { stages: [stage], limit, filters });
  const [only] = columns;
  if (!only || columns.length !== 1) throw new Error('One column was asked for.');
  return only;
}

describe('the board', () => {
  it('has every post in one column, by day, time and title, the undated last', async () => {
    await post({ title: 'No day' });
    await post({ title: 'b' }, [dated(0, '2025-06-20', '08:00')]);
    await post({ title: 'c' }, [dated(0, '2025-06-20', '09:00')]);
    await post({ title: 'A' }, [dated(0, '2025-06-20', '09:00'), dated(1, '2025-06-25')]);
    await post({ title: 'First' }, [dated(0, '2025-06-12', '09:00', { state: 'published' }), dated(1, '2025-06-19')]);
    await post({ title: 'Idea', status: 'idea' }, [dated(0, '2025-06-13')]);
    const { columns } = await workspace.call('board.columns', { limit: 9, filters: {} });
    expect(columns.map(({ stage, count }) => [stage, count])).toEqual([
      ['idea', 1],
      ['draft', 5],
      ['review', 0],
      ['approved', 0],
      ['published', 0],
    ]);
    const draft = columns[1]?.cards ?? [];
    expect(titles(draft)).toEqual(['First', 'b', 'A', 'c', 'No day']);
    expect(draft[0]).toMatchObject({ day: '2025-06-19', time: null });
    expect(draft[0]?.placements).toHaveLength(2);
    expect(draft[4]).toMatchObject({ day: null, time: null });
  });

  it('takes a post for published when one placement is and none is planned, newest first', async () => {
    const out = (day: string, time: string | null = null) => dated(0, day, time, { state: 'published' });
    await post({ title: 'Older', status: 'draft' }, [out('2025-05-02')]);
    await post({ title: 'Newer', status: 'approved' }, [out('2025-04-02', '08:00'), out('2025-06-02', '18:00')]);
    await post({ title: 'Half' }, [out('2025-06-01'), dated(1, '2025-06-30')]);
    const { count, cards } = await column('published');
    expect([count, titles(cards)]).toEqual([2, ['Newer', 'Older']]);
    expect(cards[0]).toMatchObject({ day: '2025-06-02', time: '18:00' });
    expect((await column('published', 1)).cards).toHaveLength(1);
  });

  it('honours the filters in cards and counts', async () => {
    await post({ title: 'Both', pillars: [{ pillarId: pillar(0), parts: 1 }] }, [dated(0, '2025-06-20')]);
    await post({ title: 'Pillar', pillars: [{ pillarId: pillar(0), parts: 1 }] }, [dated(1, '2025-06-20')]);
    await post({ title: 'Network' }, [dated(0, '2025-06-20')]);
    const filters = { pillarIds: [pillar(0)], networkIds: [network(0)] };
    const { count, cards } = await column('draft', 9, filters);
    expect([count, titles(cards)]).toEqual([1, ['Both']]);
  });

  it('follows trash and undo', async () => {
    const made = await post({ title: 'Here' }, [dated(0, '2025-06-20'), dated(1, '2025-06-20')]);
    const check = () => {
      const { kept, expected } = dumpBoards(workspace.deps.path);
      expect(kept).toEqual(expected);
      return kept;
    };
    const before = check();
    await workspace.call('posts.delete', { ids: [made.id] });
    expect(check()).toEqual([]);
    await workspace.call('history.undo', { to: null });
    expect(check()).toEqual(before);
  });
});

const byDay: ListOrder = { sort: 'day', descending: false, group: 'none' };
const rows = (order: Partial<ListOrder> = {}, filters = {}, offset: number | null = 0, limit = 100) =>
  workspace.call('list.rows', { order: { ...byDay, ...order }, filters: { ...noFilters, ...filters }, offset, limit });

/** Around today, 10 June 2025: two weeks, an idea without a day, a cross-post on two days. */
async function fill(): Promise<void> {
  const fashion = [{ pillarId: pillar(1), parts: 1 }];
  await post({ title: 'Coats', status: 'approved', pillars: fashion }, [dated(0, '2025-06-05', '09:00')]);
  await post({ title: 'apron', status: 'review' }, [dated(1, '2025-06-12'), dated(0, '2025-06-14', '18:00')]);
  await post({ title: 'Boots', pillars: [{ pillarId: pillar(0), parts: 2 }, ...fashion] }, [
    dated(0, '2025-06-12', '08:00'),
    dated(2, '2025-06-12', '08:00'),
  ]);
  await post({ title: 'Dress', status: 'idea' });
  await post({ title: 'Earrings' }, [dated(0, '2025-06-02', null, { state: 'published' })]);
}

describe('the list', () => {
  it('has the calendar’s cards by day, and the tray’s posts at the end', async () => {
    await fill();
    const { total, rows: all, todayAt, groups } = await rows();
    expect(titles(all)).toEqual(['Earrings', 'Coats', 'apron', 'Boots', 'apron', 'Dress']);
    expect([total, todayAt, groups]).toEqual([6, 2, [{ key: null, count: 6 }]]);
    const range = { from: '2025-06-01', to: '2025-06-30' };
    const { days } = await workspace.call('calendar.days', { range, perDay: null, filters: {} });
    expect(all.slice(0, 5)).toEqual(days.flatMap(({ cards }) => cards));
    expect(titles((await rows({ descending: true })).rows)).toEqual([
      'apron',
      'Boots',
      'apron',
      'Coats',
      'Earrings',
      'Dress',
    ]);
  });

  it('gives any stretch alike, whichever way it is read', async () => {
    for (let index = 0; index < 40; index += 1) {
      const day = addDays('2024-01-01', (index * 37) % 900);
      await post({ title: `Post ${index % 7}` }, index % 8 === 0 ? [] : [dated(index % 3, day)]);
    }
    for (const order of [{}, { descending: true }, { group: 'week' as const }, { sort: 'title' as const }]) {
      const { rows: all, total } = await rows(order);
      expect(all).toHaveLength(total);
      for (const offset of [0, 3, 31, 38, 39, 60]) {
        expect((await rows(order, {}, offset, 7)).rows).toEqual(all.slice(offset, offset + 7));
      }
    }
  });

  it('starts with the page that today is on when asked for none', async () => {
    for (let index = 0; index < 30; index += 1) await post({}, [dated(0, addDays('2025-05-20', index))]);
    const { offset, todayAt, rows: page } = await rows({}, {}, null, 10);
    expect([offset, todayAt, page[0]?.day]).toEqual([20, 21, '2025-06-09']);
    expect((await rows({ sort: 'title' }, {}, null, 10)).offset).toBe(0);
  });

  it('sorts by each column', async () => {
    await fill();
    const sorted = async (sort: ListOrder['sort'], descending = false) =>
      titles((await rows({ sort, descending })).rows).join(' ');
    expect(await sorted('title')).toBe('apron apron Boots Coats Dress Earrings');
    expect(await sorted('title', true)).toBe('Earrings Dress Coats Boots apron apron');
    expect(await sorted('status')).toBe('Dress Boots apron apron Coats Earrings');
    expect(await sorted('pillars')).toBe('Boots Coats Earrings apron apron Dress');
    expect(await sorted('time')).toBe('Boots Coats apron Earrings apron Dress');
    expect(await sorted('networks')).toBe('Earrings Coats apron Boots apron Dress');
  });

  it('groups by week, and by what a post has, once in each of its groups', async () => {
    await fill();
    const grouped = async (group: ListOrder['group'], sort: ListOrder['sort'] = 'day') => {
      const { groups, rows: all, total } = await rows({ group, sort });
      expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(total);
      expect(all).toHaveLength(total);
      return groups.map(({ key, count }) => [key, count]);
    };
    const weeks = [
      ['2025-06-02', 2],
      ['2025-06-09', 3],
      [null, 1],
    ];
    expect(await grouped('week')).toEqual(weeks);
    expect(await grouped('week', 'title')).toEqual(weeks);
    expect(await grouped('pillar')).toEqual([
      [pillar(0), 1],
      [pillar(1), 2],
      [null, 4],
    ]);
    expect(await grouped('network')).toEqual([
      [network(0), 4],
      [network(1), 1],
      [network(2), 1],
      [null, 1],
    ]);
    expect(await grouped('status')).toEqual([
      ['idea', 1],
      ['draft', 1],
      ['review', 2],
      ['missed', 1],
      ['published', 1],
    ]);
    expect(await grouped('campaign')).toEqual([[null, 6]]);
  });

  it('honours the filters in every order', async () => {
    await fill();
    const filters = { networkIds: [network(1)] };
    for (const order of [{}, { sort: 'title' as const }, { group: 'network' as const }]) {
      const { total, rows: all } = await rows(order, filters);
      expect([total, titles(all)]).toEqual([1, ['apron']]);
      expect(all[0]?.placements).toHaveLength(1);
    }
    expect(titles((await rows({ sort: 'title' }, { statuses: ['idea'] })).rows)).toEqual(['Dress']);
  });

  it('has what is on a network without a day there, whatever days it has elsewhere, as the board has it', async () => {
    const shirt = await post({ title: 'Shirt' }, [dated(0, '2025-06-12'), buildPlacement(network(1))]);
    await post({ title: 'Scarf' }, [dated(1, '2025-06-13'), buildPlacement(network(1))]);
    const filters = { networkIds: [network(1)] };
    for (const order of [{}, { group: 'week' as const }, { sort: 'title' as const }, { group: 'network' as const }]) {
      const { total, rows: all } = await rows(order, filters);
      expect([total, titles(all).toSorted()]).toEqual([2, ['Scarf', 'Shirt']]);
      const row = all.find(({ title }) => title === 'Shirt');
      expect(row).toMatchObject({ day: null, placements: [{ id: shirt.placements[1]?.id }] });
    }
    expect(titles((await column('draft', 50, filters)).cards)).toEqual(['Shirt', 'Scarf']);
    expect((await rows({}, { networkIds: [network(0), network(1)] })).rows.map(({ day }) => day)).not.toContain(null);
    await workspace.call('posts.delete', { ids: [shirt.id] });
    expect(titles((await rows({}, filters)).rows)).toEqual(['Scarf']);
  });

  it('shows a change at once, in an order that was kept', async () => {
    await fill();
    const before = await rows({ sort: 'title' });
    const [first] = before.rows;
    await workspace.call('posts.delete', { ids: [first?.postId ?? ''] });
    const after = await rows({ sort: 'title' });
    expect(titles(after.rows)).toEqual(['Boots', 'Coats', 'Dress', 'Earrings']);
    expect(after.revision).toBeGreaterThan(before.revision);
  });
});
