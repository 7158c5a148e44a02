import type { Day } from '#domain/day.ts';
import { type Id, type TargetSet, targetSetSchema, type Weight } from '#domain/model.ts';
import type { ReadDb, WriteDb } from './database.ts';

/** All target sets with their weights, by the day from which they hold. */
export function listTargetSets(db: ReadDb): readonly TargetSet[] {
  const rows = db.all(
    `SELECT s.id, s.from_day, w.pillar_id, w.weight FROM target_sets s JOIN target_weights w ON w.set_id = s.id
     ORDER BY s.from_day, w.position, w.pillar_id`,
  );
  const sets = new Map<string, { id: unknown; fromDay: unknown; weights: unknown[] }>();
  for (const row of rows) {
    const id = String(row.id);
    const set = sets.get(id) ?? { id, fromDay: row.from_day, weights: [] };
    sets.set(id, set);
    set.weights.push({ pillarId: row.pillar_id, weight: row.weight });
  }
  return [...sets.values()].map((set) => targetSetSchema.parse(set));
}

/** Adds a set without weights. */
export function insertTargetSet(db: WriteDb, id: Id, fromDay: Day): void {
  db.run('INSERT INTO target_sets (id, from_day) VALUES (:id, :fromDay)', { id, fromDay });
}

/** Makes `weights` the set's weights; rows that stay the same are not touched. */
export function replaceWeights(db: WriteDb, setId: Id, weights: readonly Weight[]): void {
  db.run('DELETE FROM target_weights WHERE set_id = :setId AND pillar_id NOT IN (SELECT value FROM json_each(:kept))', {
    setId,
    kept: JSON.stringify(weights.map(({ pillarId }) => pillarId)),
  });
  weights.forEach((entry, position) => {
    db.run(
      `INSERT INTO target_weights (set_id, pillar_id, weight, position) VALUES (:setId, :pillarId, :weight, :position)
       ON CONFLICT (set_id, pillar_id) DO UPDATE SET weight = excluded.weight, position = excluded.position`,
      { setId, pillarId: entry.pillarId, weight: entry.weight, position },
    );
  });
}

/** Removes a set with its weights. */
export function deleteTargetSet(db: WriteDb, id: Id): void {
  db.run('DELETE FROM target_weights WHERE set_id = :id', { id });
  db.run('DELETE FROM target_sets WHERE id = :id', { id });
}
