import type { Day, Time } from '#domain/day.ts';
import type { Id } from '#domain/model.ts';
import type { ReadDb } from './database.ts';

/** The posts that have a card at a day and time, in the order in which every view shows them. */
export function cardsOfMoment(db: ReadDb, day: Day, time: Time | null): readonly Id[] {
  return db
    .all(
      `SELECT p.post_id FROM placements p CROSS JOIN posts ON posts.id = p.post_id
       WHERE p.day = :day AND p.time IS :time AND posts.deleted_at IS NULL
       GROUP BY p.post_id ORDER BY min(p.rank), posts.title COLLATE NOCASE, p.post_id`,
      { day, time },
    )
    .map((row) => String(row.post_id));
}

/** A post's placements at a day and time: its card there. */
export function placementsAt(db: ReadDb, postId: Id, day: Day, time: Time | null): readonly { readonly id: Id }[] {
  return db
    .all('SELECT id FROM placements WHERE post_id = :postId AND day = :day AND time IS :time', { postId, day, time })
    .map((row) => ({ id: String(row.id) }));
}
