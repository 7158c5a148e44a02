import { xWeight } from './x-weight.ts';

/**
 * How a network counts a text: code points, UTF-16 units, what a reader sees as one sign, UTF-8 bytes, X's weights, or the
 * own ways of Threads and Mastodon.
 */
export const countMethods = ['characters', 'utf16', 'graphemes', 'bytes', 'x', 'threads', 'mastodon'] as const;
export type CountMethod = (typeof countMethods)[number];

/** What Mastodon counts for an address, however long. */
const MASTODON_URL = 23;

const signs = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
// A line feed after a carriage return is the one sign of ASCII that is made of two.
// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is asked for.
const plain = /^[\x00-\x0C\x0E-\x7F]*$/;

function graphemes(text: string): number {
  if (plain.test(text)) return text.length;
  let count = 0;
  for (const _ of signs.segment(text)) count += 1;
  return count;
}

function codePoints(text: string): number {
  let count = text.length;
  for (let at = 0; at < text.length - 1; at += 1) {
    const isPair = (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
    if (isPair) count -= 1;
  }
  return count;
}

/** Lone halves of a pair count three, as they are written as U+FFFD. */
function utf8Bytes(text: string): number {
  let count = 0;
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0;
    count += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return count;
}

const emoji = /\p{RGI_Emoji}|\p{Emoji_Presentation}/gv;

/** Code points, but an emoji counts its UTF-8 bytes. */
function threadsLength(text: string): number {
  let count = codePoints(text);
  for (const [found] of text.matchAll(emoji)) count += utf8Bytes(found) - codePoints(found);
  return count;
}

/** What readers see as signs; an address counts 23, a mention of another server its name alone. */
function mastodonLength(text: string): number {
  return graphemes(
    text
      .replaceAll(/https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]}'…]/giu, 'x'.repeat(MASTODON_URL))
      .replaceAll(/(?<![\p{L}\p{N}_/])(@[a-z0-9_]+(?:[a-z0-9_.-]+[a-z0-9_]+)?)@[a-z0-9.-]+[a-z0-9]/giu, '$1'),
  );
}

const counters: Readonly<Record<CountMethod, (text: string) => number>> = {
  characters: codePoints,
  utf16: (text) => text.length,
  graphemes,
  bytes: utf8Bytes,
  x: xWeight,
  threads: threadsLength,
  mastodon: mastodonLength,
};

/** The length of a text as a network counts it. */
export function countText(method: CountMethod, text: string): number {
  return counters[method](text);
}

/** The most that one UTF-16 unit can count. */
const mostPerUnit: Readonly<Record<CountMethod, number>> = {
  characters: 1,
  utf16: 1,
  graphemes: 1,
  bytes: 3,
  x: 2,
  threads: 3,
  mastodon: 1,
};
/** The shortest address, `a.co`, counts more than its signs. */
const URL_MOST = 23;

/** Whether a text cannot be longer than `max`, seen without counting it; false says nothing. */
export function surelyFits(method: CountMethod, text: string, max: number): boolean {
  if (text.length * mostPerUnit[method] > max) return false;
  if (method !== 'x' && method !== 'mastodon') return true;
  const addresses = text.split('.').length - 1 + (text.split('://').length - 1);
  return text.length * mostPerUnit[method] + addresses * URL_MOST <= max;
}
