import { type Due, dueSchema } from '#contract/index.ts';
import type { Day, DayRange } from '#domain/day.ts';
import type { ReminderSettings } from '#domain/reminder.ts';
import type { ReadDb, WriteDb } from './database.ts';

type Statuses = ReminderSettings['statuses'];

const fields = `p.id AS placementId, p.post_id AS postId, p.network_id AS networkId, p.day, p.time, posts.title,
  posts.status`;

const planned = (condition: string) => `
  FROM placements p INDEXED BY placements_planned CROSS JOIN posts ON posts.id = p.post_id
  WHERE p.state = 'planned' AND ${condition} AND posts.deleted_at IS NULL
    AND posts.status IN (SELECT value FROM json_each(:statuses))`;

const params = (statuses: Statuses) => ({ statuses: JSON.stringify(statuses) });

/** Planned placements of a range in some statuses, by day and time; those for any time come first. */
export function plannedIn(db: ReadDb, range: DayRange, statuses: Statuses): readonly Due[] {
  return db
    .all(`SELECT ${fields} ${planned('p.day BETWEEN :from AND :to')} ORDER BY p.day, p.time, posts.title, p.id`, {
      ...range,
      ...params(statuses),
    })
    .map((row) => dueSchema.parse(row));
}

/** Planned placements before a day in some statuses, the newest first. */
export function plannedBefore(db: ReadDb, day: Day, statuses: Statuses, limit: number): readonly Due[] {
  return db
    .all(
      `SELECT ${fields} ${planned('p.day < :day')} ORDER BY p.day DESC, p.time DESC, posts.title, p.id LIMIT :limit`,
      {
        day,
        limit,
        ...params(statuses),
      },
    )
    .map((row) => dueSchema.parse(row));
}

/** How many are planned on a day and before it. */
export function countDue(
  db: ReadDb,
  day: Day,
  statuses: Statuses,
): { readonly today: number; readonly missed: number } {
  const row = db.get(
    `SELECT count(*) FILTER (WHERE p.day = :day) AS today, count(*) FILTER (WHERE p.day < :day) AS missed
     ${planned('p.day <= :day')}`,
    { day, ...params(statuses) },
  );
  return { today: Number(row?.today), missed: Number(row?.missed) };
}

/** Up to which instant (ms) everything was said; null before the first look. */
export function remindedUntil(db: ReadDb): number | null {
  const until = db.get('SELECT reminded_until FROM meta')?.reminded_until;
  return until === null || until === undefined ? null : Number(until);
}

/** Says that everything up to an instant (ms) was said. */
export function setRemindedUntil(db: WriteDb, until: number): void {
  db.run('UPDATE meta SET reminded_until = :until', { until });
}

/** The ones among placements that were not said yet at the day and time they have. */
export function untold<T extends Pick<Due, 'placementId' | 'day' | 'time'>>(
  db: ReadDb,
  due: readonly T[],
): readonly T[] {
  return due.filter(
    ({ placementId, day, time }) =>
      !db.get('SELECT 1 FROM reminders_told WHERE placement_id = :placementId AND day = :day AND time = :time', {
        placementId,
        day,
        time: time ?? '',
      }),
  );
}

/** Notes what was said, and forgets what was before a day. */
export function noteTold(db: WriteDb, due: readonly Due[], forgetBefore: Day): void {
  for (const { placementId, day, time } of due) {
    db.run('INSERT OR IGNORE INTO reminders_told (placement_id, day, time) VALUES (:placementId, :day, :time)', {
      placementId,
      day,
      time: time ?? '',
    });
  }
  db.run('DELETE FROM reminders_told WHERE day < :forgetBefore', { forgetBefore });
}
