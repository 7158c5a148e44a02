import { type Id, type Network, networkSchema } from '#domain/model.ts';
import type { Params, ReadDb, Row, WriteDb } from './database.ts';
import { isModel } from './series-queries.ts';

function toNetwork(row: Row): Network {
  return networkSchema.parse({
    id: row.id,
    platform: row.platform,
    name: row.name,
    handle: row.handle,
    role: row.role,
    minimum: { count: row.minimum_count, per: row.minimum_per },
    archived: row.archived === 1,
  });
}

function toParams(network: Network): Params {
  const { id, platform, name, handle, role, minimum } = network;
  return {
    id,
    platform,
    name,
    handle,
    role,
    count: minimum.count,
    per: minimum.per,
    archived: network.archived ? 1 : 0,
  };
}

/** All networks in the user's order, archived ones too. */
export function listNetworks(db: ReadDb): readonly Network[] {
  return db.all('SELECT * FROM networks ORDER BY position, id').map(toNetwork);
}

/** One network, or null. */
export function findNetwork(db: ReadDb, id: Id): Network | null {
  const row = db.get('SELECT * FROM networks WHERE id = :id', { id });
  return row ? toNetwork(row) : null;
}

/** Adds a network after the others. */
export function insertNetwork(db: WriteDb, network: Network): void {
  db.run(
    `INSERT INTO networks (id, platform, name, handle, role, minimum_count, minimum_per, archived, position)
     VALUES (:id, :platform, :name, :handle, :role, :count, :per, :archived,
       (SELECT coalesce(max(position) + 1, 0) FROM networks))`,
    toParams(network),
  );
}

/** Stores a changed network. */
export function updateNetwork(db: WriteDb, network: Network): void {
  db.run(
    `UPDATE networks SET platform = :platform, name = :name, handle = :handle, role = :role, minimum_count = :count,
       minimum_per = :per, archived = :archived WHERE id = :id`,
    toParams(network),
  );
}

/** Numbers the networks in this order. */
export function orderNetworks(db: WriteDb, ids: readonly Id[]): void {
  ids.forEach((id, position) => {
    db.run('UPDATE networks SET position = :position WHERE id = :id', { id, position });
  });
}

/** Removes a network that no placement has. */
export function deleteNetwork(db: WriteDb, id: Id): void {
  db.run('DELETE FROM networks WHERE id = :id', { id });
}

/** What uses a network; `trashed` of the posts are in the trash, `repeats` are series that make more posts on it. */
export type NetworkUse = Readonly<Record<'posts' | 'placements' | 'trashed' | 'repeats', number>>;

export function networkUse(db: ReadDb, id: Id): NetworkUse {
  const row = db.get(
    `SELECT count(DISTINCT p.post_id) FILTER (WHERE NOT ${isModel}) AS posts,
       count(*) FILTER (WHERE NOT ${isModel}) AS placements,
       count(DISTINCT p.post_id) FILTER (WHERE posts.deleted_at IS NOT NULL AND NOT ${isModel}) AS trashed,
       count(DISTINCT p.post_id) FILTER (WHERE ${isModel}) AS repeats
     FROM placements p JOIN posts ON posts.id = p.post_id WHERE p.network_id = :id`,
    { id },
  );
  return {
    posts: Number(row?.posts),
    placements: Number(row?.placements),
    trashed: Number(row?.trashed),
    repeats: Number(row?.repeats),
  };
}

/** Gives all placements of one network to another and returns how many there were. */
export function givePlacements(db: WriteDb, from: Id, into: Id): number {
  return db.run('UPDATE placements SET network_id = :into WHERE network_id = :from', { from, into });
}
