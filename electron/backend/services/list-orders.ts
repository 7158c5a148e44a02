import type { Filters, ListOrder } from '#contract/index.ts';
import { daysBetween, weekStart } from '#domain/day.ts';
import type { Card } from '#domain/model.ts';
import { cardsByDay, undatedCards, undatedTotal } from '../db/card-queries.ts';
import type { ReadDb } from '../db/database.ts';
import { cardCounts, cardsOf, type DayCount, type ListClock, momentOf, orderedKeys } from '../db/list-queries.ts';

export type RowGroup = { readonly key: string | null; readonly count: number };

/** Every row of the list in an order, of which any stretch can be read. */
export type Rows = {
  readonly total: number;
  readonly groups: readonly RowGroup[];
  /** Where today comes in; null where days do not order the rows. */
  readonly todayAt: number | null;
  read(offset: number, limit: number): readonly Card[];
};

/** Days of one statement at most: few cards may lie far apart. */
const MOST_SPAN = 366;

function sum(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((all, { count }) => all + count, 0);
}

/** Adds up neighbours of one key. */
function folded(groups: readonly RowGroup[]): readonly RowGroup[] {
  const list: { key: string | null; count: number }[] = [];
  for (const { key, count } of groups) {
    const last = list.at(-1);
    if (last && last.key === key) last.count += count;
    else list.push({ key, count });
  }
  return list;
}

/** The cards of days that have some, as the calendar orders them. */
function cardsOn(db: ReadDb, days: readonly DayCount[], filters: Filters, clock: ListClock): readonly Card[] {
  const cards: Card[] = [];
  let at = 0;
  while (at < days.length) {
    const from = days[at]?.day ?? '';
    let end = at;
    while (end + 1 < days.length && daysBetween(from, days[end + 1]?.day ?? '') <= MOST_SPAN) end += 1;
    const range = { from, to: days[end]?.day ?? from };
    for (const entry of cardsByDay(db, range, null, filters, momentOf(clock))) cards.push(...entry.cards);
    at = end + 1;
  }
  return cards;
}

/** Cards `from` up to, not including, `to` of all that have a day. */
function datedCards(
  db: ReadDb,
  counts: readonly DayCount[],
  from: number,
  to: number,
  filters: Filters,
  clock: ListClock,
) {
  const days: DayCount[] = [];
  let start = 0;
  let skipped = 0;
  for (const entry of counts) {
    if (start >= to) break;
    if (start + entry.count > from) {
      if (days.length === 0) skipped = start;
      days.push(entry);
    }
    start += entry.count;
  }
  return cardsOn(db, days, filters, clock).slice(from - skipped, to - skipped);
}

/**
 * Rows by day, as the calendar has them, those without a day last. Only counts per day are read beforehand, so a list of many years
 * opens like a list of one month.
 */
export function rowsByDay(db: ReadDb, order: ListOrder, filters: Filters, clock: ListClock): Rows {
  const { descending } = order;
  const counts = cardCounts(db, filters, clock);
  const dated = sum(counts);
  const undated = undatedTotal(db, filters, momentOf(clock));
  const shown = descending ? counts.toReversed() : counts;
  const weeks = shown.map(({ day, count }) => ({ key: weekStart(day, clock.firstWeekday), count }));
  const all = [...weeks, ...(undated > 0 ? [{ key: null, count: undated }] : [])];
  const total = dated + undated;
  const isBefore = ({ day }: DayCount) => (descending ? day > clock.today : day < clock.today);
  return {
    total,
    groups: order.group === 'week' ? folded(all) : [{ key: null, count: total }],
    todayAt: sum(shown.filter(isBefore)),
    read: (offset, limit) => {
      const end = Math.min(offset + limit, total);
      const [from, to] = [Math.min(offset, dated), Math.min(end, dated)];
      const cards = descending
        ? datedCards(db, counts, dated - to, dated - from, filters, clock).toReversed()
        : datedCards(db, counts, from, to, filters, clock);
      const rest = end - Math.max(offset, dated);
      return rest > 0
        ? [...cards, ...undatedCards(db, rest, Math.max(0, offset - dated), filters, momentOf(clock))]
        : cards;
    },
  };
}

/** Rows in any other order: all are put in order once, and completed a stretch at a time. */
export function rowsByKey(db: ReadDb, order: ListOrder, filters: Filters, clock: ListClock): Rows {
  const keys = orderedKeys(db, order, filters, clock);
  return {
    total: keys.length,
    groups: folded(
      order.group === 'none'
        ? [{ key: null, count: keys.length }]
        : keys.map(({ group }) => ({ key: group, count: 1 })),
    ),
    todayAt: null,
    read: (offset, limit) => cardsOf(db, keys.slice(offset, offset + limit), filters, clock),
  };
}
