import { faultsOf } from './axe.ts';
import { englishIn, textsOf } from './english-texts.ts';
import { expect, test } from './fixtures.ts';
import { stretchNames, tourOf } from './tour/tour.ts';
import { wordsOf } from './words.ts';

test.use({ actionTimeout: 10_000 });
test.describe.configure({ mode: 'parallel', timeout: 300_000 });

for (const stretch of stretchNames) {
  test(`axe finds nothing in English and light: ${stretch}`, async ({ app: { page } }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    const sample = page.getByRole('button', { name: /^Open the sample/ });
    await expect(sample).toBeVisible();
    expect.soft(await faultsOf(page), 'first welcome').toEqual([]);
    await sample.click();
    await expect(page.getByRole('gridcell', { name: /^Wednesday 11 March/i })).toBeVisible();
    for await (const place of tourOf(stretch, page, wordsOf('en')))
      expect.soft(await faultsOf(page), place).toEqual([]);
  });

  test(`the window speaks French, and axe finds nothing in the dark: ${stretch}`, async ({ app: { page } }) => {
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await page.getByText('Français', { exact: true }).click();
    const check = async (place: string) => {
      await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
      expect.soft(englishIn(await textsOf(page)), `English, ${place}`).toEqual([]);
      expect.soft(await faultsOf(page), `axe, ${place}`).toEqual([]);
    };
    await check('first welcome');
    await page.getByRole('button', { name: /^Ouvrir l.exemple/ }).click();
    await expect(page.getByRole('heading', { name: 'Mars 2026' })).toBeVisible();
    await expect(page.getByRole('gridcell', { name: /^mercredi 11 mars/i })).toBeVisible();
    for await (const place of tourOf(stretch, page, wordsOf('fr'))) await check(place);
  });
}
