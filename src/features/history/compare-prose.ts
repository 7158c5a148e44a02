import { diffWordsWithSpace } from 'diff';

/** A stretch of two texts: in both, only in the text as it is, or only in the one it was. */
export type Stretch = { readonly kind: 'same' | 'now' | 'past'; readonly value: string };

/** A longer text is not compared by words: it would hold the page up. */
const MOST_COMPARED = 20_000;
/** Texts that share less of the shorter one than this are two texts. */
const LEAST_SHARED = 0.4;

const isGap = (value: string) => !/[\p{L}\p{N}]/u.test(value);

/**
 * What goes and what comes between two texts, by words; changes with nothing but signs between them are one. Null for two
 * texts that are too long or too unlike to be marked up.
 */
export function compareProse(now: string, past: string): readonly Stretch[] | null {
  if (now.length + past.length > MOST_COMPARED) return null;
  const parts = diffWordsWithSpace(now, past);
  const stretches: Stretch[] = [];
  let [gone, come, shared] = ['', '', 0];
  const flush = () => {
    if (gone !== '') stretches.push({ kind: 'now', value: gone });
    if (come !== '') stretches.push({ kind: 'past', value: come });
    [gone, come] = ['', ''];
  };
  for (const [index, { value, added, removed }] of parts.entries()) {
    if (removed) gone += value;
    else if (added) come += value;
    else if (isGap(value) && gone + come !== '' && index < parts.length - 1) {
      gone += value;
      come += value;
    } else {
      flush();
      stretches.push({ kind: 'same', value });
      shared += value.length;
    }
  }
  flush();
  return shared < LEAST_SHARED * Math.min(now.length, past.length) ? null : stretches;
}
