import { topLevelDomains } from './top-level-domains.ts';

/** Where a web address stands in a text, in UTF-16 units, the end not included. */
export type UrlSpan = { readonly start: number; readonly end: number };

// Character sets of X's grammar, as the insides of a class.
const notText = '\\uFFFE\\uFEFF\\uFFFF';
const directions = '\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069';
const blanks = '\\t-\\r \\x85\\xA0\\u1680\\u180E\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000';
const marks = "!'#%&()*+,\\\\\\-./:;<=>?@\\[\\]^_{|}~$";
const latin =
  '\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u024F\\u0253\\u0254\\u0256\\u0257\\u0259\\u025B\\u0263\\u0268\\u026F\\u0272\\u0289\\u028B\\u02BB\\u0300-\\u036F\\u1E00-\\u1EFF';
const pathLetters = `a-z0-9\\u0400-\\u04FF${latin}`;

const before = `[^A-Za-z0-9@\\uFF20$#\\uFF03${notText}]|[${directions}]|^`;
const letter = `[^${marks}${blanks}${notText}${directions}]`;
const label = (joiners: string) => `(?:${letter}(?:[${joiners}]|${letter})*)?${letter}\\.`;
const ending = `(?:(?:${topLevelDomains.join('|')})(?=[^0-9a-zA-Z@+-]|$)|xn--[-0-9a-z]+)`;
const domain = `(?:${label('_-')})*${label('-')}${ending}`;

const pathPart = `[${pathLetters}!*';:=+,.$/%#\\[\\]\\-\\u2013_~@|&]`;
const brackets = `\\((?:${pathPart}+|${pathPart}*\\(${pathPart}+\\)${pathPart}*)\\)`;
const pathEnd = `[${pathLetters}+\\-=_#/]|${brackets}`;
const path = `(?:${pathPart}*(?:${brackets}${pathPart}*)*(?:${pathEnd})|@${pathPart}+/)`;
const query = "\\?[a-z0-9!?*'@();:&=+$/%#\\[\\]\\-_.,~|]*[a-z0-9\\-_&=#/]";

const address = new RegExp(
  `(?<before>${before})(?<protocol>https?://)?(?<domain>${domain})(?::[0-9]+)?(?<path>/${path}*)?(?:${query})?`,
  'gi',
);
const asciiDomain = new RegExp(`(?:[-a-z0-9${latin}]+\\.)+${ending}`, 'gi');
const shortLink = new RegExp(`^https?://t\\.co/(?<slug>[a-z0-9]+)(?:${query})?`, 'i');

/** Of an address, in UTF-16 units. */
const LONGEST = 4096;
/** Of a part between two dots, in ASCII. */
const LONGEST_LABEL = 63;
const LONGEST_SLUG = 40;

/** How long a part of a domain is in ASCII. The other dots of RFC 3490 part it once more, but X measures it as one. */
function asciiLength(part: string): number {
  const lengths = part
    .split(/[\u3002\uFF0E\uFF61]/)
    .map((label) => (/^[ -~]*$/.test(label) ? label.length : punycodeLength(label)));
  return lengths.reduce((sum, length) => sum + length) + lengths.length - 1;
}

const BASE = 36;
const threshold = (k: number, bias: number) => (k <= bias ? 1 : k >= bias + 26 ? 26 : k - bias);

/** RFC 3492, section 6.1. */
function adapt(delta: number, points: number, first: boolean): number {
  let rest = first ? Math.floor(delta / 700) : delta >> 1;
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > 455; k += BASE) rest = Math.floor(rest / 35);
  return Math.floor(k + (36 * rest) / (rest + 38));
}

/** The digits that RFC 3492 writes for one number. */
function digits(value: number, bias: number): number {
  let count = 1;
  let rest = value;
  for (let k = BASE; ; k += BASE) {
    const t = threshold(k, bias);
    if (rest < t) return count;
    rest = Math.floor((rest - t) / (BASE - t));
    count += 1;
  }
}

/** The length of `xn--` and the label's Punycode (RFC 3492), which is all that X asks of it. */
function punycodeLength(label: string): number {
  const points = [...label].map((sign) => sign.codePointAt(0) ?? 0);
  const basic = points.filter((point) => point < 0x80).length;
  let length = 4 + basic + (basic > 0 ? 1 : 0);
  let [next, delta, bias, handled] = [0x80, 0, 72, basic];
  while (handled < points.length) {
    const least = Math.min(...points.filter((point) => point >= next));
    delta += (least - next) * (handled + 1);
    next = least;
    for (const point of points) {
      if (point < next) delta += 1;
      if (point !== next) continue;
      length += digits(delta, bias);
      bias = adapt(delta, handled + 1, handled === basic);
      delta = 0;
      handled += 1;
    }
    delta += 1;
    next += 1;
  }
  return length;
}

function isAddress(url: string, protocol: string | undefined, host: string): boolean {
  // An encoded domain holds ASCII alone.
  if (host.startsWith('xn--') && !new RegExp(asciiDomain.source, 'i').test(host)) return false;
  const fits = host.split('.').every((part) => part !== '' && asciiLength(part) <= LONGEST_LABEL);
  return fits && url.length + (protocol ?? 'https://').length <= LONGEST;
}

/** Without a protocol only the ASCII domains in it are addresses; the last one takes the path along. */
function bareSpans(host: string, path: string | undefined, start: number, end: number): readonly UrlSpan[] {
  let after = 0;
  const spans = [...host.matchAll(asciiDomain)].map(([found]) => {
    // X looks the domain up from the left, and so takes one that stands inside a longer word before it.
    const at = host.indexOf(found, after);
    after = at + found.length;
    return { start: start + at, end: start + after };
  });
  const last = spans.at(-1);
  if (!last || !path) return spans;
  // X measures the ASCII domain with what follows the whole one, also where other letters stand between the two.
  return [...spans.slice(0, -1), { start: last.start, end: last.end + (end - start - host.length) }];
}

function spansOf(match: RegExpExecArray): readonly UrlSpan[] {
  const { before: sign = '', protocol, domain: host = '', path: way } = match.groups ?? {};
  const start = match.index + sign.length;
  const end = match.index + match[0].length;
  const url = match[0].slice(sign.length);
  if (!isAddress(url, protocol, host)) return [];
  if (protocol === undefined) return /[-_./]$/.test(sign) ? [] : bareSpans(host, way, start, end);
  const short = shortLink.exec(url);
  if (!short) return [{ start, end }];
  if ((short.groups?.slug ?? '').length > LONGEST_SLUG) return [];
  return [{ start, end: start + short[0].length }];
}

/** The addresses that X shortens to its own, with or without `https://`, from left to right. */
export function xUrls(text: string): readonly UrlSpan[] {
  const spans: UrlSpan[] = [];
  // No address holds a blank, but the blank before it counts as its sign. A stretch that is longer than any address is not
  // searched: it would take long.
  for (const stretch of text.matchAll(/(?:^|\s)\S+/g)) {
    const [part] = stretch;
    if (!part.includes('.') || part.length > 2 * LONGEST) continue;
    for (const match of part.matchAll(address)) {
      for (const { start, end } of spansOf(match)) {
        spans.push({ start: stretch.index + start, end: stretch.index + end });
      }
    }
  }
  return spans;
}
