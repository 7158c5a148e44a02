import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser, launchArgs } from '#test/browser.mjs';
import { type RunningHost, startHost } from '#test/host.ts';
import { BENCH_TODAY } from './fixture.ts';
import type { Bench, BenchRow } from './measure.ts';

const ROUNDS = 11;
/** Turns of the wheel while the list scrolls, and jumps of its scroll bar. */
const TURNS = 60;
const JUMPS = 12;
/** The longest that one task may keep the page from answering, in ms. */
const MOST_MS = 50;

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

/** Scrolls by the wheel and by jumps of the scroll bar; gives the longest task meanwhile, in ms (0 for none over 50). */
async function longestTask(volume: Volume): Promise<number> {
  await measureOpening(volume, 'list');
  const { page } = volume;
  const longest = await page.evaluateHandle(() => {
    const found = { ms: 0 };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) found.ms = Math.max(found.ms, duration);
    }).observe({ type: 'longtask' });
    return found;
  });
  await page.mouse.move(700, 400);
  for (let turn = 0; turn < TURNS; turn += 1) await page.mouse.wheel(0, 600);
  for (let jump = 0; jump < JUMPS; jump += 1) {
    await page.evaluate(
      (part) =>
        new Promise<void>((resolve) => {
          const list = document.querySelector('[role="grid"]')?.parentElement;
          if (list) list.scrollTop = list.scrollHeight * part;
          const look = () => {
            const drawn = document.querySelector('[data-line] [data-column="title"]');
            if (drawn) requestAnimationFrame(() => resolve());
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        }),
      ((jump * 7) % JUMPS) / JUMPS,
    );
  }
  return longest.evaluate(({ ms }) => ms);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** List and board of the large file against the small one, in a real browser; rounds in turn. */
export const benchList: Bench = async ({ folder, posts }) => {
  const found = findBrowser();
  if (!found) throw new Error('There is no browser for the list.');
  const browser = await chromium.launch({ executablePath: found.path, args: launchArgs });
  const volumes = [await openVolume(browser, folder, 'small'), await openVolume(browser, folder, 'large')];
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
    const tasks: number[] = [];
    for (const volume of volumes) tasks.push(await longestTask(volume));
    const [small = Number.NaN, large = Number.NaN] = tasks;
    const name = `longest task while the list scrolls / ${MOST_MS} ms`;
    rows.push({ name, ratio: large / MOST_MS, limit: 1, details: { ms: large, small } });
    return rows;
  } finally {
    await browser.close();
    for (const { host } of volumes) await host.stop();
  }
};
