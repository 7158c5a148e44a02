import { z } from 'zod';
import { placementFieldsSchema, postFieldsSchema } from '#domain/model.ts';
import type { Draft } from './composer.ts';

/** What is wrong with a field: its path as the backend writes it, and a rule's key. */
export type FieldIssue = { readonly path: string; readonly message: string };

const draftSchema = z.object({ fields: postFieldsSchema, placements: z.array(placementFieldsSchema) });

function ruleOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_big') return issue.origin === 'array' ? 'too-many' : 'too-long';
  if (issue.code === 'custom') return issue.message;
  return 'invalid';
}

/** What the rules of the domain say against a draft, before it is sent anywhere. */
export function draftIssues({ fields, placements }: Draft): readonly FieldIssue[] {
  const parsed = draftSchema.safeParse({ fields, placements });
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: ruleOf(issue) }));
}
