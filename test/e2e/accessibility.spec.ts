import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { cardOn, createWorkspace, dayCell, expectCalm, openScreen, writePost } from './steps.ts';

test.use({ actionTimeout: 10_000 });

test.describe('at 200 %', () => {
  // What is left of 1280 × 800 when everything is twice as large.
  test.use({ viewport: { width: 640, height: 400 } });

  /** Nothing is cut off to the side, and the thing can be pressed and read. */
  async function expectUsable(page: Page, ...things: readonly Locator[]): Promise<void> {
    for (const thing of things) {
      await thing.scrollIntoViewIfNeeded();
      await expect(thing).toBeInViewport({ ratio: 0.95 });
      await thing.click({ trial: true });
      const cut = await thing.evaluate((element) => element.scrollWidth > element.clientWidth + 1);
      expect(cut, `${thing} is cut off`).toBe(false);
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(wide, 'the page scrolls sideways').toBe(false);
  }

  test('everything that matters can be reached and read', async ({ app: { page } }) => {
    await createWorkspace(page, 'Maison Test');
    const button = (name: string | RegExp) => page.getByRole('button', { name });
    const rail = page.getByRole('navigation', { name: 'Main' });
    await expectUsable(
      page,
      page.getByRole('heading', { name: 'March 2026' }),
      button('New post'),
      button('Today'),
      button('Next month'),
      button('Filter'),
      page.getByText('Week', { exact: true }),
      ...['Calendar', 'Tray', 'Balance', 'Import', 'Settings'].map((name) => rail.getByRole('button', { name })),
    );
    await button('New post').click();
    const drawer = page.getByRole('dialog', { name: 'New post' });
    await drawer.getByRole('textbox', { name: 'Title' }).fill('Written large');
    await expectUsable(
      page,
      drawer.getByRole('button', { name: 'Brand' }),
      drawer.getByLabel('Instagram: day'),
      drawer.getByRole('textbox', { name: 'Notes' }),
      drawer.getByRole('button', { name: 'Save' }),
    );
    await drawer.getByRole('button', { name: 'Save' }).click();
    await expectCalm(page);
    await expect(cardOn(page, '2026-03-11', 'Written large')).toBeAttached();
    await openScreen(page, 'Balance');
    await expectUsable(page, button('Next week'), page.getByRole('heading', { name: 'Twelve weeks' }));
    await openScreen(page, 'Settings');
    const sections = page.getByRole('navigation', { name: 'Sections of the settings' });
    await expectUsable(page, sections.getByRole('button', { name: 'Targets' }));
    await sections.getByRole('button', { name: 'Targets' }).click();
    await expectUsable(page, button('Change the weights'));
    await openScreen(page, 'Import');
    await expectUsable(page, button('Choose a file…'));
  });
});

test.describe('at 150 % in French', () => {
  test.use({ viewport: { width: 853, height: 533 }, locale: 'fr-FR', fixedNow: '2026-04-01T09:00:00Z' });

  test('the week is told whole, and what has room for its sign alone is explained', async ({ app: { page } }, {
    project,
  }) => {
    test.skip(project.name === 'electron', 'The language is that of the machine there.');
    await page.getByRole('button', { name: /exemple/ }).click();
    await page.getByText('Semaine', { exact: true }).click();
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText('30 mars au 5 avr. 2026');
    for (const width of [640, 853, 960, 1280]) {
      await page.setViewportSize({ width, height: 533 });
      const cut = () => heading.evaluate((element) => element.scrollWidth > element.clientWidth);
      await expect.poll(cut, `cut off at ${width} px`).toBe(false);
    }
    await page.setViewportSize({ width: 853, height: 533 });
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /^Boîte à idées/ })
      .hover();
    await expect(page.getByRole('tooltip', { name: 'Boîte à idées' })).toBeVisible();
    await page.getByRole('button', { name: 'Remplir les créneaux libres' }).hover();
    await expect(page.getByRole('tooltip', { name: 'Remplir les créneaux libres' })).toBeVisible();
  });
});

test('forced colours keep every status apart', async ({ app: { page } }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await createWorkspace(page, 'Maison Test');
  await writePost(page, { day: '2026-03-12', title: 'One post' });
  const seen: { readonly card: string; readonly row: string }[] = [];
  /** The right end of something, where its status is drawn. */
  const endOf = async (thing: Locator, width: number): Promise<string> => {
    await page.mouse.move(5, 795);
    const box = await thing.boundingBox();
    if (!box) throw new Error('It is not drawn.');
    const clip = { x: box.x + box.width - width - 4, y: box.y + 4, width, height: box.height - 8 };
    return (await page.screenshot({ clip })).toString('base64');
  };
  for (const status of ['Draft', 'In review', 'Approved']) {
    await cardOn(page, '2026-03-12', 'One post').click();
    await page.getByRole('dialog').getByText(status, { exact: true }).click();
    await page.keyboard.press('Control+Enter');
    await expectCalm(page);
    await expect(cardOn(page, '2026-03-12', 'One post')).toHaveAccessibleName(new RegExp(status));
    await dayCell(page, '2026-03-26').focus();
    const card = await endOf(cardOn(page, '2026-03-12', 'One post'), 20);
    await page.keyboard.press('l');
    const sign = page.getByRole('main').locator('[data-card] i[data-status]');
    await expect(sign).toBeVisible();
    const box = await sign.boundingBox();
    if (!box) throw new Error('The list has no status.');
    await page.mouse.move(5, 795);
    seen.push({ card, row: (await page.screenshot({ clip: box })).toString('base64') });
    await page.keyboard.press('m');
  }
  expect(new Set(seen.map(({ card }) => card)).size, 'marks on cards').toBe(3);
  expect(new Set(seen.map(({ row }) => row)).size, 'marks in the list').toBe(3);
});
