import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noFilters } from '#contract/index.ts';
import { addDays } from '#domain/day.ts';
import { isOverLimit, resolveLimits } from '#domain/limits.ts';
import { networksById } from '#state/selectors.ts';
import { TestWorkspace } from '#test/backend.ts';
import { buildFields, buildPlacement } from '#test/builders.ts';
import { inputOf, postsIn, randomCommand, situationOf } from '#test/random-commands.ts';
import { times } from '#test/runs.ts';

/** What the file keeps, of posts that are not in the trash. */
function kept(workspace: TestWorkspace): readonly unknown[] {
  const sqlite = new Sqlite(workspace.deps.path, { readonly: true });
  try {
    return sqlite
      .prepare(
        `SELECT placement_id FROM over_limits JOIN posts ON posts.id = post_id
         WHERE deleted_at IS NULL ORDER BY placement_id`,
      )
      .pluck()
      .all();
  } finally {
    sqlite.close();
  }
}

/** The same, found anew from what the contract says. */
async function expected(workspace: TestWorkspace): Promise<readonly string[]> {
  const { today, networks: known } = await workspace.call('workspace.snapshot', {});
  // As far as moved posts and those of a series can lie.
  const posts = await postsIn(workspace, { from: addDays(today, -500), to: addDays(today, 500) });
  const { shipped, own } = await workspace.call('limits.list', {});
  const limits = resolveLimits(shipped, own);
  const networks = networksById(known);
  return posts
    .flatMap((post) =>
      post.placements.filter((placement) =>
        isOverLimit({ post, placement, platform: networks.get(placement.networkId)?.platform ?? 'custom' }, limits),
      ),
    )
    .map(({ id }) => id)
    .sort();
}

async function withPost(text: string) {
  const workspace = new TestWorkspace();
  const { networks } = await workspace.call('workspace.snapshot', {});
  const network = networks[0];
  if (!network) throw new Error('The workspace has no network.');
  await workspace.call('networks.update', { id: network.id, fields: { platform: 'x' } });
  const { value: post } = await workspace.call('posts.create', {
    fields: buildFields({ text }),
    placements: [buildPlacement(network.id)],
  });
  return { workspace, network, post };
}

describe('placements over a limit', () => {
  it('follow the text, the platform and the user’s own limit, and undo', async () => {
    const { workspace, network, post } = await withPost('a'.repeat(281));
    try {
      const [placement] = post.placements;
      expect(kept(workspace)).toEqual([placement?.id]);
      await workspace.call('posts.update', { id: post.id, revision: post.revision, fields: { text: 'Short' } });
      expect(kept(workspace)).toEqual([]);
      await workspace.call('history.undo', { to: null });
      expect(kept(workspace)).toEqual([placement?.id]);
      await workspace.call('networks.update', { id: network.id, fields: { platform: 'facebook' } });
      expect(kept(workspace)).toEqual([]);
      await workspace.call('limits.set', { platform: 'facebook', field: 'text', value: 280 });
      expect(kept(workspace)).toEqual([placement?.id]);
      await workspace.call('limits.reset', { platform: 'facebook', field: 'text' });
      expect(kept(workspace)).toEqual([]);
    } finally {
      workspace[Symbol.dispose]();
    }
  });

  it('mark the card they are on, and no other card of the post', async () => {
    const { workspace, network, post } = await withPost('a'.repeat(281));
    try {
      const other = await workspace.call('networks.create', {
        platform: 'facebook',
        name: 'Facebook',
        handle: '',
        role: '',
        minimum: { count: 0, per: 'week' },
      });
      const day = '2025-06-20';
      const placements = [
        buildPlacement(network.id, { id: post.placements[0]?.id ?? null, day: '2025-06-19' }),
        buildPlacement(other.value.id, { day }),
      ];
      await workspace.call('posts.update', { id: post.id, revision: post.revision, fields: {}, placements });
      const range = { from: '2025-06-01', to: '2025-06-30' };
      const marksOf = (cards: readonly { readonly day: string | null; readonly overLimit: boolean }[]) =>
        cards.map((card) => [card.day, card.overLimit]);
      const { days } = await workspace.call('calendar.days', { range, perDay: null, filters: noFilters });
      const expected = [
        ['2025-06-19', true],
        [day, false],
      ];
      expect(marksOf(days.flatMap(({ cards }) => cards))).toEqual(expected);
      const order = { sort: 'title', descending: false, group: 'none' } as const;
      const rows = await workspace.call('list.rows', { order, filters: noFilters, offset: 0, limit: 10 });
      expect(marksOf(rows.rows)).toEqual(expected);
      const board = await workspace.call('board.columns', { limit: 10, filters: noFilters });
      expect(marksOf(board.columns.flatMap(({ cards }) => cards))).toEqual([['2025-06-19', true]]);
      const filters = { ...noFilters, networkIds: [other.value.id] };
      const filtered = await workspace.call('calendar.days', { range, perDay: null, filters });
      expect(marksOf(filtered.days.flatMap(({ cards }) => cards))).toEqual([[day, false]]);
    } finally {
      workspace[Symbol.dispose]();
    }
  });

  it('are found anew when the file was last checked against other limits', async () => {
    const { workspace, post } = await withPost('a'.repeat(281));
    try {
      workspace.backend.close();
      const sqlite = new Sqlite(workspace.deps.path);
      sqlite.exec("DELETE FROM over_limits; UPDATE meta SET limits_checked = 'older'");
      sqlite.close();
      workspace.reopen();
      expect(kept(workspace)).toEqual([post.placements[0]?.id]);
    } finally {
      workspace[Symbol.dispose]();
    }
  });

  it('never keep a post from being saved, and refuse a limit that is none', async () => {
    const { workspace } = await withPost('a'.repeat(90_000));
    try {
      expect(kept(workspace)).toHaveLength(1);
      expect(await workspace.fails('limits.set', { platform: 'newsletter', field: 'text', value: 5 })).toMatchObject({
        code: 'refused',
        reason: 'no-such-limit',
      });
    } finally {
      workspace[Symbol.dispose]();
    }
  });

  it(
    'are the ones that a check of everything finds, after any commands, undone and redone',
    async () => {
      const step = fc.oneof(
        { weight: 8, arbitrary: randomCommand },
        { weight: 2, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
      );
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
          const { workspace } = await withPost('word '.repeat(60));
          try {
            await workspace.call('limits.set', { platform: 'x', field: 'text', value: 30 });
            for (const one of steps) {
              if (one === 'undo') await workspace.call('history.undo', { to: null });
              else if (one === 'redo') await workspace.call('history.redo', {});
              else await workspace.backend.dispatch(one.kind, inputOf(one, await situationOf(workspace)));
              expect(kept(workspace)).toEqual(await expected(workspace));
            }
          } finally {
            workspace[Symbol.dispose]();
          }
        }),
        { numRuns: times(10) },
      );
    },
    times(120_000),
  );
});
