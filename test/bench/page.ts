import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { addDays } from '#domain/day.ts';
import { findBrowser, launchArgs } from '#test/browser.mjs';
import { type Bench, median } from './measure.ts';
import { MONTH_DAY, startMonthHost } from './month.ts';

const FEW = 200;
const MANY = 5_000;
const ROUNDS = 15;
const MAX_NODES = 2_500;
const NEXT_DAY = addDays(MONTH_DAY, 1);

/** What one volume costs: medians in ms in the page, and the nodes of the whole document. */
type Figures = { readonly draw: number; readonly move: number; readonly nodes: number };

/**
 * Runs in the page. From the press of a button to the frame after the one that shows what was waited for, in ms: the
 * answer's way, drawing and layout.
 */
function timeUntilShown({ button, selector }: { readonly button: string; readonly selector: string }): Promise<number> {
  return new Promise((resolve) => {
    const start = performance.now();
    const look = () => {
      if (document.querySelector(selector) === null) requestAnimationFrame(look);
      else requestAnimationFrame(() => resolve(performance.now() - start));
    };
    document.querySelector<HTMLElement>(`button[aria-label="${button}"]`)?.click();
    look();
  });
}

/** Runs in the page. Moves a day's first card to the next day by its key, and waits until it is drawn there. */
function timeMove({ from, to }: { readonly from: string; readonly to: string }): Promise<number> {
  return new Promise((resolve, reject) => {
    const card = document.querySelector<HTMLElement>(`[data-date="${from}"] [data-card]`);
    if (!card?.dataset.card) {
      reject(new Error('There is no card to move.'));
      return;
    }
    const post = card.dataset.card.slice(0, 36);
    const start = performance.now();
    const look = () => {
      if (document.querySelector(`[data-date="${from}"] [data-card^="${post}"]`)) requestAnimationFrame(look);
      else requestAnimationFrame(() => resolve(performance.now() - start));
    };
    card.dispatchEvent(
      new KeyboardEvent('keydown', { key: to > from ? 'ArrowRight' : 'ArrowLeft', altKey: true, bubbles: true }),
    );
    look();
  });
}

/** Draws the month, moves a card a day on (every other round a day back), and leaves the month again. */
async function measureRound(page: Page, back: boolean): Promise<{ readonly draw: number; readonly move: number }> {
  const first = '[data-date="2026-04-30"] [data-card]';
  const draw = await page.evaluate(timeUntilShown, { button: 'Next month', selector: first });
  const move = await page.evaluate(
    timeMove,
    back ? { from: NEXT_DAY, to: MONTH_DAY } : { from: MONTH_DAY, to: NEXT_DAY },
  );
  await page.evaluate(timeUntilShown, { button: 'Previous month', selector: '[data-date="2026-03-02"]' });
  return { draw, move };
}

async function openPage(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('heading', { name: 'March 2026' }).waitFor();
  return page;
}

/** The month view with many cards against the same with few, in a real browser; rounds in turn. */
export const benchPage: Bench = async ({ folder }) => {
  const found = findBrowser();
  if (!found) throw new Error('There is no browser for the month view.');
  const dirs = [FEW, MANY].map((cards) => join(folder, `month-${cards}`));
  for (const dir of dirs) mkdirSync(dir, { recursive: true });
  const [few, many] = await Promise.all([startMonthHost(dirs[0] ?? '', FEW), startMonthHost(dirs[1] ?? '', MANY)]);
  const browser = await chromium.launch({ executablePath: found.path, args: launchArgs });
  try {
    const pages = [await openPage(browser, few.host.url), await openPage(browser, many.host.url)];
    const rounds = pages.map(() => ({ draw: [] as number[], move: [] as number[] }));
    for (let round = -2; round < ROUNDS; round += 1) {
      for (const [index, page] of pages.entries()) {
        const { draw, move } = await measureRound(page, round % 2 !== 0);
        if (round < 0) continue;
        rounds[index]?.draw.push(draw);
        rounds[index]?.move.push(move);
      }
    }
    const figures: Figures[] = [];
    for (const [index, page] of pages.entries()) {
      await page.evaluate(timeUntilShown, {
        button: 'Next month',
        selector: '[data-date="2026-04-30"] [data-card]',
      });
      const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
      figures.push({ draw: median(rounds[index]?.draw ?? []), move: median(rounds[index]?.move ?? []), nodes });
    }
    return rowsOf(figures);
  } finally {
    await browser.close();
    await Promise.all([few.host.stop(), many.host.stop()]);
  }
};

function rowsOf(figures: readonly Figures[]) {
  const [few, many] = figures;
  if (!few || !many) throw new Error('A volume was not measured.');
  const row = (name: string, part: 'draw' | 'move') => ({
    name,
    ratio: many[part] / few[part],
    limit: 1.25,
    details: { ms: many[part], floorMs: few[part] },
  });
  return [
    row(`month view drawn, ${MANY} cards / ${FEW}`, 'draw'),
    row(`card moved in the month view, ${MANY} cards / ${FEW}`, 'move'),
    {
      name: `DOM nodes with ${MANY} cards / ${MAX_NODES}`,
      ratio: many.nodes / MAX_NODES,
      limit: 1,
      details: { nodes: many.nodes, few: few.nodes },
    },
  ];
}
