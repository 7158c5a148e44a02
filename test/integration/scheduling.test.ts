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
const pillar = (index: number) => snapshot.pillars[index]?.id ?? '';
const post = async (fields: Partial<PostFields> = {}, placements: readonly PlacementDraft[] = []): Promise<Post> =>
  (await workspace.call('posts.create', { fields: buildFields(fields), placements: [...placements] })).value;
const dated = (index: number, day: string, time: string | null = null, rest: Partial<PlacementDraft> = {}) =>
  buildPlacement(network(index), { day, time, ...rest });
const get = (id: string) => workspace.call('posts.get', { id });
const places = ({ placements }: Post) => placements.map(({ networkId, day, time }) => [networkId, day, time]);

describe('moving', () => {
  it('keeps each placement’s own time of day when asked', async () => {
    const made = await post({ title: 'Card' }, [dated(0, '2025-06-12', '09:00'), dated(1, '2025-06-12')]);
    const ids = made.placements.map(({ id }) => id);
    const { step, value } = await workspace.call('placements.move', { ids, day: '2025-07-01', time: 'keep' });
    expect(value).toEqual({ count: 2 });
    expect(step).toMatchObject({ name: 'post-moved', params: { title: 'Card', day: '2025-07-01' } });
    expect(places(await get(made.id))).toEqual([
      [network(0), '2025-07-01', '09:00'],
      [network(1), '2025-07-01', null],
    ]);
  });

  it('sets a time, clears it, and takes it away with the day', async () => {
    const made = await post({}, [dated(0, '2025-06-12', '09:00')]);
    const ids = made.placements.map(({ id }) => id);
    const placeAfter = async (day: string | null, time: string | null) => {
      await workspace.call('placements.move', { ids, day, time });
      return places(await get(made.id))[0]?.slice(1);
    };
    expect(await placeAfter('2025-06-13', '18:30')).toEqual(['2025-06-13', '18:30']);
    expect(await placeAfter('2025-06-13', null)).toEqual(['2025-06-13', null]);
    await placeAfter('2025-06-13', '08:00');
    expect(await placeAfter(null, 'keep')).toEqual([null, null]);
    expect((await workspace.call('tray.list', { limit: 5, offset: 0, filters: {} })).cards).toHaveLength(1);
  });

  it('says whether a post went to the tray or stays by its other dates', async () => {
    const made = await post({ title: 'Two days' }, [dated(0, '2025-06-12'), dated(1, '2025-06-13')]);
    const [first, second] = made.placements.map(({ id }) => id);
    const undate = (id = '') => workspace.call('placements.move', { ids: [id], day: null, time: null });
    expect((await undate(first)).step?.name).toBe('post-undated');
    expect((await undate(second)).step?.name).toBe('post-to-tray');
  });

  it('leaves what is published where it is, and with it the whole card', async () => {
    const made = await post({}, [dated(0, '2025-06-09', null, { state: 'published' }), dated(1, '2025-06-09')]);
    const ids = made.placements.map(({ id }) => id);
    const error = await workspace.fails('placements.move', { ids, day: '2025-06-20', time: null });
    expect(error).toMatchObject({ code: 'refused', reason: 'published-does-not-move' });
    expect(places(await get(made.id))).toEqual(places(made));
  });
});

describe('scheduling a tray post', () => {
  it('dates its undated placements', async () => {
    const made = await post({}, [buildPlacement(network(0)), buildPlacement(network(2))]);
    const { value } = await workspace.call('posts.schedule', {
      id: made.id,
      day: '2025-06-20',
      time: '10:00',
      networkIds: [],
    });
    expect(places(value)).toEqual([
      [network(0), '2025-06-20', '10:00'],
      [network(2), '2025-06-20', '10:00'],
    ]);
  });

  it('dates those alone that are named', async () => {
    const made = await post({}, [buildPlacement(network(0)), buildPlacement(network(2)), dated(1, '2025-06-09')]);
    const placementIds = [made.placements[1]?.id ?? ''];
    const input = { id: made.id, day: '2025-06-20', time: null, networkIds: [] };
    const { value } = await workspace.call('posts.schedule', { ...input, placementIds });
    expect(places(value)).toEqual([
      [network(0), null, null],
      [network(2), '2025-06-20', null],
      [network(1), '2025-06-09', null],
    ]);
    const strange = { ...input, placementIds: [snapshot.networks[0]?.id ?? ''] };
    expect(await workspace.fails('posts.schedule', strange)).toMatchObject({ code: 'not-found' });
  });

  it('asks for networks when it has none, and then makes one placement on each', async () => {
    const made = await post();
    const input = { id: made.id, day: '2025-06-20', time: null };
    expect(await workspace.fails('posts.schedule', { ...input, networkIds: [] })).toMatchObject({
      reason: 'needs-network',
    });
    const networkIds = [network(1), network(0), network(1)];
    const { value } = await workspace.call('posts.schedule', { ...input, networkIds });
    expect(places(value)).toEqual([
      [network(1), '2025-06-20', null],
      [network(0), '2025-06-20', null],
    ]);
  });
});

describe('duplicating', () => {
  it('copies content and placements as planned, on the given day at their times', async () => {
    const made = await post({ title: 'Twin', labels: ['x'], pillars: [{ pillarId: pillar(1), parts: 2 }] }, [
      dated(0, '2025-06-09', '09:00', { state: 'published', link: 'https://x.y', ownText: 'own', format: 'reel' }),
      buildPlacement(network(1)),
    ]);
    const { value: copy } = await workspace.call('posts.duplicate', {
      id: made.id,
      day: '2025-06-30',
      networkIds: null,
    });
    expect(copy).toMatchObject({ title: 'Twin', labels: ['x'], pillars: made.pillars });
    expect(copy.id).not.toBe(made.id);
    expect(copy.placements).toMatchObject([
      {
        networkId: network(0),
        day: '2025-06-30',
        time: '09:00',
        state: 'planned',
        link: '',
        ownText: 'own',
        format: 'reel',
      },
      { networkId: network(1), day: '2025-06-30', time: null, state: 'planned' },
    ]);
  });

  it('can be for other networks alone, at the day and time of the first placement', async () => {
    const made = await post({}, [dated(0, '2025-06-15'), dated(1, '2025-06-12', '09:00')]);
    const input = { id: made.id, day: null, networkIds: [network(2)] };
    const { value: copy } = await workspace.call('posts.duplicate', input);
    expect(places(copy)).toEqual([[network(2), '2025-06-12', '09:00']]);
  });

  it('begins as a draft on a day that is over, and stays approved on one to come', async () => {
    const status = async (day: string) => {
      const made = await post({ status: 'approved' }, [dated(0, day, '09:00', { state: 'published' })]);
      const { value } = await workspace.call('posts.duplicate', { id: made.id, day: null, networkIds: null });
      return value.status;
    };
    expect(await status('2025-06-09')).toBe('draft');
    expect(await status('2025-06-10')).toBe('approved');
  });

  it('leaves behind what is archived', async () => {
    const made = await post({}, [dated(0, '2025-06-15'), dated(1, '2025-06-15')]);
    await workspace.call('networks.archive', { id: network(0) });
    const { value: copy } = await workspace.call('posts.duplicate', { id: made.id, day: null, networkIds: null });
    expect(places(copy)).toEqual([[network(1), '2025-06-15', null]]);
  });
});
