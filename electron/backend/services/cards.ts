import type { CardMove, Output, ParsedInput, PlacementDraft } from '#contract/index.ts';
import { daysBetween, timeOn } from '#domain/day.ts';
import type { Id, Post } from '#domain/model.ts';
import { cardsOfMoment, placementsAt } from '../db/card-order.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import type { PlacementHead } from '../db/post-queries.ts';
import { movePlacement, rankPlacement } from '../db/post-writes.ts';
import { type Context, notFound, refused } from './context.ts';
import { addPost, requirePost } from './posts.ts';
import { checkNetworks } from './references.ts';
import {
  addUsualPlacement,
  copiedFields,
  copyOf,
  namedTime,
  openThings,
  refusePublished,
  requireHeads,
} from './scheduling.ts';
import type { StepName } from './step-names.ts';

type Step = { readonly name: StepName; readonly params: Readonly<Record<string, string | number>> };
type Placed = { readonly card: CardMove; readonly heads: readonly PlacementHead[] };

/** Days that all cards move by, when it is the same number for all. */
function commonShift(cards: readonly Placed[]): number | null {
  const shifts = new Set(
    cards.flatMap(({ card, heads }) =>
      heads.length === 0
        ? [null]
        : heads.map((head) => (head.day === null || card.day === null ? null : daysBetween(head.day, card.day))),
    ),
  );
  const [only] = shifts;
  return shifts.size === 1 && only !== undefined && only !== 0 ? only : null;
}

function moveStep(db: ReadDb, cards: readonly Placed[]): Step {
  const postIds = [...new Set(cards.map(({ card }) => card.postId))];
  const [only] = postIds;
  const day = cards[0]?.card.day ?? null;
  const oneDay = cards.every(({ card }) => card.day === day);
  if (postIds.length === 1 && only !== undefined && oneDay && day !== null) {
    const { title, seriesId } = requirePost(db, only);
    const [first] = cards;
    const params = { title, day, ...(first ? namedTime(first.heads, first.card.time) : {}) };
    return { name: seriesId === null ? 'post-moved' : 'occurrence-moved', params };
  }
  const count = postIds.length;
  const days = commonShift(cards);
  if (days !== null) return { name: 'posts-shifted', params: { count, days } };
  if (!oneDay) return { name: 'posts-placed', params: { count } };
  return day === null ? { name: 'posts-to-tray', params: { count } } : { name: 'posts-moved', params: { count, day } };
}

/** Each placement belongs to the post that the card names. Throws `not-found`. */
function requirePlaced(db: ReadDb, card: CardMove): Placed {
  requirePost(db, card.postId);
  const heads = requireHeads(db, card.placementIds);
  const stray = heads.find(({ postId }) => postId !== card.postId);
  if (stray) throw notFound('placement', stray.id);
  return { card, heads };
}

function move(context: Context, { cards, networkIds }: ParsedInput<'cards.move'>): Output<'cards.move'> {
  const { db } = context;
  const placed = cards.map((card) => requirePlaced(db, card));
  refusePublished(placed.flatMap(({ heads }) => heads));
  const bare = placed.filter(({ card, heads }) => heads.length === 0 && card.day !== null);
  if (bare.length > 0 && networkIds.length === 0)
    throw refused('needs-network', 'The post has no network yet: choose at least one.');
  const { name, params } = moveStep(db, placed);
  return context.commands.run(name, params, (write) => {
    for (const { card, heads } of placed)
      for (const head of heads) movePlacement(write, head.id, card.day, timeOn(card.day, card.time, head.time));
    if (bare.length > 0) checkNetworks(write, networkIds);
    for (const { card } of bare) addPlacements(context, write, card, networkIds);
    return { count: cards.length };
  });
}

/** One placement per network for a post that has none there yet. */
function addPlacements(context: Context, db: WriteDb, { postId, day, time }: CardMove, networkIds: readonly Id[]) {
  const had = requirePost(db, postId).placements.length;
  [...new Set(networkIds)].forEach((networkId, index) => {
    addUsualPlacement(context, db, postId, { networkId, day, time: timeOn(day, time, null) }, had + index);
  });
}

/** The placements of the copy of one card; networks that were archived do not come along. */
function draftsOf(post: Post, { placementIds, day, time }: CardMove, open: ReadonlySet<Id>): readonly PlacementDraft[] {
  const wanted = new Set(placementIds);
  return post.placements
    .filter(({ id, networkId }) => wanted.has(id) && open.has(networkId))
    .map((placement) => copyOf(placement, day, timeOn(day, time, placement.time)));
}

function copy(context: Context, { cards }: ParsedInput<'cards.copy'>): Output<'cards.copy'> {
  const { db } = context;
  const open = openThings(db);
  const copies = cards.map((card) => {
    requirePlaced(db, card);
    const post = requirePost(db, card.postId);
    return { fields: copiedFields(post, open), placements: draftsOf(post, card, open.networks) };
  });
  const [first] = copies;
  const step: Step =
    copies.length === 1 && first
      ? { name: 'post-duplicated', params: { title: first.fields.title } }
      : { name: 'posts-copied', params: { count: copies.length } };
  return context.commands.run(step.name, step.params, (write) => ({
    postIds: copies.map(({ fields, placements }) => addPost(context, write, fields, placements)),
  }));
}

/** The named cards change places among themselves; the others stay where they are. */
function ordered(all: readonly Id[], wanted: readonly Id[]): readonly Id[] {
  const named = new Set(wanted);
  const places = wanted.filter((id) => all.includes(id)).values();
  return all.map((id) => (named.has(id) ? (places.next().value ?? id) : id));
}

function order(context: Context, { day, time, postIds }: ParsedInput<'cards.order'>): Output<'cards.order'> {
  const { db, commands } = context;
  const all = cardsOfMoment(db, day, time);
  const unknown = postIds.find((id) => !all.includes(id));
  if (unknown !== undefined) throw notFound('post', unknown);
  const next = ordered(all, [...new Set(postIds)]);
  const unchanged = next.every((id, index) => id === all[index]);
  return commands.run('cards-reordered' satisfies StepName, { day }, (write) => {
    if (unchanged) return { count: 0 };
    // Below 0, so that what comes to this day later, with rank 0, follows.
    next.forEach((postId, index) => {
      for (const { id } of placementsAt(write, postId, day, time)) rankPlacement(write, id, index - next.length);
    });
    return { count: next.length };
  });
}

/** All placements of the card that a placement belongs to. Throws `refused` where one is published or undated. */
function cardOf(db: ReadDb, id: Id) {
  const [head] = requireHeads(db, [id]);
  if (!head?.day) throw refused('needs-day', 'What has no day cannot change places.');
  const { day, time, postId, title } = head;
  const heads = requireHeads(
    db,
    placementsAt(db, postId, day, time).map((placement) => placement.id),
  );
  refusePublished(heads);
  return { day, time, title, ids: heads.map((each) => each.id) };
}

function swap({ db, commands }: Context, { placementIds }: ParsedInput<'cards.swap'>): Output<'cards.swap'> {
  const one = cardOf(db, placementIds[0]);
  const two = cardOf(db, placementIds[1]);
  return commands.run('cards-swapped' satisfies StepName, { title: one.title, other: two.title }, (write) => {
    if (one.ids.some((id) => two.ids.includes(id))) return { count: 0 };
    for (const id of one.ids) movePlacement(write, id, two.day, two.time);
    for (const id of two.ids) movePlacement(write, id, one.day, one.time);
    return { count: 2 };
  });
}

/** Cards moved, copied, ordered inside a day, and changing places. */
export function createCardsService(context: Context) {
  return {
    move: (input: ParsedInput<'cards.move'>) => move(context, input),
    copy: (input: ParsedInput<'cards.copy'>) => copy(context, input),
    order: (input: ParsedInput<'cards.order'>) => order(context, input),
    swap: (input: ParsedInput<'cards.swap'>) => swap(context, input),
  };
}
