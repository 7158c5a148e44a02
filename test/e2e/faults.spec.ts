import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import { startHost, temporaryFolder } from '../support/host.ts';
import { picture } from '../support/media-files.ts';
import { createWorkspace as createOn } from '../support/seed.ts';
import { expect, test } from './fixtures.ts';
import { cardOn, createWorkspace, dayCell, expectCalm, openScreen, writeIdea, writePost } from './steps.ts';

const titleOf = (drawer: Locator) => drawer.getByRole('textbox', { name: 'Title' });
const textOf = (drawer: Locator) => drawer.getByRole('textbox', { name: 'Text', exact: true });

async function openPost(page: Page, day: string, title: string): Promise<Locator> {
  await cardOn(page, day, title).click();
  const drawer = page.getByRole('dialog', { name: 'Edit post' });
  await expect(titleOf(drawer)).toHaveValue(title);
  return drawer;
}

test.describe('a post that is edited in two windows', () => {
  test('keeps what was typed and asks whose words count', async ({ app }) => {
    const { page } = app;
    await createWorkspace(page, 'Maison Test');
    await writePost(page, { day: '2026-03-12', title: 'Linen week' });
    const other = await app.openTab();
    const mine = await openPost(page, '2026-03-12', 'Linen week');
    const banner = mine.getByRole('alert').filter({ hasText: 'This post was changed elsewhere' });
    const changeThere = async (from: string, to: string) => {
      const theirs = await openPost(other, '2026-03-12', from);
      await titleOf(theirs).fill(to);
      await other.keyboard.press('Control+Enter');
      await expectCalm(other);
    };

    await test.step('keeping the edits keeps those, and takes the others’ beside them', async () => {
      await textOf(mine).fill('Typed here, not saved yet');
      await changeThere('Linen week', 'Linen week, there');
      await expect(banner).toBeVisible();
      await expect(textOf(mine)).toHaveValue('Typed here, not saved yet');
      await banner.getByRole('button', { name: 'Keep my edits' }).click();
      await expect(banner).toHaveCount(0);
      await expect(titleOf(mine)).toHaveValue('Linen week, there');
      await expect(textOf(mine)).toBeFocused();
      await mine.getByRole('button', { name: 'Save' }).click();
      await expectCalm(page);
      const kept = cardOn(other, '2026-03-12', 'Linen week, there');
      await expect(kept).toHaveAccessibleName('Linen week, there, Instagram, Draft');
    });

    await test.step('reloading takes the others’', async () => {
      await openPost(page, '2026-03-12', 'Linen week, there');
      await expect(textOf(mine)).toHaveValue('Typed here, not saved yet');
      await textOf(mine).fill('Typed and given up');
      await changeThere('Linen week, there', 'Linen week, again');
      await banner.getByRole('button', { name: 'Reload, drop my edits' }).click();
      await expect(titleOf(mine)).toHaveValue('Linen week, again');
      await expect(textOf(mine)).toHaveValue('Typed here, not saved yet');
    });

    await test.step('a post deleted there can be saved as a new one', async () => {
      await textOf(mine).fill('Still wanted');
      const theirs = await openPost(other, '2026-03-12', 'Linen week, again');
      await theirs.getByRole('button', { name: 'Move to the trash' }).click();
      await expectCalm(other);
      await mine.getByRole('button', { name: 'Save' }).click();
      await expect(mine.getByRole('alert')).toContainText('This post is no longer there');
      await expect(textOf(mine)).toHaveValue('Still wanted');
      await mine.getByRole('button', { name: 'Save as a new post' }).click();
      await expect(mine.getByRole('alert')).toHaveCount(0);
      await expect(cardOn(other, '2026-03-12', 'Linen week, again')).toBeVisible();
    });
  });
});

test('what a post refers to may be deleted elsewhere while it is written: it is taken off, and the rest is saved', async ({
  app,
}) => {
  const { page } = app;
  await createWorkspace(page, 'Maison Test');
  await page.keyboard.press('n');
  const mine = page.getByRole('dialog', { name: 'New post' });
  await titleOf(mine).fill('With a picture');
  const buffer = await picture('jpeg', 40);
  await mine
    .getByLabel('Add files', { exact: true })
    .setInputFiles({ name: 'coat.jpg', mimeType: 'image/jpeg', buffer });
  await expect(mine.getByRole('button', { name: 'Take coat.jpg off' })).toBeVisible();
  const other = await app.openTab();
  await openScreen(other, 'Media');
  await other.getByRole('option').filter({ hasText: 'coat.jpg' }).click();
  await other.getByRole('complementary').getByRole('button', { name: 'Delete' }).click();
  await expect(other.getByRole('option')).toHaveCount(0);

  await mine.getByRole('button', { name: 'Save' }).click();
  await expect(mine.getByRole('alert')).toContainText('One of its files was deleted from the library');
  await expect(mine.getByRole('alert').getByRole('button')).toHaveCount(0);
  await expect(mine.getByRole('button', { name: 'Take coat.jpg off' })).toHaveCount(0);
  await mine.getByRole('button', { name: 'Save' }).click();
  await expectCalm(page);
  await expect(page.getByRole('button', { name: /^With a picture/ }).first()).toBeVisible();
});

test.describe('a file that cannot be opened', () => {
  test.beforeEach(({ page: _page }, { project }) => {
    test.skip(project.name === 'electron', 'There the system’s own dialog opens files.');
  });

  async function openFile(page: Page, path: string): Promise<void> {
    await page.getByRole('button', { name: /^Open a file/ }).click();
    const browser = page.getByRole('dialog', { name: 'Open a workspace file' });
    await browser.getByRole('textbox', { name: "Folder, or a file's whole path" }).fill(path);
    await browser.getByRole('button', { name: 'Open', exact: true }).click();
    await expect(browser).toHaveCount(0);
  }

  test('is left to the program that has it, which is named', async ({ app: { page } }) => {
    const folder = temporaryFolder();
    const host = await startHost({ dataDir: folder.path, built: true });
    try {
      const { path } = await createOn(host, 'Held elsewhere');
      await openFile(page, path);
      const alert = page.getByRole('alert');
      await expect(alert).toContainText('Another Colonnade has this workspace open (process ');
      await expect(alert).toContainText('Nothing is lost: the file belongs to that program for now.');
      await host.stop();
      await alert.getByRole('button', { name: 'Try again' }).click();
      await expect(page.getByRole('button', { name: /Held elsewhere/ })).toBeVisible();
    } finally {
      await host.stop();
      folder.remove();
    }
  });

  test('is said to be foreign or newer, and is not touched', async ({ app: { page, dataDir } }) => {
    const other = await startHost({ dataDir: join(dataDir, 'other'), built: true });
    const { path: newer } = await createOn(other, 'From tomorrow');
    await other.stop();
    const sqlite = new Sqlite(newer);
    sqlite.pragma('user_version = 9999');
    sqlite.close();
    const foreign = join(dataDir, 'foreign.colonnade');
    writeFileSync(foreign, 'This is a letter, not a workspace.\n'.repeat(400));
    const database = join(dataDir, 'database.colonnade');
    new Sqlite(database).exec('CREATE TABLE songs (title TEXT)').close();

    const cases = [
      [newer, 'This workspace was made by a newer Colonnade.', 'Update Colonnade on this computer'],
      [foreign, 'This is not a Colonnade workspace.', 'Choose a .colonnade file that Colonnade made.'],
      [database, 'This is not a Colonnade workspace.', 'Choose a .colonnade file that Colonnade made.'],
    ] as const;
    for (const [path, what, next] of cases) {
      const before = readFileSync(path);
      await openFile(page, path);
      const alert = page.getByRole('alert');
      await expect(alert).toContainText(what);
      await expect(alert).toContainText('The file was not changed.');
      await expect(alert).toContainText(next);
      expect(readFileSync(path).equals(before), path).toBe(true);
      await alert.getByRole('button', { name: 'Close' }).click();
    }
    await openFile(page, join(dataDir, 'nowhere.colonnade'));
    await expect(page.getByRole('alert')).toContainText('The file or folder is not there any more.');
  });
});

test('a title that is too long is named, kept, and saved once it is shorter', async ({ app: { page } }) => {
  await createWorkspace(page, 'Maison Test');
  await dayCell(page, '2026-03-12').click();
  const drawer = page.getByRole('dialog', { name: 'New post' });
  const long = 'Very long. '.repeat(60);
  await titleOf(drawer).fill(long);
  await textOf(drawer).fill('Kept as well');
  await page.keyboard.press('Control+Enter');
  await expect(drawer.getByRole('alert')).toContainText('Please look at: Title. Everything you typed is still here.');
  await expect(titleOf(drawer)).toHaveAccessibleDescription(/Title: at most 500 characters\./);
  await expect(titleOf(drawer)).toBeFocused();
  await expect(titleOf(drawer)).toHaveValue(long);
  await expect(textOf(drawer)).toHaveValue('Kept as well');
  await titleOf(drawer).fill('Short enough');
  await page.keyboard.press('Control+Enter');
  await expectCalm(page);
  await expect(cardOn(page, '2026-03-12', 'Short enough')).toBeVisible();
});

test('stored text is never more than text', async ({ app: { page } }) => {
  const markup = '<img src=x onerror="document.title=\'run\'"><b>bold</b>';
  await createWorkspace(page, markup);
  await writePost(page, { day: '2026-03-12', title: markup });
  await writeIdea(page, `Idea ${markup}`);
  const nothingRan = async () => {
    await expect(page.locator('img, b:has-text("bold")')).toHaveCount(0);
    await expect(page).toHaveTitle(/Colonnade/);
  };
  await expect(page.getByText(`Added “${markup}”`).first()).toBeVisible();
  await cardOn(page, '2026-03-12', markup).hover();
  // Once on the card, once in the preview beside it, once in the notice.
  await expect(page.locator('[aria-hidden] > p', { hasText: markup })).toBeVisible();
  await nothingRan();
  for (const key of ['w', 'd', 'l', 'm']) {
    await page.keyboard.press(key);
    if (key === 'd') await page.getByRole('button', { name: 'Next day' }).click();
    await expect(page.getByRole('main').getByText(markup).first()).toBeVisible();
    await nothingRan();
  }
  const drawer = await openPost(page, '2026-03-12', markup);
  await textOf(drawer).fill(markup);
  const labels = drawer.getByRole('combobox', { name: 'Labels' });
  await labels.fill(markup);
  await labels.press('Enter');
  await expect(drawer.getByText(markup).last()).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expectCalm(page);
  await nothingRan();
  await openScreen(page, 'Tray');
  await expect(page.getByRole('button', { name: `Idea ${markup}`, exact: true })).toBeVisible();
  await nothingRan();
});

test('a host that dies is noticed, what is typed stays, and it all works again', async ({ app }, { project }) => {
  test.skip(project.name === 'electron', 'There the window ends with its program.');
  const { page } = app;
  await createWorkspace(page, 'Maison Test');
  await writePost(page, { day: '2026-03-12', title: 'Saved before' });
  const drawer = await openPost(page, '2026-03-12', 'Saved before');
  await textOf(drawer).fill('Typed while it died');
  await app.kill9();
  await expect(page.getByText('Reconnecting…')).toBeAttached();
  await drawer.getByRole('button', { name: 'Save' }).click();
  await expect(drawer.getByRole('alert')).toContainText(
    'Colonnade cannot be reached at the moment. Everything you typed is still here; save again shortly.',
  );
  await expect(textOf(drawer)).toHaveValue('Typed while it died');
  await page.keyboard.press('Escape');
  await drawer.getByRole('button', { name: 'Discard' }).click();
  await expectCalm(page);
  const again = await app.restart();
  await again.getByRole('button', { name: /Maison Test/ }).click();
  await writePost(again, { day: '2026-03-13', title: 'Saved after' });
  await expect(cardOn(again, '2026-03-12', 'Saved before')).toBeVisible();
  await expect(cardOn(again, '2026-03-13', 'Saved after')).toBeVisible();
});

test.describe('the page’s own policy', () => {
  test.use({ appArgs: ['--sample'] });

  test('is not broken by any screen', async ({ app: { page, problems } }) => {
    const broken: string[] = [];
    await page.exposeFunction('policyBroken', (what: string) => void broken.push(what));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
        // Playwright puts it there a line above.
        const { policyBroken } = window as unknown as { policyBroken(what: string): void };
        policyBroken(`${violatedDirective} ${blockedURI} ${sample}`);
      });
    });
    await page.reload();
    await expect(page.locator('[data-card]').first()).toBeVisible();
    for (const key of ['w', 'd', 'l', 'm']) {
      await page.keyboard.press(key);
      await expect(page.locator('[data-card]').first()).toBeVisible();
    }
    for (const screen of ['Tray', 'Balance', 'Import', 'Settings', 'Calendar']) {
      await openScreen(page, screen);
      await expect(page.getByRole('main')).not.toBeEmpty();
    }
    await page.keyboard.press('n');
    await expect(page.getByRole('dialog', { name: 'New post' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(broken).toEqual([]);
    // It is heard when it is broken.
    await page.evaluate(() => {
      const style = document.createElement('style');
      style.append('body { color: red }');
      document.head.append(style);
    });
    await expect.poll(() => broken).toEqual([expect.stringContaining('style-src')]);
    await expect.poll(() => problems.splice(0)).toEqual([expect.stringContaining('Content Security Policy')]);
  });
});
