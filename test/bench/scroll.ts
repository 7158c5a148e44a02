import type { Page } from '@playwright/test';

/** A task longer than this, in ms, is felt while scrolling. */
const FELT_MS = 50;

/**
 * Runs in the page. Scrolls an element down by a screen a frame and back up, and gives the longest task meanwhile in ms;
 * the browser tells of those over 50 ms alone, so 0 means that there was none.
 */
function longestTask({ selector, frames }: { readonly selector: string; readonly frames: number }): Promise<number> {
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
    let frame = 0;
    const step = () => {
      scroller.scrollTop += frame < frames / 2 ? scroller.clientHeight : -scroller.clientHeight;
      frame += 1;
      if (frame < frames) {
        requestAnimationFrame(step);
        return;
      }
      note(observer.takeRecords());
      observer.disconnect();
      resolve(longest);
    };
    requestAnimationFrame(step);
  });
}

/** The longest task while an element is scrolled through quickly, against the 50 ms from which it is felt. */
export async function scrollRow(page: Page, name: string, selector: string) {
  const longest = await page.evaluate(longestTask, { selector, frames: 400 });
  return { name, ratio: longest / FELT_MS, limit: 1, details: { longestTaskMs: longest } };
}
