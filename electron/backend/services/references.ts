import type { Id } from '#domain/model.ts';
import { findCampaign } from '../db/campaign-queries.ts';
import type { ReadDb } from '../db/database.ts';
import { findMedia } from '../db/media-queries.ts';
import { findNetwork } from '../db/network-queries.ts';
import { findPillar } from '../db/pillar-queries.ts';
import { notFound, refused } from './context.ts';

/** Throws `not-found`, or `refused` (`network-archived`) unless the post has that network already. */
export function checkNetworks(db: ReadDb, ids: Iterable<Id>, alreadyUsed: ReadonlySet<Id> = new Set()): void {
  for (const id of new Set(ids)) {
    if (alreadyUsed.has(id)) continue;
    const network = findNetwork(db, id);
    if (!network) throw notFound('network', id);
    if (network.archived) {
      throw refused('network-archived', 'An archived network takes no new posts.', { name: network.name });
    }
  }
}

/** Throws `not-found`, or `refused` (`pillar-archived`) unless it is used there already. */
export function checkPillars(db: ReadDb, ids: Iterable<Id>, alreadyUsed: ReadonlySet<Id> = new Set()): void {
  for (const id of new Set(ids)) {
    if (alreadyUsed.has(id)) continue;
    const pillar = findPillar(db, id);
    if (!pillar) throw notFound('pillar', id);
    if (pillar.archived) {
      throw refused('pillar-archived', 'An archived pillar takes no new posts and no weight.', { name: pillar.name });
    }
  }
}

/** Throws `not-found` unless there is such a campaign, or none is named. */
export function checkCampaign(db: ReadDb, id: Id | null): void {
  if (id !== null && !findCampaign(db, id)) throw notFound('campaign', id);
}

/** Throws `not-found` for a file that is not in the library. */
export function checkMedia(db: ReadDb, ids: Iterable<Id>): void {
  for (const id of new Set(ids)) if (!findMedia(db, id)) throw notFound('media', id);
}
