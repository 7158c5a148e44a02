import type { FillChoice, FillIdea, FillRow, FillScope, Output, ParsedInput } from '#contract/index.ts';
import { type CountablePost, countUnits, tallyUnits } from '#domain/balance-tally.ts';
import { addDays, type DayRange } from '#domain/day.ts';
import { fill } from '#domain/fill.ts';
import type { Moment } from '#domain/filter-match.ts';
import { noFilters } from '#domain/filters.ts';
import { emptyPostFields, type Id } from '#domain/model.ts';
import type { FreeSlot } from '#domain/slot.ts';
import { fourWeeksEnding, monthWindow, weekWindow } from '#domain/windows.ts';
import { trayCards } from '../db/card-queries.ts';
import { readRevision } from '../db/commands.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import { listPillars } from '../db/pillar-queries.ts';
import { movePlacement, updatePost } from '../db/post-writes.ts';
import { placedPosts } from '../db/slot-queries.ts';
import { AppError } from '../errors.ts';
import { type Context, refused } from './context.ts';
import { createJudge, type Judge } from './judgement.ts';
import { addPost, requirePost } from './posts.ts';
import { checkNetworks } from './references.ts';
import { addUsualPlacement, usualPlacement } from './scheduling.ts';
import { freeSlotsIn } from './slots.ts';
import type { StepName } from './step-names.ts';

/** Posts this far from the slots can still be their neighbours. */
const NEIGHBOUR_DAYS = 7;
/** The newest tray posts that are offered. */
const MOST_IDEAS = 500;
/** Stands for the posts that a plan would make, one after the other. */
const newPost = (index: number): Id => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

type Windows = { readonly range: DayRange; readonly judged: DayRange };

/** A week is judged with the three before it, as everywhere; a month by itself, so that all its slots are in the window. */
function windowsOf({ span, day }: FillScope, judge: Judge): Windows {
  if (span === 'month') return { range: monthWindow(day), judged: monthWindow(day) };
  const range = weekWindow(day, judge.workspace.firstWeekday);
  return { range, judged: fourWeeksEnding(range) };
}

/** Plans are weighed as planned, also where only what is published is judged: a plan is never published. */
function judgeOf(context: Context, { networkIds }: FillScope): Judge {
  return createJudge(context, { ...noFilters, networkIds }, 'planned');
}

function pillarsFor(db: ReadDb, judge: Judge, judged: DayRange, slots: readonly FreeSlot[]): readonly (Id | null)[] {
  const first = slots[0]?.day ?? judged.from;
  const last = slots.at(-1)?.day ?? judged.to;
  const around = { from: addDays(first, -NEIGHBOUR_DAYS), to: addDays(last, NEIGHBOUR_DAYS) };
  return fill({
    slots,
    tallies: judge.tallies(judged),
    targetSets: judge.targetSets,
    pillarOrder: listPillars(db).flatMap(({ id, archived }) => (archived ? [] : [id])),
    placed: placedPosts(db, around, [...new Set(slots.map(({ networkId }) => networkId))]),
  });
}

/** The tray posts that have a pillar and are for one network at most: others do not fit a slot. */
function ideasOf(db: ReadDb, now: Moment): readonly FillIdea[] {
  return trayCards(db, MOST_IDEAS, 0, noFilters, now).flatMap(({ postId, title, status, pillars, placements }) => {
    if (pillars.length === 0 || placements.length > 1) return [];
    const pillarIds = pillars.map(({ pillarId }) => pillarId);
    return [{ postId, title, status, pillarIds, networkId: placements[0]?.networkId ?? null }];
  });
}

/** Gives each slot in turn the newest tray post that is for its network, or for none, and has its pillar alone. */
function withIdeas(rows: readonly FillRow[], ideas: readonly FillIdea[]): readonly FillRow[] {
  const used = new Set<Id>();
  return rows.map((row) => {
    const fits = ({ postId, pillarIds, networkId }: FillIdea) =>
      !used.has(postId) &&
      pillarIds.length === 1 &&
      pillarIds[0] === row.pillarId &&
      (networkId === null || networkId === row.networkId);
    // One that is for this very network comes before one that could go anywhere.
    const idea = ideas.find((each) => fits(each) && each.networkId !== null) ?? ideas.find(fits);
    if (!idea) return row;
    used.add(idea.postId);
    return { ...row, postId: idea.postId };
  });
}

/** The posts as they would be. */
function resulting(db: ReadDb, choices: readonly FillChoice[]): readonly CountablePost[] {
  return choices.map(({ networkId, day, time, pillarId, postId }, index) => {
    const placements = [{ networkId, day, time, state: 'planned' as const }];
    if (postId === null) {
      const parts = pillarId === null ? [] : [{ pillarId, parts: 1 }];
      return { id: newPost(index), status: 'draft', parts, placements };
    }
    return { id: postId, status: 'draft', parts: requirePost(db, postId).pillars, placements };
  });
}

function weigh(context: Context, scope: FillScope, choices: readonly FillChoice[]): Output<'fill.weigh'> {
  const judge = judgeOf(context, scope);
  const { judged } = windowsOf(scope, judge);
  const posts = resulting(context.db, choices);
  const settings = { unit: judge.workspace.balance.unit, scope: 'planned' } as const;
  // A tray post has nothing in any window, so what is there stays as it is.
  const there = judge.tallies(judged);
  const added = tallyUnits(countUnits(posts, settings, judged, judge.now.day, { networkIds: scope.networkIds }));
  return {
    range: judged,
    before: judge.judge(there, judged),
    after: judge.judge([...there, ...added], judged),
  };
}

function plan(context: Context, { useTray, ...scope }: ParsedInput<'fill.plan'>): Output<'fill.plan'> {
  const { db } = context;
  const judge = judgeOf(context, scope);
  const { range, judged } = windowsOf(scope, judge);
  const slots = freeSlotsIn(db, judge.now, range, scope.networkIds);
  const pillars = pillarsFor(db, judge, judged, slots);
  const empty = slots.map(({ slotId, networkId, day, time, pillarId: reserved }, index): FillRow => {
    return { slotId, networkId, day, time, reserved, pillarId: pillars[index] ?? null, postId: null };
  });
  const ideas = ideasOf(db, judge.now);
  const rows = useTray ? withIdeas(empty, ideas) : empty;
  return { revision: readRevision(db), ...weigh(context, scope, rows), rows: [...rows], ideas: [...ideas] };
}

type Titled = ParsedInput<'fill.apply'>['choices'][number];

/** An idea that takes a slot is meant to go out there: as a draft it counts. */
function placeIdea(context: Context, db: WriteDb, choice: Titled, postId: Id): void {
  const post = requirePost(db, postId);
  const [placement] = post.placements;
  const taken = post.placements.some(({ day }) => day !== null);
  if (taken || post.placements.length > 1 || (placement && placement.networkId !== choice.networkId)) {
    throw refused('not-for-slot', 'The post is no longer in the tray, or is for another network.', {
      title: post.title,
    });
  }
  if (post.status === 'idea') updatePost(db, postId, { ...post, status: 'draft' });
  if (placement) movePlacement(db, placement.id, choice.day, choice.time);
  else addUsualPlacement(context, db, postId, choice, 0);
}

function apply(context: Context, { choices }: ParsedInput<'fill.apply'>): Output<'fill.apply'> {
  const used = choices.flatMap(({ postId }) => postId ?? []);
  if (new Set(used).size < used.length) {
    const issues = [{ path: 'choices', message: 'repeated-post' }];
    throw new AppError('invalid-input', 'A tray post takes two slots.', { issues });
  }
  const count = choices.length;
  return context.commands.run('slots-filled' satisfies StepName, { count }, (db) => {
    checkNetworks(
      db,
      choices.map(({ networkId }) => networkId),
    );
    for (const choice of choices) {
      if (choice.postId !== null) {
        placeIdea(context, db, choice, choice.postId);
        continue;
      }
      const pillars = choice.pillarId === null ? [] : [{ pillarId: choice.pillarId, parts: 1 }];
      const fields = { ...emptyPostFields, title: choice.title, pillars };
      addPost(context, db, fields, [usualPlacement(db, choice)]);
    }
    return { count };
  });
}

/** Filling free slots so that the mix comes nearest to its target. */
export function createFillService(context: Context) {
  return {
    plan: (input: ParsedInput<'fill.plan'>) => plan(context, input),
    weigh: ({ choices, ...scope }: ParsedInput<'fill.weigh'>) => weigh(context, scope, choices),
    apply: (input: ParsedInput<'fill.apply'>) => apply(context, input),
  };
}
