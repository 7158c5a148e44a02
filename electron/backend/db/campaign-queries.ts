import { type Campaign, campaignSchema } from '#domain/campaign.ts';
import type { DayRange } from '#domain/day.ts';
import type { Id } from '#domain/model.ts';
import type { Params, ReadDb, Row, WriteDb } from './database.ts';
import { isModel } from './series-queries.ts';

function toCampaign(row: Row): Campaign {
  const { id, name, color, from_day: fromDay, to_day: toDay, goal } = row;
  return campaignSchema.parse({ id, name, color, fromDay, toDay, goal });
}

function toParams({ id, name, color, fromDay, toDay, goal }: Campaign): Params {
  return { id, name, color, fromDay, toDay, goal };
}

/** All campaigns by first day. */
export function listCampaigns(db: ReadDb): readonly Campaign[] {
  return db.all('SELECT * FROM campaigns ORDER BY from_day, to_day, id').map(toCampaign);
}

/** The campaigns that have a day in a range, by first day. */
export function campaignsIn(db: ReadDb, range: DayRange): readonly Campaign[] {
  return db
    .all('SELECT * FROM campaigns WHERE from_day <= :to AND to_day >= :from ORDER BY from_day, to_day, id', range)
    .map(toCampaign);
}

/** One campaign, or null. */
export function findCampaign(db: ReadDb, id: Id): Campaign | null {
  const row = db.get('SELECT * FROM campaigns WHERE id = :id', { id });
  return row ? toCampaign(row) : null;
}

/** Adds a campaign. */
export function insertCampaign(db: WriteDb, campaign: Campaign): void {
  db.run(
    `INSERT INTO campaigns (id, name, color, from_day, to_day, goal)
     VALUES (:id, :name, :color, :fromDay, :toDay, :goal)`,
    toParams(campaign),
  );
}

/** Stores a changed campaign. */
export function updateCampaign(db: WriteDb, campaign: Campaign): void {
  db.run(
    `UPDATE campaigns SET name = :name, color = :color, from_day = :fromDay, to_day = :toDay, goal = :goal
     WHERE id = :id`,
    toParams(campaign),
  );
}

/** Removes a campaign to which no post belongs. */
export function deleteCampaign(db: WriteDb, id: Id): void {
  db.run('DELETE FROM campaigns WHERE id = :id', { id });
}

/** How many posts belong to a campaign; `trashed` of them are in the trash. */
export function campaignUse(db: ReadDb, id: Id): { readonly posts: number; readonly trashed: number } {
  const row = db.get(
    `SELECT count(*) AS posts, count(deleted_at) AS trashed FROM posts WHERE campaign_id = :id AND NOT ${isModel}`,
    { id },
  );
  return { posts: Number(row?.posts), trashed: Number(row?.trashed) };
}

/** Takes a campaign's posts out of it, those in the trash too. */
export function detachPosts(db: WriteDb, id: Id): void {
  db.run('UPDATE posts SET campaign_id = NULL WHERE campaign_id = :id', { id });
}

/** The first and last day of a campaign's posts; null when none has a day. */
export function campaignSpan(db: ReadDb, id: Id): DayRange | null {
  const row = db.get(
    `SELECT min(p.day) AS first, max(p.day) AS last FROM posts CROSS JOIN placements p ON p.post_id = posts.id
     WHERE posts.campaign_id = :id AND posts.deleted_at IS NULL`,
    { id },
  );
  return row?.first ? { from: String(row.first), to: String(row.last) } : null;
}
