import { english, englishIn, textsOf } from './english-texts.ts';
import { expect, test } from './fixtures.ts';

test('the checker knows English from French', () => {
  const bad = ['New post', 'Undo: Added “Manteaux”', 'Week of 3 May', '12 March 2026', 'Add a draft: Mode, any time'];
  const good = ['Nouvelle publication', 'Annuler : « Manteaux » ajouté', '12 mars 2026', 'Un texte de la marque'];
  expect(englishIn([...bad, ...good])).toEqual(bad);
  expect(english.size).toBeGreaterThan(500);
});

test.describe('a French system', () => {
  test.use({ locale: 'fr-FR' });

  test('is spoken to in French from the start', async ({ app: { page } }, { project }) => {
    test.skip(project.name === 'electron', 'The language is that of the machine there.');
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    expect(englishIn(await textsOf(page))).toEqual([]);
  });
});
