import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlacementDraft, Snapshot } from '#contract/index.ts';
import type { Post, PostFields } from '#domain/model.ts';
import { TestWorkspace } from '#test/backend.ts';
import { buildFields, buildPlacement } from '#test/builders.ts';

let workspace: TestWorkspace;
let snapshot: Snapshot;

beforeEach(async () => {
  workspace = new TestWorkspace();
  snapshot = await workspace.call('workspace.snapshot', {});
});
afterEach(() => workspace[Symbol.dispose]());

const network = (index: number) => snapshot.networks[index]?.id ?? '';
const post = async (title: string, placements: readonly PlacementDraft[] = [], fields: Partial<PostFields> = {}) =>
  (await workspace.call('posts.create', { fields: buildFields({ title, ...fields }), placements: [...placements] }))
    .value;
const dated = (index: number, day: string, time: string | null = null, rest: Partial<PlacementDraft> = {}) =>
  buildPlacement(network(index), { day, time, ...rest });
const get = (id: string) => workspace.call('posts.get', { id });
const places = ({ placements }: Post) => placements.map(({ day, time }) => [day, time]);
const cardTo = ({ id, placements }: Post, day: string | null, time: string | null = 'keep') => ({
  postId: id,
  placementIds: placements.map((placement) => placement.id),
  day,
  time,
});
/** Titles of a day as every view shows them. */
const titlesOn = async (day: string) => {
  const { days } = await workspace.call('calendar.days', { range: { from: day, to: day }, perDay: null, filters: {} });
  return days[0]?.cards.map(({ title }) => title);
};

describe('moving several cards', () => {
  it('is one step that puts each on its own day at its own time, ideas from the tray among them', async () => {
    const one = await post('One', [dated(0, '2025-06-12', '09:00')]);
    const two = await post('Two', [dated(1, '2025-06-14')]);
    const idea = await post('Idea', [buildPlacement(network(0))]);
    const cards = [cardTo(one, '2025-06-19'), cardTo(two, '2025-06-21'), cardTo(idea, '2025-06-19')];
    const { step } = await workspace.call('cards.move', { cards });
    expect(step).toMatchObject({ name: 'posts-placed', params: { count: 3 } });
    expect(places(await get(one.id))).toEqual([['2025-06-19', '09:00']]);
    expect(places(await get(two.id))).toEqual([['2025-06-21', null]]);
    expect(places(await get(idea.id))).toEqual([['2025-06-19', null]]);
    await workspace.call('history.undo', { to: null });
    expect(places(await get(one.id))).toEqual([['2025-06-12', '09:00']]);
    expect(places(await get(idea.id))).toEqual([[null, null]]);
  });

  it('names the days where all move by as many', async () => {
    const one = await post('One', [dated(0, '2025-06-12')]);
    const two = await post('Two', [dated(1, '2025-06-14')]);
    const move = (cards: ReturnType<typeof cardTo>[]) => workspace.call('cards.move', { cards });
    const shifted = await move([cardTo(one, '2025-06-10'), cardTo(two, '2025-06-12')]);
    expect(shifted.step).toMatchObject({ name: 'posts-shifted', params: { count: 2, days: -2 } });
    expect((await move([cardTo(one, '2025-06-20'), cardTo(two, '2025-06-20')])).step?.name).toBe('posts-moved');
    expect((await move([cardTo(one, '2025-06-21')])).step).toMatchObject({ params: { title: 'One' } });
    expect((await move([cardTo(one, null), cardTo(two, null)])).step?.name).toBe('posts-to-tray');
  });

  it('gives an idea without a network those that were chosen, and asks for them', async () => {
    const idea = await post('Idea');
    const cards = [cardTo(idea, '2025-06-19')];
    expect(await workspace.fails('cards.move', { cards })).toMatchObject({ reason: 'needs-network' });
    await workspace.call('cards.move', { cards, networkIds: [network(1), network(0)] });
    expect((await get(idea.id)).placements).toMatchObject([
      { networkId: network(1), day: '2025-06-19' },
      { networkId: network(0), day: '2025-06-19' },
    ]);
  });

  it('moves none when one is published or unknown', async () => {
    const one = await post('One', [dated(0, '2025-06-12')]);
    const out = await post('Out', [dated(0, '2025-06-09', null, { state: 'published' })]);
    const refusal = await workspace.fails('cards.move', {
      cards: [cardTo(one, '2025-06-20'), cardTo(out, '2025-06-20')],
    });
    expect(refusal).toMatchObject({ code: 'refused', reason: 'published-does-not-move' });
    const mixed = { ...cardTo(one, '2025-06-20'), placementIds: out.placements.map(({ id }) => id) };
    expect(await workspace.fails('cards.move', { cards: [mixed] })).toMatchObject({ code: 'not-found' });
    expect(places(await get(one.id))).toEqual([['2025-06-12', null]]);
  });
});

describe('copying cards', () => {
  it('copies each card alone, as planned, in one step', async () => {
    const made = await post('Twice', [
      dated(0, '2025-06-09', '09:00', { state: 'published', link: 'https://x.y', format: 'reel', ownText: 'own' }),
      dated(1, '2025-06-20'),
    ]);
    const other = await post('Other', [dated(1, '2025-06-11')]);
    const first = { ...cardTo(made, '2025-06-30'), placementIds: [made.placements[0]?.id ?? ''] };
    const { step, value } = await workspace.call('cards.copy', { cards: [first, cardTo(other, '2025-07-02')] });
    expect(step).toMatchObject({ name: 'posts-copied', params: { count: 2 } });
    const [copy, second] = await Promise.all(value.postIds.map(get));
    expect(copy).toMatchObject({
      title: 'Twice',
      placements: [{ day: '2025-06-30', time: '09:00', state: 'planned', link: '', format: 'reel', ownText: 'own' }],
    });
    expect(second && places(second)).toEqual([['2025-07-02', null]]);
    await workspace.call('history.undo', { to: null });
    expect(await titlesOn('2025-06-30')).toEqual([]);
    expect(await titlesOn('2025-06-09')).toEqual(['Twice']);
  });

  it('leaves behind what is archived, and copies an idea into the tray', async () => {
    const made = await post('Half', [dated(0, '2025-06-15'), dated(1, '2025-06-15')]);
    const idea = await post('Idea');
    await workspace.call('networks.archive', { id: network(0) });
    const { value } = await workspace.call('cards.copy', { cards: [cardTo(made, '2025-06-16'), cardTo(idea, null)] });
    const [half, copiedIdea] = await Promise.all(value.postIds.map(get));
    expect(half?.placements).toMatchObject([{ networkId: network(1), day: '2025-06-16' }]);
    expect(copiedIdea).toMatchObject({ title: 'Idea', placements: [] });
  });
});

describe('order inside a day', () => {
  const DAY = '2025-06-20';

  it('is kept as it was put, and what comes later follows', async () => {
    const made = [
      await post('Alpha', [dated(0, DAY)]),
      await post('Beta', [dated(1, DAY)]),
      await post('Gamma', [dated(0, DAY)]),
    ];
    const [a, b, c] = made.map(({ id }) => id);
    const order = (postIds: readonly (string | undefined)[]) =>
      workspace.call('cards.order', { day: DAY, time: null, postIds: postIds.map((id) => id ?? '') });
    expect((await order([c, a, b])).step).toMatchObject({ name: 'cards-reordered', params: { day: DAY } });
    expect(await titlesOn(DAY)).toEqual(['Gamma', 'Alpha', 'Beta']);
    await post('Aardvark', [dated(0, DAY)]);
    expect(await titlesOn(DAY)).toEqual(['Gamma', 'Alpha', 'Beta', 'Aardvark']);
    expect((await order([c, a, b])).step).toBeNull();
    await order([b, c]);
    expect(await titlesOn(DAY)).toEqual(['Beta', 'Alpha', 'Gamma', 'Aardvark']);
    await workspace.call('history.undo', { to: null });
    expect(await titlesOn(DAY)).toEqual(['Gamma', 'Alpha', 'Beta', 'Aardvark']);
  });

  it('is left behind with the day, and survives an edit that keeps the day', async () => {
    const a = await post('Alpha', [dated(0, DAY)]);
    const b = await post('Beta', [dated(0, DAY)]);
    await workspace.call('cards.order', { day: DAY, time: null, postIds: [b.id, a.id] });
    const { revision, placements } = await get(b.id);
    await workspace.call('posts.update', {
      id: b.id,
      revision,
      fields: { title: 'Better' },
      placements: [...placements],
    });
    expect(await titlesOn(DAY)).toEqual(['Better', 'Alpha']);
    await workspace.call('cards.move', { cards: [cardTo(b, '2025-06-21')] });
    await workspace.call('cards.move', { cards: [cardTo(b, DAY)] });
    expect(await titlesOn(DAY)).toEqual(['Alpha', 'Better']);
  });

  it('concerns the cards of one time alone', async () => {
    const a = await post('Alpha', [dated(0, DAY, '10:00')]);
    const b = await post('Beta', [dated(0, DAY, '12:00')]);
    const error = await workspace.fails('cards.order', { day: DAY, time: '10:00', postIds: [b.id, a.id] });
    expect(error).toMatchObject({ code: 'not-found' });
  });
});

describe('changing places', () => {
  it('swaps day and time of two cards, with all their networks', async () => {
    const one = await post('One', [dated(0, '2025-06-12', '09:00'), dated(1, '2025-06-12', '09:00')]);
    const two = await post('Two', [dated(0, '2025-06-18')]);
    const placementIds: [string, string] = [one.placements[0]?.id ?? '', two.placements[0]?.id ?? ''];
    const { step } = await workspace.call('cards.swap', { placementIds });
    expect(step).toMatchObject({ name: 'cards-swapped', params: { title: 'One', other: 'Two' } });
    expect(places(await get(one.id))).toEqual([
      ['2025-06-18', null],
      ['2025-06-18', null],
    ]);
    expect(places(await get(two.id))).toEqual([['2025-06-12', '09:00']]);
  });

  it('is refused for what is published or has no day', async () => {
    const one = await post('One', [dated(0, '2025-06-12')]);
    const out = await post('Out', [dated(0, '2025-06-01', null, { state: 'published' })]);
    const idea = await post('Idea', [buildPlacement(network(0))]);
    const swap = (other: Post) =>
      workspace.fails('cards.swap', { placementIds: [one.placements[0]?.id, other.placements[0]?.id] });
    expect(await swap(out)).toMatchObject({ reason: 'published-does-not-move' });
    expect(await swap(idea)).toMatchObject({ reason: 'needs-day' });
  });
});

describe('weighing several cards before they move', () => {
  const WEEK = { from: '2025-06-09', to: '2025-06-15' };
  const preview = (copy: boolean, cards: ReturnType<typeof cardTo>[]) =>
    workspace.call('balance.preview', {
      anchorDay: WEEK.from,
      range: WEEK,
      filters: {},
      change: { kind: 'cards', copy, cards: cards.map(({ time: _time, ...card }) => card) },
    });

  it('counts those that come in, those that go, and copies beside their originals', async () => {
    const pillars = [{ pillarId: snapshot.pillars[0]?.id ?? '', parts: 1 }];
    const inside = await post('Inside', [dated(0, '2025-06-10')], { pillars });
    const outside = await post('Outside', [dated(0, '2025-06-20')], { pillars });
    const idea = await post('Idea', [], { pillars, status: 'draft' });
    const moved = await preview(false, [cardTo(outside, '2025-06-12'), cardTo(idea, '2025-06-12')]);
    expect([moved.before.tagged, moved.after.tagged]).toEqual([1, 3]);
    expect((await preview(false, [cardTo(inside, '2025-06-18')])).after.tagged).toBe(0);
    expect((await preview(true, [cardTo(inside, '2025-06-13'), cardTo(outside, '2025-06-12')])).after.tagged).toBe(3);
  });
});
