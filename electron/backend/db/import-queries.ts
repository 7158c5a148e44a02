import type { Day } from '#domain/day.ts';
import type { Sameness } from '#domain/import-duplicates.ts';
import type { ReadDb, Row } from './database.ts';

function toSameness(row: Row): Sameness {
  const optional = (value: Row[string] | undefined): string | null => (typeof value === 'string' ? value : null);
  return {
    network: optional(row.network_id),
    day: optional(row.day),
    time: optional(row.time),
    text: String(row.text),
    title: String(row.title),
  };
}

/** What an import compares its rows with: the placements of these days, and undated or unplaced posts if asked for. */
export function samenessOn(db: ReadDb, days: readonly Day[], undated: boolean): readonly Sameness[] {
  const dated = db.all(
    `SELECT p.network_id, p.day, p.time, coalesce(p.own_text, posts.text) AS text, posts.title
     FROM json_each(:days) wanted CROSS JOIN placements p ON p.day = wanted.value CROSS JOIN posts ON posts.id = p.post_id
     WHERE posts.deleted_at IS NULL`,
    { days: JSON.stringify(days) },
  );
  if (!undated) return dated.map(toSameness);
  const inTray = db.all(
    `SELECT p.network_id, p.day, p.time, coalesce(p.own_text, posts.text) AS text, posts.title
     FROM tray CROSS JOIN posts ON posts.id = tray.post_id LEFT JOIN placements p ON p.post_id = posts.id`,
  );
  return [...dated, ...inTray].map(toSameness);
}
