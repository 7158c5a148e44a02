import { z } from 'zod';

/** Why a call failed; the page words each in the user's language. */
export const errorCodes = [
  'unknown-procedure',
  'invalid-input',
  'not-found',
  'in-use',
  'stale',
  'refused',
  'no-workspace',
  'locked',
  'not-a-workspace',
  'newer-version',
  'corrupt',
  'read-only',
  'disk-full',
  'storage',
  'unavailable',
  'internal',
] as const;
export const errorCodeSchema = z.enum(errorCodes);
export type ErrorCode = z.infer<typeof errorCodeSchema>;

/** Values that a sentence about a step or an error is filled with. */
export const wordParamsSchema = z.record(z.string(), z.union([z.string(), z.number()]));
export type WordParams = Readonly<z.infer<typeof wordParamsSchema>>;

export const wireErrorSchema = z.object({
  code: errorCodeSchema,
  /** Plain English, for logs and scripts. */
  message: z.string(),
  /** A key that says which rule, file or situation; with `params` it makes the page's sentence. */
  reason: z.string().optional(),
  params: wordParamsSchema.optional(),
  /** Field errors of `invalid-input`: a dotted path and a message or rule key. */
  issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type WireError = z.infer<typeof wireErrorSchema>;

/** The answer of every transport to every call. */
export type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: WireError };

export const changeKinds = [
  'workspace',
  'networks',
  'pillars',
  'targets',
  'campaigns',
  'marks',
  'posts',
  'history',
  'writing',
  'limits',
  'media',
  'reminders',
  'views',
] as const;
export const changeKindSchema = z.enum(changeKinds);
export type ChangeKind = z.infer<typeof changeKindSchema>;

/** Published after the outermost commit. `revision` only ever rises within a workspace. */
export const changeEventSchema = z.object({
  revision: z.int(),
  kinds: z.array(changeKindSchema).readonly(),
});
export type ChangeEvent = Readonly<z.infer<typeof changeEventSchema>>;

/** One step of the undo stack, named so that the page can word it: `name` is a key, `params` fill it. */
export const stepSchema = z.object({ id: z.int(), name: z.string(), params: wordParamsSchema });
export type Step = Readonly<z.infer<typeof stepSchema>>;
