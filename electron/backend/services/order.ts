import type { Id } from '#domain/model.ts';
import { AppError } from '../errors.ts';
import { type Noun, notFound } from './context.ts';

/** Throws `not-found` for an unknown id and `invalid-input` unless each existing one is there once. */
export function checkOrder(ids: readonly Id[], existing: readonly Id[], noun: Noun): void {
  const known = new Set(existing);
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined) throw notFound(noun, unknown);
  if (ids.length !== known.size || new Set(ids).size !== ids.length) {
    throw new AppError('invalid-input', 'The order must name each one once.', {
      issues: [{ path: 'ids', message: 'incomplete-order' }],
    });
  }
}
