import { expect } from '@playwright/test';
import { pdf, picture, pngBomb } from '../../support/media-files.ts';
import { button, dialog, type Guide, goTo, type Tour } from './guide.ts';

export async function* media(guide: Guide): Tour {
  const { page, words } = guide;
  await goTo(guide, 'media');
  await expect(page.getByRole('option').first()).toBeVisible();
  yield 'media';
  const field = page.getByLabel(words.of('media', 'add'), { exact: true });
  await field.setInputFiles([
    { name: '2026.jpg', mimeType: 'image/jpeg', buffer: await picture('jpeg', 120, 900, 600) },
    { name: '2026.pdf', mimeType: 'application/pdf', buffer: pdf },
    { name: '2026.png', mimeType: 'image/png', buffer: pngBomb(30_000, 30_000) },
  ]);
  const panel = page.getByRole('region', { name: words.of('media', 'copies') });
  await expect(panel.getByText(words.of('media', 'copyingOver'))).toBeVisible();
  yield 'media: what was added and what was not';
  await panel.getByRole('button', { name: words.of('common', 'close') }).click();
  await page.getByRole('option').first().click();
  await expect(page.getByRole('complementary')).toBeVisible();
  yield 'media: details';
  await page.getByRole('textbox', { name: words.of('media', 'search') }).fill('zzzz');
  await expect(page.getByRole('heading', { name: words.of('media', 'nothingFound') })).toBeVisible();
  yield 'media: nothing found';
  await button(guide, 'media', 'showAll').click();
  await goTo(guide, 'calendar');
  await page.keyboard.press('n');
  await button(guide, 'media', 'post.fromLibrary').click();
  const library = page.getByRole('dialog', { name: words.of('media', 'post.pick') });
  await library.locator('[aria-pressed="false"]').first().click();
  yield 'media: choosing for a post';
  await page.getByRole('button', { name: words.like('media', 'post.pickAdd_one') }).click();
  await expect(page.getByRole('region', { name: words.of('media', 'post.title') }).getByRole('listitem')).toHaveCount(
    1,
  );
  yield 'media: on a post';
  await page.keyboard.press('Escape');
  await button(guide, 'composer', 'leave.discard').click();
  await expect(dialog(page)).toHaveCount(0);
}
