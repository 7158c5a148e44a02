import type { Output, ParsedInput } from '#contract/index.ts';
import { addDays, type Day } from '#domain/day.ts';
import type { Id, Post } from '#domain/model.ts';
import { remaining } from '#domain/recurrence.ts';
import { firstDay, modelOf } from '#domain/series.ts';
import type { WriteDb } from '../db/database.ts';
import { trashPost } from '../db/post-writes.ts';
import {
  addSkip,
  insertSeries,
  linkPost,
  linksFrom,
  type StoredSeries,
  seriesRevision,
  takenDays,
} from '../db/series-queries.ts';
import { type Context, nowIso, refused } from './context.ts';
import { addPost, changePost, checkRevision, requirePost } from './posts.ts';
import { countDaysBefore, ruleDays } from './rule-days.ts';
import { checkStart, requireSeries } from './series-checks.ts';
import { createSeriesEdits } from './series-edit.ts';
import { createSeriesEnds } from './series-end.ts';
import { addModel, makeAhead, makePosts, readModel } from './series-posts.ts';
import type { StepName } from './step-names.ts';
import { todayOf } from './today.ts';

function get({ db }: Context, id: Id): Output<'series.get'> {
  const series = requireSeries(db, id);
  const { rule, fromDay, madeUntil } = series;
  return { id, rule, fromDay, madeUntil, revision: seriesRevision(db, series) };
}

/** Years looked ahead for enough days, one stretch after the other: most rules need the first alone. */
const STRETCHES = [1, 4, 29];

/** How many times of its series came before a post; 0 for one that is in none. */
function timesBefore({ db }: Context, postId: Id | null): number {
  const post = postId === null ? null : requirePost(db, postId);
  if (!post || post.seriesId === null || post.seriesDay === null) return 0;
  return countDaysBefore(requireSeries(db, post.seriesId), post.seriesDay);
}

function preview(context: Context, input: ParsedInput<'series.preview'>): Output<'series.preview'> {
  const { postId, fromDay, limit } = input;
  const before = timesBefore(context, postId);
  const rule = remaining(input.rule, before);
  for (const years of STRETCHES) {
    const to = fromDay < '9900-01-01' ? addDays(fromDay, 366 * years) : '9999-12-31';
    const days = ruleDays(rule, fromDay, { from: fromDay, to });
    if (days.length >= limit || years === STRETCHES.at(-1)) return { days: days.slice(0, limit), before };
  }
  return { days: [], before };
}

/** Stores the post and returns its id. */
function savePost(context: Context, db: WriteDb, post: Post | null, input: ParsedInput<'series.create'>): Id {
  const { fields, placements } = input;
  if (!post) return addPost(context, db, fields, placements);
  changePost(context, db, post, { fields, placements });
  return post.id;
}

function create(context: Context, input: ParsedInput<'series.create'>): Output<'series.create'> {
  const post = input.id === null ? null : requirePost(context.db, input.id);
  if (post) checkRevision(post, input.revision);
  if (post?.seriesId) throw refused('series-already', 'This post is one of a series already.');
  const { rule } = input;
  const fromDay = checkStart(firstDay(input.placements), rule);
  const today = todayOf(context);
  const params = { title: input.fields.title };
  const { step, value: id } = context.commands.run('series-created' satisfies StepName, params, (db) => {
    const postId = savePost(context, db, post, input);
    const first = { day: fromDay, fields: input.fields, placements: input.placements };
    const series = { id: context.newId(), modelId: addModel(context, db, modelOf(first)), rule, fromDay };
    insertSeries(db, { ...series, madeUntil: fromDay });
    linkPost(db, postId, { seriesId: series.id, day: fromDay });
    makeAhead(context, db, { ...series, madeUntil: fromDay }, addDays(fromDay, 1), today);
    return postId;
  });
  return { step, value: requirePost(context.db, id) };
}

/** Throws `refused` (`series-no-such-day`) when the rule does not fall on the day. */
function checkRuleDay({ rule, fromDay }: StoredSeries, day: Day): void {
  if (ruleDays(rule, fromDay, { from: day, to: day }).length > 0) return;
  throw refused('series-no-such-day', 'The series does not fall on that day.', { day });
}

function skip(context: Context, { id, day }: ParsedInput<'series.skip'>): Output<'series.skip'> {
  const { db, commands } = context;
  const series = requireSeries(db, id);
  const made = linksFrom(db, id, day).find((link) => link.day === day && !link.trashed);
  if (!made) checkRuleDay(series, day);
  const post = made && requirePost(db, made.postId);
  if (post?.placements.some(({ state }) => state === 'published')) {
    throw refused('published-stays', 'What is published cannot be left out any more.');
  }
  const title = post?.title ?? readModel(db, series).fields.title;
  return commands.run('occurrence-skipped' satisfies StepName, { title, day }, (write) => {
    if (made) trashPost(write, made.postId, nowIso(context));
    addSkip(write, id, day);
    return null;
  });
}

function make(context: Context, { id, day }: ParsedInput<'series.make'>): Output<'series.make'> {
  const { db, commands } = context;
  const series = requireSeries(db, id);
  checkRuleDay(series, day);
  if (takenDays(db, id).has(day))
    throw refused('series-no-such-day', 'That day has its post, or is left out.', { day });
  const { title } = readModel(db, series).fields;
  const { step, value: postId } = commands.run('occurrence-made' satisfies StepName, { title, day }, (write) => {
    const [made] = makePosts(context, write, series, [day]);
    if (!made) throw refused('needs-network', 'The networks of this series are no longer in use.');
    return made;
  });
  return { step, value: requirePost(db, postId) };
}

/** Repeating posts: each occurrence is a post of its own that the series makes ahead. */
export function createSeriesService(context: Context) {
  const edits = createSeriesEdits(context);
  const ends = createSeriesEnds(context);
  return {
    get: ({ id }: ParsedInput<'series.get'>) => get(context, id),
    preview: (input: ParsedInput<'series.preview'>) => preview(context, input),
    create: (input: ParsedInput<'series.create'>) => create(context, input),
    skip: (input: ParsedInput<'series.skip'>) => skip(context, input),
    make: (input: ParsedInput<'series.make'>) => make(context, input),
    update: edits.update,
    end: ends.end,
    delete: ends.remove,
  };
}
