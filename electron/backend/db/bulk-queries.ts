import { z } from 'zod';
import { type Day, daySchema, type Time, timeSchema } from '#domain/day.ts';
import type { WeeklySlot } from '#domain/insert-shift.ts';
import { type Id, idSchema } from '#domain/model.ts';
import type { ReadDb, WriteDb } from './database.ts';

/** A post as changing many needs it. */
export type StagedPost = { readonly id: Id; readonly title: string; readonly published: boolean };

/** Posts that are not in the trash, each once, in the order asked for; unknown ids are left out. */
export function stagedPosts(db: ReadDb, ids: readonly Id[]): readonly StagedPost[] {
  return db
    .all(
      `SELECT b.post_id, b.stage, posts.title FROM json_each(:ids) wanted
       CROSS JOIN board b ON b.post_id = wanted.value CROSS JOIN posts ON posts.id = b.post_id ORDER BY wanted.key`,
      { ids: JSON.stringify([...new Set(ids)]) },
    )
    .map((row) => ({ id: String(row.post_id), title: String(row.title), published: row.stage === 'published' }));
}

const plannedSchema = z.object({
  id: idSchema,
  postId: idSchema,
  day: daySchema.nullable(),
  time: timeSchema.nullable(),
});
/** A placement that is still planned. */
export type PlannedPlacement = Readonly<z.infer<typeof plannedSchema>>;

/** The planned placements of posts. */
export function plannedOf(db: ReadDb, postIds: readonly Id[]): readonly PlannedPlacement[] {
  return db
    .all(
      `SELECT p.id, p.post_id, p.day, p.time FROM json_each(:ids) wanted
       CROSS JOIN placements p ON p.post_id = wanted.value WHERE p.state = 'planned'`,
      { ids: JSON.stringify([...new Set(postIds)]) },
    )
    .map((row) => plannedSchema.parse({ ...row, postId: row.post_id }));
}

/** The planned placements of a network from a day on, of posts that are not in the trash. */
export function plannedOn(db: ReadDb, networkId: Id, from: Day): readonly PlannedPlacement[] {
  return db
    .all(
      `SELECT p.id, p.post_id, p.day, p.time
       FROM placements p INDEXED BY placements_planned CROSS JOIN posts ON posts.id = p.post_id
       WHERE p.state = 'planned' AND p.day >= :from AND p.network_id = :networkId AND posts.deleted_at IS NULL`,
      { networkId, from },
    )
    .map((row) => plannedSchema.parse({ ...row, postId: row.post_id }));
}

/** The weekly slots of a network. */
export function weeklySlots(db: ReadDb, networkId: Id): readonly WeeklySlot[] {
  return db
    .all('SELECT weekday, time FROM slots WHERE network_id = :networkId ORDER BY weekday, time', { networkId })
    .map(({ weekday, time }) => ({ weekday: Number(weekday), time: String(time) satisfies Time }));
}

/** Gives a post a status. */
export function setStatus(db: WriteDb, postId: Id, status: string): number {
  return db.run('UPDATE posts SET status = :status WHERE id = :postId AND status <> :status', { postId, status });
}

/** Puts a post in a campaign, which must exist; null takes it out. */
export function setCampaign(db: WriteDb, postId: Id, campaignId: Id | null): number {
  const sql = 'UPDATE posts SET campaign_id = :campaignId WHERE id = :postId AND campaign_id IS NOT :campaignId';
  return db.run(sql, { postId, campaignId });
}
