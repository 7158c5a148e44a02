import { faultsOf } from './axe.ts';
import { englishIn, textsOf } from './english-texts.ts';
import { expect, test } from './fixtures.ts';
import { wholeTour } from './tour/tour.ts';
import { wordsOf } from './words.ts';

test.use({ actionTimeout: 10_000 });
test.describe.configure({ mode: 'parallel', timeout: 600_000 });

test('axe finds nothing anywhere, in English and light', async ({ app: { page } }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  expect.soft(await faultsOf(page), 'first welcome').toEqual([]);
  await page.getByRole('button', { name: /^Open the sample/ }).click();
  for await (const place of wholeTour(page, wordsOf('en'))) expect.soft(await faultsOf(page), place).toEqual([]);
});

test('the whole window speaks French, and axe finds nothing in the dark', async ({ app: { page } }) => {
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
  for await (const place of wholeTour(page, wordsOf('fr'))) await check(place);
});
