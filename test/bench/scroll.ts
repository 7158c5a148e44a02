import type { Page } from '@playwright/test';
import { median } from './measure.ts';

/** A task longer than this, in ms, is felt while scrolling. */
const FELT_MS = 50;

/** How far each frame goes, as a part of what is in sight: flying past, and as fast as the eye just follows. */
const STRIDES = [1, 0.1];
const FRAMES = 400;
/** The machine's own hiccups make one run's longest task; the middle of several is the page's. */
const ROUNDS = 5;
/** After this long, in ms, whatever waits for the end of scrolling is drawn. */
const REST_MS = 500;

type Run = { readonly selector: string; readonly stride: number; readonly frames: number; readonly restMs: number };

/**
 * Runs in the page. Scrolls an element down and back up, lets it rest, and gives the longest task meanwhile in ms; the
 * browser tells of those over 50 ms alone, so 0 means that there was none.
 */
function longestTask({ selector, stride, frames, restMs }: Run): Promise<number> {
  return new Promise((resolve, reject) => {
    const scroller = document.querySelector(selector);
    if (!scroller) {
      reject(new Error(`There is no ${selector} to scroll.`));
      return;
    }
    let longest = 0;
    const note = (entries: readonly PerformanceEntry[]) => {
      for (const { duration } of entries) longest = Math.max(longest, duration);
    };
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ entryTypes: ['longtask'] });
    const step = stride * scroller.clientHeight;
    const end = () => {
      note(observer.takeRecords());
      observer.disconnect();
      resolve(longest);
    };
    let frame = 0;
    const scroll = () => {
      scroller.scrollTop += frame < frames / 2 ? step : -step;
      frame += 1;
      if (frame < frames) requestAnimationFrame(scroll);
      else setTimeout(end, restMs);
    };
    scroller.scrollTop = 0;
    setTimeout(() => requestAnimationFrame(scroll), restMs);
  });
}

/** The longest task while an element is scrolled through quickly, against the 50 ms from which it is felt. */
export async function scrollRow(page: Page, name: string, selector: string) {
  const longest: number[] = [];
  for (const stride of STRIDES) {
    const run = { selector, stride, frames: FRAMES, restMs: REST_MS };
    const rounds: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await page.evaluate(longestTask, run));
    longest.push(median(rounds));
  }
  const [flyingMs = Number.NaN, followingMs = Number.NaN] = longest;
  return { name, ratio: Math.max(flyingMs, followingMs) / FELT_MS, limit: 1, details: { flyingMs, followingMs } };
}
