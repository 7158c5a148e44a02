import { z } from 'zod';
import { stepSchema } from './wire.ts';

/** A callable of the contract. `app` procedures are answered by the shell, `workspace` ones by the open workspace. */
export type Procedure<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  readonly kind: 'query' | 'command';
  readonly scope: 'app' | 'workspace';
  /** One English sentence for scripts that list the contract. */
  readonly summary: string;
  readonly input: I;
  readonly output: O;
};

/** The input of a procedure that needs none. */
export const nothing = z.object({});

/** A workspace procedure that changes nothing. */
export function query<I extends z.ZodType, O extends z.ZodType>(summary: string, input: I, output: O) {
  return { kind: 'query', scope: 'workspace', summary, input, output } as const;
}

/** A workspace procedure that is one undoable step; `step` is null when nothing changed. */
export function command<I extends z.ZodType, V extends z.ZodType>(summary: string, input: I, value: V) {
  const output = z.object({ step: stepSchema.nullable(), value });
  return { kind: 'command', scope: 'workspace', summary, input, output } as const;
}

/** A workspace procedure that works on files beside the workspace and changes nothing in it: there is no step. */
export function action<I extends z.ZodType, O extends z.ZodType>(summary: string, input: I, output: O) {
  return { kind: 'command', scope: 'workspace', summary, input, output } as const;
}

/** A procedure of the shell: recent files, preferences, folders. */
export function appCall<I extends z.ZodType, O extends z.ZodType>(summary: string, input: I, output: O) {
  return { kind: 'command', scope: 'app', summary, input, output } as const;
}
