import type { Filters, ListOrder, Output, ParsedInput } from '#contract/index.ts';
import { readRevision } from '../db/commands.ts';
import type { ListClock } from '../db/list-queries.ts';
import { readWorkspace } from '../db/workspace-queries.ts';
import type { Context } from './context.ts';
import { type Rows, rowsByDay, rowsByKey } from './list-orders.ts';
import { nowOf } from './today.ts';

/** Orders kept: the one being scrolled, and the one before it. */
const MOST_KEPT = 2;

function isByDay({ sort, group }: ListOrder): boolean {
  return sort === 'day' && (group === 'none' || group === 'week');
}

/** The first row of a stretch: as asked, else of the page that today is on. */
function startOf({ offset, limit }: ParsedInput<'list.rows'>, { total, todayAt }: Rows): number {
  if (offset !== null) return offset;
  const at = Math.min(todayAt ?? 0, Math.max(0, total - 1));
  return at - (at % limit);
}

/** All cards as rows, a stretch at a time. What was put in order is kept until something changes. */
export function createListService(context: Pick<Context, 'db' | 'clock'>) {
  const { db } = context;
  const kept = new Map<string, Rows>();

  function rowsOf(order: ListOrder, filters: Filters, revision: number): Rows {
    const { day: today, time: now } = nowOf(context);
    const clock: ListClock = { today, now, firstWeekday: readWorkspace(db).firstWeekday };
    const key = JSON.stringify([revision, order, filters, clock]);
    const known = kept.get(key);
    if (known) return known;
    const rows = isByDay(order) ? rowsByDay(db, order, filters, clock) : rowsByKey(db, order, filters, clock);
    kept.set(key, rows);
    for (const old of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(old);
    return rows;
  }

  return {
    rows: (input: ParsedInput<'list.rows'>): Output<'list.rows'> => {
      const revision = readRevision(db);
      const rows = rowsOf(input.order, input.filters, revision);
      const offset = startOf(input, rows);
      return {
        revision,
        total: rows.total,
        offset,
        groups: [...rows.groups],
        todayAt: rows.todayAt,
        rows: [...rows.read(offset, input.limit)],
      };
    },
  };
}
