import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Snapshot } from '#contract/index.ts';
import { TestWorkspace } from '#test/backend.ts';
import { buildFields, buildNetwork, buildPlacement } from '#test/builders.ts';

const TODAY = '2025-06-10';
let workspace: TestWorkspace;
let snapshot: Snapshot;

const refresh = async () => {
  snapshot = await workspace.call('workspace.snapshot', {});
  return snapshot;
};
beforeEach(async () => {
  workspace = new TestWorkspace();
  await refresh();
});
afterEach(() => workspace[Symbol.dispose]());

const network = (index: number) => snapshot.networks[index]?.id ?? '';
const pillar = (index: number) => snapshot.pillars[index]?.id ?? '';
const weight = (index: number, value: number) => ({ pillarId: pillar(index), weight: value });
const postOn = async (networkIndex: number, parts: readonly (readonly [number, number])[] = []) =>
  (
    await workspace.call('posts.create', {
      fields: buildFields({ pillars: parts.map(([index, count]) => ({ pillarId: pillar(index), parts: count })) }),
      placements: [buildPlacement(network(networkIndex), { day: '2025-06-12' })],
    })
  ).value;
const partsNow = async (id: string) => (await workspace.call('posts.get', { id })).pillars;

describe('networks', () => {
  it('are added at the end, changed and reordered', async () => {
    const { value, step } = await workspace.call('networks.create', buildNetwork({ platform: 'x', name: ' X ' }));
    expect(step).toMatchObject({ name: 'network-created', params: { name: 'X' } });
    await workspace.call('networks.update', { id: value.id, fields: { role: 'news' } });
    await workspace.call('networks.reorder', { ids: [value.id, network(2), network(1), network(0)] });
    const { networks } = await refresh();
    expect(networks.map(({ name }) => name)).toEqual(['X', 'Letter', 'Facebook', 'Instagram']);
    expect(networks[0]).toEqual({ ...value, role: 'news' });
  });

  it('are reordered only as a whole', async () => {
    const error = await workspace.fails('networks.reorder', { ids: [network(0), network(0), network(1)] });
    expect(error).toMatchObject({ code: 'invalid-input', issues: [{ path: 'ids', message: 'incomplete-order' }] });
  });

  it('in use are not deleted, and the refusal says by what', async () => {
    const post = await postOn(0);
    await postOn(0);
    await workspace.call('posts.delete', { ids: [post.id] });
    expect(await workspace.fails('networks.delete', { id: network(0) })).toMatchObject({
      code: 'in-use',
      reason: 'network',
      params: { name: 'Instagram', posts: 2, placements: 2, trashed: 1 },
    });
    await workspace.call('networks.delete', { id: network(1) });
    expect((await refresh()).networks).toHaveLength(2);
  });

  it('merge: the other takes all placements', async () => {
    const post = await postOn(0);
    const [from, into] = [network(0), network(1)];
    const { value, step } = await workspace.call('networks.merge', { id: from, intoId: into });
    expect(value).toEqual({ placements: 1 });
    expect(step).toMatchObject({ name: 'network-merged', params: { name: 'Instagram', into: 'Facebook' } });
    expect((await workspace.call('posts.get', { id: post.id })).placements[0]?.networkId).toBe(into);
    await workspace.call('history.undo', { to: null });
    expect((await workspace.call('posts.get', { id: post.id })).placements[0]?.networkId).toBe(from);
    expect((await workspace.fails('networks.merge', { id: from, intoId: from })).reason).toBe('merge-into-itself');
  });

  it('archived stay in the list and can come back', async () => {
    await workspace.call('networks.archive', { id: network(0) });
    expect((await refresh()).networks[0]?.archived).toBe(true);
    await workspace.call('networks.restore', { id: network(0) });
    expect((await refresh()).networks[0]?.archived).toBe(false);
  });
});

describe('pillars', () => {
  it('begin outside the targets', async () => {
    await workspace.call('pillars.create', { name: 'Behind the scenes', color: 'plum', description: '' });
    const { pillars, targetSets } = await refresh();
    expect(pillars.at(-1)?.name).toBe('Behind the scenes');
    expect(targetSets[0]?.weights).toHaveLength(4);
  });

  it('in use are not deleted, and the refusal says by what', async () => {
    await postOn(0, [[3, 1]]);
    expect(await workspace.fails('pillars.delete', { id: pillar(3) })).toMatchObject({
      code: 'in-use',
      reason: 'pillar',
      params: { name: 'Well-being', posts: 1, sets: 1, trashed: 0 },
    });
  });

  it('with a weight now are archived only with a new set that does without them', async () => {
    const id = pillar(3);
    expect(await workspace.fails('pillars.archive', { id, newSet: null })).toMatchObject({ reason: 'needs-new-set' });
    const withIt = { fromDay: TODAY, weights: [weight(0, 1), weight(3, 1)] };
    expect(await workspace.fails('pillars.archive', { id, newSet: withIt })).toMatchObject({
      code: 'invalid-input',
      issues: [{ path: 'newSet.weights', message: 'archived-pillar' }],
    });
    const newSet = { fromDay: '2025-07-01', weights: [weight(0, 50), weight(1, 30), weight(2, 20)] };
    await workspace.call('pillars.archive', { id, newSet });
    const { pillars, targetSets } = await refresh();
    expect(pillars[3]?.archived).toBe(true);
    expect(targetSets.map(({ fromDay }) => fromDay)).toEqual([TODAY, '2025-07-01']);
    expect(targetSets[0]?.weights).toHaveLength(4);
    await workspace.call('history.undo', { to: null });
    expect((await refresh()).targetSets).toHaveLength(1);
  });

  it('archived leave the sets that are still to come', async () => {
    await workspace.call('targets.set', { fromDay: '2025-08-01', weights: [weight(3, 10), weight(0, 90)] });
    await workspace.call('targets.set', { fromDay: '2025-09-01', weights: [weight(3, 10)] });
    await workspace.call('pillars.archive', { id: pillar(3), newSet: { fromDay: TODAY, weights: [weight(0, 1)] } });
    const { targetSets } = await refresh();
    expect(targetSets.map(({ fromDay, weights }) => [fromDay, weights.length])).toEqual([
      [TODAY, 1],
      ['2025-08-01', 1],
    ]);
  });

  it('merge: parts add up per post and weights per set, in one step', async () => {
    const both = await postOn(0, [
      [2, 40],
      [3, 60],
    ]);
    const one = await postOn(0, [
      [3, 1],
      [0, 1],
    ]);
    const { value } = await workspace.call('pillars.merge', { id: pillar(3), intoId: pillar(2) });
    expect(value).toEqual({ posts: 2, sets: 1 });
    expect(await partsNow(both.id)).toEqual([{ pillarId: pillar(2), parts: 100 }]);
    expect(await partsNow(one.id)).toEqual([
      { pillarId: pillar(2), parts: 1 },
      { pillarId: pillar(0), parts: 1 },
    ]);
    const after = await workspace.call('workspace.snapshot', {});
    expect(after.pillars).toHaveLength(3);
    expect(after.targetSets[0]?.weights).toEqual([weight(0, 40), weight(1, 30), weight(2, 30)]);
    await workspace.call('history.undo', { to: null });
    expect(await partsNow(both.id)).toEqual(both.pillars);
    expect(await partsNow(one.id)).toEqual(one.pillars);
    expect((await workspace.call('workspace.snapshot', {})).targetSets).toEqual(snapshot.targetSets);
  });
});

describe('target sets', () => {
  it('keep the old weights for the past; one from the same day is replaced', async () => {
    await workspace.call('targets.set', { fromDay: '2025-07-01', weights: [weight(1, 80), weight(0, 20)] });
    const first = (await refresh()).targetSets[1];
    const { value } = await workspace.call('targets.set', { fromDay: '2025-07-01', weights: [weight(2, 1)] });
    expect(value).toEqual({ id: first?.id, fromDay: '2025-07-01', weights: [weight(2, 1)] });
    const { targetSets } = await refresh();
    expect(targetSets).toHaveLength(2);
    expect(targetSets[0]?.weights).toHaveLength(4);
  });

  it.each([
    ['a weight of 0', 0],
    ['a negative weight', -5],
    ['half a weight', 0.5],
  ])('refuse %s, naming the field', async (_what, value) => {
    const error = await workspace.fails('targets.set', { fromDay: TODAY, weights: [weight(0, value)] });
    expect(error).toMatchObject({ code: 'invalid-input', issues: [{ path: 'weights.0.weight' }] });
  });

  it('refuse a pillar twice, an unknown and an archived one', async () => {
    const fails = (weights: unknown) => workspace.fails('targets.set', { fromDay: '2025-07-01', weights });
    expect((await fails([weight(0, 1), weight(0, 2)])).issues).toEqual([
      { path: 'weights.1.pillarId', message: 'repeated-pillar' },
    ]);
    expect(await fails([{ pillarId: '99999999-9999-4999-8999-999999999999', weight: 1 }])).toMatchObject({
      code: 'not-found',
      reason: 'pillar',
    });
    await workspace.call('pillars.archive', { id: pillar(3), newSet: { fromDay: TODAY, weights: [weight(0, 1)] } });
    expect(await fails([weight(3, 1)])).toMatchObject({ code: 'refused', reason: 'pillar-archived' });
  });

  it('are deleted, unless an archived pillar would be in force again', async () => {
    await workspace.call('targets.set', { fromDay: '2025-06-01', weights: [weight(3, 1)] });
    await workspace.call('pillars.archive', { id: pillar(3), newSet: { fromDay: TODAY, weights: [weight(0, 1)] } });
    const { targetSets } = await refresh();
    expect(await workspace.fails('targets.delete', { id: targetSets[1]?.id })).toMatchObject({
      reason: 'pillar-archived',
    });
    await workspace.call('targets.delete', { id: targetSets[0]?.id ?? '' });
    expect((await refresh()).targetSets.map(({ fromDay }) => fromDay)).toEqual([TODAY]);
  });
});

describe('the workspace', () => {
  it('takes changed settings, and keeps those left out', async () => {
    const balance = { ...snapshot.workspace.balance, unit: 'placement', bandLarge: 4.5 } as const;
    const { value } = await workspace.call('workspace.update', { timeZone: 'Pacific/Auckland', balance });
    expect(value).toEqual({ ...snapshot.workspace, timeZone: 'Pacific/Auckland', balance });
    expect(await refresh()).toMatchObject({ workspace: value, today: '2025-06-10', now: '21:00' });
  });

  it('refuses an unknown time zone, naming the field', async () => {
    const error = await workspace.fails('workspace.update', { timeZone: 'Mars/Base' });
    expect(error.issues).toEqual([{ path: 'timeZone', message: 'time-zone' }]);
  });

  it('counts approved placements of days gone by as missed', async () => {
    const fields = buildFields({ status: 'approved' });
    const at = (day: string, time: string | null) => buildPlacement(network(0), { day, time });
    const placements = [
      at('2025-06-09', null),
      at(TODAY, '10:59'),
      at(TODAY, '11:00'),
      at(TODAY, null),
      at('2025-06-11', null),
    ];
    await workspace.call('posts.create', { fields, placements });
    await workspace.call('posts.create', { fields: buildFields(), placements: [at('2025-06-09', null)] });
    expect((await refresh()).due.missed).toBe(1);
  });
});
