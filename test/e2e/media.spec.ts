import { existsSync, readdirSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { film, pdf, picture, pngBomb } from '../support/media-files.ts';
import { isLong } from '../support/runs.ts';
import { expect, test } from './fixtures.ts';
import { cardOn, createWorkspace, dayCell, expectCalm, openScreen, writePost } from './steps.ts';

const jpeg = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer });
const tile = (page: Page, name: string) => page.getByRole('option').filter({ hasText: name });
const copies = (page: Page) => page.getByRole('region', { name: 'Files being added' });
const details = (page: Page) => page.getByRole('complementary');
const folderOf = (dataDir: string, name: string) => join(dataDir, 'workspaces', `${name}.media`);

async function addToLibrary(page: Page, ...files: readonly ReturnType<typeof jpeg>[]): Promise<void> {
  await openScreen(page, 'Media');
  await page.getByLabel('Add files', { exact: true }).setInputFiles([...files]);
}

/** A file of the disk, for those that are too large to be handed over. */
async function addPath(page: Page, path: string): Promise<void> {
  await openScreen(page, 'Media');
  await page.getByLabel('Add files', { exact: true }).setInputFiles(path);
}

/** Drops files on an element as the system does. */
async function dropFile(page: Page, target: Locator, name: string, bytes: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ name: fileName, base64 }) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      data.items.add(new File([content], fileName, { type: 'image/jpeg' }));
      return data;
    },
    { name, base64: bytes.toString('base64') },
  );
  for (const type of ['dragenter', 'dragover', 'drop']) await target.dispatchEvent(type, { dataTransfer: transfer });
}

test('keeps a library: adds, finds by tag without accents, uses, refuses to delete, replaces everywhere', async ({
  app,
}) => {
  const { page } = app;
  await createWorkspace(page, 'Maison');
  const coat = await picture('jpeg', 40, 900, 600);

  await test.step('files are copied, drawn and described', async () => {
    await addToLibrary(page, jpeg('coat.jpg', coat), jpeg('sheet.pdf', pdf));
    await expect(page.getByText('Added 2 files to the library').first()).toBeVisible();
    await tile(page, 'coat.jpg').click();
    await expect(details(page)).toContainText('900 × 600 · 3:2');
    await expect(tile(page, 'coat.jpg').locator('img')).toHaveJSProperty('complete', true);
  });

  await test.step('a content that is there already is said to be, and is not added again', async () => {
    await addToLibrary(page, jpeg('copy of coat.jpg', coat));
    await expect(copies(page)).toContainText('Already in the library as coat.jpg');
    await expect(page.getByRole('option')).toHaveCount(2);
  });

  await test.step('a tag is found without its accent', async () => {
    await details(page).getByLabel('Tags', { exact: true }).fill('Été');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Search by name or tag' }).fill('ete');
    await expect(tile(page, 'coat.jpg')).toBeVisible();
    await expect(tile(page, 'sheet.pdf')).toHaveCount(0);
    await page.getByRole('textbox', { name: 'Search by name or tag' }).fill('');
  });

  await test.step('a post gets it with words for those who cannot see it', async () => {
    await openScreen(page, 'Calendar');
    await writePost(page, { day: '2026-03-12', title: 'Coats' });
    await cardOn(page, '2026-03-12', 'Coats').click();
    await page.getByRole('button', { name: 'From the library' }).click();
    await page.getByRole('button', { name: 'coat.jpg' }).click();
    await page.getByRole('button', { name: 'Add 1 file' }).click();
    await page.getByLabel('Describe coat.jpg').fill('A grey wool coat');
    await page.keyboard.press('Control+Enter');
    await expectCalm(page);
  });

  await test.step('it is used now, and not deleted', async () => {
    await openScreen(page, 'Media');
    await page.getByText('Used', { exact: true }).click();
    await expect(page.getByRole('option')).toHaveCount(1);
    await tile(page, 'coat.jpg').click();
    await expect(details(page).getByRole('button', { name: /Coats/ })).toBeVisible();
    await details(page).getByRole('button', { name: 'Delete' }).click();
    await expect(page.getByText('coat.jpg is on 1 post', { exact: false }).first()).toBeVisible();
    await page.getByText('All', { exact: true }).last().click();
  });

  await test.step('another file takes its place in every post, and one undo puts it back', async () => {
    const next = jpeg('coat-2.jpg', await picture('jpeg', 200, 600, 600));
    await details(page).getByLabel('Replacement file').setInputFiles(next);
    await expect(page.getByText('Replaced coat.jpg by coat-2.jpg in 1 post').first()).toBeVisible();
    await expect(tile(page, 'coat-2.jpg')).toContainText('1 post');
    await expect(tile(page, 'coat.jpg')).toContainText('Unused');
    await page.keyboard.press('Control+z');
    await expect(tile(page, 'coat.jpg')).toContainText('1 post');
  });
});

test('says what is wrong with a file, and keeps the true type of one that lies', async ({ app }) => {
  const { page } = app;
  await createWorkspace(page, 'Maison');
  const photo = await picture('jpeg', 70, 600, 400);
  await addToLibrary(
    page,
    jpeg('bomb.png', pngBomb(30_000, 30_000)),
    jpeg('text.jpg', Buffer.from('only words')),
    jpeg('broken.jpg', photo.subarray(0, 5000)),
    jpeg('logo.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')),
    jpeg('lie.png', photo),
  );
  await expect(copies(page)).toContainText('30,000 × 30,000 pixels are too many');
  await expect(copies(page)).toContainText('neither an image nor a video nor a PDF');
  await expect(copies(page)).toContainText('damaged or cut short');
  await expect(copies(page)).toContainText('SVG drawings can carry scripts');
  await expect(copies(page)).toContainText('it is kept as lie.jpg');
  await expect(page.getByRole('option')).toHaveCount(1);
  await expect(copies(page)).toContainText('Files added: 1 of 5');
  // The hidden words for screen readers come last.
  const notice = await page.getByText('Added lie.jpg to the library').first().boundingBox();
  const panel = await copies(page).boundingBox();
  expect((panel?.y ?? 0) + (panel?.height ?? 0), 'the list stands above the notice').toBeLessThan(notice?.y ?? 0);

  await test.step('and another brand has nothing of it', async () => {
    await page.getByTitle('Switch workspace').click();
    await page.getByRole('menuitem', { name: 'New, open or sample…' }).click();
    await createWorkspace(page, 'Second Brand');
    await expect(copies(page)).toHaveCount(0);
  });
});

test('begins a post with what is dropped on a day, adds to one it is dropped on, and warns per network', async ({
  app,
}) => {
  const { page } = app;
  await createWorkspace(page, 'Maison');
  await writePost(page, { day: '2026-03-11', title: 'Before' });
  await dropFile(page, dayCell(page, '2026-03-12'), 'wide.jpg', await picture('jpeg', 30, 900, 200));
  const composer = page.getByRole('dialog', { name: 'New post' });
  const media = composer.getByRole('region', { name: 'Media' });
  await expect(media.getByRole('listitem').filter({ hasText: 'wide.jpg' }).first()).toBeVisible();
  await expect(media.getByRole('list', { name: 'What the networks say' })).toContainText(
    'Instagram crops wide.jpg: wider than 1.91:1',
  );
  await composer.getByRole('textbox', { name: 'Title' }).fill('Dropped');
  await page.keyboard.press('Control+Enter');
  await expectCalm(page);
  await expect(cardOn(page, '2026-03-12', 'Dropped')).toBeVisible();
  await dropFile(page, cardOn(page, '2026-03-12', 'Dropped'), 'second.jpg', await picture('jpeg', 150));
  await expect(page.getByText('Changed “Dropped”').first()).toBeVisible();
  await cardOn(page, '2026-03-12', 'Dropped').click();
  const files = page.getByRole('region', { name: 'Media' }).locator('ol > li');
  await expect(files).toHaveCount(2);
  await page.getByRole('button', { name: 'Move second.jpg earlier' }).click();
  await expect(files.first()).toContainText('second.jpg');
});

/** As much as people put on networks in `npm run test:long`, else enough to be cancelled midway. */
const LARGE_BYTES = isLong ? 500_000_000 : 50_000_000;

test(`copies ${LARGE_BYTES / 1e6} MB with progress, can be cancelled midway, and leaves nothing of it`, async ({
  app,
}) => {
  test.setTimeout(180_000);
  const { page, dataDir } = app;
  await createWorkspace(page, 'Maison');
  // The last box says that it reaches to the end of the file.
  const head = Buffer.concat([film(60, 1920, 1080), Buffer.from('\0\0\0\0free', 'latin1')]);
  const held = Promise.withResolvers<void>();
  await page.route(/uploads\/.*at=20971520/, async (route) => {
    await held.promise;
    await route.continue().catch(() => undefined);
  });
  const path = join(dataDir, 'long.mp4');
  writeFileSync(path, head);
  truncateSync(path, LARGE_BYTES);
  await addPath(page, path);
  await expect(copies(page).getByRole('progressbar')).toHaveAttribute('value', '20971520', { timeout: 60_000 });
  await openScreen(page, 'Calendar');
  await writePost(page, { day: '2026-03-12', title: 'Meanwhile' });
  await expect(cardOn(page, '2026-03-12', 'Meanwhile')).toBeVisible();
  await copies(page).getByRole('button', { name: 'Cancel all' }).click();
  held.resolve();
  await expect(copies(page)).toContainText('Cancelled');
  await expect.poll(() => readdirSync(folderOf(dataDir, 'Maison'))).toEqual([]);
  await page.unrouteAll();
  await addPath(page, path);
  await tile(page, 'long.mp4').click({ timeout: 90_000 });
  await expect(details(page)).toContainText('1,920 × 1,080 · 16:9');
});

test('says calmly what is missing after the folder got another name, and finds it again', async ({ app }) => {
  const { page, dataDir } = app;
  await createWorkspace(page, 'Maison');
  await addToLibrary(page, jpeg('coat.jpg', await picture('jpeg', 40)));
  await expect(tile(page, 'coat.jpg')).toBeVisible();
  const folder = folderOf(dataDir, 'Maison');
  expect(existsSync(folder)).toBe(true);
  renameSync(folder, folderOf(dataDir, 'Maison old'));
  await openScreen(page, 'Calendar');
  await openScreen(page, 'Media');
  await expect(page.getByText('1 file is missing or was altered. Everything else is safe.')).toBeVisible();
  await page.getByRole('button', { name: 'Look in “Maison old.media”' }).click();
  await expect(page.getByText('Files brought back: 1 of 1.').first()).toBeVisible();
  await expect(tile(page, 'coat.jpg')).toContainText('Unused');
  await page.getByRole('button', { name: 'Check all files' }).click();
  await expect(page.getByText('1 file checked: it is there and unchanged.').first()).toBeVisible();
});
