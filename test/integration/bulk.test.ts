import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlacementDraft, Room, Snapshot } from '#contract/index.ts';
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
const pillar = (index: number) => snapshot.pillars[index]?.id ?? '';
const post = async (fields: Partial<PostFields> = {}, placements: readonly PlacementDraft[] = []): Promise<Post> =>
  (await workspace.call('posts.create', { fields: buildFields(fields), placements: [...placements] })).value;
const dated = (index: number, day: string, time: string | null = null, rest: Partial<PlacementDraft> = {}) =>
  buildPlacement(network(index), { day, time, ...rest });
const out = { state: 'published' } as const;
const get = (id: string) => workspace.call('posts.get', { id });
const daysOf = async (id: string) => (await get(id)).placements.map(({ day, time }) => (time ? `${day} ${time}` : day));
const gone = '99999999-9999-4999-8999-999999999999';

describe('many posts', () => {
  it('move by days in one step; a card with something published stays as a whole', async () => {
    const one = await post({}, [dated(0, '2025-06-12', '09:00'), dated(1, '2025-06-14')]);
    const two = await post({}, [dated(0, '2025-06-12'), dated(1, '2025-06-12', null, out)]);
    const placementIds = [...one.placements, ...two.placements].map(({ id }) => id);
    const { step, value } = await workspace.call('bulk.move', { placementIds: [...placementIds, gone], days: -2 });
    expect(value).toEqual({ changed: 1, kept: 1 });
    expect(step).toMatchObject({ name: 'posts-shifted', params: { count: 1, days: -2 } });
    expect(await daysOf(one.id)).toEqual(['2025-06-10 09:00', '2025-06-12']);
    expect(await daysOf(two.id)).toEqual(['2025-06-12', '2025-06-12']);
    await workspace.call('history.undo', { to: null });
    expect(await daysOf(one.id)).toEqual(['2025-06-12 09:00', '2025-06-14']);
  });

  it('get a status, except those that are published', async () => {
    const draft = await post();
    const same = await post({ status: 'approved' });
    const published = await post({}, [dated(0, '2025-06-01', null, out)]);
    const postIds = [draft.id, same.id, published.id];
    const { step, value } = await workspace.call('bulk.setStatus', { postIds, status: 'approved' });
    expect(value).toEqual({ changed: 1, kept: 1 });
    expect(step).toMatchObject({ name: 'posts-status-set', params: { count: 1, status: 'approved' } });
    expect([(await get(draft.id)).status, (await get(published.id)).status]).toEqual(['approved', 'draft']);
    expect((await workspace.call('bulk.setStatus', { postIds, status: 'approved' })).step).toBeNull();
    const alone = await workspace.call('bulk.setStatus', { postIds: [draft.id], status: 'review' });
    expect(alone.step).toMatchObject({ name: 'post-status-set', params: { status: 'review' } });
  });

  it('get pillars in place of theirs, or besides them', async () => {
    const had = await post({ pillars: [{ pillarId: pillar(0), parts: 3 }] });
    const none = await post();
    const postIds = [had.id, none.id];
    const pillars = [{ pillarId: pillar(1), parts: 1 }];
    const pillarsOf = async () => Promise.all(postIds.map(async (id) => (await get(id)).pillars));
    expect((await workspace.call('bulk.setPillars', { postIds, pillars, mode: 'add' })).value.changed).toBe(2);
    expect(await pillarsOf()).toEqual([[{ pillarId: pillar(0), parts: 3 }, ...pillars], pillars]);
    expect((await workspace.call('bulk.setPillars', { postIds, pillars, mode: 'replace' })).value.changed).toBe(1);
    expect(await pillarsOf()).toEqual([pillars, pillars]);
    await workspace.call('pillars.archive', {
      id: pillar(3),
      newSet: { fromDay: '2025-06-10', weights: [{ pillarId: pillar(0), weight: 1 }] },
    });
    const archived = [{ pillarId: pillar(3), parts: 1 }];
    const error = await workspace.fails('bulk.setPillars', { postIds, pillars: archived, mode: 'add' });
    expect(error).toMatchObject({ code: 'refused', reason: 'pillar-archived' });
  });

  it('leave their campaign, and are refused one that is not there', async () => {
    const { id } = await post();
    expect((await workspace.call('bulk.setCampaign', { postIds: [id], campaignId: null })).step).toBeNull();
    const error = await workspace.fails('bulk.setCampaign', { postIds: [id], campaignId: gone });
    expect(error).toMatchObject({ code: 'not-found', reason: 'campaign' });
  });

  it('are planned on one more network where they are first planned', async () => {
    const two = await post({}, [dated(0, '2025-06-20', '18:00'), dated(2, '2025-06-18', '09:00')]);
    const undated = await post();
    const has = await post({}, [dated(1, '2025-06-18')]);
    const published = await post({}, [dated(0, '2025-06-01', null, out)]);
    const postIds = [two, undated, has, published].map(({ id }) => id);
    const { step, value } = await workspace.call('bulk.addNetwork', { postIds, networkId: network(1) });
    expect(value).toEqual({ changed: 2, kept: 1 });
    expect(step).toMatchObject({ name: 'posts-network-added', params: { count: 2, name: 'Facebook' } });
    expect(await daysOf(two.id)).toEqual(['2025-06-20 18:00', '2025-06-18 09:00', '2025-06-18 09:00']);
    expect(await daysOf(undated.id)).toEqual([null]);
    expect((await get(published.id)).placements).toHaveLength(1);
  });

  it('are copied in one step', async () => {
    const ids = [await post({ title: 'A' }, [dated(0, '2025-06-12')]), await post({ title: 'B' })].map(({ id }) => id);
    const copies = await workspace.call('bulk.duplicate', { postIds: ids });
    expect(copies.step).toMatchObject({ name: 'posts-duplicated', params: { count: 2 } });
    const count = async () => (await workspace.call('workspace.snapshot', {})).postCount;
    expect(await count()).toBe(4);
    await workspace.call('history.undo', { to: null });
    expect(await count()).toBe(2);
  });
});

/** It is 10 June 2025, 11:00 in Paris. */
describe('marking published', () => {
  it('takes what is due, and leaves what is to come', async () => {
    const made = await post({}, [
      dated(0, '2025-06-09'),
      dated(1, '2025-06-10'),
      dated(2, '2025-06-10', '11:00'),
      dated(0, '2025-06-10', '11:01'),
      dated(1, '2025-06-20'),
      buildPlacement(network(2)),
    ]);
    const postIds = [made.id];
    const before = await workspace.call('bulk.due', { postIds });
    expect(before).toEqual({ posts: 1, due: 3, toCome: 2, undated: 1, nextDay: '2025-06-10' });
    const { step, value } = await workspace.call('bulk.publish', { postIds });
    expect([step?.name, value]).toEqual(['post-published', { changed: 1, kept: 0 }]);
    const states = (await get(made.id)).placements.map(({ state }) => state);
    expect(states).toEqual(['published', 'published', 'published', 'planned', 'planned', 'planned']);
  });

  it('takes the user’s word for day, time and link, though not for a day to come', async () => {
    const made = await post({ title: 'Coats' }, [dated(0, '2025-06-20', '18:00'), dated(1, '2025-06-21')]);
    const [first] = made.placements;
    const out = [{ placementId: first?.id ?? '', day: '2025-06-09', time: '08:15', link: 'https://example.com/p/1' }];
    const postIds = [made.id];
    const ahead = await workspace.fails('bulk.publish', {
      postIds,
      out: out.map((one) => ({ ...one, day: '2025-06-11' })),
    });
    expect(ahead).toMatchObject({ code: 'refused', reason: 'day-to-come' });
    const { step } = await workspace.call('bulk.publish', { postIds, out });
    expect(step).toMatchObject({ name: 'post-published', params: { title: 'Coats' } });
    const { placements } = await get(made.id);
    expect(placements[0]).toMatchObject({
      state: 'published',
      day: '2025-06-09',
      time: '08:15',
      link: 'https://example.com/p/1',
    });
    expect(placements[1]).toMatchObject({ state: 'planned', day: '2025-06-21' });
  });

  it('is refused where nothing is due', async () => {
    const later = await post({}, [dated(0, '2025-06-20')]);
    const error = await workspace.fails('bulk.publish', { postIds: [later.id] });
    expect(error).toMatchObject({ code: 'refused', reason: 'nothing-due' });
  });
});

describe('making room', () => {
  const room = (changes: Partial<Room> = {}): Room => ({
    networkId: network(0),
    day: '2025-06-12',
    time: null,
    by: 'days',
    count: 1,
    until: 'end',
    ...changes,
  });

  it('pushes what is planned on the network from then on, in one step', async () => {
    const before = await post({}, [dated(0, '2025-06-11')]);
    const cross = await post({}, [dated(0, '2025-06-12', '09:00'), dated(1, '2025-06-12', '09:00')]);
    const published = await post({}, [dated(0, '2025-06-13', null, out)]);
    const skipped = await post({}, [dated(0, '2025-06-13', null, { state: 'skipped' })]);
    const last = await post({}, [dated(0, '2025-06-14')]);
    expect(await workspace.call('placements.previewRoom', room())).toEqual({ count: 2, lastDay: '2025-06-15' });
    const { step, value } = await workspace.call('placements.makeRoom', room());
    expect(value).toEqual({ count: 2, lastDay: '2025-06-15' });
    expect(step).toMatchObject({ name: 'room-made', params: { count: 2, name: 'Instagram' } });
    expect(await daysOf(cross.id)).toEqual(['2025-06-13 09:00', '2025-06-12 09:00']);
    for (const stays of [before, published, skipped]) {
      expect(await daysOf(stays.id)).toEqual(stays.placements.map(({ day }) => day));
    }
    await workspace.call('history.undo', { to: null });
    expect(await daysOf(last.id)).toEqual(['2025-06-14']);
  });

  it('leaves what is over, even when the day asked for is', async () => {
    const over = await post({}, [dated(0, '2025-06-09'), dated(0, '2025-06-10', '08:00')]);
    const ahead = await post({}, [dated(0, '2025-06-10', '18:00')]);
    await workspace.call('placements.makeRoom', room({ day: '2025-06-01' }));
    expect(await daysOf(over.id)).toEqual(['2025-06-09', '2025-06-10 08:00']);
    expect(await daysOf(ahead.id)).toEqual(['2025-06-11 18:00']);
  });

  it('says when nothing follows', async () => {
    expect(await workspace.call('placements.previewRoom', room())).toEqual({ count: 0, lastDay: null });
    const error = await workspace.fails('placements.makeRoom', room());
    expect(error).toMatchObject({ code: 'refused', reason: 'nothing-follows' });
  });
});
