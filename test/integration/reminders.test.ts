import { afterEach, describe, expect, it, vi } from 'vitest';
import { createBackend } from '#backend/index.ts';
import type { ChangeEvent } from '#contract/index.ts';
import { defaultReminders } from '#domain/reminder.ts';
import { TestWorkspace } from '#test/backend.ts';
import { planPost, TODAY } from '#test/plan-post.ts';

const MINUTE = 60_000;
const idsOf = (post: Awaited<ReturnType<typeof planPost>>) => post.placements.map(({ id }) => id);
const take = async (workspace: TestWorkspace) => (await workspace.call('reminders.take', {})).value;
const titles = (taken: { readonly due: readonly { readonly title: string }[] }) => taken.due.map(({ title }) => title);

describe('reminders', () => {
  it('are taken once, by whoever comes first, and are no step of undo', async () => {
    using workspace = new TestWorkspace();
    await take(workspace);
    await planPost(workspace, 'New coats', '11:30');
    const before = await workspace.call('workspace.snapshot', {});
    expect((await take(workspace)).total).toBe(0);
    workspace.deps.clock.instant += 30 * MINUTE;
    const taken = await workspace.call('reminders.take', {});
    expect(taken.step).toBeNull();
    expect(titles(taken.value)).toEqual(['New coats']);
    expect((await take(workspace)).total).toBe(0);
    const after = await workspace.call('workspace.snapshot', {});
    expect([after.revision, after.history]).toEqual([before.revision, before.history]);
  });

  it('are for approved posts alone unless the settings say otherwise', async () => {
    using workspace = new TestWorkspace();
    await take(workspace);
    await planPost(workspace, 'Draft', '11:30', 'draft');
    await planPost(workspace, 'Idea', '11:30', 'idea');
    await planPost(workspace, 'Approved', '11:30');
    workspace.deps.clock.instant += 30 * MINUTE;
    expect(titles(await take(workspace))).toEqual(['Approved']);
    await workspace.call('workspace.update', { reminders: { ...defaultReminders, statuses: ['draft'] } });
    await planPost(workspace, 'Later draft', '12:00', 'draft');
    workspace.deps.clock.instant += 30 * MINUTE;
    expect(titles(await take(workspace))).toEqual(['Later draft']);
  });

  it('say nothing of what a file brought along at the first look, nor of what fell due while they were off', async () => {
    using workspace = new TestWorkspace();
    await planPost(workspace, 'Before the first look', '10:00');
    expect((await take(workspace)).total).toBe(0);
    await workspace.call('workspace.update', { reminders: { ...defaultReminders, on: false } });
    await planPost(workspace, 'While off', '11:30');
    workspace.deps.clock.instant += 60 * MINUTE;
    expect((await take(workspace)).total).toBe(0);
    await workspace.call('workspace.update', { reminders: defaultReminders });
    expect((await take(workspace)).total).toBe(0);
    expect((await workspace.call('workspace.snapshot', {})).due).toEqual({ today: 2, missed: 0 });
  });

  it('come in one summary after the file was closed for days, without naming more than fit', async () => {
    using workspace = new TestWorkspace();
    await take(workspace);
    for (let hour = 0; hour < 25; hour += 1)
      await planPost(workspace, `Post ${hour}`, '12:00', 'approved', '2025-06-11');
    workspace.backend.close();
    workspace.deps.clock.instant += 3 * 24 * 60 * MINUTE;
    workspace.backend = createBackend(workspace.deps);
    const taken = await take(workspace);
    expect([taken.total, taken.due.length]).toEqual([25, 20]);
    expect((await take(workspace)).total).toBe(0);
  });

  it('follow a post that is moved, and say nothing of one that is out, skipped or in the trash', async () => {
    using workspace = new TestWorkspace();
    await take(workspace);
    const moved = await planPost(workspace, 'Moved', '11:30');
    const published = await planPost(workspace, 'Published', '11:30');
    const skipped = await planPost(workspace, 'Skipped', '11:30');
    const trashed = await planPost(workspace, 'Trashed', '11:30');
    await workspace.call('placements.move', { ids: idsOf(moved), day: TODAY, time: '12:00' });
    await workspace.call('placements.publish', { ids: idsOf(published) });
    await workspace.call('placements.skip', { ids: idsOf(skipped) });
    await workspace.call('posts.delete', { ids: [trashed.id] });
    workspace.deps.clock.instant += 30 * MINUTE;
    expect((await take(workspace)).total).toBe(0);
    workspace.deps.clock.instant += 30 * MINUTE;
    expect(titles(await take(workspace))).toEqual(['Moved']);
    await workspace.call('placements.move', { ids: idsOf(moved), day: TODAY, time: '12:30' });
    workspace.deps.clock.instant += 30 * MINUTE;
    expect(titles(await take(workspace))).toEqual(['Moved']);
  });

  it('are not repeated by undo, by a clock that goes back, nor by other minutes ahead', async () => {
    using workspace = new TestWorkspace();
    await take(workspace);
    const post = await planPost(workspace, 'Once', '11:30');
    workspace.deps.clock.instant += 30 * MINUTE;
    expect((await take(workspace)).total).toBe(1);
    await workspace.call('placements.publish', { ids: idsOf(post) });
    await workspace.call('history.undo', { to: null });
    workspace.deps.clock.instant -= 60 * MINUTE;
    expect((await take(workspace)).total).toBe(0);
    await workspace.call('workspace.update', { reminders: { ...defaultReminders, minutesBefore: 5 } });
    workspace.deps.clock.instant += 60 * MINUTE;
    expect((await take(workspace)).total).toBe(0);
  });

  it('go on when a clock that was a year ahead has been put right', async () => {
    using workspace = new TestWorkspace();
    workspace.deps.clock.instant += 365 * 24 * 60 * MINUTE;
    await take(workspace);
    workspace.deps.clock.instant -= 365 * 24 * 60 * MINUTE;
    await take(workspace);
    await planPost(workspace, 'New coats', '11:30');
    workspace.deps.clock.instant += 30 * MINUTE;
    expect(titles(await take(workspace))).toEqual(['New coats']);
  });
});

describe('the watch for what falls due', () => {
  afterEach(() => {
    vi.useRealTimers();
  });
  const listen = (workspace: TestWorkspace) => {
    const heard: ChangeEvent[] = [];
    workspace.backend.subscribe((event) => {
      if (event.kinds.includes('reminders')) heard.push(event);
    });
    return heard;
  };

  it('tells every window at the time, and again until one takes it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    using workspace = new TestWorkspace();
    await take(workspace);
    const heard = listen(workspace);
    await planPost(workspace, 'New coats', '11:10');
    const pass = (ms: number) => {
      workspace.deps.clock.instant += ms;
      vi.advanceTimersByTime(ms);
    };
    for (let step = 0; step < 18; step += 1) pass(MINUTE / 2);
    expect(heard).toEqual([]);
    pass(MINUTE);
    expect(heard).toHaveLength(1);
    pass(MINUTE);
    expect(heard.length).toBeGreaterThan(1);
    await take(workspace);
    const before = heard.length;
    pass(5 * MINUTE);
    expect(heard).toHaveLength(before);
    expect(workspace.deps.errors).toEqual([]);
  });

  it('looks once for a row of changes', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    using workspace = new TestWorkspace();
    await take(workspace);
    await planPost(workspace, 'New coats', '11:10');
    const heard = listen(workspace);
    workspace.deps.clock.instant += 11 * MINUTE;
    vi.advanceTimersByTime(11 * MINUTE);
    const before = heard.length;
    expect(before).toBeGreaterThan(0);
    for (const title of ['Hats', 'Gloves', 'Boots']) await planPost(workspace, title, '18:00');
    expect(heard).toHaveLength(before);
    workspace.deps.clock.instant += 1_000;
    vi.advanceTimersByTime(1_000);
    expect(heard).toHaveLength(before + 1);
  });

  it('notices that the computer slept over the time, though its timer stood still', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    using workspace = new TestWorkspace();
    await take(workspace);
    await planPost(workspace, 'New coats', '18:00');
    const heard = listen(workspace);
    workspace.deps.clock.instant += 10 * 60 * MINUTE;
    vi.advanceTimersByTime(31_000);
    expect(heard).toHaveLength(1);
  });

  it('stops with the workspace', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const workspace = new TestWorkspace();
    workspace.backend.close();
    workspace.deps.clock.instant += 60 * MINUTE;
    vi.advanceTimersByTime(120_000);
    workspace.folder.remove();
    expect(workspace.deps.errors).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('publishing by hand', () => {
  it('marks as published with the link, in one step, and undoes to what it was', async () => {
    using workspace = new TestWorkspace();
    const post = await planPost(workspace, 'New coats', '10:00');
    const link = 'https://www.instagram.com/p/abc';
    const { step } = await workspace.call('placements.publish', { ids: idsOf(post), link });
    expect(step).toMatchObject({ name: 'placement-published', params: { title: 'New coats' } });
    const [out] = (await workspace.call('posts.get', { id: post.id })).placements;
    expect(out).toMatchObject({ state: 'published', link, day: TODAY, time: '10:00' });
    await workspace.call('history.undo', { to: null });
    expect((await workspace.call('posts.get', { id: post.id })).placements).toEqual(post.placements);
  });

  it('never lies ahead: what is said to be out before its time went out now', async () => {
    using workspace = new TestWorkspace();
    const later = await planPost(workspace, 'New coats', '18:30');
    const tomorrow = await planPost(workspace, 'Old coats', null, 'approved', '2025-06-11');
    const anyTime = await planPost(workspace, 'All coats', null);
    const ids = [later, tomorrow, anyTime].flatMap(idsOf);
    await workspace.call('placements.publish', { ids });
    const at = async ({ id }: typeof later) => (await workspace.call('posts.get', { id })).placements[0];
    expect(await at(later)).toMatchObject({ state: 'published', day: TODAY, time: '11:00' });
    expect(await at(tomorrow)).toMatchObject({ state: 'published', day: TODAY, time: '11:00' });
    expect(await at(anyTime)).toMatchObject({ state: 'published', day: TODAY, time: null });
  });

  it('refuses a link that is not https, and what is out already', async () => {
    using workspace = new TestWorkspace();
    const post = await planPost(workspace, 'New coats', '10:00');
    for (const link of ['http://example.org/x', 'javascript:alert(1)', 'example.org'])
      expect(await workspace.fails('placements.publish', { ids: idsOf(post), link })).toMatchObject({
        code: 'invalid-input',
      });
    await workspace.call('placements.publish', { ids: idsOf(post) });
    for (const name of ['placements.publish', 'placements.skip'] as const)
      expect(await workspace.fails(name, { ids: idsOf(post) })).toMatchObject({ reason: 'already-published' });
  });

  it('lists today by time and what was missed, the newest first', async () => {
    using workspace = new TestWorkspace();
    await planPost(workspace, 'Late', '18:00');
    await planPost(workspace, 'Any time', null);
    await planPost(workspace, 'Old', '09:00', 'approved', '2025-06-01');
    await planPost(workspace, 'Yesterday', '09:00', 'approved', '2025-06-09');
    await planPost(workspace, 'Draft', '09:00', 'draft', '2025-06-09');
    const due = await workspace.call('reminders.due', { limit: 1 });
    expect(due.today.map(({ title }) => title)).toEqual(['Any time', 'Late']);
    expect(due.missed.map(({ title }) => title)).toEqual(['Yesterday']);
    expect(due.missedTotal).toBe(2);
    expect((await workspace.call('workspace.snapshot', {})).due).toEqual({ today: 2, missed: 2 });
    await workspace.call('placements.publish', { ids: due.missed.map(({ placementId }) => placementId) });
    expect((await workspace.call('workspace.snapshot', {})).due).toEqual({ today: 2, missed: 1 });
  });
});
