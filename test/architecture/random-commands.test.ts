import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contract, type ProcedureName } from '#contract/index.ts';
import { commandKinds } from '../support/random-commands.ts';

/** Commands that random runs leave out, and why. */
const leftOut: Readonly<Partial<Record<ProcedureName, string>>> = {
  'history.undo': 'runs call it themselves, between the commands',
  'history.redo': 'the same',
  'trash.purge': 'is no step: integration/trash.test.ts goes on undoing after it',
  'reminders.take': 'is no step: it tells what fell due',
  'import.apply': 'needs the text of a calendar: integration/import.test.ts undoes it',
};

const answersWithStep = ({ output }: { readonly output: z.ZodType }) =>
  output instanceof z.ZodObject && 'step' in output.shape;
const commands = Object.entries(contract).flatMap(([name, procedure]) => (answersWithStep(procedure) ? [name] : []));

describe('random runs of commands, undone and redone', () => {
  it('draw from every command there is, but for those named with a reason', () => {
    expect(commands.length).toBeGreaterThan(50);
    expect([...commandKinds, ...Object.keys(leftOut)].sort()).toEqual(commands.toSorted());
  });
});
