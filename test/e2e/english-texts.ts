import type { Page } from '@playwright/test';
import { allWords, patternOf } from './words.ts';

/** Every text a person can see or hear on the page: what is written, and the names and hints of things. */
export function textsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const add = (text: string | null) => {
      const tidy = text?.replace(/\s+/g, ' ').trim();
      if (tidy) found.add(tidy);
    };
    for (const element of document.querySelectorAll('body *')) {
      // A language is named in its own words.
      if (!element.checkVisibility() || element.closest('[lang="en"], script, style')) continue;
      const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
      add(own.map((node) => node.textContent).join(''));
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'])
        add(element.getAttribute(name));
    }
    return [...found];
  });
}

const literal = (text: string) => text.replace(/\{\{\w+\}\}/g, '');
const letters = (text: string) => literal(text).replace(/[^\p{L}]/gu, '').length;
const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

const french = new Set(allWords('fr').map(tidy));
// A text that both languages share proves nothing, nor does one without letters.
export const english = new Set(
  allWords('en')
    .map(tidy)
    .filter((text) => !french.has(text) && letters(text) > 0),
);
const sentences = [...english].filter((text) => text === literal(text) && text.includes(' ') && letters(text) >= 12);

type Pattern = { readonly pattern: RegExp; readonly letters: number };

const withPlaceholders = (texts: ReadonlySet<string>): readonly Pattern[] =>
  [...texts]
    .filter((text) => text !== literal(text) && letters(text) >= 3)
    .map((text) => ({ pattern: patternOf(text), letters: letters(text) }));
const englishPatterns = withPlaceholders(english);
const frenchPatterns = withPlaceholders(french);

/** How many of its letters the pattern that says most about a text accounts for; 0 when none fits. */
function closeness(patterns: readonly Pattern[], text: string): number {
  return Math.max(0, ...patterns.filter(({ pattern }) => pattern.test(text)).map((one) => one.letters));
}

const englishDates =
  /\b(January|February|March|April|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Wed|Thu|Fri|Feb|Apr|Aug|Dec)\b/;

/** A source is named by its address, in no language. */
const address = /^https?:\/\/\S+$/;

function isEnglish(text: string): boolean {
  if (french.has(text) || address.test(text)) return false;
  if (english.has(text) || englishDates.test(text)) return true;
  if (sentences.some((sentence) => text.includes(sentence))) return true;
  return closeness(englishPatterns, text) > closeness(frenchPatterns, text);
}

/** Most of what a stop shows was there at the one before. */
const judged = new Map<string, boolean>();

/** The texts that are English: a label or a sentence of ours, or a date. */
export function englishIn(texts: readonly string[]): readonly string[] {
  for (const text of texts) if (!judged.has(text)) judged.set(text, isEnglish(text));
  return texts.filter((text) => judged.get(text));
}
