import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Filters } from '#contract/index.ts';
import { addDays, type Day, type DayRange, daysOf, monthGrid } from '#domain/day.ts';
import { type Card, statuses } from '#domain/model.ts';
import { monthWindow, weekWindow } from '#domain/windows.ts';
import { TestWorkspace } from '#test/backend.ts';
import { fill, randomPost } from '#test/random-workspace.ts';
import { times } from '#test/runs.ts';

const flag = fc.option(fc.nat(2), { freq: 2, nil: undefined });
const randomFilter = fc.record({ network: flag, pillar: flag, status: flag, untagged: fc.boolean() });
/** A card to be put elsewhere: which one, and by how many days. */
const randomDrag = fc.record({ card: fc.nat(999), days: fc.constantFrom(-8, -1, 1, 3, 7) });

/** How many cards of a day each view asks for. */
const views = (
  day: Day,
): readonly { readonly name: string; readonly range: DayRange; readonly perDay: number | null }[] => [
  { name: 'month', range: monthGrid(day, 1), perDay: 5 },
  { name: 'week', range: weekWindow(day, 1), perDay: null },
  { name: 'day', range: { from: day, to: day }, perDay: null },
  { name: 'list', range: monthWindow(day), perDay: null },
];

type Shown = { readonly count: number; readonly keys: readonly string[] };

/** What each view says of each day that it shows. */
async function allViews(workspace: TestWorkspace, day: Day, filters: Partial<Filters>) {
  const shown: { readonly name: string; readonly perDay: number | null; readonly days: ReadonlyMap<Day, Shown> }[] = [];
  for (const { name, range, perDay } of views(day)) {
    const { days } = await workspace.call('calendar.days', { range, perDay, filters });
    expect(days.map((entry) => entry.day)).toEqual(daysOf(range));
    shown.push({
      name,
      perDay,
      days: new Map(days.map((entry) => [entry.day, { count: entry.count, keys: entry.cards.map(({ key }) => key) }])),
    });
  }
  return shown;
}

/** Every two views say the same of the days that both show. */
async function expectAgreement(workspace: TestWorkspace, today: Day, filters: Partial<Filters>): Promise<void> {
  for (const day of [today, addDays(today, -2), addDays(today, 8)]) {
    const shown = await allViews(workspace, day, filters);
    const [month, ...others] = shown;
    for (const { name, days } of others)
      for (const [date, { count, keys }] of days) {
        expect(keys.length, name).toBe(count);
        const inMonth = month?.days.get(date);
        if (inMonth)
          expect({ date, ...inMonth }, name).toEqual({ date, count, keys: keys.slice(0, month?.perDay ?? 0) });
      }
  }
}

async function everyCard(
  workspace: TestWorkspace,
  today: Day,
  filters: Partial<Filters> = {},
): Promise<readonly Card[]> {
  const range = { from: addDays(today, -60), to: addDays(today, 60) };
  const { days } = await workspace.call('calendar.days', { range, perDay: null, filters });
  return days.flatMap(({ cards }) => cards);
}

const postsOf = (cards: readonly Card[]) => [...new Set(cards.map(({ postId }) => postId))].sort();
const keysOf = (cards: readonly Card[]) => cards.map(({ key }) => key).sort();

/**
 * Table and board hold the same posts: those of calendar and tray, and under a filter by network those that have days on
 * other networks alone. The year counts what the days show.
 */
async function expectWholeListsAgree(workspace: TestWorkspace, today: Day, filters: Partial<Filters>): Promise<void> {
  const dated = await everyCard(workspace, today, filters);
  const { cards: undated, total } = await workspace.call('tray.list', { limit: 1000, offset: 0, filters });
  expect(total).toBe(undated.length);
  const onADay = new Set(postsOf(await everyCard(workspace, today)));
  expect(undated.filter(({ postId }) => onADay.has(postId))).toEqual([]);
  const { columns } = await workspace.call('board.columns', { limit: 1000, filters });
  const onBoard = postsOf(columns.flatMap(({ cards }) => cards));
  const elsewhere = new Set(postsOf([...dated, ...undated]));
  const added = onBoard.filter((id) => !elsewhere.has(id));
  for (const sort of ['day', 'title'] as const) {
    const order = { sort, descending: false, group: 'none' } as const;
    const { rows, total } = await workspace.call('list.rows', { order, filters, offset: 0, limit: 500 });
    expect(total).toBe(rows.length);
    expect(postsOf(rows)).toEqual(onBoard);
    expect(keysOf(rows)).toEqual([...keysOf([...dated, ...undated]), ...added.map((id) => `${id}||`)].sort());
    for (const id of added) {
      const { placements } = await workspace.call('posts.get', { id });
      const sought = placements.filter(({ networkId }) => filters.networkIds?.includes(networkId));
      expect(sought.map(({ day }) => day)).toEqual(sought.map(() => null));
      expect(placements.some(({ day }) => day !== null)).toBe(true);
      const row = rows.find(({ postId }) => postId === id);
      expect(row?.placements.map((placement) => placement.id)).toEqual(sought.map((placement) => placement.id));
    }
  }
  const year = Number(today.slice(0, 4));
  const counted = await workspace.call('calendar.year', { year, filters });
  // What was decided against is not going to be out on that day.
  const toBeOut = dated.filter(({ placements }) => placements.some(({ state }) => state !== 'skipped'));
  const perDay = Map.groupBy(toBeOut, ({ day }) => day ?? '');
  const expected = [...perDay].filter(([day]) => day.startsWith(`${year}-`)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  expect(counted.days).toEqual(expected.map(([day, cards]) => ({ day, count: postsOf(cards).length })));
}

describe('month, week, day, list, year, tray, table and board', () => {
  it(
    'agree on what is where, under any filter and after any drag',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(randomPost, { minLength: 4, maxLength: 16 }),
          randomFilter,
          fc.array(randomDrag, { maxLength: 3 }),
          async (posts, { network, pillar, status, untagged }, drags) => {
            using workspace = new TestWorkspace();
            await fill(workspace, posts);
            const { networks, pillars, today } = await workspace.call('workspace.snapshot', {});
            const filters: Partial<Filters> = {
              networkIds: network === undefined ? [] : [networks[network]?.id ?? ''],
              pillarIds: pillar === undefined || untagged ? [] : [pillars[pillar]?.id ?? ''],
              statuses: status === undefined ? [] : [statuses[status] ?? 'draft'],
              flags: untagged ? ['untagged'] : [],
            };
            for (const drag of drags) {
              const cards = (await everyCard(workspace, today)).filter(({ placements }) =>
                placements.every(({ state }) => state !== 'published'),
              );
              const card = cards[drag.card % Math.max(1, cards.length)];
              if (!card?.day) continue;
              const target = addDays(card.day, drag.days);
              const move = { postId: card.postId, placementIds: card.placements.map(({ id }) => id), day: target };
              await workspace.call('cards.move', { cards: [{ ...move, time: 'keep' }] });
              const after = (await everyCard(workspace, today)).filter(({ postId }) => postId === card.postId);
              expect(after.map(({ key }) => key)).toContain(`${card.postId}|${target}|${card.time ?? ''}`);
            }
            await expectAgreement(workspace, today, filters);
            await expectWholeListsAgree(workspace, today, filters);
          },
        ),
        { numRuns: times(25) },
      );
    },
    times(120_000),
  );
});
