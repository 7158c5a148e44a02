import type { ParsedInput } from '#contract/index.ts';
import type { Day } from '#domain/day.ts';
import type { Id } from '#domain/model.ts';
import type { Rule } from '#domain/recurrence.ts';
import type { ReadDb } from '../db/database.ts';
import { findSeries, type StoredSeries, seriesRevision } from '../db/series-queries.ts';
import { AppError } from '../errors.ts';
import { type Context, notFound, refused } from './context.ts';
import { checkRevision, requirePost } from './posts.ts';
import { occurrenceOf } from './series-posts.ts';

/** Throws `not-found`. */
export function requireSeries(db: ReadDb, id: Id): StoredSeries {
  const series = findSeries(db, id);
  if (!series) throw notFound('series', id);
  return series;
}

/**
 * Checks that a rule gives a post its day, after so many of its times that came `before`. Throws `refused`
 * (`series-needs-day`, `series-ends-early`). Returns the day.
 */
export function checkStart(first: Day | null, { end }: Rule, before = 0): Day {
  if (first === null) throw refused('series-needs-day', 'A post needs a day before it can repeat.');
  if ((end.kind === 'on' && end.day < first) || (end.kind === 'after' && end.count <= before)) {
    throw refused('series-ends-early', 'The repeat ends before this post.');
  }
  return first;
}

/** A post of a series as an editor read both. Throws `not-found`, `stale`, `refused` (`not-repeated`). */
export function requireOccurrence(
  { db }: Context,
  { id, revision, seriesRevision: read }: Pick<ParsedInput<'series.delete'>, 'id' | 'revision' | 'seriesRevision'>,
) {
  const post = requirePost(db, id);
  checkRevision(post, revision);
  if (post.seriesId === null || post.seriesDay === null) {
    throw refused('not-repeated', 'This post is not one of a series.');
  }
  const series = requireSeries(db, post.seriesId);
  if (seriesRevision(db, series) !== read) {
    throw new AppError('stale', 'The series has been changed since it was read.', { reason: 'series' });
  }
  return { post, series, day: post.seriesDay, occurrence: occurrenceOf(post, post.seriesDay) };
}
