import type { BulkOutcome, Output, ParsedInput, PlacementOut } from '#contract/index.ts';
import { addDays, type Day, type Time } from '#domain/day.ts';
import { momentKey } from '#domain/insert-shift.ts';
import type { Id, Part } from '#domain/model.ts';
import {
  type PlannedPlacement,
  plannedOf,
  type StagedPost,
  setCampaign,
  setStatus,
  stagedPosts,
} from '../db/bulk-queries.ts';
import { listCampaigns } from '../db/campaign-queries.ts';
import type { WriteDb } from '../db/database.ts';
import { findNetwork } from '../db/network-queries.ts';
import { partsOf, replaceParts } from '../db/pillar-queries.ts';
import { type PlacementHead, placementHeads, placementsOf } from '../db/post-queries.ts';
import { movePlacement, publishPlacement } from '../db/post-writes.ts';
import { type Context, notFound, refused } from './context.ts';
import { checkNetworks, checkPillars } from './references.ts';
import { addUsualPlacement, copyPost } from './scheduling.ts';
import type { StepName } from './step-names.ts';
import { nowOf } from './today.ts';

type Words = Readonly<Record<string, string | number>>;
type Answer = { readonly step: Output<'bulk.move'>['step']; readonly value: BulkOutcome };

/** The posts of a selection that are still there. Throws `not-found` when none is. */
function requireSome(context: Context, ids: readonly Id[]): readonly StagedPost[] {
  const posts = stagedPosts(context.db, ids);
  if (posts.length === 0) throw notFound('post', ids[0] ?? '');
  return posts;
}

/** Changes each post in one command; `change` says whether it did anything. The step counts the changed ones. */
function changeEach(
  context: Context,
  name: StepName,
  { posts, kept = 0, words = {} }: { posts: readonly StagedPost[]; kept?: number; words?: Words },
  change: (db: WriteDb, post: StagedPost) => boolean,
): Answer {
  return context.commands.run(
    name,
    ({ changed }) => ({ ...words, count: changed }),
    (db) => ({ changed: posts.filter((post) => change(db, post)).length, kept }),
  );
}

/** A step about one post says which. */
function named(posts: readonly StagedPost[], one: StepName, many: StepName): readonly [StepName, Words] {
  const [only] = posts;
  return posts.length === 1 && only !== undefined ? [one, { title: only.title }] : [many, {}];
}

/** What is published stays; the others can be changed. */
function openOnes(posts: readonly StagedPost[]): { readonly posts: readonly StagedPost[]; readonly kept: number } {
  const open = posts.filter(({ published }) => !published);
  return { posts: open, kept: posts.length - open.length };
}

/** A card that holds something published stays where it is as a whole. */
function movable(heads: readonly PlacementHead[]): { readonly heads: readonly PlacementHead[]; readonly kept: number } {
  const cardOf = ({ postId, day, time }: PlacementHead) => `${postId} ${day} ${time}`;
  const locked = new Set(heads.filter(({ state }) => state === 'published').map(cardOf));
  return { heads: heads.filter((head) => !locked.has(cardOf(head))), kept: locked.size };
}

function move(context: Context, { placementIds, days }: ParsedInput<'bulk.move'>): Output<'bulk.move'> {
  const found = placementHeads(context.db, [...new Set(placementIds)]);
  if (found.length === 0) throw notFound('placement', placementIds[0] ?? '');
  const { heads, kept } = movable(found.filter(({ day }) => day !== null));
  const changed = days === 0 ? 0 : new Set(heads.map(({ postId }) => postId)).size;
  return context.commands.run('posts-shifted' satisfies StepName, { count: changed, days }, (db) => {
    for (const { id, day, time } of heads) movePlacement(db, id, day && addDays(day, days), time);
    return { changed, kept };
  });
}

function giveStatus(context: Context, { postIds, status }: ParsedInput<'bulk.setStatus'>): Answer {
  const all = requireSome(context, postIds);
  const { posts, kept } = openOnes(all);
  const [name, words] = named(all, 'post-status-set', 'posts-status-set');
  const set = { posts, kept, words: { ...words, status } };
  return changeEach(context, name, set, (db, { id }) => setStatus(db, id, status) > 0);
}

function samePillars(a: readonly Part[], b: readonly Part[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function givePillars(context: Context, { postIds, pillars, mode }: ParsedInput<'bulk.setPillars'>): Answer {
  const posts = requireSome(context, postIds);
  checkPillars(
    context.db,
    pillars.map(({ pillarId }) => pillarId),
  );
  const name: StepName = mode === 'add' ? 'posts-pillars-added' : 'posts-pillars-set';
  return changeEach(context, name, { posts }, (db, { id }) => {
    const had = partsOf(db, id);
    const added = pillars.filter(({ pillarId }) => !had.some((part) => part.pillarId === pillarId));
    const parts = mode === 'add' ? [...had, ...added] : pillars;
    if (samePillars(had, parts)) return false;
    replaceParts(db, id, parts);
    return true;
  });
}

function giveCampaign(context: Context, { postIds, campaignId }: ParsedInput<'bulk.setCampaign'>): Answer {
  const posts = requireSome(context, postIds);
  const campaign = listCampaigns(context.db).find(({ id }) => id === campaignId);
  if (campaignId !== null && !campaign) throw notFound('campaign', campaignId);
  const name: StepName = campaign ? 'posts-campaign-set' : 'posts-campaign-cleared';
  const words = { name: campaign?.name ?? '' };
  return changeEach(context, name, { posts, words }, (db, { id }) => setCampaign(db, id, campaignId) > 0);
}

/** A post is planned on one more network where it is first planned, or without a day. */
function addNetwork(context: Context, { postIds, networkId }: ParsedInput<'bulk.addNetwork'>): Answer {
  const { posts, kept } = openOnes(requireSome(context, postIds));
  checkNetworks(context.db, [networkId]);
  const words = { name: findNetwork(context.db, networkId)?.name ?? '' };
  return changeEach(context, 'posts-network-added', { posts, kept, words }, (db, { id }) => {
    const placements = placementsOf(db, id);
    if (placements.some((placement) => placement.networkId === networkId)) return false;
    const [first] = placements
      .flatMap(({ day, time, state }) => (day !== null && state === 'planned' ? [{ day, time }] : []))
      .sort((a, b) => (momentKey(a) < momentKey(b) ? -1 : 1));
    const spot = { networkId, day: first?.day ?? null, time: first?.time ?? null };
    addUsualPlacement(context, db, id, spot, placements.length);
    return true;
  });
}

function duplicateAll(context: Context, { postIds }: ParsedInput<'bulk.duplicate'>): Answer {
  const posts = requireSome(context, postIds);
  return changeEach(context, 'posts-duplicated', { posts }, (db, { id }) => {
    copyPost(context, db, { id, day: null, networkIds: null });
    return true;
  });
}

type Clock = { readonly day: Day; readonly time: Time };

/** Something at any time today may be out already: whoever says so is believed. */
function isDue({ day, time }: PlannedPlacement, now: Clock): boolean {
  if (day === null) return false;
  return day < now.day || (day === now.day && (time === null || time <= now.time));
}

function due(context: Context, { postIds }: ParsedInput<'bulk.due'>): Output<'bulk.due'> {
  const posts = requireSome(context, postIds);
  const now = nowOf(context);
  const planned = plannedOf(
    context.db,
    posts.map(({ id }) => id),
  );
  const dated = planned.flatMap(({ day }) => day ?? []);
  const toCome = planned.filter((placement) => placement.day !== null && !isDue(placement, now));
  const [nextDay] = toCome.flatMap(({ day }) => day ?? []).sort();
  return {
    posts: posts.length,
    due: dated.length - toCome.length,
    toCome: toCome.length,
    undated: planned.length - dated.length,
    nextDay: nextDay ?? null,
  };
}

/** A placement to be marked, and what is known better than planned. */
type Marked = { readonly placement: PlannedPlacement; readonly as: PlacementOut | null };

/** What is to be marked. */
function ready(context: Context, ids: readonly Id[], out: ParsedInput<'bulk.publish'>['out']): readonly Marked[] {
  const now = nowOf(context);
  const planned = plannedOf(context.db, ids);
  if (!out) return planned.filter((placement) => isDue(placement, now)).map((placement) => ({ placement, as: null }));
  if (out.some(({ day }) => day > now.day)) throw refused('day-to-come', 'That day is still to come.');
  const known = new Map(planned.map((placement) => [placement.id, placement]));
  return out.flatMap((as) => {
    const placement = known.get(as.placementId);
    return placement ? [{ placement, as }] : [];
  });
}

function publish(context: Context, { postIds, out }: ParsedInput<'bulk.publish'>): Answer {
  const posts = requireSome(context, postIds);
  const ids = posts.map(({ id }) => id);
  const marked = ready(context, ids, out);
  if (marked.length === 0) throw refused('nothing-due', 'Nothing of these posts is due yet.');
  const byPost = Map.groupBy(marked, ({ placement }) => placement.postId);
  const [name, words] = named(posts, 'post-published', 'posts-published');
  const set = { posts, kept: posts.length - byPost.size, words };
  return changeEach(context, name, set, (db, { id }) => {
    const own = byPost.get(id) ?? [];
    for (const { placement, as } of own) publishPlacement(db, placement.id, as ?? placement, as?.link ?? null);
    return own.length > 0;
  });
}

/** Changes to many posts at once, each one step: what a rule keeps from it stays, and is counted. */
export function createBulkService(context: Context) {
  return {
    move: (input: ParsedInput<'bulk.move'>) => move(context, input),
    setStatus: (input: ParsedInput<'bulk.setStatus'>) => giveStatus(context, input),
    setPillars: (input: ParsedInput<'bulk.setPillars'>) => givePillars(context, input),
    setCampaign: (input: ParsedInput<'bulk.setCampaign'>) => giveCampaign(context, input),
    addNetwork: (input: ParsedInput<'bulk.addNetwork'>) => addNetwork(context, input),
    duplicate: (input: ParsedInput<'bulk.duplicate'>) => duplicateAll(context, input),
    publish: (input: ParsedInput<'bulk.publish'>) => publish(context, input),
    due: (input: ParsedInput<'bulk.due'>) => due(context, input),
  };
}
