import type { ErrorCode, WireError } from '#contract/index.ts';

/** A refused or failed call as the page shows it. */
export type Failure = WireError;

/** The failure inside anything a call threw. */
export function toFailure(error: unknown): Failure {
  if (error instanceof Error && 'code' in error) {
    // ApiError carries the wire error's own fields; the class itself lives in the client layer.
    const { code, message, reason, params, issues } = error as Error & Failure;
    return { code, message, ...(reason && { reason }), ...(params && { params }), ...(issues && { issues }) };
  }
  return { code: 'internal', message: error instanceof Error ? error.message : String(error) };
}

const blocking: ReadonlySet<ErrorCode> = new Set(['disk-full', 'read-only', 'storage', 'corrupt', 'locked']);

/** Whether the failure is storage trouble that the user must deal with before going on. */
export function isStorageTrouble(failure: Failure): boolean {
  return blocking.has(failure.code);
}
