import type { Output, ParsedInput, PlacementDraft } from '#contract/index.ts';
import { addDays, type Day } from '#domain/day.ts';
import { type Id, type Placement, type Post, type PostFields, plannedPlacement } from '#domain/model.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import { listNetworks } from '../db/network-queries.ts';
import { listPillars } from '../db/pillar-queries.ts';
import { type PlacementHead, placementHeads } from '../db/post-queries.ts';
import { movePlacement, savePlacement } from '../db/post-writes.ts';
import { type Context, notFound, refused } from './context.ts';
import { addPost, requirePost } from './posts.ts';
import { checkNetworks } from './references.ts';
import type { StepName } from './step-names.ts';

/** Placements of posts that are not in the trash, once each. Throws `not-found` when one is not there. */
export function requireHeads(db: ReadDb, ids: readonly Id[]): readonly PlacementHead[] {
  const wanted = [...new Set(ids)];
  const heads = placementHeads(db, wanted);
  if (heads.length < wanted.length) {
    const found = new Set(heads.map(({ id }) => id));
    throw notFound('placement', wanted.find((id) => !found.has(id)) ?? '');
  }
  return heads;
}

type MoveStep = { readonly name: StepName; readonly params: Readonly<Record<string, string | number>> };

/** Whether the post stays on the calendar by other placements: then it does not go to the tray. */
function keepsADay(db: ReadDb, postId: Id, heads: readonly PlacementHead[]): boolean {
  const moved = new Set(heads.map(({ id }) => id));
  return requirePost(db, postId).placements.some(({ id, day }) => day !== null && !moved.has(id));
}

function moveStep(db: ReadDb, heads: readonly PlacementHead[], day: Day | null): MoveStep {
  const titles = new Map(heads.map((head) => [head.postId, head]));
  const [only] = titles.values();
  if (titles.size === 1 && only !== undefined) {
    const { postId, title, seriesId } = only;
    if (day !== null) return { name: seriesId === null ? 'post-moved' : 'occurrence-moved', params: { title, day } };
    return { name: keepsADay(db, postId, heads) ? 'post-undated' : 'post-to-tray', params: { title } };
  }
  const count = titles.size;
  return day === null ? { name: 'posts-to-tray', params: { count } } : { name: 'posts-moved', params: { count, day } };
}

function refusePublished(heads: readonly PlacementHead[]): void {
  if (heads.every(({ state }) => state !== 'published')) return;
  throw refused('published-does-not-move', 'What is published keeps its day; correct the record instead.');
}

function move(context: Context, { ids, day, time }: ParsedInput<'placements.move'>): Output<'placements.move'> {
  const heads = requireHeads(context.db, ids);
  refusePublished(heads);
  const { name, params } = moveStep(context.db, heads, day);
  return context.commands.run(name, params, (db) => {
    for (const head of heads) {
      const newTime = day === null ? null : time === 'keep' ? head.time : time;
      movePlacement(db, head.id, day, newTime);
    }
    return { count: heads.length };
  });
}

/** Moves cards by days, each at its time of day; what has no day stays. */
function shift(context: Context, { ids, days }: ParsedInput<'placements.shift'>): Output<'placements.shift'> {
  const heads = requireHeads(context.db, ids).filter(({ day }) => day !== null);
  refusePublished(heads);
  const count = new Set(heads.map(({ postId }) => postId)).size;
  return context.commands.run('posts-shifted' satisfies StepName, { count, days }, (db) => {
    for (const { id, day, time } of heads) movePlacement(db, id, day && addDays(day, days), time);
    return { count: heads.length };
  });
}

/** A placement as a network gets it when nobody has said more. */
function plainDraft(networkId: Id, day: Day | null, time: string | null): PlacementDraft {
  return { id: null, ...plannedPlacement(networkId, day, time) };
}

function schedule(context: Context, input: ParsedInput<'posts.schedule'>): Output<'posts.schedule'> {
  const { id, day, time } = input;
  const post = requirePost(context.db, id);
  const undated = post.placements.filter((placement) => placement.day === null && placement.state !== 'published');
  const networkIds = [...new Set(input.networkIds)];
  if (undated.length === 0 && networkIds.length === 0) {
    throw refused('needs-network', 'The post has no network yet: choose at least one.');
  }
  const { step } = context.commands.run('post-scheduled' satisfies StepName, { title: post.title, day }, (db) => {
    for (const placement of undated) movePlacement(db, placement.id, day, time);
    if (undated.length > 0) return;
    checkNetworks(db, networkIds);
    networkIds.forEach((networkId, index) => {
      const placement = { ...plainDraft(networkId, day, time), id: context.newId() };
      savePlacement(db, id, placement, post.placements.length + index);
    });
  });
  return { step, value: requirePost(context.db, id) };
}

/** On `day` every dated placement keeps its time; an undated one comes along without. */
function copyOf(
  { networkId, format, ownText, firstComment, ...placement }: Placement,
  day: Day | null,
): PlacementDraft {
  const onDay = day ?? placement.day;
  const time = onDay === null ? null : placement.time;
  return { ...plainDraft(networkId, onDay, time), format, ownText, firstComment };
}

/** One placement per asked network, at the post's earliest day and time. */
function copiesTo(networkIds: readonly Id[], post: Post, day: Day | null): readonly PlacementDraft[] {
  const at = ({ day: on, time }: Placement) => `${on ?? '~'} ${time ?? ''}`;
  const [first] = [...post.placements].sort((a, b) => (at(a) < at(b) ? -1 : 1));
  const onDay = day ?? first?.day ?? null;
  const time = onDay === null ? null : (first?.time ?? null);
  return [...new Set(networkIds)].map((networkId) => plainDraft(networkId, onDay, time));
}

/**
 * Copies a post inside a running command and returns the copy's id. What was archived does not come along: a copy is a new
 * use of it. Nothing of the copy is published, so every placement is planned and without the link to what was published.
 */
export function copyPost(
  context: Context,
  write: WriteDb,
  { id, day, networkIds }: ParsedInput<'posts.duplicate'>,
): Id {
  const post = requirePost(write, id);
  const openPillars = new Set(listPillars(write).flatMap((one) => (one.archived ? [] : [one.id])));
  const openNetworks = new Set(listNetworks(write).flatMap((one) => (one.archived ? [] : [one.id])));
  const { title, text, link, hashtags, labels, status, notes, campaignId, media } = post;
  const pillars = post.pillars.filter(({ pillarId }) => openPillars.has(pillarId));
  const fields: PostFields = { title, text, link, hashtags, labels, status, notes, pillars, campaignId, media };
  const placements =
    networkIds === null
      ? post.placements.filter(({ networkId }) => openNetworks.has(networkId)).map((each) => copyOf(each, day))
      : copiesTo(networkIds, post, day);
  return addPost(context, write, fields, placements);
}

function duplicate(context: Context, input: ParsedInput<'posts.duplicate'>): Output<'posts.duplicate'> {
  const { title } = requirePost(context.db, input.id);
  const { step, value: id } = context.commands.run('post-duplicated' satisfies StepName, { title }, (db) =>
    copyPost(context, db, input),
  );
  return { step, value: requirePost(context.db, id) };
}

/** Moving placements, dating tray posts, copying posts. */
export function createSchedulingService(context: Context) {
  return {
    move: (input: ParsedInput<'placements.move'>) => move(context, input),
    shift: (input: ParsedInput<'placements.shift'>) => shift(context, input),
    schedule: (input: ParsedInput<'posts.schedule'>) => schedule(context, input),
    duplicate: (input: ParsedInput<'posts.duplicate'>) => duplicate(context, input),
  };
}
