import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser, launchArgs } from '#test/browser.mjs';
import { type RunningHost, startHost } from '#test/host.ts';
import { BENCH_TODAY } from './fixture.ts';
import { type Bench, type BenchRow, median } from './measure.ts';
import { scrollRow } from './scroll.ts';

const ROUNDS = 11;

type Volume = { readonly host: RunningHost; readonly page: Page };

async function openVolume(browser: Browser, folder: string, name: string): Promise<Volume> {
  const dataDir = join(folder, `list-${name}`);
  mkdirSync(dataDir, { recursive: true });
  const host = await startHost({
    dataDir,
    built: true,
    fixedNow: `${BENCH_TODAY}T12:00:00Z`,
    args: ['--workspace', join(folder, `${name}.colonnade`)],
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(host.url);
  return { host, page };
}

/** Runs in the page. From the press on a screen's name to the frame after the one that shows what it is for, in ms. */
function timeScreen({ name, selector }: { readonly name: string; readonly selector: string }): Promise<number> {
  return new Promise((resolve, reject) => {
    const link = [...document.querySelectorAll('nav button')].find((button) => button.textContent?.startsWith(name));
    if (!(link instanceof HTMLElement)) {
      reject(new Error(`There is no way to ${name}.`));
      return;
    }
    const start = performance.now();
    const look = () => {
      if (document.querySelector(selector) === null) requestAnimationFrame(look);
      else requestAnimationFrame(() => resolve(performance.now() - start));
    };
    link.click();
    look();
  });
}

const screens = {
  list: { name: 'All posts', selector: '[data-line] [data-column="title"]' },
  board: { name: 'Board', selector: '[data-stage="published"] [data-card]' },
} as const;

/** Opens a screen on a page that has not read it yet. */
async function measureOpening({ page }: Volume, screen: keyof typeof screens): Promise<number> {
  await page.reload();
  await page.locator('[role="gridcell"] [data-card]').first().waitFor();
  return page.evaluate(timeScreen, screens[screen]);
}

/** List and board of the large file against the small one, in a real browser; rounds in turn. */
export const benchList: Bench = async ({ folder, posts }) => {
  const found = findBrowser();
  if (!found) throw new Error('There is no browser for the list.');
  const browser = await chromium.launch({ executablePath: found.path, args: launchArgs });
  const small = await openVolume(browser, folder, 'small');
  const large = await openVolume(browser, folder, 'large');
  const volumes = [small, large];
  try {
    const rows: BenchRow[] = [];
    for (const screen of ['list', 'board'] as const) {
      const times: number[][] = volumes.map(() => []);
      for (let round = -1; round < ROUNDS; round += 1) {
        for (const [index, volume] of volumes.entries()) {
          const ms = await measureOpening(volume, screen);
          if (round >= 0) times[index]?.push(ms);
        }
      }
      const [floorMs = Number.NaN, ms = Number.NaN] = times.map(median);
      const name = `${screen} opened, ${posts.toLocaleString('en')} posts / 1,000`;
      rows.push({ name, ratio: ms / floorMs, limit: 1.5, details: { ms, floorMs } });
    }
    await measureOpening(large, 'list');
    rows.push(await scrollRow(large.page, 'longest task while the list scrolls / 50 ms', ':has(> [role="grid"])'));
    return rows;
  } finally {
    await browser.close();
    for (const { host } of volumes) await host.stop();
  }
};
