import { type Campaign, campaignSchema } from '#domain/campaign.ts';
import type { ReadDb, Row } from './database.ts';

function toCampaign(row: Row): Campaign {
  const { id, name, color, from_day: fromDay, to_day: toDay, goal } = row;
  return campaignSchema.parse({ id, name, color, fromDay, toDay, goal });
}

/** All campaigns by first day. */
export function listCampaigns(db: ReadDb): readonly Campaign[] {
  return db.all('SELECT * FROM campaigns ORDER BY from_day, to_day, id').map(toCampaign);
}
