// `npm run screenshots`: takes the README's pictures anew, from the sample on a fixed day.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findBrowser, launchArgs } from './browser.mjs';
import { startHost, temporaryFolder } from './host.ts';

const folder = join(import.meta.dirname, '..', '..', 'resources', 'screenshots');
/** A Wednesday morning in Paris. */
const NOW = '2026-11-18T08:00:00Z';

type Picture = {
  readonly name: string;
  readonly scheme: 'light' | 'dark';
  readonly locale: string;
  /** Brings the page from the calendar to what is shown. */
  readonly go: (page: Page) => Promise<void>;
};

const calendar = async () => undefined;

/** Goes to a screen by its name in the rail, until something on it is there. */
const screen = (name: string, shown: string) => async (page: Page) => {
  await page.getByRole('navigation').getByText(name, { exact: true }).click();
  await page.locator(shown).first().waitFor();
};

/** Shows the calendar by another length of time. */
const view = (name: string, shown: string) => async (page: Page) => {
  await page.getByText(name, { exact: true }).click();
  await page.locator(shown).first().waitFor();
};

const pictures: readonly Picture[] = [
  { name: 'calendar-light', scheme: 'light', locale: 'en-GB', go: calendar },
  { name: 'calendar-dark', scheme: 'dark', locale: 'en-GB', go: calendar },
  { name: 'calendar-french', scheme: 'light', locale: 'fr-FR', go: calendar },
  {
    name: 'week',
    scheme: 'light',
    locale: 'en-GB',
    go: view('Week', 'text="07:00"'),
  },
  { name: 'year', scheme: 'light', locale: 'en-GB', go: view('Year', '[data-level="2"]') },
  { name: 'board', scheme: 'light', locale: 'en-GB', go: screen('Board', '[data-stage="published"] [data-card]') },
  { name: 'posts', scheme: 'light', locale: 'en-GB', go: screen('All posts', '[data-line] [data-column="status"]') },
  { name: 'media', scheme: 'dark', locale: 'en-GB', go: screen('Media', '[role="option"] img') },
  {
    name: 'fill',
    scheme: 'light',
    locale: 'en-GB',
    go: async (page) => {
      await page.getByRole('button', { name: /^Fill/ }).click();
      await page.getByRole('menuitem').nth(1).click();
      await page.getByRole('dialog').getByRole('row').nth(3).waitFor();
    },
  },
  {
    name: 'balance',
    scheme: 'light',
    locale: 'en-GB',
    go: async (page) => {
      await page.getByRole('button', { name: /^Balance/ }).click();
      await page.getByRole('heading', { name: 'Twelve weeks' }).waitFor();
    },
  },
  {
    name: 'composer',
    scheme: 'light',
    locale: 'en-GB',
    go: async (page) => {
      await page.locator('[data-date="2026-11-24"] [data-card]').first().click();
      await page.getByRole('dialog', { name: 'Edit post' }).getByRole('tab', { name: 'Instagram' }).click();
      await page.getByRole('tabpanel').waitFor();
    },
  },
];

async function take(picture: Picture, executablePath: string): Promise<void> {
  const data = temporaryFolder();
  const host = await startHost({ dataDir: data.path, built: true, fixedNow: NOW });
  const browser = await chromium.launch({ executablePath, args: launchArgs });
  try {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      colorScheme: picture.scheme,
      locale: picture.locale,
      reducedMotion: 'reduce',
    });
    await page.goto(host.url);
    await page.getByRole('button', { name: /Open the sample|Ouvrir l’exemple/ }).click();
    await page.locator('[data-date="2026-11-24"] [data-card]').first().waitFor();
    await page
      .getByText(/posts short|il manque/i)
      .first()
      .waitFor();
    await picture.go(page);
    await page.mouse.move(0, 0);
    await page.evaluate(() => document.fonts.ready);
    await page.waitForFunction(() =>
      [...document.images].every(({ complete, naturalWidth }) => complete && naturalWidth),
    );
    await page.screenshot({ path: join(folder, `${picture.name}.png`), animations: 'disabled' });
    process.stdout.write(`${picture.name}.png\n`);
  } finally {
    await browser.close();
    await host.stop();
    data.remove();
  }
}

const browser = findBrowser();
if (!browser) throw new Error('There is no browser to take pictures with.');
mkdirSync(folder, { recursive: true });
for (const picture of pictures) await take(picture, browser.path);
