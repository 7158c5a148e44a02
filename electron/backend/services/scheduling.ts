import type { Output, ParsedInput, PlacementDraft } from '#contract/index.ts';
import { type Day, type Time, timeOn } from '#domain/day.ts';
import {
  type Id,
  type Placement,
  type PlacementFields,
  type Post,
  type PostFields,
  plannedPlacement,
} from '#domain/model.ts';
import { usualFormat } from '#domain/platform-formats.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import { findNetwork, listNetworks } from '../db/network-queries.ts';
import { listPillars } from '../db/pillar-queries.ts';
import { type PlacementHead, placementHeads } from '../db/post-queries.ts';
import { movePlacement, savePlacement } from '../db/post-writes.ts';
import { type Context, notFound, refused } from './context.ts';
import { addPost, requirePost } from './posts.ts';
import { checkNetworks } from './references.ts';
import type { StepName } from './step-names.ts';
import { todayOf } from './today.ts';

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

/** The time that a step names: one that a move has set anew; empty for any. */
export function namedTime(
  heads: readonly Pick<PlacementHead, 'time'>[],
  time: Time | null | 'keep',
): Readonly<Record<string, string>> {
  return time === 'keep' || heads.every((head) => head.time === time) ? {} : { time: time ?? '' };
}

function moveStep(
  db: ReadDb,
  heads: readonly PlacementHead[],
  { day, time }: Pick<ParsedInput<'placements.move'>, 'day' | 'time'>,
): MoveStep {
  const titles = new Map(heads.map((head) => [head.postId, head]));
  const [only] = titles.values();
  if (titles.size === 1 && only !== undefined) {
    const { postId, title, seriesId } = only;
    if (day !== null) {
      const params = { title, day, ...namedTime(heads, time) };
      return { name: seriesId === null ? 'post-moved' : 'occurrence-moved', params };
    }
    return { name: keepsADay(db, postId, heads) ? 'post-undated' : 'post-to-tray', params: { title } };
  }
  const count = titles.size;
  return day === null ? { name: 'posts-to-tray', params: { count } } : { name: 'posts-moved', params: { count, day } };
}

/** Throws `refused` (`published-does-not-move`). */
export function refusePublished(heads: readonly Pick<PlacementHead, 'state'>[]): void {
  if (heads.every(({ state }) => state !== 'published')) return;
  throw refused('published-does-not-move', 'What is published keeps its day; correct the record instead.');
}

function move(context: Context, { ids, day, time }: ParsedInput<'placements.move'>): Output<'placements.move'> {
  const heads = requireHeads(context.db, ids);
  refusePublished(heads);
  const { name, params } = moveStep(context.db, heads, { day, time });
  return context.commands.run(name, params, (db) => {
    for (const head of heads) movePlacement(db, head.id, day, timeOn(day, time, head.time));
    return { count: heads.length };
  });
}

/** Where and when a placement is to be. */
type Spot = Pick<PlacementFields, 'networkId' | 'day' | 'time'>;

/** A placement as a network gets it when nobody has said more: in the network's usual format. */
export function usualPlacement(db: ReadDb, { networkId, day, time }: Spot): PlacementDraft {
  const format = usualFormat(findNetwork(db, networkId)?.platform ?? 'custom');
  return { id: null, ...plannedPlacement(networkId, day, time, format) };
}

/** Gives a post such a placement, at a position among its placements. */
export function addUsualPlacement({ newId }: Context, db: WriteDb, postId: Id, spot: Spot, position: number): void {
  savePlacement(db, postId, { ...usualPlacement(db, spot), id: newId() }, position);
}

/** What of a post is to get a day: the placements named, else those without one. Throws `not-found`, `refused`. */
export function movable(post: Post, ids: readonly Id[]): readonly Placement[] {
  const open = post.placements.filter(({ day, state }) => day === null && state !== 'published');
  if (ids.length === 0) return open;
  const named = post.placements.filter(({ id }) => ids.includes(id));
  const unknown = ids.find((id) => named.every((placement) => placement.id !== id));
  if (unknown !== undefined) throw notFound('placement', unknown);
  refusePublished(named);
  return named;
}

function schedule(context: Context, input: ParsedInput<'posts.schedule'>): Output<'posts.schedule'> {
  const { id, day, time } = input;
  const post = requirePost(context.db, id);
  const moving = movable(post, input.placementIds);
  const networkIds = [...new Set(input.networkIds)];
  if (moving.length === 0 && networkIds.length === 0) {
    throw refused('needs-network', 'The post has no network yet: choose at least one.');
  }
  const { step } = context.commands.run('post-scheduled' satisfies StepName, { title: post.title, day }, (db) => {
    for (const placement of moving) movePlacement(db, placement.id, day, time);
    if (moving.length > 0) return;
    checkNetworks(db, networkIds);
    networkIds.forEach((networkId, index) => {
      addUsualPlacement(context, db, id, { networkId, day, time }, post.placements.length + index);
    });
  });
  return { step, value: requirePost(context.db, id) };
}

/** A placement as a copy has it on a day: planned, and without the link to what was published. */
export function copyOf(placement: Placement, day: Day | null, time: string | null): PlacementDraft {
  const { networkId, format, ownText, firstComment } = placement;
  return { id: null, ...plannedPlacement(networkId, day, timeOn(day, 'keep', time), format), ownText, firstComment };
}

/** One placement per asked network, at the post's earliest day and time. */
function copiesTo(db: ReadDb, networkIds: readonly Id[], post: Post, day: Day | null): readonly PlacementDraft[] {
  const at = ({ day: on, time }: Placement) => `${on ?? '~'} ${time ?? ''}`;
  const [first] = [...post.placements].sort((a, b) => (at(a) < at(b) ? -1 : 1));
  const onDay = day ?? first?.day ?? null;
  const time = onDay === null ? null : (first?.time ?? null);
  return [...new Set(networkIds)].map((networkId) => usualPlacement(db, { networkId, day: onDay, time }));
}

/** What copying needs to know of the workspace, read once. */
type OpenThings = { readonly pillars: ReadonlySet<Id>; readonly networks: ReadonlySet<Id> };

/** Pillars and networks that are not archived: what was archived does not come along, since a copy is a new use of it. */
export function openThings(db: ReadDb): OpenThings {
  const open = (list: readonly { readonly id: Id; readonly archived: boolean }[]) =>
    new Set(list.flatMap(({ id, archived }) => (archived ? [] : [id])));
  return { pillars: open(listPillars(db)), networks: open(listNetworks(db)) };
}

/** The fields of a copy of a post. */
export function copiedFields(post: Post, open: OpenThings): PostFields {
  const { title, text, link, hashtags, labels, status, notes, campaignId, media } = post;
  const pillars = post.pillars.filter(({ pillarId }) => open.pillars.has(pillarId));
  return { title, text, link, hashtags, labels, status, notes, pillars, campaignId, media };
}

/** A copy on a day that is over would be missed from the start: it begins as a draft. */
function withoutApproval(context: Context, fields: PostFields, placements: readonly PlacementDraft[]): PostFields {
  const today = todayOf(context);
  const isBehind = placements.some(({ day }) => day !== null && day < today);
  return isBehind && fields.status === 'approved' ? { ...fields, status: 'draft' } : fields;
}

/** Copies a post inside a running command and returns the copy's id; an undated placement stays without a time. */
export function copyPost(
  context: Context,
  write: WriteDb,
  { id, day, networkIds }: ParsedInput<'posts.duplicate'>,
): Id {
  const post = requirePost(write, id);
  const open = openThings(write);
  const placements =
    networkIds === null
      ? post.placements
          .filter(({ networkId }) => open.networks.has(networkId))
          .map((each) => copyOf(each, day ?? each.day, each.time))
      : copiesTo(write, networkIds, post, day);
  return addPost(context, write, withoutApproval(context, copiedFields(post, open), placements), placements);
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
    schedule: (input: ParsedInput<'posts.schedule'>) => schedule(context, input),
    duplicate: (input: ParsedInput<'posts.duplicate'>) => duplicate(context, input),
  };
}
