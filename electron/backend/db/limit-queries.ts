import { type LimitOverride, limitOverrideSchema } from '#domain/limits.ts';
import type { ReadDb, Row, WriteDb } from './database.ts';

function toOverride({ platform, field, value }: Row): readonly LimitOverride[] {
  // A field that a newer version knows says nothing here.
  const parsed = limitOverrideSchema.safeParse({ platform, field, value });
  return parsed.success ? [parsed.data] : [];
}

/** The user's own values. */
export function listLimitOverrides(db: ReadDb): readonly LimitOverride[] {
  return db.all('SELECT * FROM limit_overrides ORDER BY platform, field').flatMap(toOverride);
}

/** Stores the user's own value; null for no limit. */
export function saveLimitOverride(db: WriteDb, override: LimitOverride): void {
  db.run(
    `INSERT INTO limit_overrides (platform, field, value) VALUES (:platform, :field, :value)
     ON CONFLICT (platform, field) DO UPDATE SET value = excluded.value`,
    override,
  );
}

/** Goes back to the shipped value. */
export function deleteLimitOverride(db: WriteDb, platform: string, field: string): void {
  db.run('DELETE FROM limit_overrides WHERE platform = :platform AND field = :field', { platform, field });
}
