import type { Reply } from '#contract/index.ts';

/** The reply when nobody answered. */
export function unreachable(reason: string): Reply {
  return { ok: false, error: { code: 'unavailable', message: 'Colonnade does not answer.', reason } };
}
