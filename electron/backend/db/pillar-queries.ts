import { type Id, type Part, type Pillar, partSchema, pillarSchema } from '#domain/model.ts';
import type { Params, ReadDb, Row, WriteDb } from './database.ts';
import { isModel } from './series-queries.ts';

function toPillar(row: Row): Pillar {
  return pillarSchema.parse({
    id: row.id,
    name: row.name,
    color: row.color,
    description: row.description,
    archived: row.archived === 1,
  });
}

function toParams({ id, name, color, description, archived }: Pillar): Params {
  return { id, name, color, description, archived: archived ? 1 : 0 };
}

/** All pillars in the user's order, archived ones too. */
export function listPillars(db: ReadDb): readonly Pillar[] {
  return db.all('SELECT * FROM pillars ORDER BY position, id').map(toPillar);
}

/** One pillar, or null. */
export function findPillar(db: ReadDb, id: Id): Pillar | null {
  const row = db.get('SELECT * FROM pillars WHERE id = :id', { id });
  return row ? toPillar(row) : null;
}

/** Adds a pillar after the others. */
export function insertPillar(db: WriteDb, pillar: Pillar): void {
  db.run(
    `INSERT INTO pillars (id, name, color, description, archived, position)
     VALUES (:id, :name, :color, :description, :archived, (SELECT coalesce(max(position) + 1, 0) FROM pillars))`,
    toParams(pillar),
  );
}

/** Stores a changed pillar. */
export function updatePillar(db: WriteDb, pillar: Pillar): void {
  db.run(
    'UPDATE pillars SET name = :name, color = :color, description = :description, archived = :archived WHERE id = :id',
    toParams(pillar),
  );
}

/** Numbers the pillars in this order. */
export function orderPillars(db: WriteDb, ids: readonly Id[]): void {
  ids.forEach((id, position) => {
    db.run('UPDATE pillars SET position = :position WHERE id = :id', { id, position });
  });
}

/** Removes a pillar that no post and no target set has. */
export function deletePillar(db: WriteDb, id: Id): void {
  db.run('DELETE FROM pillars WHERE id = :id', { id });
}

/** What uses a pillar; `trashed` of the posts are in the trash, `repeats` are series that make more posts with it. */
export type PillarUse = Readonly<Record<'posts' | 'sets' | 'trashed' | 'repeats', number>>;

export function pillarUse(db: ReadDb, id: Id): PillarUse {
  const row = db.get(
    `SELECT count(*) FILTER (WHERE NOT ${isModel}) AS posts, count(*) FILTER (WHERE ${isModel}) AS repeats,
       count(posts.deleted_at) FILTER (WHERE NOT ${isModel}) AS trashed,
       (SELECT count(*) FROM target_weights WHERE pillar_id = :id) AS sets
     FROM post_pillars pp JOIN posts ON posts.id = pp.post_id WHERE pp.pillar_id = :id`,
    { id },
  );
  return {
    posts: Number(row?.posts),
    sets: Number(row?.sets),
    trashed: Number(row?.trashed),
    repeats: Number(row?.repeats),
  };
}

/** Posts that have a pillar, those in the trash too. */
export function postsWithPillar(db: ReadDb, id: Id): readonly Id[] {
  return db.all('SELECT post_id FROM post_pillars WHERE pillar_id = :id', { id }).map((row) => String(row.post_id));
}

/** The pillars of a post with their parts, in the post's order. */
export function partsOf(db: ReadDb, postId: Id): readonly Part[] {
  return db
    .all('SELECT pillar_id, parts FROM post_pillars WHERE post_id = :postId ORDER BY position', { postId })
    .map((row) => partSchema.parse({ pillarId: row.pillar_id, parts: row.parts }));
}

/** Makes `parts` the post's pillars; rows that stay the same are not touched. */
export function replaceParts(db: WriteDb, postId: Id, parts: readonly Part[]): void {
  db.run(`DELETE FROM post_pillars WHERE post_id = :postId AND pillar_id NOT IN (SELECT value FROM json_each(:kept))`, {
    postId,
    kept: JSON.stringify(parts.map(({ pillarId }) => pillarId)),
  });
  parts.forEach((part, position) => {
    db.run(
      `INSERT INTO post_pillars (post_id, pillar_id, parts, position) VALUES (:postId, :pillarId, :parts, :position)
       ON CONFLICT (post_id, pillar_id) DO UPDATE SET parts = excluded.parts, position = excluded.position`,
      { postId, pillarId: part.pillarId, parts: part.parts, position },
    );
  });
}
