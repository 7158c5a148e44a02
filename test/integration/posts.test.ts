import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlacementDraft, Snapshot } from '#contract/index.ts';
import type { Post, PostFields } from '#domain/model.ts';
import { TestWorkspace } from '#test/backend.ts';
import { buildFields, buildPlacement } from '#test/builders.ts';

const UNKNOWN = '99999999-9999-4999-8999-999999999999';

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

describe('posts', () => {
  it('are read as they were written', async () => {
    const fields = buildFields({
      title: 'Été <b>"été"</b> 🌞',
      text: 'مرحبا\nzwei\r\n\ttabs',
      link: 'https://example.org/a?b=c',
      hashtags: ['un', 'deux', 'un'],
      labels: ['z', 'a'],
      status: 'review',
      notes: 'name: value',
      pillars: [
        { pillarId: pillar(2), parts: 40 },
        { pillarId: pillar(0), parts: 60 },
      ],
    });
    const drafts = [
      dated(1, '2025-06-12', '23:59', { format: 'reel', ownText: 'own', state: 'published', link: 'http://x.y' }),
      buildPlacement(network(0)),
    ];
    const made = await post(fields, drafts);
    const read = await get(made.id);
    expect(read).toEqual(made);
    expect(read).toMatchObject(fields);
    expect(read.placements.map(({ id: _id, ...rest }) => rest)).toEqual(drafts.map(({ id: _id, ...rest }) => rest));
    expect(read.createdAt).toBe('2025-06-10T09:00:00.000Z');
  });

  it('keep the placements whose ids come back, in the new order, and remove the others', async () => {
    const made = await post({}, [dated(0, '2025-06-12'), dated(1, '2025-06-12'), dated(2, '2025-06-12')]);
    const [first, , third] = made.placements;
    if (!first || !third) throw new Error('placements are missing');
    const placements = [third, { ...first, day: '2025-06-13' }, dated(1, '2025-06-20')];
    const { value } = await workspace.call('posts.update', {
      id: made.id,
      revision: made.revision,
      fields: {},
      placements,
    });
    expect(value.placements.slice(0, 2)).toEqual([third, { ...first, day: '2025-06-13' }]);
    expect(value.placements).toHaveLength(3);
    expect(value.revision).toBeGreaterThan(made.revision);
  });

  it('keep the fields and placements that an update leaves out, and say when they changed', async () => {
    const made = await post({ text: 'kept', hashtags: ['a'] }, [dated(0, '2025-06-12')]);
    workspace.deps.clock.instant += 60_000;
    const { value } = await workspace.call('posts.update', {
      id: made.id,
      revision: made.revision,
      fields: { title: 'New' },
    });
    expect(value).toEqual({ ...made, title: 'New', revision: value.revision, updatedAt: '2025-06-10T09:01:00.000Z' });
  });

  it('refuse a stale edit and lose nothing of the newer one', async () => {
    const made = await post();
    await workspace.call('posts.update', { id: made.id, revision: made.revision, fields: { title: 'Newer' } });
    const error = await workspace.fails('posts.update', {
      id: made.id,
      revision: made.revision,
      fields: { title: 'Mine' },
    });
    expect(error).toMatchObject({ code: 'stale', reason: 'post' });
    expect((await get(made.id)).title).toBe('Newer');
  });

  it('are stale for an editor when only a placement moved', async () => {
    const made = await post({}, [dated(0, '2025-06-12')]);
    await workspace.call('placements.move', {
      ids: made.placements.map(({ id }) => id),
      day: '2025-06-13',
      time: 'keep',
    });
    const error = await workspace.fails('posts.update', {
      id: made.id,
      revision: made.revision,
      fields: { title: 'x' },
    });
    expect(error.code).toBe('stale');
  });

  it.each([
    ['a title of 501 characters', { title: 'x'.repeat(501) }, 'fields.title'],
    ['a text of 100,001 characters', { text: 'x'.repeat(100_001) }, 'fields.text'],
    ['a script as a link', { link: 'javascript:alert(1)' }, 'fields.link'],
    ['an unknown status', { status: 'published' }, 'fields.status'],
    ['a NUL character', { title: 'a\u0000b' }, 'fields.title'],
    ['a number as a title', { title: 7 }, 'fields.title'],
    ['no parts', { pillars: [{ pillarId: UNKNOWN, parts: 0 }] }, 'fields.pillars.0.parts'],
  ])('refuse %s, naming the field', async (_what, fields, path) => {
    const error = await workspace.fails('posts.create', { fields: { ...buildFields(), ...fields }, placements: [] });
    expect(error.code).toBe('invalid-input');
    expect(error.issues?.map((issue) => issue.path)).toContain(path);
  });

  it.each([
    ['an impossible date', { day: '2025-02-30' }, 'placements.0.day'],
    ['a time after midnight', { day: '2025-02-03', time: '24:00' }, 'placements.0.time'],
    ['a time without a day', { time: '10:00' }, 'placements.0.time'],
    ['an unknown format', { format: 'hologram' }, 'placements.0.format'],
  ])('refuse a placement with %s, naming the field', async (_what, changes, path) => {
    const placements = [{ ...buildPlacement(network(0)), ...changes }];
    const error = await workspace.fails('posts.create', { fields: buildFields(), placements });
    expect(error.issues?.map((issue) => issue.path)).toContain(path);
  });

  it('refuse unknown ids, saying of what', async () => {
    const made = await post();
    const edit = { id: made.id, revision: made.revision, fields: {} };
    const placement = buildPlacement(network(0), { id: UNKNOWN });
    const fails = async (name: Parameters<TestWorkspace['fails']>[0], input: unknown) => {
      const { code, reason } = await workspace.fails(name, input);
      return [code, reason];
    };
    expect(await fails('posts.get', { id: UNKNOWN })).toEqual(['not-found', 'post']);
    expect(await fails('posts.delete', { ids: [UNKNOWN] })).toEqual(['not-found', 'post']);
    expect(await fails('posts.update', { ...edit, placements: [buildPlacement(UNKNOWN)] })).toEqual([
      'not-found',
      'network',
    ]);
    expect(await fails('posts.update', { ...edit, placements: [placement] })).toEqual(['not-found', 'placement']);
    expect(await fails('posts.update', { ...edit, fields: { pillars: [{ pillarId: UNKNOWN, parts: 1 }] } })).toEqual([
      'not-found',
      'pillar',
    ]);
    expect(await fails('placements.move', { ids: [UNKNOWN], day: null, time: null })).toEqual([
      'not-found',
      'placement',
    ]);
    expect((await get(made.id)).revision).toBe(made.revision);
  });

  it('may keep what was archived, but not take it up anew', async () => {
    const made = await post({ pillars: [{ pillarId: pillar(3), parts: 1 }] }, [dated(0, '2025-06-12')]);
    const weights = [{ pillarId: pillar(0), weight: 1 }];
    await workspace.call('pillars.archive', { id: pillar(3), newSet: { fromDay: '2025-06-10', weights } });
    await workspace.call('networks.archive', { id: network(0) });
    const { value } = await workspace.call('posts.update', {
      id: made.id,
      revision: made.revision,
      fields: { pillars: [{ pillarId: pillar(3), parts: 2 }] },
      placements: [...made.placements, dated(0, '2025-06-15')],
    });
    expect(value.placements).toHaveLength(2);
    const fields = buildFields({ pillars: [{ pillarId: pillar(3), parts: 1 }] });
    expect(await workspace.fails('posts.create', { fields, placements: [] })).toMatchObject({
      code: 'refused',
      reason: 'pillar-archived',
      params: { name: 'Well-being' },
    });
    const placements = [buildPlacement(network(0))];
    expect(await workspace.fails('posts.create', { fields: buildFields(), placements })).toMatchObject({
      code: 'refused',
      reason: 'network-archived',
    });
  });

  it('in the trash are gone from every view', async () => {
    const made = await post({}, [dated(0, '2025-06-12')]);
    const other = await post({ title: 'Other' });
    const { step, value } = await workspace.call('posts.delete', { ids: [made.id, UNKNOWN, other.id, made.id] });
    expect(value).toEqual({ count: 2 });
    expect(step).toMatchObject({ name: 'posts-deleted', params: { count: 2 } });
    const range = { from: '2025-06-12', to: '2025-06-12' };
    expect((await workspace.call('calendar.days', { range, perDay: null, filters: {} })).days[0]?.count).toBe(0);
    expect((await workspace.call('tray.list', { limit: 9, offset: 0, filters: {} })).total).toBe(0);
    expect(await workspace.fails('posts.get', { id: made.id })).toMatchObject({ code: 'not-found' });
    const ids = made.placements.map(({ id }) => id);
    expect((await workspace.fails('placements.move', { ids, day: null, time: null })).code).toBe('not-found');
    expect(await workspace.call('workspace.snapshot', {})).toMatchObject({ postCount: 0, trayCount: 0 });
    await workspace.call('history.undo', { to: null });
    expect(places(await get(made.id))).toEqual(places(made));
  });
});
