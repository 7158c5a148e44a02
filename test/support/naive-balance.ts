import type { CountablePost } from '#domain/balance-tally.ts';
import { type Day, type DayRange, daysOf } from '#domain/day.ts';
import type { BalanceSettings, Id, Part, TargetSet } from '#domain/model.ts';

/** Everything a judgement depends on, as plain data. `networkIds` empty is no filter. */
export type NaiveWorkspace = {
  readonly posts: readonly CountablePost[];
  readonly targetSets: readonly Pick<TargetSet, 'fromDay' | 'weights'>[];
  readonly settings: BalanceSettings;
  readonly pillarOrder: readonly Id[];
  readonly window: DayRange;
  readonly today: Day;
  readonly networkIds: readonly Id[];
};

/** An exact fraction, lowest terms, positive denominator. */
type Ratio = { readonly top: bigint; readonly bottom: bigint };

const ratio = (top: bigint | number, bottom: bigint | number = 1): Ratio => {
  let [a, b] = [BigInt(top), BigInt(bottom)];
  if (b < 0n) [a, b] = [-a, -b];
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? { top: 0n, bottom: 1n } : { top: a / x, bottom: b / x };
};
const zero = ratio(0);
const plus = (a: Ratio, b: Ratio) => ratio(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
const minus = (a: Ratio, b: Ratio) => plus(a, ratio(-b.top, b.bottom));
const times = (a: Ratio, b: Ratio) => ratio(a.top * b.top, a.bottom * b.bottom);
const over = (a: Ratio, b: Ratio) => ratio(a.top * b.bottom, a.bottom * b.top);
const isMore = (a: Ratio, b: Ratio) => a.top * b.bottom > b.top * a.bottom;
const size = (a: Ratio) => (a.top < 0n ? ratio(-a.top, a.bottom) : a);
const least = (a: Ratio, b: Ratio) => (isMore(a, b) ? b : a);
const most = (a: Ratio, b: Ratio) => (isMore(a, b) ? a : b);
const toNumber = (a: Ratio) => Number((a.top * 10n ** 15n) / a.bottom) / 1e15;
/** Settings have at most three decimals here. */
const fromSetting = (value: number) => ratio(Math.round(value * 1000), 1000);

type Counted = { readonly day: Day; readonly parts: readonly Part[] };

function countsOn(workspace: NaiveWorkspace, day: Day): readonly { post: CountablePost; states: readonly string[] }[] {
  const found = [];
  for (const post of workspace.posts) {
    if (post.deleted) continue;
    const states: string[] = [];
    for (const placement of post.placements) {
      if (placement.day !== day || placement.state === 'skipped') continue;
      if (workspace.networkIds.length > 0 && !workspace.networkIds.includes(placement.networkId)) continue;
      const wanted =
        workspace.settings.scope === 'published'
          ? placement.state === 'published'
          : ['draft', 'review', 'approved'].includes(post.status);
      if (wanted) states.push(placement.state);
    }
    if (states.length > 0) found.push({ post, states });
  }
  return found;
}

function countedUnits(workspace: NaiveWorkspace): readonly Counted[] {
  const units: Counted[] = [];
  const seen = new Set<Id>();
  for (const day of daysOf(workspace.window)) {
    for (const { post, states } of countsOn(workspace, day)) {
      const unit = { day, parts: post.parts };
      if (workspace.settings.unit === 'placement') units.push(...states.map(() => unit));
      else if (!seen.has(post.id)) units.push(unit);
      seen.add(post.id);
    }
  }
  return units;
}

/** Counting placements of days gone by that nobody has marked published. */
function unconfirmedPlacements(workspace: NaiveWorkspace): number {
  return daysOf(workspace.window)
    .filter((day) => day < workspace.today)
    .flatMap((day) => countsOn(workspace, day))
    .flatMap(({ states }) => states)
    .filter((state) => state === 'planned').length;
}

function shareAt(workspace: NaiveWorkspace, day: Day, pillarId: Id): Ratio {
  const started = workspace.targetSets.filter((set) => set.fromDay <= day).map((set) => set.fromDay);
  const from = started.length > 0 ? started.sort().at(-1) : workspace.targetSets.map((set) => set.fromDay).sort()[0];
  const set = workspace.targetSets.find((each) => each.fromDay === from);
  if (set === undefined) return zero;
  let [own, all] = [0, 0];
  for (const entry of set.weights) {
    all += entry.weight;
    if (entry.pillarId === pillarId) own += entry.weight;
  }
  return ratio(own, all);
}

function creditFor(unit: Counted, pillarId: Id): Ratio {
  let [own, all] = [0, 0];
  for (const part of unit.parts) {
    all += part.parts;
    if (part.pillarId === pillarId) own += part.parts;
  }
  return ratio(own, all);
}

function judgePillar(workspace: NaiveWorkspace, tagged: readonly Counted[], pillarId: Id) {
  const { minPosts, bandSmall, bandLarge } = workspace.settings;
  const n = tagged.length;
  const hasTargets = workspace.targetSets.length > 0;
  let [credit, expected] = [zero, zero];
  let lastDay: Day | null = null;
  for (const unit of tagged) {
    const own = creditFor(unit, pillarId);
    credit = plus(credit, own);
    expected = plus(expected, shareAt(workspace, unit.day, pillarId));
    if (isMore(own, zero) && (lastDay === null || unit.day > lastDay)) lastDay = unit.day;
  }
  const gap = hasTargets ? minus(credit, expected) : zero;
  let [points, band] = [zero, zero];
  if (n > 0) {
    points = over(times(ratio(100), gap), ratio(n));
    const clamped = least(most(ratio(150, n), fromSetting(bandLarge)), fromSetting(bandSmall));
    band = least(clamped, over(times(ratio(50), expected), ratio(n)));
  }
  let verdict = 'ok';
  if (!hasTargets) verdict = 'no-targets';
  else if (n < minPosts) verdict = 'too-few';
  else if (expected.top === 0n && credit.top > 0n) verdict = 'off-target';
  else if (!isMore(ratio(1), size(gap)) && isMore(size(points), band)) verdict = 'warn';
  else if (!isMore(ratio(1), size(gap)) && isMore(size(points), over(band, ratio(2)))) verdict = 'watch';
  return { pillarId, credit, expected, gap, points, band, verdict, lastDay };
}

/** Judges by brute force in exact fractions, straight from the definition; the engine must agree with it. */
export function naiveReport(workspace: NaiveWorkspace) {
  const units = countedUnits(workspace);
  const tagged = units.filter((unit) => unit.parts.length > 0);
  const inForce = (pillarId: Id) =>
    daysOf(workspace.window).some((day) => isMore(shareAt(workspace, day, pillarId), zero));
  const judged = workspace.pillarOrder
    .map((pillarId) => judgePillar(workspace, tagged, pillarId))
    .filter(({ credit, expected, pillarId }) => credit.top > 0n || expected.top > 0n || inForce(pillarId));
  const verdicts = judged.map((pillar) => pillar.verdict);
  let verdict = 'ok';
  for (const worse of ['off-target', 'watch', 'warn']) if (verdicts.includes(worse)) verdict = worse;
  if (tagged.length < workspace.settings.minPosts) verdict = 'too-few';
  if (workspace.targetSets.length === 0) verdict = 'no-targets';
  return {
    tagged: tagged.length,
    untagged: units.length - tagged.length,
    unconfirmed: unconfirmedPlacements(workspace),
    verdict,
    driftIndex: toNumber(judged.map(({ points }) => size(points)).reduce(plus, zero)) / 2,
    pillars: judged.map((pillar) => ({
      pillarId: pillar.pillarId,
      credit: toNumber(pillar.credit),
      expected: toNumber(pillar.expected),
      gap: toNumber(pillar.gap),
      points: toNumber(pillar.points),
      band: toNumber(pillar.band),
      verdict: pillar.verdict,
      lastDay: pillar.lastDay,
    })),
  };
}
