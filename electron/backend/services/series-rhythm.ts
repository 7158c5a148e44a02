import { addDays, type Day } from '#domain/day.ts';
import type { Id } from '#domain/model.ts';
import { counterparts, type Rule } from '#domain/recurrence.ts';
import { hasPublished, movedTo } from '#domain/series.ts';
import type { WriteDb } from '../db/database.ts';
import { trashPost } from '../db/post-writes.ts';
import {
  addSkip,
  dropSkips,
  type Link,
  linkPost,
  linksFrom,
  type StoredSeries,
  skipsFrom,
  updateSeries,
} from '../db/series-queries.ts';
import { type Context, nowIso } from './context.ts';
import { ruleDays } from './rule-days.ts';
import { horizonOf, makeAhead, readModel, readOccurrence, saveOccurrence } from './series-posts.ts';

/** A series that goes on in another rhythm. */
export type NewRhythm = {
  /** With its new rule and first day. */
  readonly series: StoredSeries;
  readonly oldRule: Rule;
  /** Days that the edited post was moved. */
  readonly moved: number;
  /** The first day, in the old rhythm, that it is about. */
  readonly pivot: Day;
  /** The post that was edited, and its day now. */
  readonly edited: { readonly postId: Id; readonly day: Day };
  /** Posts that nobody has changed: only these go when the new rhythm has no day for them. */
  readonly asMade: ReadonlySet<Id>;
  readonly today: Day;
};

/** Far enough for every post there is to find its new day. */
function newDays({ series, today }: NewRhythm, links: readonly Link[]): readonly Day[] {
  const ends = [series.madeUntil, horizonOf(today), series.fromDay, ...links.map(({ day }) => day)];
  const last = ends.reduce((a, b) => (a > b ? a : b));
  return ruleDays(series.rule, series.fromDay, { from: series.fromDay, to: addDays(last, 400) });
}

/** Gives live posts their new days; one that finds none becomes a post of its own, or goes when nobody had changed it. */
function moveLinks(context: Context, db: WriteDb, rhythm: NewRhythm, live: readonly Link[], dayFor: DayFor): void {
  const { series, edited, asMade } = rhythm;
  const model = readModel(db, series);
  const taken = new Set<Day>();
  const moves = live.map((link) => {
    const day = dayFor(link);
    if (day === null || taken.has(day)) return { link, day: null };
    taken.add(day);
    return { link, day };
  });
  // First all let go of their days, so that none stands in another's way.
  for (const { link, day } of moves) if (day !== link.day) linkPost(db, link.postId, null);
  for (const { link, day } of moves) {
    if (day === null && asMade.has(link.postId)) trashPost(db, link.postId, nowIso(context));
    if (day === null || day === link.day) continue;
    linkPost(db, link.postId, { seriesId: series.id, day });
    const occurrence = readOccurrence(db, link.postId, link.day);
    if (link.postId === edited.postId || hasPublished(occurrence)) continue;
    saveOccurrence(context, db, link.postId, movedTo(occurrence, day, model));
  }
}

type DayFor = (link: Link) => Day | null;

/** Days that were left out stay so in the new rhythm; a post thrown away alone leaves its day out. */
function moveSkips(db: WriteDb, { series, pivot }: NewRhythm, gone: readonly Link[], dayOf: (day: Day) => Day | null) {
  const skips = [...skipsFrom(db, series.id, pivot), ...gone.map(({ day }) => day)];
  dropSkips(db, series.id, pivot);
  for (const { postId } of gone) linkPost(db, postId, null);
  for (const skip of skips) {
    const day = dayOf(skip);
    if (day !== null) addSkip(db, series.id, day);
  }
}

/** Stores a series' new rule and brings its posts from the pivot on into line: moved, made, or put into the trash. */
export function changeRhythm(context: Context, db: WriteDb, rhythm: NewRhythm): void {
  const { series, oldRule, moved, pivot, edited, today } = rhythm;
  updateSeries(db, series);
  const links = linksFrom(db, series.id, pivot);
  const dayOf = counterparts(oldRule, series.rule, moved, newDays(rhythm, links));
  moveSkips(
    db,
    rhythm,
    links.filter(({ trashed }) => trashed),
    dayOf,
  );
  moveLinks(
    context,
    db,
    rhythm,
    links.filter(({ trashed }) => !trashed),
    ({ postId, day }) => (postId === edited.postId && day === pivot ? edited.day : dayOf(day)),
  );
  makeAhead(context, db, series, series.fromDay, today);
}
