/** The instant at which tests hold the clock, in ms since the epoch, from `COLONNADE_FIXED_NOW`; null for the real one. */
export function fixedNowFrom(value: string | undefined): number | null {
  if (value === undefined || value === '') return null;
  const at = /^\d+$/.test(value) ? Number(value) : Date.parse(value);
  if (!Number.isFinite(at)) throw new Error(`COLONNADE_FIXED_NOW is not an instant: ${value}`);
  return at;
}
