import { expect, test } from '@playwright/test';
import { faultsOf } from './axe.ts';

const style = 'background: white; color: black';
const found = async (faults: Promise<readonly string[]>) => (await faults).map((fault) => fault.split(':')[0]);

test('axe is asked about what is new, what has changed and what looks different now', async ({ page }) => {
  await page.setContent(`<!doctype html><html lang="en"><title>A page</title><style>b:hover i { color: #ccc }</style>
    <body style="${style}"><main><h1>Title</h1><p>One <b><i>thing</i></b></p><div></div></main></body></html>`);
  expect(await found(faultsOf(page))).toEqual([]);
  const place = page.locator('div');
  await place.evaluate((element) => element.append(document.createElement('button')));
  expect(await found(faultsOf(page))).toEqual(['button-name']);
  expect(await found(faultsOf(page))).toEqual([]);
  await place.evaluate((element) => element.replaceChildren('Pale'));
  await place.evaluate((element) => element.setAttribute('style', 'color: #ddd'));
  expect(await found(faultsOf(page))).toEqual(['color-contrast']);
  await place.evaluate((element) => element.remove());
  expect(await found(faultsOf(page))).toEqual([]);
  await page.locator('b').hover();
  expect(await found(faultsOf(page))).toEqual(['color-contrast']);
  await page.locator('main').evaluate((element) => element.setAttribute('style', 'background: #333'));
  expect(await found(faultsOf(page))).toContain('color-contrast');
  await page.evaluate(() => {
    document.title = '';
  });
  expect(await found(faultsOf(page))).toEqual(['document-title']);
});
