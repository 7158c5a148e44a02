import { describe, expect, it } from 'vitest';
import type { Filters } from '#contract/index.ts';
import { TestWorkspace } from '#test/backend.ts';
import { buildFields, buildPlacement } from '#test/builders.ts';
import { addCampaigns } from '#test/campaigns.ts';

describe('what the filters hide of a step', () => {
  it('is what the table does not list, for every kind of filter', async () => {
    using workspace = new TestWorkspace();
    const [campaignId = ''] = addCampaigns(workspace, ['Spring']);
    const { networks, pillars, today } = await workspace.call('workspace.snapshot', {});
    const fields = buildFields({ title: 'Coats', status: 'draft' });
    const placements = [buildPlacement(networks[0]?.id ?? '', { day: today })];
    const { step, value: post } = await workspace.call('posts.create', { fields, placements });
    const cases: readonly (readonly [Partial<Filters>, number])[] = [
      [{}, 0],
      [{ text: 'coat' }, 0],
      [{ text: 'shoe' }, 1],
      [{ statuses: ['draft'] }, 0],
      [{ statuses: ['approved'] }, 1],
      [{ networkIds: [networks[0]?.id ?? ''] }, 0],
      [{ networkIds: [networks[1]?.id ?? ''] }, 1],
      [{ pillarIds: [pillars[0]?.id ?? ''] }, 1],
      [{ campaignIds: [campaignId] }, 1],
      [{ flags: ['untagged', 'no-media'] }, 0],
      [{ flags: ['over-limit'] }, 1],
    ];
    for (const [filters, hidden] of cases) {
      const said = await workspace.call('history.hidden', { step: step?.id ?? 0, filters });
      expect(said, JSON.stringify(filters)).toEqual({ changed: 1, hidden });
      const order = { sort: 'day', descending: false, group: 'none' } as const;
      const { rows } = await workspace.call('list.rows', { order, filters, offset: 0, limit: 10 });
      expect(
        rows.map(({ postId }) => postId),
        JSON.stringify(filters),
      ).toEqual(hidden ? [] : [post.id]);
    }
  });

  it('counts the posts of that step alone, and none that went to the trash', async () => {
    using workspace = new TestWorkspace();
    const make = async (title: string) =>
      (await workspace.call('posts.create', { fields: buildFields({ title, status: 'draft' }), placements: [] })).value
        .id;
    const ids = [await make('One'), await make('Two'), await make('Three')];
    const approved = await workspace.call('bulk.setStatus', { postIds: ids.slice(0, 2), status: 'approved' });
    const filters = { statuses: ['draft' as const], text: '' };
    expect(await workspace.call('history.hidden', { step: approved.step?.id ?? 0, filters })).toEqual({
      changed: 2,
      hidden: 2,
    });
    const deleted = await workspace.call('posts.delete', { ids: ids.slice(1) });
    expect(await workspace.call('history.hidden', { step: deleted.step?.id ?? 0, filters })).toEqual({
      changed: 0,
      hidden: 0,
    });
  });
});
