import type { Day, DayRange, Time } from './day.ts';
import type { BalanceSettings, Id, Part, PlacementState, Status } from './model.ts';

/** What counting needs of a placement. */
export type CountablePlacement = {
  readonly networkId: Id;
  readonly day: Day | null;
  readonly time?: Time | null;
  readonly state: PlacementState;
};

/** What counting needs of a post; `deleted` is true in the trash. */
export type CountablePost = {
  readonly id: Id;
  readonly status: Status;
  readonly deleted?: boolean;
  readonly parts: readonly Part[];
  readonly placements: readonly CountablePlacement[];
};

/** One thing that counts, on the day it counts for, with how many of its placements are past yet still planned. */
export type Unit = {
  readonly postId: Id;
  readonly day: Day;
  readonly parts: readonly Part[];
  readonly unconfirmed: number;
};

/** A pillar's credit, in units. */
export type Credit = { readonly pillarId: Id; readonly credit: number };

/**
 * The units of a day. A window must be counted as such: a post that spans two windows counts once in each, so tallies of
 * one window cannot be cut into those of a smaller one. `unconfirmed` counts placements, of tagged and untagged units.
 */
export type DayTally = {
  readonly day: Day;
  readonly tagged: number;
  readonly untagged: number;
  readonly unconfirmed: number;
  readonly credits: readonly Credit[];
};

/** Which placements are looked at; no networks, or none given, means all. For a campaign pass its posts alone. */
export type CountFilter = { readonly networkIds?: readonly Id[] };

/** What to count. */
export type CountSettings = Pick<BalanceSettings, 'unit' | 'scope'>;

type Dated = CountablePlacement & { readonly day: Day };

/** Whether a post's placements count as planned: not an idea and not in the trash. */
export function isCountingPost(post: Pick<CountablePost, 'status' | 'deleted'>): boolean {
  return post.deleted !== true && post.status !== 'idea';
}

function counts(post: CountablePost, placement: CountablePlacement, scope: CountSettings['scope']): boolean {
  if (placement.day === null || placement.state === 'skipped' || post.deleted === true) return false;
  return scope === 'published' ? placement.state === 'published' : isCountingPost(post);
}

function countingPlacements(
  post: CountablePost,
  scope: CountSettings['scope'],
  range: DayRange,
  networks: ReadonlySet<Id>,
): readonly Dated[] {
  return post.placements.filter(
    (placement): placement is Dated =>
      placement.day !== null &&
      placement.day >= range.from &&
      placement.day <= range.to &&
      (networks.size === 0 || networks.has(placement.networkId)) &&
      counts(post, placement, scope),
  );
}

/** In scope `published` nothing counts while planned, so nothing is unconfirmed. */
function isUnconfirmed(placement: Dated, today: Day): boolean {
  return placement.state === 'planned' && placement.day < today;
}

function postUnit(post: CountablePost, placements: readonly Dated[], today: Day): readonly Unit[] {
  const first = placements[0];
  if (first === undefined) return [];
  const day = placements.reduce((earliest, { day }) => (day < earliest ? day : earliest), first.day);
  const unconfirmed = placements.filter((placement) => isUnconfirmed(placement, today)).length;
  return [{ postId: post.id, day, parts: post.parts, unconfirmed }];
}

/**
 * The units of a window. Unit `post`: each post once, on the day of its earliest counting placement in the window.
 * Unit `placement`: every counting placement.
 */
export function countUnits(
  posts: readonly CountablePost[],
  settings: CountSettings,
  range: DayRange,
  today: Day,
  filter: CountFilter = {},
): readonly Unit[] {
  const networks = new Set(filter.networkIds);
  return posts.flatMap((post) => {
    const placements = countingPlacements(post, settings.scope, range, networks);
    if (settings.unit === 'post') return postUnit(post, placements, today);
    return placements.map((placement) => ({
      postId: post.id,
      day: placement.day,
      parts: post.parts,
      unconfirmed: isUnconfirmed(placement, today) ? 1 : 0,
    }));
  });
}

/** A unit's credit per pillar, adding up to 1; empty when it has no pillar. */
export function creditsOf(parts: readonly Part[]): readonly Credit[] {
  const total = parts.reduce((sum, part) => sum + part.parts, 0);
  return parts.map((part) => ({ pillarId: part.pillarId, credit: part.parts / total }));
}

/** The units added up per day, sorted by day; days without a unit are left out. */
export function tallyUnits(units: readonly Unit[]): readonly DayTally[] {
  const days = new Map<Day, { tagged: number; untagged: number; unconfirmed: number; credits: Map<Id, number> }>();
  for (const unit of units) {
    const tally = days.get(unit.day) ?? { tagged: 0, untagged: 0, unconfirmed: 0, credits: new Map<Id, number>() };
    days.set(unit.day, tally);
    tally.unconfirmed += unit.unconfirmed;
    if (unit.parts.length === 0) tally.untagged += 1;
    else tally.tagged += 1;
    for (const { pillarId, credit } of creditsOf(unit.parts)) {
      tally.credits.set(pillarId, (tally.credits.get(pillarId) ?? 0) + credit);
    }
  }
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, { credits, ...counted }]) => ({
      day,
      ...counted,
      credits: [...credits].map(([pillarId, credit]) => ({ pillarId, credit })),
    }));
}
