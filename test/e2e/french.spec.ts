import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { wholeTour } from './tour.ts';
import { allWords, patternOf, wordsOf } from './words.ts';

/** Every text a person can see or hear on the page: what is written, and the names and hints of things. */
function textsOf(page: Page): Promise<readonly string[]> {
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
const english = new Set(
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

/** The texts that are English: a label or a sentence of ours, or a date. */
function englishIn(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => {
    if (french.has(text)) return false;
    if (english.has(text) || englishDates.test(text)) return true;
    if (sentences.some((sentence) => text.includes(sentence))) return true;
    return closeness(englishPatterns, text) > closeness(frenchPatterns, text);
  });
}

test.use({ actionTimeout: 10_000 });

test('the checker knows English from French', () => {
  const bad = ['New post', 'Undo: Added “Manteaux”', 'Week of 3 May', '12 March 2026', 'Add a draft: Mode, any time'];
  const good = ['Nouvelle publication', 'Annuler : « Manteaux » ajouté', '12 mars 2026', 'Un texte de la marque'];
  expect(englishIn([...bad, ...good])).toEqual(bad);
  expect(english.size).toBeGreaterThan(500);
});

test('the whole window speaks French', async ({ app: { page } }) => {
  test.setTimeout(180_000);
  await page.getByText('Français', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  expect(englishIn(await textsOf(page)), 'first welcome').toEqual([]);
  await page.getByRole('button', { name: /^Ouvrir l.exemple/ }).click();
  await expect(page.getByRole('heading', { name: 'Mars 2026' })).toBeVisible();
  await expect(page.getByRole('gridcell', { name: /^mercredi 11 mars/i })).toBeVisible();
  for await (const place of wholeTour(page, wordsOf('fr'))) {
    expect.soft(englishIn(await textsOf(page)), place).toEqual([]);
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  }
});

test.describe('a French system', () => {
  test.use({ locale: 'fr-FR' });

  test('is spoken to in French from the start', async ({ app: { page } }, { project }) => {
    test.skip(project.name === 'electron', 'The language is that of the machine there.');
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    expect(englishIn(await textsOf(page))).toEqual([]);
  });
});
