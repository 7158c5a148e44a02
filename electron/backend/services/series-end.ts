import type { Output, ParsedInput } from '#contract/index.ts';
import { addDays, type Day } from '#domain/day.ts';
import type { Id, Post } from '#domain/model.ts';
import { hasPublished, type SeriesScope } from '#domain/series.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import { trashPost } from '../db/post-writes.ts';
import { addSkip, type Link, linkPost, linksFrom, type StoredSeries, updateSeries } from '../db/series-queries.ts';
import { type Context, nowIso } from './context.ts';
import { changePost, merged, requirePost } from './posts.ts';
import { requireOccurrence } from './series-checks.ts';
import { readOccurrence } from './series-posts.ts';
import type { StepName } from './step-names.ts';

const BEGINNING: Day = '0000-01-01';

/** The posts in reach that are not in the trash. */
function liveFrom(db: ReadDb, series: StoredSeries, day: Day): readonly Link[] {
  return linksFrom(db, series.id, day).filter(({ trashed }) => !trashed);
}

/** No post is made from `day` on. */
function closeSeries(db: WriteDb, series: StoredSeries, day: Day): void {
  updateSeries(db, { ...series, rule: { ...series.rule, end: { kind: 'on', day: addDays(day, -1) } } });
}

/** Puts posts into the trash; one with something published stays, as a post of its own. Returns how many went. */
function clear(context: Context, db: WriteDb, links: readonly Link[]): number {
  let count = 0;
  for (const { postId, day } of links) {
    if (hasPublished(readOccurrence(db, postId, day))) linkPost(db, postId, null);
    else {
      trashPost(db, postId, nowIso(context));
      count += 1;
    }
  }
  return count;
}

type Reach = { readonly series: StoredSeries; readonly post: Post; readonly day: Day; readonly scope: SeriesScope };

/** A post alone leaves its series, which leaves its day out from then on. */
function free(db: WriteDb, { series, post, day }: Reach): void {
  linkPost(db, post.id, null);
  addSkip(db, series.id, day);
}

const others = (links: readonly Link[], id: Id) => links.filter(({ postId }) => postId !== id);

/** Ends a series around a post that stays. */
function endAround(context: Context, db: WriteDb, reach: Reach): void {
  const { series, post, day, scope } = reach;
  if (scope === 'this') {
    free(db, reach);
    return;
  }
  const earlier = liveFrom(db, series, BEGINNING).some((link) => link.day < day);
  const keepsSeries = scope === 'following' && earlier;
  clear(context, db, others(liveFrom(db, series, scope === 'all' ? BEGINNING : day), post.id));
  closeSeries(db, series, keepsSeries ? addDays(day, 1) : series.fromDay);
  // The only one left repeats no more.
  if (!keepsSeries) linkPost(db, post.id, null);
}

function end(context: Context, input: ParsedInput<'series.end'>): Output<'series.end'> {
  const { db, commands } = context;
  const { post, series, day } = requireOccurrence(context, input);
  const { scope } = input;
  const { title } = merged(post, input.fields);
  const name: StepName = scope === 'this' ? 'occurrence-freed' : 'series-ended';
  const { step } = commands.run(name, { title }, (write) => {
    changePost(context, write, post, input);
    endAround(context, write, { series, post, day, scope });
  });
  return { step, value: requirePost(db, post.id) };
}

function remove(context: Context, input: ParsedInput<'series.delete'>): Output<'series.delete'> {
  const { db, commands } = context;
  const { post, series, day } = requireOccurrence(context, input);
  const { scope } = input;
  const { title } = post;
  if (scope === 'this') {
    return commands.run('occurrence-deleted' satisfies StepName, { title }, (write) => {
      trashPost(write, post.id, nowIso(context));
      return { count: 1 };
    });
  }
  const links = liveFrom(db, series, scope === 'all' ? BEGINNING : day);
  const count = links.filter((link) => !hasPublished(readOccurrence(db, link.postId, link.day))).length;
  return commands.run('series-deleted' satisfies StepName, { title, count }, (write) => {
    closeSeries(write, series, scope === 'all' ? series.fromDay : day);
    return { count: clear(context, write, links) };
  });
}

/** Ending a series, and throwing its posts away. */
export function createSeriesEnds(context: Context) {
  return {
    end: (input: ParsedInput<'series.end'>) => end(context, input),
    remove: (input: ParsedInput<'series.delete'>) => remove(context, input),
  };
}
