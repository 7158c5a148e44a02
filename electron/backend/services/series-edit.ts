import type { Output, ParsedInput } from '#contract/index.ts';
import { addDays, type Day, daysBetween } from '#domain/day.ts';
import type { Id } from '#domain/model.ts';
import { counterpartFrom, noEnd, type Rule, remaining } from '#domain/recurrence.ts';
import {
  changeBetween,
  firstDay,
  hasPublished,
  isAsMade,
  type Occurrence,
  type SeriesChange,
  withChange,
} from '#domain/series.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import {
  addSkip,
  dropSkips,
  insertSeries,
  linkPost,
  linksFrom,
  type StoredSeries,
  skipsFrom,
  updateSeries,
} from '../db/series-queries.ts';
import type { Context } from './context.ts';
import { changePost, merged, requirePost } from './posts.ts';
import { countDaysBefore, firstInStep } from './rule-days.ts';
import { checkStart, requireOccurrence } from './series-checks.ts';
import { addModel, readModel, readOccurrence, saveOccurrence } from './series-posts.ts';
import { changeRhythm } from './series-rhythm.ts';
import type { StepName } from './step-names.ts';
import { todayOf } from './today.ts';

/** Earlier than any day of a rule. */
const BEGINNING: Day = '0000-01-01';

/** The post under edit, before and after, and what of it goes for its siblings. */
type Edit = {
  readonly postId: Id;
  readonly before: Occurrence;
  readonly after: Occurrence;
  readonly change: SeriesChange;
  readonly rule: Rule;
};

/** A series of its own from the edited post on; the old one ends the day before. */
function split(context: Context, db: WriteDb, series: StoredSeries, model: Occurrence, edit: Edit): StoredSeries {
  const { day } = edit.before;
  const rule = remaining(edit.rule, countDaysBefore(series, day));
  const made = { id: context.newId(), modelId: addModel(context, db, model), rule, fromDay: edit.after.day };
  const next = { ...made, madeUntil: series.madeUntil };
  insertSeries(db, next);
  for (const link of linksFrom(db, series.id, day)) linkPost(db, link.postId, { seriesId: next.id, day: link.day });
  for (const skip of skipsFrom(db, series.id, day)) addSkip(db, next.id, skip);
  dropSkips(db, series.id, day);
  updateSeries(db, { ...series, rule: { ...series.rule, end: { kind: 'on', day: addDays(day, -1) } } });
  return next;
}

/** Where a new rhythm for all begins: with the first post still to come, so that the past stays as it was. */
function pivotOf(db: ReadDb, series: StoredSeries, today: Day, edit: Edit): Day {
  const coming = linksFrom(db, series.id, today).filter(({ trashed }) => !trashed);
  const first = coming.find(({ postId, day }) => !hasPublished(readOccurrence(db, postId, day)));
  return first?.day ?? edit.before.day;
}

/** Whether a series falls on the same days as before, up to its end. */
function keepsDays({ rule }: StoredSeries, edit: Edit): boolean {
  const same = edit.rule.every === rule.every && JSON.stringify(edit.rule.pattern) === JSON.stringify(rule.pattern);
  return same && edit.before.day === edit.after.day;
}

/** A series in its new rhythm from the pivot on. From the edited post on it falls on the days that the editor was shown. */
function fromPivot(series: StoredSeries, pivot: Day, edit: Edit): StoredSeries {
  const { before, after, rule } = edit;
  // Its times go on being counted from its first post.
  if (keepsDays(series, edit)) return { ...series, rule };
  const left = remaining(rule, countDaysBefore(series, before.day));
  if (pivot === before.day) return { ...series, rule: left, fromDay: after.day };
  const start = counterpartFrom(series.rule, rule, daysBetween(before.day, after.day), pivot);
  const fromDay = firstInStep(rule, start, after.day);
  const endless = { ...rule, end: noEnd };
  // One of the two is none: the series begins before the edited post or after it.
  const over = countDaysBefore({ rule: endless, fromDay: after.day }, fromDay);
  const earlier = countDaysBefore({ rule: endless, fromDay }, after.day);
  return { ...series, rule: remaining(left, over - earlier), fromDay };
}

/** Does the change to the siblings in reach; returns which posts are still as the series made them. */
function changeOthers(
  context: Context,
  db: WriteDb,
  series: StoredSeries,
  model: Occurrence,
  edit: Edit,
): ReadonlySet<Id> {
  const asMade = new Set<Id>();
  for (const { postId, day, trashed } of linksFrom(db, series.id, BEGINNING)) {
    if (trashed || postId === edit.postId) continue;
    const occurrence = readOccurrence(db, postId, day);
    if (hasPublished(occurrence)) continue;
    if (isAsMade(occurrence, model)) asMade.add(postId);
    saveOccurrence(context, db, postId, withChange(occurrence, edit.change, model));
  }
  return asMade;
}

function rhythmChanged(series: StoredSeries, edit: Edit): boolean {
  return !keepsDays(series, edit) || JSON.stringify(edit.rule.end) !== JSON.stringify(series.rule.end);
}

function apply(context: Context, db: WriteDb, series: StoredSeries, edit: Edit, splits: boolean, today: Day): void {
  const model = readModel(db, series);
  const nextModel = withChange(model, edit.change, null);
  const next = splits ? split(context, db, series, nextModel, edit) : series;
  if (!splits) saveOccurrence(context, db, series.modelId, nextModel);
  const asMade = changeOthers(context, db, next, model, edit);
  if (!splits && !rhythmChanged(series, edit)) return;
  const pivot = splits ? edit.before.day : pivotOf(db, series, today, edit);
  changeRhythm(context, db, {
    series: splits ? next : fromPivot(series, pivot, edit),
    oldRule: series.rule,
    moved: daysBetween(edit.before.day, edit.after.day),
    pivot,
    edited: { postId: edit.postId, day: edit.after.day },
    asMade,
    today,
  });
}

function update(context: Context, input: ParsedInput<'series.update'>): Output<'series.update'> {
  const { db, commands } = context;
  const { post, series, day, occurrence: before } = requireOccurrence(context, input);
  const first = checkStart(firstDay(input.placements), input.rule, countDaysBefore(series, day));
  const fields = merged(post, input.fields);
  const wasFirst = firstDay(post.placements);
  const after = {
    day: wasFirst === null ? day : addDays(day, daysBetween(wasFirst, first)),
    fields,
    placements: input.placements,
  };
  const edit = { postId: post.id, before, after, change: changeBetween(before, after), rule: input.rule };
  // With nothing before it, what follows is all.
  const splits =
    input.scope === 'following' && linksFrom(db, series.id, BEGINNING).some((link) => !link.trashed && link.day < day);
  const today = todayOf(context);
  const name: StepName = splits ? 'series-split' : 'series-updated';
  const { step } = commands.run(name, { title: fields.title }, (write) => {
    changePost(context, write, post, input);
    apply(context, write, series, edit, splits, today);
  });
  return { step, value: requirePost(db, post.id) };
}

/** Changing a post of a series with others. */
export function createSeriesEdits(context: Context) {
  return { update: (input: ParsedInput<'series.update'>) => update(context, input) };
}
