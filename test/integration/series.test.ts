import { describe, expect, it } from 'vitest';
import { addDays, type Day, daysBetween } from '#domain/day.ts';
import type { Post } from '#domain/model.ts';
import { noEnd, type Rule } from '#domain/recurrence.ts';
import { DAYS_MADE_AHEAD } from '#domain/series.ts';
import { TestWorkspace } from '#test/backend.ts';
import { buildFields, buildPlacement, buildSeed } from '#test/builders.ts';
import { dumpContent } from '#test/dump.ts';

const DAY_MS = 86_400_000;
/** Tuesday, as the test's clock has it. */
const TODAY = '2025-06-10';
const weekly: Rule = { every: 1, pattern: { kind: 'weeks', weekdays: [4], firstWeekday: 1 }, end: noEnd };

async function repeat(workspace: TestWorkspace, day: Day = '2025-06-12', rule: Rule = weekly): Promise<Post> {
  const { networks } = await workspace.call('workspace.snapshot', {});
  const placements = [buildPlacement(networks[0]?.id ?? '', { day, time: '02:30' })];
  const fields = buildFields({ title: 'Tip' });
  return (await workspace.call('series.create', { id: null, revision: 0, fields, placements, rule })).value;
}

async function postsOn(workspace: TestWorkspace, from: Day, to: Day): Promise<readonly Post[]> {
  const { days } = await workspace.call('calendar.days', { range: { from, to }, perDay: null, filters: {} });
  const ids = days.flatMap(({ cards }) => cards.map(({ postId }) => postId));
  return Promise.all(ids.map((id) => workspace.call('posts.get', { id })));
}

const daysIn = (posts: readonly Post[]) => posts.map(({ placements }) => placements[0]?.day);

async function edit(
  workspace: TestWorkspace,
  post: Post,
  scope: 'following' | 'all',
  change: Partial<Post>,
  rule?: Rule,
) {
  const series = await workspace.call('series.get', { id: post.seriesId ?? '' });
  const { title = post.title, placements = post.placements } = change;
  return workspace.call('series.update', {
    id: post.id,
    revision: post.revision,
    seriesRevision: series.revision,
    scope,
    fields: { title },
    placements: [...placements],
    rule: rule ?? series.rule,
  });
}

async function read(workspace: TestWorkspace, post: Post) {
  const { revision } = await workspace.call('series.get', { id: post.seriesId ?? '' });
  return { id: post.id, revision: post.revision, seriesRevision: revision };
}

describe('a series', () => {
  it('makes posts 26 weeks ahead that count, and foretells the rest', async () => {
    using workspace = new TestWorkspace();
    await repeat(workspace);
    const horizon = addDays(TODAY, DAYS_MADE_AHEAD);
    const posts = await postsOn(workspace, TODAY, addDays(horizon, 60));
    expect(posts).toHaveLength(26);
    expect(posts.every(({ seriesId, placements }) => seriesId !== null && placements[0]?.time === '02:30')).toBe(true);
    const range = { from: horizon, to: addDays(horizon, 21) };
    const { expected } = await workspace.call('calendar.days', { range, perDay: null, filters: {} });
    expect(expected.map(({ card }) => card.day)).toEqual(['2025-12-11', '2025-12-18', '2025-12-25']);
    expect((await workspace.call('workspace.snapshot', {})).postCount).toBe(26);
  });

  it.each(['Europe/Paris', 'America/New_York', 'Pacific/Auckland'])(
    'keeps its time of day over both changes of clocks in %s',
    async (timeZone) => {
      using workspace = new TestWorkspace(buildSeed({ timeZone }));
      await repeat(workspace, '2025-06-12', { ...weekly, pattern: { kind: 'days' }, every: 3 });
      for (let weeks = 0; weeks < 52; weeks += 4) {
        workspace.deps.clock.instant += 28 * DAY_MS;
        await workspace.call('workspace.snapshot', {});
      }
      const posts = await postsOn(workspace, '2025-06-12', '2026-06-30');
      expect(daysIn(posts)).toEqual(Array.from({ length: posts.length }, (_, at) => addDays('2025-06-12', at * 3)));
      expect(new Set(posts.map(({ placements }) => placements[0]?.time))).toEqual(new Set(['02:30']));
    },
  );

  it('is made further as days go by without a step of its own, and goes whole with the step that made it', async () => {
    using workspace = new TestWorkspace();
    const before = dumpContent(workspace.deps.path);
    await repeat(workspace);
    const made = dumpContent(workspace.deps.path);
    for (let week = 0; week < 8; week += 1) {
      workspace.deps.clock.instant += 7 * DAY_MS;
      await workspace.call('workspace.snapshot', {});
    }
    workspace.reopen();
    const later = dumpContent(workspace.deps.path);
    expect(later.posts?.length).toBe((made.posts?.length ?? 0) + 8);
    const { history } = await workspace.call('workspace.snapshot', {});
    expect(history.undo?.name).toBe('series-created');
    expect((await workspace.call('history.undo', { to: null })).value.steps).toBe(1);
    expect(dumpContent(workspace.deps.path)).toEqual(before);
    workspace.deps.clock.instant += 30 * DAY_MS;
    workspace.reopen();
    expect((await workspace.call('history.redo', {})).value.steps).toBe(1);
    expect(dumpContent(workspace.deps.path)).toEqual(later);
    expect(workspace.deps.errors).toEqual([]);
  });

  it('changes all but what is published and what was changed alone', async () => {
    using workspace = new TestWorkspace();
    await repeat(workspace);
    const [first, second, third, fourth] = await postsOn(workspace, TODAY, '2025-07-10');
    if (!first || !second || !third || !fourth) throw new Error('Four posts were expected.');
    await workspace.call('posts.update', { id: second.id, revision: second.revision, fields: { title: 'Own' } });
    const published = third.placements.map((each) => ({ ...each, state: 'published' as const }));
    await workspace.call('posts.update', { id: third.id, revision: third.revision, fields: {}, placements: published });
    const before = dumpContent(workspace.deps.path);
    const placements = first.placements.map((each) => ({ ...each, time: '10:00' }));
    await edit(workspace, first, 'all', { title: 'New', placements });
    const posts = await postsOn(workspace, TODAY, '2025-07-10');
    const facts = posts.map(({ title, placements: [one] }) => `${one?.day} ${one?.time} ${title}`);
    expect(facts.slice(0, 4)).toEqual([
      '2025-06-12 10:00 New',
      '2025-06-19 10:00 Own',
      '2025-06-26 02:30 Tip',
      '2025-07-03 10:00 New',
    ]);
    await workspace.call('history.undo', { to: null });
    expect(dumpContent(workspace.deps.path)).toEqual(before);
  });

  it('splits for what follows, and moves its weekday with the post', async () => {
    using workspace = new TestWorkspace();
    await repeat(workspace);
    const [, second] = await postsOn(workspace, TODAY, '2025-06-30');
    if (!second) throw new Error('Two posts were expected.');
    const placements = second.placements.map((each) => ({ ...each, day: '2025-06-20' }));
    const friday: Rule = { ...weekly, pattern: { kind: 'weeks', weekdays: [5], firstWeekday: 1 } };
    const { value } = await edit(workspace, second, 'following', { placements }, friday);
    expect(value.seriesId).not.toBe(second.seriesId);
    const posts = await postsOn(workspace, TODAY, '2025-12-31');
    expect(daysIn(posts).slice(0, 3)).toEqual(['2025-06-12', '2025-06-20', '2025-06-27']);
    expect(
      posts
        .filter(({ seriesId }) => seriesId === value.seriesId)
        .every(({ seriesDay, placements: [one] }) => seriesDay === one?.day),
    ).toBe(true);
  });

  it('keeps posts that a new rhythm still has, and makes the others', async () => {
    using workspace = new TestWorkspace();
    const first = await repeat(workspace);
    const both: Rule = { ...weekly, pattern: { kind: 'weeks', weekdays: [1, 4], firstWeekday: 1 } };
    const before = await postsOn(workspace, TODAY, '2025-07-10');
    await edit(workspace, first, 'all', {}, both);
    const after = await postsOn(workspace, TODAY, '2025-06-30');
    expect(daysIn(after)).toEqual(['2025-06-12', '2025-06-16', '2025-06-19', '2025-06-23', '2025-06-26', '2025-06-30']);
    expect(after.map(({ id }) => id)).toEqual(expect.arrayContaining([before[0]?.id, before[1]?.id]));
  });

  it('counts its times from its first post, whichever post they are changed from', async () => {
    using workspace = new TestWorkspace();
    const sixTimes: Rule = { ...weekly, end: { kind: 'after', count: 6 } };
    await repeat(workspace, '2025-06-12', sixTimes);
    const [, , , , fifth] = await postsOn(workspace, TODAY, '2025-12-31');
    if (!fifth) throw new Error('Six posts were expected.');
    const preview = (rule: Rule) =>
      workspace.call('series.preview', { postId: fifth.id, rule, fromDay: '2025-07-10', limit: 6 });
    expect(await preview(sixTimes)).toEqual({ days: ['2025-07-10', '2025-07-17'], before: 4 });
    const times = (count: number): Rule => ({ ...weekly, end: { kind: 'after', count } });
    await expect(edit(workspace, fifth, 'all', {}, times(4))).rejects.toThrow('series-ends-early');

    const { value } = await edit(workspace, fifth, 'all', {}, times(7));
    expect(daysIn(await postsOn(workspace, TODAY, '2025-12-31'))).toHaveLength(7);
    const { rule, fromDay } = await workspace.call('series.get', { id: value.seriesId ?? '' });
    expect({ rule, fromDay }).toEqual({ rule: times(7), fromDay: '2025-06-12' });

    await edit(workspace, value, 'following', {}, times(5));
    expect(daysIn(await postsOn(workspace, TODAY, '2025-12-31'))).toEqual([
      '2025-06-12',
      '2025-06-19',
      '2025-06-26',
      '2025-07-03',
      '2025-07-10',
    ]);
  });

  it.each([
    ['one to come', TODAY],
    ['one that is over', '2025-06-25'],
  ])('falls in a new rhythm on the days that the editor was shown: from %s', async (_which, today) => {
    using workspace = new TestWorkspace();
    await repeat(workspace, '2025-06-12', { ...weekly, end: { kind: 'after', count: 10 } });
    const [, second] = await postsOn(workspace, TODAY, '2025-12-31');
    if (!second) throw new Error('Two posts were expected.');
    workspace.deps.clock.instant += daysBetween(TODAY, today) * DAY_MS;
    const rule: Rule = { ...weekly, every: 2, end: { kind: 'after', count: 6 } };
    const shown = await workspace.call('series.preview', { postId: second.id, rule, fromDay: '2025-06-19', limit: 6 });
    expect(shown).toEqual({
      days: ['2025-06-19', '2025-07-03', '2025-07-17', '2025-07-31', '2025-08-14'],
      before: 1,
    });
    const { value } = await edit(workspace, second, 'all', {}, rule);
    const days = daysIn(await postsOn(workspace, '2025-06-19', '2025-12-31'));
    expect(days).toEqual(shown.days);
    if (today === TODAY) expect(value.seriesDay).toBe('2025-06-19');
  });

  it('refuses the second of two edits that read the same state', async () => {
    using workspace = new TestWorkspace();
    await repeat(workspace);
    const [first, second] = await postsOn(workspace, TODAY, '2025-06-30');
    if (!first || !second) throw new Error('Two posts were expected.');
    await workspace.call('posts.update', { id: second.id, revision: second.revision, fields: { title: 'Own' } });
    const own = await workspace.call('posts.get', { id: second.id });
    const stale = await read(workspace, own);
    await edit(workspace, first, 'all', { title: 'New' });
    const now = await workspace.call('posts.get', { id: own.id });
    const error = await workspace.fails('series.update', {
      ...stale,
      revision: now.revision,
      scope: 'all',
      fields: { title: 'Mine' },
      placements: own.placements,
      rule: weekly,
    });
    expect(error).toMatchObject({ code: 'stale', reason: 'series' });
  });

  it('ends, skips and is thrown away as asked, each in one step', async () => {
    using workspace = new TestWorkspace();
    await repeat(workspace);
    const [first, second] = await postsOn(workspace, TODAY, '2025-06-30');
    if (!first?.seriesId || !second) throw new Error('Two posts were expected.');
    const before = dumpContent(workspace.deps.path);
    const count = async () => (await postsOn(workspace, TODAY, '2026-03-01')).length;
    await workspace.call('series.skip', { id: first.seriesId, day: '2025-06-19' });
    expect(await count()).toBe(25);
    await workspace.call('history.undo', { to: null });
    const kept = await workspace.call('posts.get', { id: second.id });
    await workspace.call('series.end', { ...(await read(workspace, kept)), scope: 'following', fields: {} });
    expect(await count()).toBe(2);
    await workspace.call('history.undo', { to: null });
    const again = await workspace.call('posts.get', { id: second.id });
    await workspace.call('series.delete', { ...(await read(workspace, again)), scope: 'all' });
    expect(await count()).toBe(0);
    await workspace.call('history.undo', { to: null });
    expect(dumpContent(workspace.deps.path)).toEqual(before);
  });

  it('does not make again what was thrown away alone, and copies are posts of their own', async () => {
    using workspace = new TestWorkspace();
    await repeat(workspace);
    const [, second] = await postsOn(workspace, TODAY, '2025-06-30');
    await workspace.call('posts.delete', { ids: [second?.id ?? ''] });
    workspace.deps.clock.instant += 3 * DAY_MS;
    workspace.reopen();
    expect(daysIn(await postsOn(workspace, TODAY, '2025-06-26'))).toEqual(['2025-06-12', '2025-06-26']);
    const [first] = await postsOn(workspace, TODAY, '2025-06-13');
    const copy = await workspace.call('posts.duplicate', { id: first?.id ?? '', day: null, networkIds: null });
    expect(copy.value).toMatchObject({ seriesId: null, seriesDay: null });
  });

  it('is over for a post that comes back from the trash after its end', async () => {
    using workspace = new TestWorkspace();
    await repeat(workspace);
    const [first, second] = await postsOn(workspace, TODAY, '2025-06-30');
    if (!first || !second) throw new Error('Two posts were expected.');
    await workspace.call('series.end', { ...(await read(workspace, first)), scope: 'all', fields: {} });
    await workspace.call('posts.restore', { ids: [second.id] });
    expect(await workspace.call('posts.get', { id: second.id })).toMatchObject({ seriesId: null, seriesDay: null });
  });

  it('asks for a day, and for an end after its beginning', async () => {
    using workspace = new TestWorkspace();
    const { networks } = await workspace.call('workspace.snapshot', {});
    const input = { id: null, revision: 0, fields: buildFields(), rule: weekly };
    const undated = [buildPlacement(networks[0]?.id ?? '')];
    expect((await workspace.fails('series.create', { ...input, placements: undated })).reason).toBe('series-needs-day');
    const placements = [buildPlacement(networks[0]?.id ?? '', { day: '2025-06-12' })];
    const rule = { ...weekly, end: { kind: 'on', day: '2025-06-11' } };
    expect((await workspace.fails('series.create', { ...input, placements, rule })).reason).toBe('series-ends-early');
  });
});
