import fc from 'fast-check';
import twitter from 'twitter-text';
import { describe, expect, it } from 'vitest';
import { xUrls } from '#domain/x-urls.ts';
import { xWeight } from '#domain/x-weight.ts';
import { times } from '#test/runs.ts';

const oracle = (text: string): number => twitter.parseTweet(text).weightedLength;

/** Emoji that Unicode recommends; the package knows those up to 2018 and counts the pieces of newer ones. */
const isEmoji = (text: string) => /^\p{RGI_Emoji}$/v.test(text);

// Nothing newer than Emoji 11, where both know the same.
const pieces = [
  ...[
    'a',
    'é',
    'e\u0301',
    'ß',
    'İ',
    'K',
    '中',
    '日本',
    'あ',
    '한',
    'ㅎ',
    '\u1100\u1161',
    '\u{20000}',
    '\ud800',
    '\udc00',
  ],
  ...[
    ' ',
    '\n',
    '\u3000',
    '\u00a0',
    '\u200B',
    '\u2019',
    '…',
    '–',
    '€',
    '‼',
    '\u00ad',
    '\u202A',
    '\u200E',
    '\uFEFF',
    '\uFFFE',
  ],
  ...[
    '.',
    '..',
    '-',
    '_',
    '/',
    '?',
    '=',
    '&',
    '#',
    '@',
    '$',
    '(',
    ')',
    '!',
    ',',
    ':',
    '%',
    '~',
    '|',
    "'",
    '*',
    '[',
    ']',
  ],
  ...[
    'http://',
    'https://',
    'HTTP://',
    'www.',
    '.com',
    '.fr',
    'com',
    'example',
    ':80',
    '。',
    '．',
    '＠',
    '＃',
    '1',
    '8080',
  ],
  ...['x.com', 'Example.com', 'example.co.uk', 'foo.中国', 'müller.de', 'президент.рф', 'xn--80ak6aa92e.com'],
  ...[
    't.co/abc123',
    'https://t.co/abcDEF?x=1',
    'www.example.com/path/to(x)?q=1&b=2#part',
    'a'.repeat(64),
    'é'.repeat(60),
  ],
  ...[
    '😀',
    '👩',
    '🏽',
    '\u200D',
    '\uFE0F',
    '\uFE0E',
    '👩‍🎓',
    '👩🏽',
    '👨‍👩‍👧‍👦',
    '🏴‍☠️',
    '🇫',
    '🇷',
    '🇫🇷',
    '1️⃣',
    '#️⃣',
    '❤️',
    '❤',
    '♀️',
    '☝',
    '🕵️',
  ],
];

describe('the weight of a text on X', () => {
  it.each([
    ['latin', 'Autumn, at last', 15],
    ['accents, composed or not', 'e\u0301é', 2],
    ['chinese', '秋天来了', 8],
    ['an address, however long', `See https://example.com/${'a'.repeat(200)}`, 27],
    ['an address without https', 'example.com', 23],
    ['not an address', 'end.Hello', 9],
    ['a domain that stands in a longer word before', 'example.com1️⃣example.com/', 39],
    ['an e-mail address', 'me@example.com', 14],
    ['a part of a domain that other dots make too long', '👨‍👩‍👧‍👦．＃ㅎ︎中🏴‍☠️example.co.uk', 27],
    ['emoji of any length', '😀👨‍👩‍👧‍👦🇫🇷1️⃣', 8],
    ['punctuation', '“‘’”…', 6],
    ['nothing', '', 0],
  ])('counts %s', (_, text, weight) => {
    expect(xWeight(text)).toBe(weight);
    expect(oracle(text)).toBe(weight);
  });

  it('finds the addresses in a sentence', () => {
    const text = 'Look at example.com/a, (https://example.org) and 中文example.fr';
    expect(xUrls(text).map(({ start, end }) => text.slice(start, end))).toEqual(twitter.extractUrls(text));
  });

  it('agrees with twitter-text on every sign of the first two planes, alone and with what emoji are made of', () => {
    const differing: string[] = [];
    for (let point = 0; point < 0x20000; point += 1) {
      const sign = String.fromCodePoint(point);
      for (const text of [sign, `${sign}\uFE0F`, `${sign}\uFE0E`, `${sign}\u{1F3FD}`, `${sign}\u20E3`]) {
        if (xWeight(text) !== oracle(text)) differing.push(text);
      }
    }
    // The one deliberate difference: an emoji newer than the package counts two, as every emoji does.
    expect(differing.filter((text) => !isEmoji(text))).toEqual([]);
    expect(differing.every((text) => xWeight(text) === 2)).toBe(true);
  }, 60_000);

  it(
    'agrees with twitter-text on 10,000 random strings of letters, addresses, emoji and marks',
    () => {
      const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
      fc.assert(
        fc.property(text, (words) => {
          expect(xWeight(words)).toBe(oracle(words));
        }),
        { numRuns: times(10_000) },
      );
    },
    times(120_000),
  );

  it('agrees with twitter-text on strings of any signs but new emoji', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(text, (words) => {
        expect(xWeight(words)).toBe(oracle(words));
      }),
    );
  });
});
