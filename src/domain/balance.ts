import { z } from 'zod';
import { above, atLeast, byListOrder } from './balance-compare.ts';
import type { DayTally } from './balance-tally.ts';
import { sharesOf, type TargetCalendar, type Targets, targetCalendar } from './balance-targets.ts';
import { type Day, type DayRange, daySchema } from './day.ts';
import { type BalanceSettings, type Id, idSchema } from './model.ts';

/** `no-targets` and `too-few` say that nothing can be judged; only `warn` is red; `off-target` is shown like `watch`. */
export const verdictSchema = z.enum(['no-targets', 'too-few', 'off-target', 'warn', 'watch', 'ok']);
export type Verdict = z.infer<typeof verdictSchema>;

/** A pillar in a window, in posts unless said otherwise. */
export const pillarBalanceSchema = z.object({
  pillarId: idSchema,
  /** What it got: the shares of posts added up. */
  credit: z.number(),
  /** What the targets of the units' days ask for. */
  expected: z.number(),
  /** credit - expected; 0 without targets. */
  gap: z.number(),
  /** The gap in percent points of the tagged units; 0 when there are none. */
  points: z.number(),
  /** The tolerance in percent points; 0 when there is no tagged unit. */
  band: z.number(),
  /** The same tolerance in posts, for drawing. */
  bandPosts: z.number(),
  verdict: verdictSchema,
  /** The last day on which it has credit in the window. */
  lastDay: daySchema.nullable(),
});
export type PillarBalance = Readonly<z.infer<typeof pillarBalanceSchema>>;

/** The judgement of a window. */
export const balanceReportSchema = z.object({
  /** Units with a pillar: the ones judged. */
  tagged: z.int(),
  untagged: z.int(),
  /** Units in the past that are still planned, tagged or not. */
  unconfirmed: z.int(),
  verdict: verdictSchema,
  /** Half the sum of |points|, 0 to 100; 0 without targets. */
  driftIndex: z.number(),
  pillars: z.array(pillarBalanceSchema).readonly(),
});
export type BalanceReport = Readonly<z.infer<typeof balanceReportSchema>>;

/** How much of a post one can speak of, and which way. */
export type GapWords = { readonly amount: number; readonly direction: 'short' | 'over' | 'on-target' };

/** The gap (in posts) as words state it: |gap| rounded half up to 0.5; an amount below 0.5 is on target. */
export function gapWords(gap: number): GapWords {
  const doubled = Math.abs(gap) * 2;
  const below = Math.floor(doubled);
  const halves = atLeast(doubled, below + 0.5) ? below + 1 : below;
  const amount = halves / 2;
  if (amount < 0.5) return { amount: 0, direction: 'on-target' };
  return { amount, direction: gap < 0 ? 'short' : 'over' };
}

/** How strict the judgement is. */
export type JudgeSettings = Pick<BalanceSettings, 'minPosts' | 'bandSmall' | 'bandLarge'>;

/** Credit, expectation and last day per pillar: what both the judgement and the suggestions start from. */
export type Standing = {
  readonly tagged: number;
  readonly credit: ReadonlyMap<Id, number>;
  readonly expected: ReadonlyMap<Id, number>;
  readonly lastDay: ReadonlyMap<Id, Day>;
};

function bump(map: Map<Id, number>, key: Id, amount: number): void {
  map.set(key, (map.get(key) ?? 0) + amount);
}

/** Adds the tallies up against the targets of their days. */
export function standingOf(tallies: readonly DayTally[], targets: TargetCalendar): Standing {
  const credit = new Map<Id, number>();
  const expected = new Map<Id, number>();
  const lastDay = new Map<Id, Day>();
  const taggedBySet = new Map<Targets, number>();
  let tagged = 0;
  for (const tally of tallies) {
    tagged += tally.tagged;
    const set = targets.setOn(tally.day);
    if (set !== undefined) taggedBySet.set(set, (taggedBySet.get(set) ?? 0) + tally.tagged);
    for (const entry of tally.credits) {
      bump(credit, entry.pillarId, entry.credit);
      const last = lastDay.get(entry.pillarId);
      if (last === undefined || tally.day > last) lastDay.set(entry.pillarId, tally.day);
    }
  }
  for (const [set, count] of taggedBySet) {
    for (const [pillarId, share] of sharesOf(set)) bump(expected, pillarId, share * count);
  }
  return { tagged, credit, expected, lastDay };
}

/**
 * The tolerance in percent points for a pillar that should get `expected` of `tagged` posts: one and a half posts,
 * kept between the two bands, and never more than half the pillar's own share.
 */
export function bandOf(expected: number, tagged: number, settings: JudgeSettings): number {
  if (tagged === 0) return 0;
  const clamped = Math.min(Math.max(150 / tagged, settings.bandLarge), settings.bandSmall);
  return Math.min(clamped, (100 * (expected / tagged)) / 2);
}

type Figures = Pick<PillarBalance, 'credit' | 'expected' | 'gap' | 'points' | 'band'>;

function verdictOf(figures: Figures, hasTargets: boolean, tagged: number, settings: JudgeSettings): Verdict {
  if (!hasTargets) return 'no-targets';
  if (tagged < settings.minPosts) return 'too-few';
  if (!above(figures.expected, 0) && above(figures.credit, 0)) return 'off-target';
  if (!atLeast(Math.abs(figures.gap), 1)) return 'ok';
  if (above(Math.abs(figures.points), figures.band)) return 'warn';
  return above(Math.abs(figures.points), figures.band / 2) ? 'watch' : 'ok';
}

function overallVerdict(
  pillars: readonly PillarBalance[],
  hasTargets: boolean,
  tagged: number,
  settings: JudgeSettings,
): Verdict {
  if (!hasTargets) return 'no-targets';
  if (tagged < settings.minPosts) return 'too-few';
  const worst = (['warn', 'watch', 'off-target'] as const).find((verdict) =>
    pillars.some((pillar) => pillar.verdict === verdict),
  );
  return worst ?? 'ok';
}

function pillarsToShow(standing: Standing, sets: readonly Targets[], order: readonly Id[]): readonly Id[] {
  const ids = new Set<Id>();
  for (const [id, credit] of standing.credit) if (above(credit, 0)) ids.add(id);
  for (const [id, expected] of standing.expected) if (above(expected, 0)) ids.add(id);
  for (const set of sets) for (const { pillarId } of set.weights) ids.add(pillarId);
  return [...ids].sort(byListOrder(order));
}

function total(tallies: readonly DayTally[], field: 'untagged' | 'unconfirmed'): number {
  return tallies.reduce((sum, tally) => sum + tally[field], 0);
}

/**
 * Judges the tallies of one window. It lists, in `pillarOrder`, each pillar that has credit, is expected, or is in a
 * target set in force in the window; without `range` the window is taken to be from the first to the last tally.
 */
export function judge(
  tallies: readonly DayTally[],
  targetSets: readonly Targets[],
  settings: JudgeSettings,
  pillarOrder: readonly Id[],
  range?: DayRange,
): BalanceReport {
  const targets = targetCalendar(targetSets);
  const standing = standingOf(tallies, targets);
  const { tagged } = standing;
  const hasTargets = !targets.isEmpty;
  const window = range ?? spanOf(tallies);
  const sets = window === null ? [] : targets.setsIn(window);
  const pillars = pillarsToShow(standing, sets, pillarOrder).map((pillarId): PillarBalance => {
    const credit = standing.credit.get(pillarId) ?? 0;
    const expected = standing.expected.get(pillarId) ?? 0;
    const gap = hasTargets ? credit - expected : 0;
    const points = tagged === 0 ? 0 : (100 * gap) / tagged;
    const band = bandOf(expected, tagged, settings);
    const figures = { credit, expected, gap, points, band };
    const verdict = verdictOf(figures, hasTargets, tagged, settings);
    const lastDay = standing.lastDay.get(pillarId) ?? null;
    return { pillarId, ...figures, bandPosts: (band * tagged) / 100, verdict, lastDay };
  });
  return {
    tagged,
    untagged: total(tallies, 'untagged'),
    unconfirmed: total(tallies, 'unconfirmed'),
    verdict: overallVerdict(pillars, hasTargets, tagged, settings),
    driftIndex: pillars.reduce((sum, { points }) => sum + Math.abs(points), 0) / 2,
    pillars,
  };
}

/** The pillar that drifts furthest below its target, the first listed of equals; null when none does. */
export function shortPillar({ pillars }: Pick<BalanceReport, 'pillars'>): Id | null {
  const drifting = pillars.filter(({ verdict, gap }) => (verdict === 'warn' || verdict === 'watch') && gap < 0);
  const most = Math.min(...drifting.map(({ gap }) => gap));
  return drifting.find(({ gap }) => atLeast(most, gap))?.pillarId ?? null;
}

function spanOf(tallies: readonly DayTally[]): DayRange | null {
  const days = tallies.map(({ day }) => day).sort();
  const from = days[0];
  const to = days.at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}
