import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openScreen } from './steps.ts';

test.use({ appArgs: ['--sample'] });

/** Scrolls an element by some px, up after having gone down, and gives every place it then is at in the frames after. */
function placesAfter(scroller: Locator, px: number): Promise<readonly number[]> {
  return scroller.evaluate(async (element, distance) => {
    const frame = () => new Promise(requestAnimationFrame);
    const settle = async (frames: number) => {
      const places = new Set<number>();
      for (let passed = 0; passed < frames; passed += 1) {
        await frame();
        places.add(element.scrollTop);
      }
      return [...places];
    };
    element.scrollTop = 3 * distance;
    await settle(20);
    const wanted = element.scrollTop - distance;
    element.scrollTop = wanted;
    return (await settle(20)).map((place) => place - wanted);
  }, px);
}

test('what is drawn while scrolling moves nothing', async ({ app: { page } }) => {
  // With motion the browser leaves the place alone by itself.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openScreen(page, 'All posts');
  const grid = page.getByRole('grid', { name: 'All posts' });
  await expect(grid.getByRole('row').nth(20)).toBeAttached();
  expect(await placesAfter(grid.locator('..'), 396)).toEqual([0]);

  await openScreen(page, 'Board');
  const column = page.locator('[data-stage="published"]');
  await expect(column.locator('[data-card]').nth(8)).toBeAttached();
  expect(await placesAfter(column.locator(':has(> ul)'), 396)).toEqual([0]);
});
