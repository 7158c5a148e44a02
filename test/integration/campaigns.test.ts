import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestWorkspace } from '#test/backend.ts';
import { buildFields, buildPlacement } from '#test/builders.ts';
import { dumpContent } from '#test/dump.ts';

const UNKNOWN = '99999999-9999-4999-8999-999999999999';
const launch = { name: 'Autumn launch', color: 'coral', fromDay: '2025-06-09', toDay: '2025-06-22', goal: '' } as const;
let workspace: TestWorkspace;

beforeEach(() => {
  workspace = new TestWorkspace();
});
afterEach(() => workspace[Symbol.dispose]());

const addCampaign = async () => (await workspace.call('campaigns.create', launch)).value;
const campaigns = async () => (await workspace.call('workspace.snapshot', {})).campaigns;

async function addPost(campaignId: string | null, day: string | null, title = 'A post') {
  const { networks } = await workspace.call('workspace.snapshot', {});
  const placement = buildPlacement(networks[0]?.id ?? '', { day });
  const input = { fields: buildFields({ title, campaignId }), placements: [placement] };
  return (await workspace.call('posts.create', input)).value;
}

describe('campaigns', () => {
  it('are added, changed and listed by first day', async () => {
    const { step, value } = await workspace.call('campaigns.create', launch);
    expect(step).toMatchObject({ name: 'campaign-created', params: { name: 'Autumn launch' } });
    const early = await workspace.call('campaigns.create', { ...launch, name: 'Early', fromDay: '2025-01-01' });
    await workspace.call('campaigns.update', { id: value.id, fields: { goal: '200 sign-ups' } });
    expect(await campaigns()).toEqual([early.value, { ...value, goal: '200 sign-ups' }]);
  });

  it('never end before they begin, whichever end is changed', async () => {
    const { id } = await addCampaign();
    const backwards = { code: 'invalid-input', issues: [{ path: 'fields.toDay', message: 'range-order' }] };
    expect(await workspace.fails('campaigns.update', { id, fields: { toDay: '2025-06-01' } })).toMatchObject(backwards);
    expect(await workspace.fails('campaigns.update', { id, fields: { fromDay: '2025-07-01' } })).toMatchObject(
      backwards,
    );
    expect((await workspace.fails('campaigns.create', { ...launch, toDay: '2025-06-01' })).code).toBe('invalid-input');
  });

  it('that posts belong to are deleted only when the posts may stay without them, as one step', async () => {
    const { id } = await addCampaign();
    const post = await addPost(id, '2025-06-12');
    const trashed = await addPost(id, null);
    await workspace.call('posts.delete', { ids: [trashed.id] });
    expect(await workspace.fails('campaigns.delete', { id })).toMatchObject({
      code: 'in-use',
      reason: 'campaign',
      params: { name: 'Autumn launch', posts: 2, trashed: 1 },
    });
    const before = dumpContent(workspace.deps.path);
    const { step } = await workspace.call('campaigns.delete', { id, detach: true });
    expect(step?.name).toBe('campaign-deleted');
    expect((await workspace.call('posts.get', { id: post.id })).campaignId).toBeNull();
    expect(await campaigns()).toEqual([]);
    await workspace.call('history.undo', { to: null });
    expect(dumpContent(workspace.deps.path)).toEqual(before);
  });

  it('list their posts: dated ones by day, outside their own days too, then those in the tray', async () => {
    const { id } = await addCampaign();
    await addPost(id, null, 'In the tray');
    await addPost(id, '2025-08-01', 'Afterwards');
    await addPost(id, '2025-06-12', 'Inside');
    await addPost(null, '2025-06-13', 'Another');
    const { posts, cards } = await workspace.call('campaigns.posts', { id });
    expect(posts).toBe(3);
    expect(cards.map(({ title }) => title)).toEqual(['Inside', 'Afterwards', 'In the tray']);
  });

  it('must exist for a post to belong to one', async () => {
    const fields = buildFields({ campaignId: UNKNOWN });
    const missing = { code: 'not-found', reason: 'campaign' };
    expect(await workspace.fails('posts.create', { fields, placements: [] })).toMatchObject(missing);
    expect(await workspace.fails('campaigns.posts', { id: UNKNOWN })).toMatchObject(missing);
    const post = await addPost(null, null);
    const change = { id: post.id, revision: post.revision, fields: { campaignId: UNKNOWN } };
    expect(await workspace.fails('posts.update', change)).toMatchObject(missing);
  });

  it('narrow the calendar to their posts', async () => {
    const { id } = await addCampaign();
    await addPost(id, '2025-06-12', 'Inside');
    await addPost(null, '2025-06-12', 'Another');
    const range = { from: '2025-06-12', to: '2025-06-12' };
    const { days } = await workspace.call('calendar.days', { range, perDay: 5, filters: { campaignIds: [id] } });
    expect(days[0]?.cards.map(({ title }) => title)).toEqual(['Inside']);
  });
});
