import { expect, it } from 'vitest';
import { noEnd } from '#domain/recurrence.ts';
import { TestWorkspace } from '#test/backend.ts';
import { buildFields, buildPlacement } from '#test/builders.ts';

it('counts the posts of a series alone, not the one that it copies', async () => {
  using workspace = new TestWorkspace();
  const { networks, pillars } = await workspace.call('workspace.snapshot', {});
  const [networkId, pillarId] = [networks[0]?.id ?? '', pillars[0]?.id ?? ''];
  const { value: campaign } = await workspace.call('campaigns.create', {
    name: 'Autumn',
    color: 'indigo',
    fromDay: '2025-06-01',
    toDay: '2025-07-31',
    goal: '',
  });
  const { value: first } = await workspace.call('series.create', {
    id: null,
    revision: 0,
    fields: buildFields({ title: 'Tip', pillars: [{ pillarId, parts: 1 }], campaignId: campaign.id }),
    placements: [buildPlacement(networkId, { day: '2025-06-12' })],
    rule: {
      every: 1,
      pattern: { kind: 'weeks', weekdays: [4], firstWeekday: 1 },
      end: { ...noEnd, kind: 'after', count: 3 },
    },
  });
  const uses = async () => {
    const network = await workspace.fails('networks.delete', { id: networkId });
    const pillar = await workspace.fails('pillars.delete', { id: pillarId });
    return [network.params, pillar.params];
  };
  expect(await uses()).toMatchObject([
    { posts: 3, placements: 3, trashed: 0, repeats: 1 },
    { posts: 3, trashed: 0, repeats: 1 },
  ]);
  expect((await workspace.call('campaigns.posts', { id: campaign.id })).posts).toBe(3);
  expect(await workspace.fails('campaigns.delete', { id: campaign.id, detach: false })).toMatchObject({
    params: { posts: 3, trashed: 0 },
  });
  await workspace.call('posts.delete', { ids: [first.id] });
  expect(await uses()).toMatchObject([
    { posts: 3, trashed: 1 },
    { posts: 3, trashed: 1 },
  ]);
});
