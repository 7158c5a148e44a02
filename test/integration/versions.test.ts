import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Post } from '#domain/model.ts';
import { imageOf } from '#domain/post-version.ts';
import { TestWorkspace } from '#test/backend.ts';
import { buildFields, buildPlacement } from '#test/builders.ts';
import { readValue } from '#test/dump.ts';
import { inputOf, type RandomCommand, randomCommand, situationOf } from '#test/random-commands.ts';
import { times } from '#test/runs.ts';

const idsOf = async (workspace: TestWorkspace) => {
  const { networks, pillars } = await workspace.call('workspace.snapshot', {});
  return { networks: networks.map(({ id }) => id), pillars: pillars.map(({ id }) => id) } as const;
};

async function written(workspace: TestWorkspace): Promise<Post> {
  const { networks, pillars } = await idsOf(workspace);
  const fields = buildFields({ title: 'First', text: 'One', pillars: [{ pillarId: pillars[0] ?? '', parts: 1 }] });
  const placements = [buildPlacement(networks[0] ?? '', { day: '2025-06-12', time: '09:00' })];
  return (await workspace.call('posts.create', { fields, placements })).value;
}

const history = async (workspace: TestWorkspace, id: string) =>
  (await workspace.call('posts.history', { id })).entries.map(({ direction, step, first }) =>
    first ? `made: ${step.name}` : `${direction}: ${step.name}`,
  );

async function update(workspace: TestWorkspace, post: Post, fields: Partial<Post>): Promise<Post> {
  const { revision } = await workspace.call('posts.get', { id: post.id });
  return (await workspace.call('posts.update', { id: post.id, revision, fields })).value;
}

describe('the history of a post', () => {
  it('names every change, also those by undo and redo, the newest first', async () => {
    using workspace = new TestWorkspace();
    const post = await written(workspace);
    await update(workspace, post, { title: 'Second' });
    await workspace.call('history.undo', { to: null });
    await workspace.call('history.redo', {});
    await workspace.call('placements.move', { ids: [post.placements[0]?.id ?? ''], day: '2025-06-13', time: 'keep' });
    await workspace.call('posts.create', { fields: buildFields({ title: 'Other' }), placements: [] });
    expect(await history(workspace, post.id)).toEqual([
      'done: post-moved',
      'redone: post-updated',
      'undone: post-updated',
      'done: post-updated',
      'made: post-created',
    ]);
  });

  it('has no entry for a change that changed nothing', async () => {
    using workspace = new TestWorkspace();
    const post = await written(workspace);
    const { fields, placements } = imageOf(post);
    const { step } = await workspace.call('posts.update', {
      id: post.id,
      revision: post.revision,
      fields,
      placements: [...placements],
    });
    expect(step).toBeNull();
    expect(readValue(workspace.deps.path, 'SELECT count(*) FROM post_versions')).toBe(1);
  });

  it(
    'keeps each state exactly as it was, whatever was done',
    async () => {
      let compared = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(randomCommand, { minLength: 15, maxLength: 40 }), async (commands) => {
          using workspace = new TestWorkspace();
          const made: RandomCommand = { kind: 'posts.create', picks: [0, 41, 1, 1, 0, 3, 1, 0], text: 'first' };
          const states = new Map<string, Map<number, unknown>>();
          for (const command of [made, ...commands]) {
            await workspace.backend.dispatch(command.kind, inputOf(command, await situationOf(workspace)));
            const { posts, snapshot } = await situationOf(workspace);
            for (const post of posts) {
              const known = states.get(post.id) ?? new Map<number, unknown>();
              states.set(post.id, known.set(post.revision, imageOf(post)));
              expect(post.revision).toBeLessThanOrEqual(snapshot.revision);
            }
          }
          for (const { id } of (await situationOf(workspace)).posts) {
            const { entries } = await workspace.call('posts.history', { id });
            const versions = await Promise.all(
              entries.map(({ revision }) => workspace.call('posts.version', { id, revision })),
            );
            for (const [index, { revision }] of entries.entries()) {
              const seen = states.get(id);
              // A post that lay too far ahead to be seen after that step is compared with its next change alone.
              if (seen?.has(revision)) expect(versions[index]?.after).toEqual(seen.get(revision));
              expect(versions[index]?.before).toEqual(versions[index + 1]?.after ?? null);
            }
            compared += entries.filter(({ revision }) => states.get(id)?.has(revision)).length;
          }
          expect(workspace.deps.errors).toEqual([]);
        }),
        { numRuns: times(15) },
      );
      expect(compared).toBeGreaterThan(times(15));
    },
    times(120_000),
  );

  it('keeps the newest fifty changes', async () => {
    using workspace = new TestWorkspace();
    let post = await written(workspace);
    for (let count = 0; count < 120; count += 1) post = await update(workspace, post, { title: `Title ${count}` });
    expect(await history(workspace, post.id)).toHaveLength(50);
    expect(Number(readValue(workspace.deps.path, 'SELECT count(*) FROM post_versions'))).toBeLessThanOrEqual(100);
  });
});

describe('restoring a version', () => {
  it('gives back the asked parts alone, as one step that can be undone', async () => {
    using workspace = new TestWorkspace();
    const first = await written(workspace);
    const { pillars } = await idsOf(workspace);
    const now = await update(workspace, first, {
      title: 'Second',
      text: 'Two',
      pillars: [{ pillarId: pillars[1] ?? '', parts: 1 }],
      status: 'approved',
    });
    const { step, value } = await workspace.call('posts.restoreVersion', {
      id: first.id,
      revision: now.revision,
      version: now.revision,
      side: 'before',
      parts: ['content', 'status'],
    });
    expect(step?.name).toBe('version-restored');
    expect(value.post).toMatchObject({ title: 'First', text: 'One', status: 'draft', pillars: now.pillars });
    expect(value.leftOut).toBe(0);
    await workspace.call('history.undo', { to: null });
    expect(await workspace.call('posts.get', { id: first.id })).toMatchObject({ title: 'Second', text: 'Two' });
  });

  it('refuses a caller who has not read the newest state', async () => {
    using workspace = new TestWorkspace();
    const first = await written(workspace);
    await update(workspace, first, { title: 'Second' });
    const input = {
      id: first.id,
      revision: first.revision,
      version: first.revision,
      side: 'after',
      parts: ['content'],
    };
    expect(await workspace.fails('posts.restoreVersion', input)).toMatchObject({ code: 'stale' });
    const unknown = await workspace.fails('posts.version', { id: first.id, revision: 99 });
    expect(unknown).toMatchObject({ code: 'not-found', reason: 'version' });
  });

  it('keeps what is published, and leaves out what is gone', async () => {
    using workspace = new TestWorkspace();
    const first = await written(workspace);
    const { networks, pillars } = await idsOf(workspace);
    const [one = '', two = ''] = networks;
    const published = { ...buildPlacement(two, { day: '2025-06-01', state: 'published' }), id: null };
    const now = (
      await workspace.call('posts.update', {
        id: first.id,
        revision: first.revision,
        fields: { pillars: [] },
        placements: [published],
      })
    ).value;
    await workspace.call('networks.delete', { id: one });
    const day = { fromDay: '2025-06-01', weights: [{ pillarId: pillars[1] ?? '', weight: 1 }] };
    const set = (await workspace.call('workspace.snapshot', {})).targetSets[0];
    await workspace.call('targets.set', { ...day, fromDay: set?.fromDay ?? '' });
    await workspace.call('pillars.delete', { id: pillars[0] ?? '' });
    const version = await workspace.call('posts.version', { id: first.id, revision: now.revision });
    expect([...version.gone].sort()).toEqual([one, pillars[0] ?? ''].sort());
    const { value } = await workspace.call('posts.restoreVersion', {
      id: first.id,
      revision: now.revision,
      version: now.revision,
      side: 'before',
      parts: ['pillars', 'placements'],
    });
    expect(value.leftOut).toBe(2);
    expect(value.post.pillars).toEqual([]);
    expect(value.post.placements).toMatchObject([{ networkId: two, state: 'published' }]);
  });
});
