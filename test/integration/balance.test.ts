import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PreviewChange, Snapshot } from '#contract/index.ts';
import { addDays, type DayRange } from '#domain/day.ts';
import { type Filters, noFilters } from '#domain/filters.ts';
import type { Post } from '#domain/model.ts';
import { wordsOf } from '#domain/search.ts';
import { fourWeeksEnding, historyWindows, weekWindow } from '#domain/windows.ts';
import { TestWorkspace } from '#test/backend.ts';
import { countable, countedPosts, prepare, pureReport, rounded, setting } from '#test/balance-setting.ts';
import { buildFields, buildPlacement } from '#test/builders.ts';
import { naiveReport } from '#test/naive-balance.ts';
import { campaignOf, draftsOf, fill, partsOf, type RandomPost, randomPost } from '#test/random-workspace.ts';
import { times } from '#test/runs.ts';

const input = (snapshot: Snapshot, range: DayRange | null, filters: Filters = noFilters) => ({
  anchorDay: snapshot.today,
  range,
  filters,
});

describe('the report counted in SQL', () => {
  it(
    'is the report of the pure engine and of the definition, for any workspace, window and filter',
    async () => {
      await fc.assert(
        fc.asyncProperty(setting, async (given) => {
          using workspace = new TestWorkspace();
          const { snapshot, posts: all, filters, range } = await prepare(workspace, given);
          const { networkIds } = filters;
          const posts = countedPosts(all, filters, snapshot);
          const { report, weekReport, week } = await workspace.call('balance.dock', input(snapshot, range, filters));
          expect(rounded(report)).toEqual(rounded(pureReport(snapshot, posts, range, networkIds)));
          expect(rounded(weekReport)).toEqual(rounded(pureReport(snapshot, posts, week, networkIds)));
          const naive = naiveReport({
            posts: posts.map(countable),
            targetSets: snapshot.targetSets,
            settings: snapshot.workspace.balance,
            pillarOrder: snapshot.pillars.map(({ id }) => id),
            window: range,
            today: snapshot.today,
            networkIds,
          });
          expect(rounded(report)).toMatchObject(rounded(naive) as object);
        }),
        { numRuns: times(60) },
      );
    },
    times(120_000),
  );

  it('judges twelve weeks of history, and the mark, as windows of their own', async () => {
    const given = fc.sample(fc.array(randomPost, { minLength: 25, maxLength: 25 }), { numRuns: 1, seed: 7 })[0] ?? [];
    using workspace = new TestWorkspace();
    const posts = await fill(workspace, given);
    const snapshot = await workspace.call('workspace.snapshot', {});
    const week = weekWindow(snapshot.today, snapshot.workspace.firstWeekday);
    const { points } = await workspace.call('balance.history', { anchorDay: snapshot.today, filters: {} });
    expect(points.map((point) => ({ week: point.week, judged: point.judged }))).toEqual(historyWindows(week));
    for (const point of points) {
      expect(rounded(point.report)).toEqual(rounded(pureReport(snapshot, posts, point.judged, [])));
      expect(rounded(point.weekReport)).toEqual(rounded(pureReport(snapshot, posts, point.week, [])));
    }
    expect(snapshot.mark.range).toEqual(fourWeeksEnding(week));
    expect(rounded(snapshot.mark.report)).toEqual(rounded(pureReport(snapshot, posts, snapshot.mark.range, [])));
  });

  it('leaves the trash out', async () => {
    using workspace = new TestWorkspace();
    const { networks, pillars, today } = await workspace.call('workspace.snapshot', {});
    const fields = buildFields({ pillars: [{ pillarId: pillars[0]?.id ?? '', parts: 1 }] });
    const placements = [buildPlacement(networks[0]?.id ?? '', { day: today })];
    const { value } = await workspace.call('posts.create', { fields, placements });
    expect((await workspace.call('workspace.snapshot', {})).mark.report.tagged).toBe(1);
    await workspace.call('posts.delete', { ids: [value.id] });
    expect((await workspace.call('workspace.snapshot', {})).mark.report.tagged).toBe(0);
  });
});

/** Several cards at once have tests of their own in cards.test.ts. */
type SingleKind = Exclude<PreviewChange['kind'], 'cards'>;

type Change = {
  readonly kind: SingleKind;
  readonly post: number;
  readonly offset: number | null;
  readonly edit: RandomPost;
};

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom<SingleKind[]>('move', 'schedule', 'delete', 'edit'),
  post: fc.nat(20),
  offset: fc.option(fc.integer({ min: -14, max: 14 }), { freq: 5 }),
  edit: randomPost,
});

/** The change as the preview takes it, and what really makes it; null where it does not apply to the post. */
function bind({ kind, offset, edit }: Change, post: Post, snapshot: Snapshot) {
  const day = offset === null ? null : addDays(snapshot.today, offset);
  const networkIds = snapshot.networks.map(({ id }) => id);
  if (kind === 'move') {
    const placementIds = post.placements.filter(({ state }) => state !== 'published').map(({ id }) => id);
    if (placementIds.length === 0) return null;
    const made = ['placements.move', { ids: placementIds, day, time: 'keep' }] as const;
    return { preview: { kind, placementIds, day }, made };
  }
  if (kind === 'schedule') {
    const on = day ?? snapshot.today;
    const made = ['posts.schedule', { id: post.id, day: on, time: null, networkIds: networkIds.slice(0, 1) }] as const;
    return { preview: { kind, postId: post.id, day: on }, made };
  }
  if (kind === 'delete')
    return { preview: { kind, postId: post.id }, made: ['posts.delete', { ids: [post.id] }] as const };
  const { status, title } = edit;
  const campaignId = campaignOf(edit, snapshot);
  const [pillars, placements] = [partsOf(edit, snapshot), [...draftsOf(edit, snapshot)]];
  const texts = wordsOf({ ...post, title }, placements);
  const changes = { id: post.id, revision: post.revision, fields: { status, title, pillars, campaignId }, placements };
  return {
    preview: { kind, postId: post.id, status, pillars, placements, campaignId, texts },
    made: ['posts.update', changes] as const,
  };
}

describe('the preview of a change', () => {
  it(
    'is the report before it, and the report once it has really been made',
    async () => {
      await fc.assert(
        fc.asyncProperty(setting, change, async (given, wanted) => {
          using workspace = new TestWorkspace();
          const { snapshot, posts, filters, range } = await prepare(workspace, given);
          const post = posts[wanted.post % posts.length];
          const bound = post && bind(wanted, post, snapshot);
          fc.pre(Boolean(bound));
          if (!bound) return;
          // A post on no network yet gets one that a filter by network cannot know.
          const window = input(snapshot, range, wanted.kind === 'schedule' ? { ...filters, networkIds: [] } : filters);
          const { before, after } = await workspace.call('balance.preview', { ...window, change: bound.preview });
          expect(rounded(before)).toEqual(rounded((await workspace.call('balance.dock', window)).report));
          const [name, made] = bound.made;
          const reply = await workspace.backend.dispatch(name, made);
          expect(reply.ok).toBe(true);
          expect(rounded(after)).toEqual(rounded((await workspace.call('balance.dock', window)).report));
        }),
        { numRuns: times(60) },
      );
    },
    times(120_000),
  );

  it('weighs a post that is not there yet', async () => {
    using workspace = new TestWorkspace();
    const snapshot = await workspace.call('workspace.snapshot', {});
    const pillars = [{ pillarId: snapshot.pillars[0]?.id ?? '', parts: 1 }];
    const placements = [buildPlacement(snapshot.networks[0]?.id ?? '', { day: snapshot.today })];
    const edit = { kind: 'edit', postId: null, status: 'draft', pillars, placements } as const;
    const { before, after } = await workspace.call('balance.preview', { ...input(snapshot, null), change: edit });
    expect([before.tagged, after.tagged]).toEqual([0, 1]);
    expect((await workspace.call('workspace.snapshot', {})).revision).toBe(snapshot.revision);
  });

  it('schedules only what is still planned, as the command does', async () => {
    using workspace = new TestWorkspace();
    const snapshot = await workspace.call('workspace.snapshot', {});
    const { networks, today } = snapshot;
    const placements = [
      buildPlacement(networks[0]?.id ?? '', { state: 'published' }),
      buildPlacement(networks[1]?.id ?? '', { day: '2024-01-01' }),
    ];
    const { value: post } = await workspace.call('posts.create', { fields: buildFields(), placements });
    const move = { kind: 'schedule', postId: post.id, day: today } as const;
    const window = input(snapshot, null, { ...noFilters, networkIds: [networks[0]?.id ?? ''] });
    const { after } = await workspace.call('balance.preview', { ...window, change: move });
    await workspace.call('posts.schedule', {
      id: post.id,
      day: today,
      time: null,
      networkIds: [networks[1]?.id ?? ''],
    });
    expect(after).toEqual((await workspace.call('balance.dock', window)).report);
  });

  it('says when the post or placement is not there', async () => {
    using workspace = new TestWorkspace();
    const snapshot = await workspace.call('workspace.snapshot', {});
    const id = '99999999-9999-4999-8999-999999999999';
    const fails = (of: unknown) => workspace.fails('balance.preview', { ...input(snapshot, null), change: of });
    expect(await fails({ kind: 'delete', postId: id })).toMatchObject({ code: 'not-found', reason: 'post' });
    expect(await fails({ kind: 'move', placementIds: [id], day: null })).toMatchObject({ reason: 'placement' });
  });
});
