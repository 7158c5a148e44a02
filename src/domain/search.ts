import type { PlacementFields, PostFields } from './model.ts';

/** A stretch of a text; `hit` where it is what was looked for. */
export type Piece = { readonly text: string; readonly hit: boolean };

/** The words of a post, part by part; phrases are found within a part. */
export type SearchTexts = {
  readonly title: string;
  /** The post's text, and those of its placements where they differ. */
  readonly body: string;
  readonly notes: string;
  readonly tags: string;
  readonly campaign: string;
};

type Wording = Pick<PostFields, 'title' | 'text' | 'notes' | 'hashtags' | 'labels'>;
type OwnWording = Pick<PlacementFields, 'ownText' | 'firstComment'>;

/** What would be searched of a post that is not stored yet, its campaign's name aside; as the index puts it together. */
export function wordsOf(fields: Wording, placements: readonly OwnWording[]): Omit<SearchTexts, 'campaign'> {
  const own = placements
    .filter(({ ownText, firstComment }) => ownText !== null || firstComment !== '')
    .map(({ ownText, firstComment }) => `\n${ownText ?? ''}\n${firstComment}`);
  const tags = [...fields.hashtags, ...fields.labels].join(' ');
  return { title: fields.title, body: fields.text + own.join(''), notes: fields.notes, tags };
}

/** A word of a text, folded, with the stretch of the text that it stands for. */
type Token = { readonly word: string; readonly from: number; readonly to: number };

/** Letters that stand for two, as people type them. The index spells them out as well. */
export const ligatures: readonly (readonly [string, string])[] = [
  ['œ', 'oe'],
  ['Œ', 'oe'],
  ['æ', 'ae'],
  ['Æ', 'ae'],
  ['ß', 'ss'],
  ['ẞ', 'ss'],
];
const spelledOut = new Map(ligatures);

const wordCharacter = /[\p{L}\p{N}\p{Co}]/u;
const accent = /[\u0300-\u036f]/u;
const latin = /\p{Script=Latin}/u;

/** A letter without case and, in Latin script, without accents. Other scripts keep their marks: they change the word. */
function foldLetter(letter: string): string {
  const [base = letter] = letter.normalize('NFD');
  return spelledOut.get(letter) ?? (latin.test(base) ? base : letter).toLowerCase();
}

/** The words of a text: runs of letters and digits, whatever stands between them. */
function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let [word, from, at] = ['', 0, 0];
  const end = () => {
    if (word !== '') tokens.push({ word, from, to: at });
    word = '';
  };
  for (const character of text) {
    if (wordCharacter.test(character)) {
      if (word === '') from = at;
      word += foldLetter(character);
    } else if (!accent.test(character)) end();
    at += character.length;
  }
  end();
  return tokens;
}

/** Words that must follow each other; the last may go on when `open`. */
type Phrase = { readonly words: readonly string[]; readonly open: boolean };

/**
 * What a person looks for: each thing between blanks is a phrase of its words (`back-to-school` is three), all must be
 * found, and the last one may be the beginning of a longer word. What holds no letter or digit is left out.
 */
export function phrasesOf(query: string): readonly Phrase[] {
  const phrases = query
    .split(/\s+/u)
    .map((part) => tokensOf(part).map(({ word }) => word))
    .filter((words) => words.length > 0);
  return phrases.map((words, index) => ({ words, open: index === phrases.length - 1 }));
}

function startsAt(tokens: readonly Token[], at: number, { words, open }: Phrase): boolean {
  return words.every((word, index) => {
    const found = tokens[at + index]?.word;
    return open && index === words.length - 1 ? found?.startsWith(word) === true : found === word;
  });
}

/** Whether every phrase of the query is found in some part. A query without a letter or digit finds nothing. */
export function matchesText(texts: SearchTexts, query: string): boolean {
  const parts = Object.values(texts).map(tokensOf);
  const phrases = phrasesOf(query);
  return (
    phrases.length > 0 &&
    phrases.every((phrase) => parts.some((tokens) => tokens.some((_, at) => startsAt(tokens, at, phrase))))
  );
}

/** Whether each word of the query begins a word of the text, in any order: how lists of names are narrowed as one types. */
export function beginsWords(text: string, query: string): boolean {
  const words = tokensOf(text).map(({ word }) => word);
  return tokensOf(query).every((token) => words.some((word) => word.startsWith(token.word)));
}

type Span = { readonly from: number; readonly to: number };

/** Where the query's phrases stand in a text, in order and apart. */
function hitsIn(text: string, query: string): readonly Span[] {
  const tokens = tokensOf(text);
  const phrases = phrasesOf(query);
  const spans = tokens.flatMap((token, at) =>
    phrases
      .filter((phrase) => startsAt(tokens, at, phrase))
      .map(({ words }) => ({ from: token.from, to: tokens[at + words.length - 1]?.to ?? token.to })),
  );
  const apart: Span[] = [];
  for (const span of spans) {
    if (span.from >= (apart.at(-1)?.to ?? 0)) apart.push(span);
  }
  return apart;
}

function piecesOf(text: string, spans: readonly Span[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to } of spans) {
    if (from > at) pieces.push({ text: text.slice(at, from), hit: false });
    pieces.push({ text: text.slice(from, to), hit: true });
    at = to;
  }
  if (at < text.length || pieces.length === 0) pieces.push({ text: text.slice(at), hit: false });
  return pieces;
}

/** The whole of a text with what was found marked. */
export function highlighted(text: string, query: string): readonly Piece[] {
  return piecesOf(text, hitsIn(text, query));
}

/** Characters before the first hit of an excerpt. */
const LEAD = 40;

/** A line of about `length` characters around the first hit, with what was found marked; null when nothing is. */
export function excerptOf(text: string, query: string, length: number): readonly Piece[] | null {
  const line = text.replace(/\s+/gu, ' ').trim();
  const first = hitsIn(line, query)[0];
  if (!first) return null;
  const wanted = Math.max(0, first.from - LEAD);
  const blank = wanted === 0 ? 0 : line.indexOf(' ', wanted) + 1;
  const from = blank === 0 || blank > first.from ? wanted : blank;
  const cut = line.slice(from, Math.max(first.to, from + length));
  const [before, after] = [from > 0 ? '… ' : '', from + cut.length < line.length ? '…' : ''];
  return highlighted(`${before}${cut}${after}`, query);
}
