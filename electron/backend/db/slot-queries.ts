import type { DayRange } from '#domain/day.ts';
import type { PlacedPost } from '#domain/fill-neighbours.ts';
import type { Id } from '#domain/model.ts';
import { type Placed, type Slot, slotSchema } from '#domain/slot.ts';
import type { ReadDb, Row, WriteDb } from './database.ts';

function toSlot(row: Row): Slot {
  return slotSchema.parse({
    id: row.id,
    networkId: row.network_id,
    weekday: row.weekday,
    time: row.time,
    pillarId: row.pillar_id,
  });
}

/** All slots, those of archived networks too, in the networks' order, then by weekday from Sunday and by time. */
export function listSlots(db: ReadDb): readonly Slot[] {
  return db
    .all(
      `SELECT s.* FROM slots s JOIN networks n ON n.id = s.network_id
       ORDER BY n.position, n.id, s.weekday, s.time`,
    )
    .map(toSlot);
}

/** Makes `slots` all that the network has; rows that stay the same are not touched. Their weekdays and times differ. */
export function replaceSlots(db: WriteDb, networkId: Id, slots: readonly Slot[]): void {
  db.run('DELETE FROM slots WHERE network_id = :networkId AND id NOT IN (SELECT value FROM json_each(:kept))', {
    networkId,
    kept: JSON.stringify(slots.map(({ id }) => id)),
  });
  for (const { id, weekday, time, pillarId } of slots) {
    db.run(
      `INSERT INTO slots (id, network_id, weekday, time, pillar_id) VALUES (:id, :networkId, :weekday, :time, :pillarId)
       ON CONFLICT (id) DO UPDATE SET pillar_id = excluded.pillar_id`,
      { id, networkId, weekday, time, pillarId },
    );
  }
}

/** Gives slots to another network, which has none at their weekdays and times. */
export function giveSlots(db: WriteDb, slots: readonly Slot[], into: Id): void {
  for (const { id } of slots) db.run('UPDATE slots SET network_id = :into WHERE id = :id', { id, into });
}

/** Removes all slots of a network. */
export function deleteSlotsOf(db: WriteDb, networkId: Id): void {
  db.run('DELETE FROM slots WHERE network_id = :networkId', { networkId });
}

/** Reserves what was reserved for a pillar for another; null opens it to any. */
export function reserveAnew(db: WriteDb, pillarId: Id, into: Id | null): void {
  db.run('UPDATE slots SET pillar_id = :into WHERE pillar_id = :pillarId', { pillarId, into });
}

const standing = `FROM placements p INDEXED BY placements_day CROSS JOIN posts ON posts.id = p.post_id
  WHERE p.day BETWEEN :from AND :to AND p.state <> 'skipped' AND posts.deleted_at IS NULL
    AND p.network_id IN (SELECT value FROM json_each(:networkIds))`;

function toPlaced(row: Row): Placed {
  const { network_id, day, time } = row;
  return { networkId: String(network_id), day: String(day), time: time === null ? null : String(time) };
}

/**
 * The dated placements of a range that are not skipped, on some networks, ideas too; without those of `withoutPost` and
 * the ones in `withoutPlacements`.
 */
export function placedOn(
  db: ReadDb,
  range: DayRange,
  networkIds: readonly Id[],
  without: { readonly post?: Id; readonly placements?: readonly Id[] } = {},
): readonly Placed[] {
  const { post = null, placements = [] } = without;
  const rows = db.all(
    `SELECT p.network_id, p.day, p.time ${standing} AND p.post_id IS NOT :post
       ${placements.length === 0 ? '' : 'AND p.id NOT IN (SELECT value FROM json_each(:placements))'}`,
    { ...range, networkIds: JSON.stringify(networkIds), post, placements: JSON.stringify(placements) },
  );
  return rows.map(toPlaced);
}

/** The same placements with the pillars of their posts. */
export function placedPosts(db: ReadDb, range: DayRange, networkIds: readonly Id[]): readonly PlacedPost[] {
  const rows = db.all(
    `SELECT p.network_id, p.day, p.time, (SELECT group_concat(pillar_id, ' ') FROM post_pillars pp
       WHERE pp.post_id = p.post_id) AS pillars ${standing}`,
    { ...range, networkIds: JSON.stringify(networkIds) },
  );
  return rows.map((row) => ({
    ...toPlaced(row),
    pillarIds: row.pillars === null ? [] : String(row.pillars).split(' '),
  }));
}
