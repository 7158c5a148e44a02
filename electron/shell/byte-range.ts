/** The bytes that are asked for, both ends included. */
export type ByteRange = { readonly start: number; readonly end: number };

/**
 * What a `Range` header asks of a file of this size: one stretch of it, or `unsatisfiable`. Null for the whole file, which
 * also answers several stretches at once and units that nobody uses.
 */
export function byteRange(header: string | null, size: number): ByteRange | 'unsatisfiable' | null {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (!found) return null;
  const [, first = '', last = ''] = found;
  if (first === '' && last === '') return null;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 };
  }
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start > end || start >= size ? 'unsatisfiable' : { start, end };
}
