import type { PillarBalance } from '#domain/balance.ts';
import type { DayRange } from '#domain/day.ts';
import type { Id } from '#domain/model.ts';
import type { BalanceHistory } from '#state/balance.ts';

/** A pillar at one point of the history: the four weeks judged, and the week alone. Null where it had no part. */
export type SeriesPoint = {
  readonly week: DayRange;
  readonly judged: DayRange;
  readonly four: PillarBalance | null;
  readonly alone: PillarBalance | null;
};

export type Series = { readonly pillarId: Id; readonly points: readonly SeriesPoint[] };

/** The history turned from points with pillars into pillars with points, in the order of `order`. */
export function seriesOf(points: BalanceHistory['points'], order: readonly Id[]): readonly Series[] {
  const ids = new Set(points.flatMap(({ report }) => report.pillars.map(({ pillarId }) => pillarId)));
  const find = (pillars: readonly PillarBalance[], id: Id) => pillars.find(({ pillarId }) => pillarId === id) ?? null;
  return [...ids]
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((pillarId) => ({
      pillarId,
      points: points.map(({ week, judged, report, weekReport }) => ({
        week,
        judged,
        four: find(report.pillars, pillarId),
        alone: find(weekReport.pillars, pillarId),
      })),
    }));
}

/** Scales that all pillars share, in posts: gaps run from -gap to +gap, weeks from 0 to week. */
export type Scale = { readonly gap: number; readonly week: number };

export function scaleOfHistory(series: readonly Series[]): Scale {
  const points = series.flatMap((one) => one.points);
  const gaps = points.map(({ four }) => (four ? Math.max(Math.abs(four.gap), four.bandPosts) : 0));
  const weeks = points.map(({ alone }) => (alone ? Math.max(alone.credit, alone.expected) : 0));
  return { gap: Math.max(2, Math.ceil(Math.max(0, ...gaps))), week: Math.max(1, Math.ceil(Math.max(0, ...weeks))) };
}

/** Where a gap is drawn, percent from the top. */
export function heightOfGap(gap: number, scale: Scale): number {
  return 50 - (50 * gap) / scale.gap;
}

/** The middle of a point's column, percent from the left. */
export function middleOf(index: number, count: number): number {
  return (100 * (index + 0.5)) / count;
}

/** The tolerance band as an SVG path: along its upper edge and back along the lower one. */
export function bandPath(points: readonly SeriesPoint[], scale: Scale): string {
  const edge = (side: 1 | -1) =>
    points.map(
      ({ four }, index) => `${middleOf(index, points.length)},${heightOfGap(side * (four?.bandPosts ?? 0), scale)}`,
    );
  return `M${[...edge(1), ...edge(-1).reverse()].join('L')}Z`;
}

/** Whether anything was planned or expected: a gap of 0 without posts says nothing. */
export function isJudgeable(pillar: PillarBalance | null): pillar is PillarBalance {
  return pillar !== null && (pillar.credit > 0 || pillar.expected > 0);
}

/** The gaps as an SVG path, broken where there was nothing to judge. */
export function gapPath(points: readonly SeriesPoint[], scale: Scale): string {
  return points
    .map(({ four }, index) => {
      if (!isJudgeable(four)) return '';
      const goesOn = isJudgeable(points[index - 1]?.four ?? null);
      return `${goesOn ? 'L' : 'M'}${middleOf(index, points.length)},${heightOfGap(four.gap, scale)}`;
    })
    .join('');
}
