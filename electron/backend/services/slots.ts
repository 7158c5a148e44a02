import type { Output, ParsedInput } from '#contract/index.ts';
import { addDays, type DayRange } from '#domain/day.ts';
import type { Moment } from '#domain/filter-match.ts';
import type { Id, Placement, Post } from '#domain/model.ts';
import { aroundSlots, type FreeSlot, freeSlots, nextFreeSlots, type Slot } from '#domain/slot.ts';
import { readRevision } from '../db/commands.ts';
import type { ReadDb } from '../db/database.ts';
import { findNetwork, listNetworks } from '../db/network-queries.ts';
import { movePlacement } from '../db/post-writes.ts';
import { listSlots, placedOn, replaceSlots } from '../db/slot-queries.ts';
import { AppError } from '../errors.ts';
import { checkRange } from './calendar.ts';
import { type Context, notFound, refused } from './context.ts';
import { requirePost } from './posts.ts';
import { checkNetworks, checkPillars } from './references.ts';
import { addUsualPlacement, movable } from './scheduling.ts';
import type { StepName } from './step-names.ts';
import { nowOf } from './today.ts';

/** How far ahead the next free slot is looked for. */
const HORIZON_DAYS = 182;

/** The slots of networks that are in use; no networks means all of them. */
export function activeSlots(db: ReadDb, networkIds: readonly Id[] = []): readonly Slot[] {
  const active = new Set(listNetworks(db).flatMap(({ id, archived }) => (archived ? [] : [id])));
  return listSlots(db).filter(
    ({ networkId }) => active.has(networkId) && (networkIds.length === 0 || networkIds.includes(networkId)),
  );
}

/** The free slots of a range; `without` names what is about to move, so that it takes none. */
export function freeSlotsIn(
  db: ReadDb,
  now: Moment,
  range: DayRange,
  networkIds: readonly Id[] = [],
  without: Parameters<typeof placedOn>[3] = {},
): readonly FreeSlot[] {
  const slots = activeSlots(db, networkIds);
  if (slots.length === 0 || range.to < now.day) return [];
  const ahead = { from: range.from > now.day ? range.from : now.day, to: range.to };
  const used = [...new Set(slots.map((slot) => slot.networkId))];
  return freeSlots(slots, ahead, now, placedOn(db, aroundSlots(ahead), used, without));
}

function set(context: Context, { networkId, slots }: ParsedInput<'slots.set'>): Output<'slots.set'> {
  const { db, commands, newId } = context;
  const network = findNetwork(db, networkId);
  if (!network) throw notFound('network', networkId);
  const had = listSlots(db).filter((slot) => slot.networkId === networkId);
  const known = new Map(had.map((slot) => [`${slot.weekday} ${slot.time}`, slot.id]));
  const keys = slots.map(({ weekday, time }) => `${weekday} ${time}`);
  if (new Set(keys).size < keys.length) {
    const issues = [{ path: 'slots', message: 'repeated-slot' }];
    throw new AppError('invalid-input', 'Two slots have the same weekday and time.', { issues });
  }
  return commands.run('slots-set' satisfies StepName, { name: network.name }, (write) => {
    checkPillars(
      write,
      slots.flatMap(({ pillarId }) => pillarId ?? []),
    );
    const all = slots.map((slot, index) => ({ ...slot, networkId, id: known.get(keys[index] ?? '') ?? newId() }));
    replaceSlots(write, networkId, all);
    return listSlots(write).filter((slot) => slot.networkId === networkId);
  });
}

const within = (now: Moment): DayRange => ({ from: now.day, to: addDays(now.day, HORIZON_DAYS) });

function next(context: Context, { networkIds, pillarIds, postId }: ParsedInput<'slots.next'>): Output<'slots.next'> {
  if (networkIds.length === 0) return { slots: [] };
  const now = nowOf(context);
  const without = postId === null ? {} : { post: postId };
  const free = freeSlotsIn(context.db, now, within(now), networkIds, without);
  return { slots: [...nextFreeSlots(free, networkIds, pillarIds)] };
}

/** The moment after which to look: now, or where the last of what moves stands, so that asking again goes on. */
function laterThan(now: Moment, placements: readonly Placement[]): Moment {
  return placements.reduce<Moment>((latest, { day, time }) => {
    if (day === null) return latest;
    const at = { day, time: time ?? '00:00' };
    return `${at.day} ${at.time}` > `${latest.day} ${latest.time}` ? at : latest;
  }, now);
}

/** A place for each network; one without a free slot goes along with the first of the others. */
function placesFor(free: readonly FreeSlot[], networkIds: readonly Id[], post: Post): readonly FreeSlot[] {
  const pillarIds = post.pillars.map(({ pillarId }) => pillarId);
  const found = nextFreeSlots(free, networkIds, pillarIds);
  const [first] = found
    .flatMap((slot) => slot ?? [])
    .sort((a, b) => (`${a.day} ${a.time}` < `${b.day} ${b.time}` ? -1 : 1));
  if (!first) throw refused('no-free-slot', 'No network of the post has a free slot in the next half year.');
  return found.map((slot) => slot ?? first);
}

function take(context: Context, input: ParsedInput<'slots.take'>): Output<'slots.take'> {
  const { db, commands } = context;
  const post = requirePost(db, input.id);
  const moving = movable(post, input.placementIds);
  const networkIds = moving.length > 0 ? moving.map(({ networkId }) => networkId) : [...new Set(input.networkIds)];
  if (networkIds.length === 0) throw refused('needs-network', 'The post has no network yet.');
  checkNetworks(db, networkIds);
  const now = laterThan(nowOf(context), moving);
  const free = freeSlotsIn(db, now, within(now), networkIds, { placements: moving.map(({ id }) => id) });
  const places = placesFor(free, networkIds, post);
  const day = places.map((place) => place.day).sort()[0] ?? now.day;
  const name: StepName = moving.some((placement) => placement.day !== null) ? 'post-moved' : 'post-scheduled';
  const { step } = commands.run(name, { title: post.title, day }, (write) => {
    places.forEach(({ networkId, day, time }, index) => {
      const placement = moving[index];
      const spot = { networkId: networkIds[index] ?? networkId, day, time };
      if (placement) movePlacement(write, placement.id, day, time);
      else addUsualPlacement(context, write, post.id, spot, post.placements.length + index);
    });
  });
  return { step, value: requirePost(db, post.id) };
}

/** The times at which networks usually get a post. */
export function createSlotsService(context: Context) {
  return {
    set: (input: ParsedInput<'slots.set'>) => set(context, input),
    free: ({ range, networkIds }: ParsedInput<'slots.free'>): Output<'slots.free'> => {
      checkRange(range);
      const slots = freeSlotsIn(context.db, nowOf(context), range, networkIds);
      return { revision: readRevision(context.db), slots: [...slots] };
    },
    next: (input: ParsedInput<'slots.next'>) => next(context, input),
    take: (input: ParsedInput<'slots.take'>) => take(context, input),
  };
}
