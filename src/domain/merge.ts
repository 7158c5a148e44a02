import { type Id, type Part, partSchema, type TargetSet, type Weight, weightSchema } from './model.ts';

const MOST_PARTS = partSchema.shape.parts.maxValue ?? Number.MAX_SAFE_INTEGER;
const MOST_WEIGHT = weightSchema.shape.weight.maxValue ?? Number.MAX_SAFE_INTEGER;

type Entry = { readonly pillarId: Id; readonly amount: number };

/** Whole amounts, none above `most`, in nearly the same proportions. */
function scaleTo(entries: readonly Entry[], most: number): readonly Entry[] {
  const largest = Math.max(...entries.map(({ amount }) => amount));
  if (largest <= most) return entries;
  return entries.map(({ pillarId, amount }) => ({
    pillarId,
    amount: Math.max(1, Math.round((amount * most) / largest)),
  }));
}

/** `into` takes the amount of `from` as well, in the place of whichever comes first. */
function add(entries: readonly Entry[], from: Id, into: Id): readonly Entry[] {
  const amounts = new Map<Id, number>();
  for (const { pillarId, amount } of entries) {
    const id = pillarId === from ? into : pillarId;
    amounts.set(id, (amounts.get(id) ?? 0) + amount);
  }
  return [...amounts].map(([pillarId, amount]) => ({ pillarId, amount }));
}

/**
 * A post's parts once pillar `from` has become `into`: their parts add up, so no other pillar's credit changes. A sum
 * above the most parts that can be stored (a thousand million) scales the post's parts down in nearly their proportions. Parts without `from` come back as they are.
 */
export function mergeParts(parts: readonly Part[], from: Id, into: Id): readonly Part[] {
  if (from === into || !parts.some(({ pillarId }) => pillarId === from)) return parts;
  const entries = parts.map(({ pillarId, parts: amount }) => ({ pillarId, amount }));
  return scaleTo(add(entries, from, into), MOST_PARTS).map(({ pillarId, amount }) => ({ pillarId, parts: amount }));
}

/** A set's weights once pillar `from` has become `into`, by the same rules. */
export function mergeWeights(weights: readonly Weight[], from: Id, into: Id): readonly Weight[] {
  if (from === into || !weights.some(({ pillarId }) => pillarId === from)) return weights;
  const entries = weights.map(({ pillarId, weight: amount }) => ({ pillarId, amount }));
  return scaleTo(add(entries, from, into), MOST_WEIGHT).map(({ pillarId, amount }) => ({ pillarId, weight: amount }));
}

/** The target sets that a merge changes, with their new weights; the others are left out. */
export function mergeTargetSets(targetSets: readonly TargetSet[], from: Id, into: Id): readonly TargetSet[] {
  return targetSets.flatMap((set) => {
    const weights = mergeWeights(set.weights, from, into);
    return weights === set.weights ? [] : [{ ...set, weights: [...weights] }];
  });
}
