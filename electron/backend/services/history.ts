import type { Output, ParsedInput } from '#contract/index.ts';
import { hiddenOfStep } from '../db/hidden-queries.ts';
import { type Context, refused } from './context.ts';
import { nowOf } from './today.ts';

/** Undo and redo. They move along the stack and are no step of it themselves. */
export function createHistoryService(context: Context) {
  const { db, commands } = context;
  return {
    hidden: ({ step, filters }: ParsedInput<'history.hidden'>): Output<'history.hidden'> =>
      hiddenOfStep(db, step, filters, nowOf(context)),
    /** Throws `refused` (`step-gone`) when `to` is not a step that can be taken back (any more). */
    undo: ({ to }: ParsedInput<'history.undo'>): Output<'history.undo'> => {
      const steps = commands.undo(to);
      if (to !== null && steps.length === 0) {
        throw refused('step-gone', 'That step has been taken back already, or is too old to be.');
      }
      return { step: null, value: { steps: steps.length, undone: steps.at(-1) ?? null } };
    },
    redo: (): Output<'history.redo'> => {
      const redone = commands.redo();
      return { step: null, value: { steps: redone ? 1 : 0, redone } };
    },
  };
}
