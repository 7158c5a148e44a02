import { describe, expect, it } from 'vitest';
import type { Id } from '#domain/model.ts';
import { TestWorkspace } from '#test/backend.ts';
import { buildFields, buildPlacement } from '#test/builders.ts';

// Tuesday 10 June 2025, 11:00 in Paris; the week is from Monday 9 to Sunday 15.
const week = { from: '2025-06-09', to: '2025-06-15' };

async function workspaceWithSlots() {
  const workspace = new TestWorkspace();
  const snapshot = await workspace.call('workspace.snapshot', {});
  const [instagram = '', facebook = '', letter = ''] = snapshot.networks.map(({ id }) => id);
  const [brand = '', fashion = '', beauty = '', wellBeing = ''] = snapshot.pillars.map(({ id }) => id);
  const slot = (weekday: number, time: string, pillarId: Id | null = null) => ({ weekday, time, pillarId });
  await workspace.call('slots.set', {
    networkId: instagram,
    slots: [slot(2, '09:00'), slot(3, '12:00', beauty), slot(5, '12:00')],
  });
  await workspace.call('slots.set', { networkId: facebook, slots: [slot(4, '18:00')] });
  const free = async () =>
    (await workspace.call('slots.free', { range: week })).slots.map(({ day, time }) => `${day} ${time}`);
  const idea = (title: string, pillarIds: readonly Id[], networkIds: readonly Id[] = []) =>
    workspace.call('posts.create', {
      fields: buildFields({ title, status: 'idea', pillars: pillarIds.map((pillarId) => ({ pillarId, parts: 1 })) }),
      placements: networkIds.map((id) => buildPlacement(id)),
    });
  return { workspace, instagram, facebook, letter, brand, fashion, beauty, wellBeing, free, idea, slot };
}

describe('usual times', () => {
  it('are in the snapshot, by network, weekday and time, and one step sets them', async () => {
    const { workspace, instagram, slot } = await workspaceWithSlots();
    using _ = workspace;
    const before = (await workspace.call('workspace.snapshot', {})).slots;
    expect(before.map(({ weekday, time }) => `${weekday} ${time}`)).toEqual([
      '2 09:00',
      '3 12:00',
      '5 12:00',
      '4 18:00',
    ]);
    const { step, value } = await workspace.call('slots.set', {
      networkId: instagram,
      slots: [slot(3, '12:00'), slot(0, '10:00')],
    });
    expect(step).toMatchObject({ name: 'slots-set', params: { name: 'Instagram' } });
    expect(value.map(({ weekday }) => weekday)).toEqual([0, 3]);
    // A time that stays keeps its id, so that an undo and other windows still mean the same slot.
    expect(value[1]?.id).toBe(before[1]?.id);
    await workspace.call('history.undo', { to: null });
    expect((await workspace.call('workspace.snapshot', {})).slots).toEqual(before);
  });

  it('refuses a time twice, an archived pillar and an unknown network', async () => {
    const { workspace, instagram, brand, beauty, slot } = await workspaceWithSlots();
    using _ = workspace;
    const set = (slots: readonly unknown[], networkId = instagram) =>
      workspace.fails('slots.set', { networkId, slots });
    expect(await set([slot(1, '09:00'), slot(1, '09:00')])).toMatchObject({ code: 'invalid-input' });
    expect(await set([slot(1, '25:00')])).toMatchObject({ code: 'invalid-input' });
    expect(await set([], '99999999-9999-4999-8999-999999999999')).toMatchObject({
      code: 'not-found',
      reason: 'network',
    });
    const newSet = { fromDay: '2025-06-10', weights: [{ pillarId: brand, weight: 1 }] };
    await workspace.call('pillars.archive', { id: beauty, newSet });
    expect(await set([slot(1, '09:00', beauty)])).toMatchObject({ code: 'refused', reason: 'pillar-archived' });
  });

  it('follow their network and pillar, each in one step that can be taken back', async () => {
    const { workspace, instagram, facebook, brand, beauty, fashion, slot } = await workspaceWithSlots();
    using _ = workspace;
    await workspace.call('slots.set', { networkId: facebook, slots: [slot(3, '12:00'), slot(4, '18:00')] });
    const slots = async () => (await workspace.call('workspace.snapshot', {})).slots;
    const before = await slots();
    const back = async () => {
      await workspace.call('history.undo', { to: null });
      expect(await slots()).toEqual(before);
    };
    await workspace.call('pillars.merge', { id: beauty, intoId: fashion });
    expect((await slots()).map(({ pillarId }) => pillarId)).toContain(fashion);
    await back();
    const newSet = { fromDay: '2025-06-10', weights: [{ pillarId: brand, weight: 1 }] };
    await workspace.call('pillars.archive', { id: beauty, newSet });
    expect((await slots()).every(({ pillarId }) => pillarId === null)).toBe(true);
    await back();
    await workspace.call('networks.merge', { id: facebook, intoId: instagram });
    expect((await slots()).map(({ networkId, weekday }) => [networkId, weekday])).toEqual(
      [2, 3, 4, 5].map((weekday) => [instagram, weekday]),
    );
    expect((await slots())[1]?.pillarId).toBe(beauty);
    await back();
    await workspace.call('networks.delete', { id: facebook });
    expect((await slots()).length).toBe(3);
    await back();
    await workspace.call('networks.archive', { id: instagram });
    expect(await slots()).toEqual(before);
    const { slots: left } = await workspace.call('slots.free', { range: week });
    expect(left.every(({ networkId }) => networkId === facebook)).toBe(true);
  });
});

describe('free slots', () => {
  it('are taken across midnight, by what stands outside the days asked for', async () => {
    const { workspace, facebook, slot } = await workspaceWithSlots();
    using _ = workspace;
    await workspace.call('slots.set', { networkId: facebook, slots: [slot(4, '23:40')] });
    const thursday = { from: '2025-06-12', to: '2025-06-12' };
    const free = async () => (await workspace.call('slots.free', { range: thursday })).slots;
    expect(await free()).toMatchObject([{ time: '23:40' }]);
    const placements = [buildPlacement(facebook, { day: '2025-06-13', time: '00:10' })];
    await workspace.call('posts.create', { fields: buildFields(), placements });
    expect(await free()).toEqual([]);
  });

  it('are those to come that nothing stands on; skipped and trashed posts do not', async () => {
    const { workspace, instagram, free } = await workspaceWithSlots();
    using _ = workspace;
    const all = ['2025-06-11 12:00', '2025-06-12 18:00', '2025-06-13 12:00'];
    expect(await free()).toEqual(all);
    const place = (state: 'planned' | 'skipped') =>
      workspace.call('posts.create', {
        fields: buildFields(),
        placements: [buildPlacement(instagram, { day: '2025-06-13', time: '12:30', state })],
      });
    await place('skipped');
    expect(await free()).toEqual(all);
    const { value: post } = await place('planned');
    expect(await free()).toEqual(all.slice(0, 2));
    await workspace.call('posts.delete', { ids: [post.id] });
    expect(await free()).toEqual(all);
    const far = { from: '0001-01-01', to: '9999-12-31' };
    expect(await workspace.fails('slots.free', { range: far })).toMatchObject({ reason: 'range-too-long' });
  });

  it('are taken in turn by posts that want the next one, each on its networks', async () => {
    const { workspace, instagram, facebook, letter, brand, beauty, idea } = await workspaceWithSlots();
    using _ = workspace;
    const places = async (title: string, pillars: readonly Id[], networks: readonly Id[]) => {
      const { value: post } = await idea(title, pillars, networks);
      const { step, value } = await workspace.call('slots.take', { id: post.id });
      expect(step).toMatchObject({ name: 'post-scheduled', params: { title } });
      return value.placements.map(({ day, time }) => `${day} ${time}`);
    };
    // Wednesday is kept for beauty.
    expect(await places('One', [brand], [instagram])).toEqual(['2025-06-13 12:00']);
    expect(await places('Two', [beauty], [instagram, facebook])).toEqual(['2025-06-11 12:00', '2025-06-12 18:00']);
    // The letter has no usual time: it goes along.
    expect(await places('Three', [brand], [instagram, letter])).toEqual(['2025-06-17 09:00', '2025-06-17 09:00']);
    const next = await workspace.call('slots.next', { networkIds: [facebook, letter], pillarIds: [] });
    expect(next.slots.map((slot) => slot?.day ?? null)).toEqual(['2025-06-19', null]);
  });

  it('lead a dated post on to the one after its own', async () => {
    const { workspace, instagram, brand, idea } = await workspaceWithSlots();
    using _ = workspace;
    const { value: post } = await idea('One', [brand], [instagram]);
    await workspace.call('slots.take', { id: post.id });
    const placementIds = post.placements.map(({ id }) => id);
    const { step, value } = await workspace.call('slots.take', { id: post.id, placementIds });
    expect(step?.name).toBe('post-moved');
    expect(value.placements.map(({ day }) => day)).toEqual(['2025-06-17']);
  });

  it('ask for a network, and say when there is none free', async () => {
    const { workspace, instagram, letter, brand, idea } = await workspaceWithSlots();
    using _ = workspace;
    const { value: post } = await idea('One', [brand]);
    expect(await workspace.fails('slots.take', { id: post.id })).toMatchObject({ reason: 'needs-network' });
    expect(await workspace.fails('slots.take', { id: post.id, networkIds: [letter] })).toMatchObject({
      reason: 'no-free-slot',
    });
    const { value } = await workspace.call('slots.take', { id: post.id, networkIds: [instagram] });
    expect(value.placements).toMatchObject([{ networkId: instagram, day: '2025-06-13', time: '12:00' }]);
  });
});

describe('filling', () => {
  const scope = { span: 'week', day: '2025-06-11', networkIds: [] } as const;

  it('plans a pillar per free slot, keeps what is reserved, and tells the balance before and after', async () => {
    const { workspace, beauty } = await workspaceWithSlots();
    using _ = workspace;
    const plan = await workspace.call('fill.plan', { ...scope, useTray: false });
    expect(plan.rows.map(({ day, postId }) => [day, postId])).toEqual([
      ['2025-06-11', null],
      ['2025-06-12', null],
      ['2025-06-13', null],
    ]);
    expect(plan.rows[0]).toMatchObject({ pillarId: beauty, reserved: beauty });
    expect(new Set(plan.rows.map(({ pillarId }) => pillarId)).size).toBe(3);
    expect(plan.range).toEqual({ from: '2025-05-19', to: '2025-06-15' });
    expect([plan.before.tagged, plan.after.tagged]).toEqual([0, 3]);
    const month = await workspace.call('fill.plan', { ...scope, span: 'month', useTray: false });
    expect(month.range).toEqual({ from: '2025-06-01', to: '2025-06-30' });
    expect(month.rows).toHaveLength(11);
  });

  it('uses tray posts that fit, and weighs as it will be', async () => {
    const { workspace, instagram, facebook, beauty, brand, fashion, idea } = await workspaceWithSlots();
    using _ = workspace;
    const { value: fits } = await idea('Fits', [beauty], [instagram]);
    await idea('Elsewhere', [beauty], [facebook]);
    await idea('Two networks', [beauty], [instagram, facebook]);
    await idea('Untagged', [], [instagram]);
    const shared = await idea('Shared', [brand, fashion]);
    const plan = await workspace.call('fill.plan', { ...scope, useTray: true });
    expect(plan.rows.map(({ postId }) => postId)).toEqual([fits.id, null, null]);
    expect(plan.ideas.map(({ title }) => title).toSorted()).toEqual(['Elsewhere', 'Fits', 'Shared']);
    const choices = plan.rows.map((row, index) => (index === 1 ? { ...row, postId: shared.value.id } : row));
    const weighed = await workspace.call('fill.weigh', { ...scope, choices });
    expect(weighed.after.pillars.find(({ pillarId }) => pillarId === fashion)?.credit).toBeGreaterThanOrEqual(0.5);
    const { step } = await workspace.call('fill.apply', { choices: choices.map((row) => ({ ...row, title: 'New' })) });
    expect(step).toMatchObject({ name: 'slots-filled', params: { count: 3 } });
    const dock = { anchorDay: '2025-06-11', range: null, filters: {} };
    // What was foretold comes true: an idea that takes a slot is a draft, and counts.
    expect((await workspace.call('balance.dock', dock)).report).toEqual(weighed.after);
    expect(await workspace.call('posts.get', { id: fits.id })).toMatchObject({
      status: 'draft',
      placements: [{ day: '2025-06-11', time: '12:00' }],
    });
    expect((await workspace.call('slots.free', { range: week })).slots).toEqual([]);
    await workspace.call('history.undo', { to: null });
    expect((await workspace.call('slots.free', { range: week })).slots).toHaveLength(3);
    expect(await workspace.call('posts.get', { id: fits.id })).toMatchObject({ status: 'idea' });
  });

  it('refuses a tray post twice, or one that is no longer there', async () => {
    const { workspace, instagram, beauty, idea } = await workspaceWithSlots();
    using _ = workspace;
    const { value: post } = await idea('One', [beauty], [instagram]);
    const { rows } = await workspace.call('fill.plan', { ...scope, useTray: true });
    const choice = (at: number) => ({ ...rows[at], title: '', postId: post.id });
    expect(await workspace.fails('fill.apply', { choices: [choice(0), choice(2)] })).toMatchObject({
      code: 'invalid-input',
    });
    await workspace.call('slots.take', { id: post.id });
    expect(await workspace.fails('fill.apply', { choices: [choice(0)] })).toMatchObject({ reason: 'not-for-slot' });
  });
});

describe('the next week', () => {
  it('has its own figures beside the minimum', async () => {
    const { workspace, instagram, facebook, letter } = await workspaceWithSlots();
    using _ = workspace;
    await workspace.call('posts.create', {
      fields: buildFields(),
      placements: [
        buildPlacement(instagram, { day: '2025-06-16' }),
        buildPlacement(letter, { day: '2025-06-27' }),
        buildPlacement(instagram, { day: '2025-06-11' }),
        buildPlacement(instagram, { day: '2025-06-12' }),
      ],
    });
    const dock = await workspace.call('balance.dock', { anchorDay: '2025-06-11', range: null, filters: {} });
    const planned = (list: typeof dock.frequency) => list.map(({ networkId, planned: count }) => [networkId, count]);
    expect(planned(dock.frequency)).toEqual([
      [instagram, 2],
      [facebook, 0],
      [letter, 1],
    ]);
    expect(planned(dock.nextFrequency)).toEqual([
      [instagram, 1],
      [facebook, 0],
      [letter, 1],
    ]);
  });
});
