/** Shades of the year's heat map that stand for some posts; a day without any has none. */
export const HEAT_LEVELS = 4;

/** The smallest number of posts of each shade, palest first; shades that no whole number would reach are left out. */
export function heatSteps(most: number): readonly number[] {
  const steps = Array.from({ length: HEAT_LEVELS }, (_, index) => 1 + Math.floor((index * most) / HEAT_LEVELS));
  return [...new Set(steps)].filter((step) => step <= most);
}

/** The shade of a day: 0 for none, else up to `HEAT_LEVELS`. The darkest is used however few shades there are. */
export function heatLevel(count: number, steps: readonly number[]): number {
  const reached = steps.filter((step) => count >= step).length;
  return reached === 0 ? 0 : HEAT_LEVELS - steps.length + reached;
}
