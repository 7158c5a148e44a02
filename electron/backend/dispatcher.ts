import type { z } from 'zod';
import {
  contract,
  isProcedure,
  type Output,
  type ParsedInput,
  type ProcedureName,
  type Reply,
} from '#contract/index.ts';
import { AppError, classify, toWireError } from './errors.ts';
import type { Log, NewId } from './ports.ts';

/** The one table from procedure to the method that answers it. */
export type Handlers<N extends ProcedureName> = {
  readonly [K in N]: (input: ParsedInput<K>) => Output<K> | Promise<Output<K>>;
};

export type Dispatch = (name: string, input: unknown) => Promise<Reply>;

/** `path: message` of each thing zod found wrong. */
function issuesOf(error: z.ZodError): { path: string; message: string }[] {
  return error.issues.map((issue) => ({ path: issue.path.map(String).join('.'), message: issue.message }));
}

function failure(error: unknown, name: string, log: Log, newId: NewId): Reply {
  const known = classify(error);
  if (known.code !== 'internal') return { ok: false, error: toWireError(known) };
  const incident = newId().slice(0, 8);
  log.error(`${name} failed (${incident})`, known.cause ?? known);
  return { ok: false, error: { ...toWireError(known), params: { incident } } };
}

/** Answers calls by name: parses input, runs the handler, parses output. Never throws and never rejects. */
export function createDispatcher<N extends ProcedureName>(handlers: Handlers<N>, log: Log, newId: NewId): Dispatch {
  return async (name, input) => {
    try {
      if (!isProcedure(name) || !Object.hasOwn(handlers, name)) {
        throw new AppError('unknown-procedure', `There is no procedure "${name.slice(0, 80)}" here.`);
      }
      const procedure = contract[name];
      const parsed = procedure.input.safeParse(input);
      if (!parsed.success) {
        throw new AppError('invalid-input', `The input of ${name} is not valid.`, { issues: issuesOf(parsed.error) });
      }
      // The table's type binds each name to its own input; the compiler cannot follow that through a union of names.
      const handler = handlers[name as N] as unknown as (value: unknown) => unknown;
      return { ok: true, value: procedure.output.parse(await handler(parsed.data)) };
    } catch (error) {
      return failure(error, name, log, newId);
    }
  };
}
