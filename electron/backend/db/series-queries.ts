import { z } from 'zod';
import { type Day, daySchema } from '#domain/day.ts';
import { type Id, idSchema } from '#domain/model.ts';
import { ruleSchema } from '#domain/recurrence.ts';
import type { ReadDb, Row, WriteDb } from './database.ts';

/** Whether a post is the one that a series copies: it is in no view and no trash, and no count of posts has it. */
export const isModel = 'posts.id IN (SELECT post_id FROM series)';

const storedSchema = z.object({
  id: idSchema,
  /** The post in the trash that new occurrences are copied from. */
  modelId: idSchema,
  rule: ruleSchema,
  fromDay: daySchema,
  madeUntil: daySchema,
});
/** A series as its row has it. */
export type StoredSeries = Readonly<z.infer<typeof storedSchema>>;

function toSeries(row: Row): StoredSeries {
  return storedSchema.parse({
    id: row.id,
    modelId: row.post_id,
    rule: JSON.parse(String(row.rule)),
    fromDay: row.from_day,
    madeUntil: row.made_until,
  });
}

const toParams = ({ id, modelId, rule, fromDay, madeUntil }: StoredSeries) => ({
  id,
  modelId,
  rule: JSON.stringify(rule),
  fromDay,
  madeUntil,
});

/** One series, or null. */
export function findSeries(db: ReadDb, id: Id): StoredSeries | null {
  const row = db.get('SELECT * FROM series WHERE id = :id', { id });
  return row ? toSeries(row) : null;
}

/** The revision of a series: that of its model, which rises with both. Known once the command that made it is done. */
export function seriesRevision(db: ReadDb, { modelId }: StoredSeries): number {
  const row = db.get('SELECT revision FROM post_revisions WHERE post_id = :modelId', { modelId });
  return Number(row?.revision ?? 0);
}

/** Series whose posts are made up to a day before `day`. */
export function seriesMadeBefore(db: ReadDb, day: Day): readonly StoredSeries[] {
  return db.all('SELECT * FROM series WHERE made_until < :day ORDER BY made_until, id', { day }).map(toSeries);
}

/** Adds a series; its model must exist. */
export function insertSeries(db: WriteDb, series: StoredSeries): void {
  db.run(
    `INSERT INTO series (id, post_id, rule, from_day, made_until) VALUES (:id, :modelId, :rule, :fromDay, :madeUntil)`,
    toParams(series),
  );
}

/** Stores a changed series. */
export function updateSeries(db: WriteDb, series: StoredSeries): void {
  db.run(
    'UPDATE series SET rule = :rule, from_day = :fromDay, made_until = :madeUntil WHERE id = :id',
    toParams(series),
  );
}

/** A post of a series; `day` is what the rule gave it. */
export type Link = { readonly postId: Id; readonly day: Day; readonly trashed: boolean };

/** The posts of a series from a day on, those in the trash too, in the order of their days. */
export function linksFrom(db: ReadDb, seriesId: Id, day: Day): readonly Link[] {
  return db
    .all(
      `SELECT id, series_day, deleted_at FROM posts INDEXED BY posts_series_all
       WHERE series_id = :seriesId AND series_day >= :day ORDER BY series_day, id`,
      { seriesId, day },
    )
    .map((row) => ({ postId: String(row.id), day: String(row.series_day), trashed: row.deleted_at !== null }));
}

/** Makes a post one of a series, or with null a post of its own. */
export function linkPost(db: WriteDb, postId: Id, link: { readonly seriesId: Id; readonly day: Day } | null): void {
  db.run('UPDATE posts SET series_id = :seriesId, series_day = :day WHERE id = :postId', {
    postId,
    seriesId: link?.seriesId ?? null,
    day: link?.day ?? null,
  });
}

/** Days of a series on which no post is to be made: left out, or with a post already, be it in the trash. */
export function takenDays(db: ReadDb, seriesId: Id): ReadonlySet<Day> {
  const rows = db.all(
    `SELECT day FROM series_skips WHERE series_id = :seriesId
     UNION SELECT series_day FROM posts WHERE series_id = :seriesId`,
    { seriesId },
  );
  return new Set(rows.map((row) => String(row.day)));
}

/** Days of a series that are left out, from a day on. */
export function skipsFrom(db: ReadDb, seriesId: Id, day: Day): readonly Day[] {
  return db
    .all('SELECT day FROM series_skips WHERE series_id = :seriesId AND day >= :day ORDER BY day', { seriesId, day })
    .map((row) => String(row.day));
}

/** Leaves a day of a series out. */
export function addSkip(db: WriteDb, seriesId: Id, day: Day): void {
  db.run('INSERT INTO series_skips (series_id, day) VALUES (:seriesId, :day) ON CONFLICT DO NOTHING', {
    seriesId,
    day,
  });
}

/** Forgets which days are left out, from a day on. */
export function dropSkips(db: WriteDb, seriesId: Id, day: Day): void {
  db.run('DELETE FROM series_skips WHERE series_id = :seriesId AND day >= :day', { seriesId, day });
}
