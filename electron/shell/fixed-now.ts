import type { FixedNow } from '#backend/ports.ts';

const FILE = 'file:';

/**
 * Where tests hold the clock, from `COLONNADE_FIXED_NOW`: an instant (ISO or ms since the epoch), or `file:` and the path of
 * a file that holds an ISO one, read anew each time. Null for the real clock.
 */
export function fixedNowFrom(value: string | undefined): FixedNow | null {
  if (value === undefined || value === '') return null;
  if (value.startsWith(FILE)) return { file: value.slice(FILE.length) };
  const at = /^\d+$/.test(value) ? Number(value) : Date.parse(value);
  if (!Number.isFinite(at)) throw new Error(`COLONNADE_FIXED_NOW is not an instant: ${value}`);
  return at;
}
