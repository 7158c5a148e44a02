import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Filters, noFilters, type Snapshot } from '#contract/index.ts';
import { addDays, type DayRange, daysOf } from '#domain/day.ts';
import type { Card, Post } from '#domain/model.ts';
import { TestWorkspace } from '#test/backend.ts';
import { buildFields, buildPlacement } from '#test/builders.ts';
import { fill, randomPost } from '#test/random-workspace.ts';
import { times } from '#test/runs.ts';

/** A post's card in the tray, without placements. */
function bareCard({ id, title, status, pillars, campaignId, seriesId, media }: Post): Card {
  const nowhere = { day: null, time: null, placements: [], rank: 0, overLimit: false };
  return {
    ...nowhere,
    key: `${id}||`,
    postId: id,
    title,
    status,
    pillars,
    campaignId,
    seriesId,
    mediaId: media[0]?.mediaId ?? null,
  };
}

/** Cards of a post by brute force: one per day and time, with the placements that the filters let through. */
function cardsOf(post: Post, filters: Filters): readonly Card[] {
  const hasPillar = post.pillars.some(({ pillarId }) => filters.pillarIds.includes(pillarId));
  if (filters.pillarIds.length > 0 && !hasPillar) return [];
  const cards = new Map<string, Card>();
  for (const { id: placementId, networkId, state, format, day, time } of post.placements) {
    if (filters.networkIds.length > 0 && !filters.networkIds.includes(networkId)) continue;
    const key = `${post.id}|${day ?? ''}|${time ?? ''}`;
    const card = cards.get(key) ?? { ...bareCard(post), key, day, time };
    cards.set(key, { ...card, placements: [...card.placements, { id: placementId, networkId, state, format }] });
  }
  return [...cards.values()];
}

const fold = (title: string) => title.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
const order = (a: Card, b: Card) => {
  const [left, right] = [a, b].map(({ time, title, postId }) => [time ?? '', fold(title), postId] as const);
  for (const index of [0, 1, 2] as const) {
    const [x, y] = [left?.[index] ?? '', right?.[index] ?? ''];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
};

function expectedDays(posts: readonly Post[], range: DayRange, perDay: number | null, filters: Filters) {
  const cards = posts.flatMap((post) => cardsOf(post, filters));
  return daysOf(range).map((day) => {
    const own = cards.filter((card) => card.day === day).sort(order);
    return { day, count: own.length, cards: own.slice(0, perDay ?? own.length) };
  });
}

function expectedTray(posts: readonly Post[], filters: Filters): readonly Card[] {
  return posts
    .filter(({ placements }) => placements.every(({ day }) => day === null))
    .filter(
      ({ placements }) =>
        filters.networkIds.length === 0 || placements.some(({ networkId }) => filters.networkIds.includes(networkId)),
    )
    .toReversed()
    .flatMap((post) => {
      const [card] = cardsOf(post, filters);
      if (card) return [card];
      const passes =
        filters.pillarIds.length === 0 || post.pillars.some(({ pillarId }) => filters.pillarIds.includes(pillarId));
      return passes ? [bareCard(post)] : [];
    });
}

const filtersOf = (snapshot: Snapshot, networks: readonly number[], pillars: readonly number[]): Filters => ({
  ...noFilters,
  networkIds: networks.map((index) => snapshot.networks[index]?.id ?? ''),
  pillarIds: pillars.map((index) => snapshot.pillars[index]?.id ?? ''),
});

describe('the calendar', () => {
  it(
    'groups, sorts, cuts and counts cards as a plain program would, for any filter',
    async () => {
      const asked = fc.record({
        perDay: fc.constantFrom(0, 1, 2, 5, null),
        networks: fc.uniqueArray(fc.nat(2), { maxLength: 2 }),
        pillars: fc.uniqueArray(fc.nat(3), { maxLength: 2 }),
        from: fc.integer({ min: -14, max: 6 }),
        length: fc.integer({ min: -1, max: 20 }),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(randomPost, { minLength: 8, maxLength: 22 }), asked, async (given, query) => {
          using workspace = new TestWorkspace();
          const posts = await fill(workspace, given);
          const snapshot = await workspace.call('workspace.snapshot', {});
          const filters = filtersOf(snapshot, query.networks, query.pillars);
          const from = addDays(snapshot.today, query.from);
          const range = { from, to: addDays(from, query.length) };
          const { perDay } = query;
          const { days, revision } = await workspace.call('calendar.days', { range, perDay, filters });
          expect(days).toEqual(expectedDays(posts, range, perDay, filters));
          expect(revision).toBe(snapshot.revision);
          const tray = await workspace.call('tray.list', { limit: 3, offset: 1, filters });
          const all = expectedTray(posts, filters);
          expect(tray).toEqual({ revision, total: all.length, cards: all.slice(1, 4) });
        }),
        { numRuns: times(40) },
      );
    },
    times(120_000),
  );

  it('shows any-time cards first, then by time, then by title', async () => {
    using workspace = new TestWorkspace();
    const { networks } = await workspace.call('workspace.snapshot', {});
    const add = (title: string, time: string | null) =>
      workspace.call('posts.create', {
        fields: buildFields({ title }),
        placements: [buildPlacement(networks[0]?.id ?? '', { day: '2025-06-12', time })],
      });
    for (const [title, time] of [
      ['b', '09:00'],
      ['late', '21:00'],
      ['A', '09:00'],
      ['any', null],
    ] as const)
      await add(title, time);
    const range = { from: '2025-06-12', to: '2025-06-12' };
    const { days } = await workspace.call('calendar.days', { range, perDay: 3, filters: {} });
    expect(days[0]?.cards.map(({ title }) => title)).toEqual(['any', 'A', 'b']);
    expect(days[0]?.count).toBe(4);
  });

  it('refuses a range without end', async () => {
    using workspace = new TestWorkspace();
    const range = { from: '0001-01-01', to: '9999-12-31' };
    const error = await workspace.fails('calendar.days', { range, perDay: 5, filters: {} });
    expect(error).toMatchObject({ code: 'refused', reason: 'range-too-long' });
  });

  it('gives markup back as the text it is', async () => {
    using workspace = new TestWorkspace();
    const title = '<img src=x onerror=alert(1)> & "quotes" \\ \u2028';
    await workspace.call('posts.create', { fields: buildFields({ title }), placements: [] });
    const { cards } = await workspace.call('tray.list', { limit: 1, offset: 0, filters: {} });
    expect(cards[0]?.title).toBe(title);
  });
});
