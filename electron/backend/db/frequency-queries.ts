import type { Day, DayRange, Time } from '#domain/day.ts';
import type { Id } from '#domain/model.ts';
import type { ReadDb } from './database.ts';

/** What counts towards a minimum: dated, not skipped, of posts that are neither ideas nor in the trash. */
const counting = `FROM placements p INDEXED BY placements_day CROSS JOIN posts ON posts.id = p.post_id
  WHERE p.day BETWEEN :from AND :to AND p.state <> 'skipped' AND posts.deleted_at IS NULL AND posts.status <> 'idea'`;

/** Placements per network and day in a range; only days that have some. */
export function countsByDay(db: ReadDb, range: DayRange): ReadonlyMap<Id, ReadonlyMap<Day, number>> {
  const networks = new Map<Id, Map<Day, number>>();
  for (const row of db.all(`SELECT p.network_id, p.day, count(*) AS count ${counting} GROUP BY 1, 2`, range)) {
    const id = String(row.network_id);
    const days = networks.get(id) ?? new Map<Day, number>();
    networks.set(id, days);
    days.set(String(row.day), Number(row.count));
  }
  return networks;
}

/** How often each network had a post at each time of day in a range. */
export function timesOfDay(db: ReadDb, range: DayRange): ReadonlyMap<Id, readonly { time: Time; count: number }[]> {
  const networks = new Map<Id, { time: Time; count: number }[]>();
  const sql = `SELECT p.network_id, p.time, count(*) AS count ${counting} AND p.time IS NOT NULL GROUP BY 1, 2`;
  for (const row of db.all(sql, range)) {
    const id = String(row.network_id);
    const times = networks.get(id) ?? [];
    networks.set(id, times);
    times.push({ time: String(row.time), count: Number(row.count) });
  }
  return networks;
}
