import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Post } from '#domain/model.ts';
import { TEST_NOW, TestWorkspace } from '#test/backend.ts';
import { buildFields, buildPlacement } from '#test/builders.ts';
import { dumpContent, readValue } from '#test/dump.ts';

const DAY = 86_400_000;

let workspace: TestWorkspace;
let networkId: string;
beforeEach(async () => {
  workspace = new TestWorkspace();
  networkId = (await workspace.call('workspace.snapshot', {})).networks[0]?.id ?? '';
});
afterEach(() => workspace[Symbol.dispose]());

async function post(title: string, day: string | null = '2025-06-12'): Promise<Post> {
  const placements = [buildPlacement(networkId, { day })];
  return (await workspace.call('posts.create', { fields: buildFields({ title, hashtags: ['a'] }), placements })).value;
}
const trash = () => workspace.call('trash.list', { limit: 10, offset: 0 });
const remove = (...posts: readonly Post[]) => workspace.call('posts.delete', { ids: posts.map(({ id }) => id) });
const rowsOf = (table: string) => readValue(workspace.deps.path, `SELECT count(*) FROM ${table}`);

describe('the trash', () => {
  it('lists what was thrown away, the newest first, with the days it has left', async () => {
    const [first, second] = [await post('First'), await post('Second', null)];
    await remove(first);
    workspace.deps.clock.instant = TEST_NOW + 10 * DAY;
    await remove(second);
    const { total, posts } = await trash();
    expect(total).toBe(2);
    expect(posts).toMatchObject([
      { title: 'Second', day: null, daysLeft: 90, networkIds: [networkId] },
      { title: 'First', excerpt: first.text, day: '2025-06-12', daysLeft: 80 },
    ]);
  });

  it('gives posts back as they were, as one step', async () => {
    const before = await post('Back');
    await remove(before);
    const { step } = await workspace.call('posts.restore', { ids: [before.id] });
    expect(step).toMatchObject({ name: 'post-untrashed', params: { title: 'Back' } });
    const { revision: _was, updatedAt: _then, ...same } = before;
    expect(await workspace.call('posts.get', { id: before.id })).toMatchObject(same);
    await workspace.call('history.undo', { to: null });
    expect((await trash()).total).toBe(1);
    expect(await workspace.fails('posts.restore', { ids: [networkId] })).toMatchObject({ code: 'not-found' });
  });

  it('deletes for good only what is in it, with its history and its place in the undo log', async () => {
    const [gone, stays] = [await post('Gone'), await post('Stays')];
    await workspace.call('placements.move', {
      ids: [...gone.placements, ...stays.placements].map(({ id }) => id),
      day: '2025-06-20',
      time: 'keep',
    });
    await remove(gone);
    expect(await workspace.fails('trash.purge', { ids: [stays.id] })).toMatchObject({ code: 'not-found' });
    expect(await workspace.call('trash.purge', { ids: [gone.id] })).toEqual({ step: null, value: { count: 1 } });
    expect(rowsOf('posts')).toBe(1);
    expect(rowsOf(`post_hashtags WHERE post_id = '${gone.id}'`)).toBe(0);
    expect(rowsOf(`post_versions WHERE post_id = '${gone.id}'`)).toBe(0);
    // The move of both is still a step, and takes back what is left of it; making the other one comes before.
    const { history } = await workspace.call('workspace.snapshot', {});
    expect(history.undo?.name).toBe('posts-moved');
    await workspace.call('history.undo', { to: null });
    expect((await workspace.call('posts.get', { id: stays.id })).placements[0]?.day).toBe('2025-06-12');
    await workspace.call('history.undo', { to: null });
    expect(rowsOf('posts')).toBe(0);
    expect((await workspace.call('history.undo', { to: null })).value.steps).toBe(0);
    for (let count = 0; count < 2; count += 1) await workspace.call('history.redo', {});
    expect((await workspace.call('posts.get', { id: stays.id })).placements[0]?.day).toBe('2025-06-20');
    expect(workspace.deps.errors).toEqual([]);
  });

  it('is emptied at once, and by itself after 90 days', async () => {
    await remove(await post('One'), await post('Two'));
    expect((await workspace.call('trash.purge', { ids: null })).value).toEqual({ count: 2 });
    await remove(await post('Old'));
    workspace.deps.clock.instant = TEST_NOW + 90 * DAY - 1;
    workspace.reopen();
    expect((await trash()).total).toBe(1);
    workspace.deps.clock.instant = TEST_NOW + 90 * DAY + 1;
    workspace.reopen();
    expect((await trash()).total).toBe(0);
    expect(dumpContent(workspace.deps.path)).toMatchObject({ posts: [], placements: [] });
  });
});
