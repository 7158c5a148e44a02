import { xUrls } from './x-urls.ts';

/** What a web address counts, however long it is. */
const URL_WEIGHT = 23;
const EMOJI_WEIGHT = 2;

/** Latin and most alphabets, and general punctuation, count one; everything else, CJK above all, counts two. */
const singles = [
  [0x0000, 0x10ff],
  [0x2000, 0x200d],
  [0x2010, 0x201f],
  [0x2032, 0x2037],
] as const;

function weightOf(point: number): number {
  return singles.some(([from, to]) => point >= from && point <= to) ? 1 : 2;
}

/**
 * An emoji of any length counts two. Besides the sequences that Unicode recommends there are forms that X takes too: a
 * keycap without its selector, a selector after signs that need none, and a hand or person with selector and skin tone.
 */
const emoji = new RegExp(
  [
    '[#*0-9]\\uFE0F?\\u20E3',
    '[\\u261D\\u26F7\\u26F9\\u270C\\u270D\\u{1F3CB}\\u{1F3CC}\\u{1F574}\\u{1F575}\\u{1F590}]\\uFE0F?\\p{Emoji_Modifier}',
    '\\u{1F441}\\u200D\\u{1F5E8}',
    '[\\u231A\\u231B\\u25FD\\u25FE\\u2614\\u2615\\u2648-\\u2653\\u267F\\u2693\\u26A1\\u26AA\\u26AB\\u26BD\\u26BE\\u26C4\\u26C5\\u26D4\\u26EA\\u26F2\\u26F3\\u26F5\\u26FA\\u26FD\\u2757\\u2B1B\\u2B1C\\u2B50\\u2B55\\u{1F004}\\u{1F21A}\\u{1F22F}]\\uFE0F',
    '\\p{RGI_Emoji}',
  ].join('|'),
  'gv',
);

/** Where each emoji starts, and where it ends. */
function emojiEnds(text: string): ReadonlyMap<number, number> {
  return new Map([...text.matchAll(emoji)].map((found) => [found.index, found.index + found[0].length]));
}

/**
 * The length of a text as X counts it (docs.x.com, counting characters; twitter-text config v3): in NFC, addresses 23,
 * emoji 2, signs 1 or 2. Emoji that are newer than that package count 2 as well, where it counts their pieces.
 */
export function xWeight(text: string): number {
  const normal = text.normalize('NFC');
  const ends = emojiEnds(normal);
  const urls = new Map(xUrls(normal).map(({ start, end }) => [start, end]));
  let weight = 0;
  for (let at = 0; at < normal.length; ) {
    const urlEnd = urls.get(at);
    const emojiEnd = ends.get(at);
    const point = normal.codePointAt(at) ?? 0;
    if (urlEnd !== undefined) weight += URL_WEIGHT;
    else if (emojiEnd !== undefined) weight += EMOJI_WEIGHT;
    else weight += weightOf(point);
    at = urlEnd ?? emojiEnd ?? at + (point > 0xffff ? 2 : 1);
  }
  return weight;
}
