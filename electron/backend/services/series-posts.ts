import { addDays, type Day } from '#domain/day.ts';
import type { Id, Placement, Post } from '#domain/model.ts';
import {
  copyOn,
  DAYS_MADE_AHEAD,
  firstDay,
  MODEL_DAY,
  type Occurrence,
  type OccurrencePlacement,
} from '#domain/series.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import { listNetworks } from '../db/network-queries.ts';
import { listPillars } from '../db/pillar-queries.ts';
import { findFields, placementsOf } from '../db/post-queries.ts';
import { deletePlacementsExcept, insertPost, savePlacement, trashPost, updatePost } from '../db/post-writes.ts';
import { linkPost, type StoredSeries, takenDays, updateSeries } from '../db/series-queries.ts';
import { type Context, nowIso } from './context.ts';
import { ruleDays } from './rule-days.ts';

/** What gives new posts their ids and instants. */
type Maker = Pick<Context, 'newId' | 'clock'>;

/** The last day that posts are made for. */
export function horizonOf(today: Day): Day {
  return addDays(today, DAYS_MADE_AHEAD);
}

/** A post as one of its series. */
export function occurrenceOf(post: Post, day: Day): Occurrence {
  const { title, text, link, hashtags, labels, status, notes, pillars, campaignId, media } = post;
  const fields = { title, text, link, hashtags, labels, status, notes, pillars, campaignId, media };
  return { day, fields, placements: post.placements };
}

/** What the new posts of a series are copied from. */
export function readModel(db: ReadDb, { modelId }: StoredSeries): Occurrence {
  return readOccurrence(db, modelId, MODEL_DAY);
}

/** A post of a series, in the trash or not. */
export function readOccurrence(db: ReadDb, postId: Id, day: Day): Occurrence {
  const fields = findFields(db, postId);
  if (!fields) throw new Error('A post of a series is missing.');
  return { day, fields, placements: placementsOf(db, postId) };
}

function withId(context: Maker, { id, ...placement }: OccurrencePlacement): Placement {
  return { ...placement, id: id ?? context.newId() };
}

/** Stores what an occurrence says and where it stands; rows that stay the same are not touched. */
export function saveOccurrence(context: Maker, db: WriteDb, postId: Id, { fields, placements }: Occurrence): void {
  updatePost(db, postId, fields);
  const kept = placements.map((placement) => withId(context, placement));
  deletePlacementsExcept(
    db,
    postId,
    kept.map(({ id }) => id),
  );
  kept.forEach((placement, position) => {
    savePlacement(db, postId, placement, position);
  });
}

/** Adds a post with placements of its own; returns its id. */
function addOccurrence(context: Maker, db: WriteDb, { fields, placements }: Occurrence): Id {
  const id = context.newId();
  insertPost(db, id, fields, nowIso(context));
  placements.forEach((placement, position) => {
    savePlacement(db, id, { ...placement, id: context.newId() }, position);
  });
  return id;
}

/** Keeps what new posts are copied from, in the trash from the beginning; returns its id. */
export function addModel(context: Maker, db: WriteDb, model: Occurrence): Id {
  const id = addOccurrence(context, db, model);
  trashPost(db, id, nowIso(context));
  return id;
}

/** A copy is a new use of its pillars and networks: what was archived meanwhile does not come along. */
function openCopies(db: ReadDb, model: Occurrence): (day: Day) => Occurrence {
  const pillars = new Set(listPillars(db).flatMap(({ id, archived }) => (archived ? [] : [id])));
  const networks = new Set(listNetworks(db).flatMap(({ id, archived }) => (archived ? [] : [id])));
  const open: Occurrence = {
    ...model,
    fields: { ...model.fields, pillars: model.fields.pillars.filter(({ pillarId }) => pillars.has(pillarId)) },
    placements: model.placements.filter(({ networkId }) => networks.has(networkId)),
  };
  return (day) => copyOn(open, day);
}

/** Makes posts for days of a series that have none. Without a network that is still in use there is nothing to make. */
export function makePosts(context: Maker, db: WriteDb, series: StoredSeries, days: readonly Day[]): readonly Id[] {
  if (days.length === 0) return [];
  const copy = openCopies(db, readModel(db, series));
  return days.flatMap((day) => {
    const occurrence = copy(day);
    if (firstDay(occurrence.placements) === null) return [];
    const postId = addOccurrence(context, db, occurrence);
    linkPost(db, postId, { seriesId: series.id, day });
    return [postId];
  });
}

/** The days from today to the horizon, or as far as posts were made, that still need a post. Days that are over get none. */
function daysToMake(db: ReadDb, series: StoredSeries, from: Day, today: Day): readonly Day[] {
  const horizon = horizonOf(today);
  const range = {
    from: from > today ? from : today,
    to: horizon > series.madeUntil ? horizon : series.madeUntil,
  };
  const days = ruleDays(series.rule, series.fromDay, range);
  if (days.length === 0) return [];
  const taken = takenDays(db, series.id);
  return days.filter((day) => !taken.has(day));
}

/** The days that a series has come to owe as time went by. */
export function daysDue(db: ReadDb, series: StoredSeries, today: Day): readonly Day[] {
  return daysToMake(db, series, addDays(series.madeUntil, 1), today);
}

/** Makes what a series owes from a day on, and notes how far it is made. */
export function makeAhead(context: Maker, db: WriteDb, series: StoredSeries, from: Day, today: Day): void {
  makePosts(context, db, series, daysToMake(db, series, from, today));
  const horizon = horizonOf(today);
  if (series.madeUntil < horizon) updateSeries(db, { ...series, madeUntil: horizon });
}
