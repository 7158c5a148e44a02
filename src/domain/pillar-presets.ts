import type { PillarColor } from './model.ts';

/** A pillar that a preset proposes. The page names it in the user's language. */
export type PresetPillar = {
  readonly key: string;
  readonly color: PillarColor;
  readonly weight: number;
};

export const pillarPresets = {
  /** One leading pillar and three that follow. */
  ranked: [
    { key: 'brand', color: 'indigo', weight: 40 },
    { key: 'expertise', color: 'coral', weight: 30 },
    { key: 'community', color: 'teal', weight: 20 },
    { key: 'backstage', color: 'amber', weight: 10 },
  ],
  /** Mostly what helps the audience, seldom what sells. */
  generous: [
    { key: 'value', color: 'indigo', weight: 80 },
    { key: 'offers', color: 'coral', weight: 20 },
  ],
  /** Own news, the ideas of others, and talking with people. */
  thirds: [
    { key: 'news', color: 'indigo', weight: 1 },
    { key: 'curated', color: 'coral', weight: 1 },
    { key: 'conversation', color: 'teal', weight: 1 },
  ],
} as const satisfies Readonly<Record<string, readonly PresetPillar[]>>;

/** A ready-made mix for a new workspace. */
export type PillarPreset = keyof typeof pillarPresets;

/** Each weight's share of the whole, 0 to 1; all 0 when nothing has weight. */
export function sharesOfWeights(weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (total > 0 ? weight / total : 0));
}
