import type { Output, ParsedInput } from '#contract/index.ts';
import { deleteLimitOverride, listLimitOverrides, saveLimitOverride } from '../db/limit-queries.ts';
import { shipped } from '../db/over-limits.ts';
import { type Context, refused } from './context.ts';
import type { StepName } from './step-names.ts';

function set(context: Context, own: ParsedInput<'limits.set'>): Output<'limits.set'> {
  const { platform, field } = own;
  if (!shipped.some((limit) => limit.platform === platform && limit.field === field)) {
    throw refused('no-such-limit', 'That network has no limit of that kind.');
  }
  return context.commands.run('limit-set' satisfies StepName, { platform }, (db) => {
    saveLimitOverride(db, own);
    return own;
  });
}

function reset(context: Context, { platform, field }: ParsedInput<'limits.reset'>): Output<'limits.reset'> {
  return context.commands.run('limit-reset' satisfies StepName, { platform }, (db) => {
    deleteLimitOverride(db, platform, field);
    return null;
  });
}

/** What the networks limit, and the user's own values. */
export function createLimitsService(context: Context) {
  return {
    list: (): Output<'limits.list'> => ({ shipped: [...shipped], own: [...listLimitOverrides(context.db)] }),
    set: (input: ParsedInput<'limits.set'>) => set(context, input),
    reset: (input: ParsedInput<'limits.reset'>) => reset(context, input),
  };
}
