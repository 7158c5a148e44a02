import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { cardOn, createWorkspace, dayCell, drag, tray, writePost } from './steps.ts';

test.beforeEach(async ({ app }) => {
  await createWorkspace(app.page, 'Maison Test');
});

/** Does something while a key is held. */
async function holding(page: Page, key: string, act: () => Promise<void>): Promise<void> {
  await page.keyboard.down(key);
  await act();
  await page.keyboard.up(key);
}

/** The titles of a day's cards, from the top. */
const titlesOn = (page: Page, day: string) => dayCell(page, day).locator('[data-card]').allInnerTexts();

test('several posts are selected, dragged together and moved by keys', async ({ app: { page } }) => {
  await writePost(page, { day: '2026-03-17', title: 'First' });
  await writePost(page, { day: '2026-03-18', title: 'Second' });

  await test.step('Ctrl and click takes both', async () => {
    await holding(page, 'Control', async () => {
      await cardOn(page, '2026-03-17', 'First').click();
      await cardOn(page, '2026-03-18', 'Second').click();
    });
    await expect(cardOn(page, '2026-03-18', 'Second')).toHaveAccessibleName(/Selected$/);
    await expect(page.getByRole('region', { name: 'Selected posts' }).getByText('2 posts selected')).toBeVisible();
  });

  await test.step('a drag of one takes the other as far', async () => {
    await drag(page, cardOn(page, '2026-03-17', 'First'), dayCell(page, '2026-03-24'));
    await expect(page.getByText('2 posts', { exact: true })).toBeVisible();
    await page.mouse.up();
    await expect(cardOn(page, '2026-03-24', 'First')).toBeVisible();
    await expect(cardOn(page, '2026-03-25', 'Second')).toBeVisible();
    await expect(page.getByText('Moved 2 posts 7 days later').first()).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(cardOn(page, '2026-03-17', 'First')).toBeVisible();
    await expect(cardOn(page, '2026-03-18', 'Second')).toBeVisible();
  });

  await test.step('so do Alt and an arrow, until Escape lets go of them', async () => {
    await cardOn(page, '2026-03-17', 'First').focus();
    await page.keyboard.press('Alt+ArrowRight');
    await expect(cardOn(page, '2026-03-18', 'First')).toBeVisible();
    await expect(cardOn(page, '2026-03-19', 'Second')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(cardOn(page, '2026-03-18', 'First')).not.toHaveAccessibleName(/Selected$/);
  });
});

test('what floats over the page lets through what is dragged', async ({ app: { page } }) => {
  await writePost(page, { day: '2026-03-17', title: 'First' });
  await writePost(page, { day: '2026-03-18', title: 'Second' });
  const notice = page.getByRole('region', { name: 'Notices' }).getByText('Moved “First” to 18 March').first();
  await cardOn(page, '2026-03-17', 'First').focus();
  await page.keyboard.press('Alt+ArrowRight');
  const box = await notice.boundingBox();
  if (!box) throw new Error('There is no notice.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];

  await test.step('to the day under a notice', async () => {
    const day = await page.evaluate(
      ([left, top]) =>
        document
          .elementsFromPoint(left, top)
          .flatMap((element) => element.closest<HTMLElement>('[role="gridcell"]')?.dataset.date ?? [])[0],
      [x, y] as const,
    );
    await cardOn(page, '2026-03-18', 'First').hover();
    await page.mouse.down();
    await page.mouse.move(x, y - 60, { steps: 12 });
    await page.mouse.move(x, y);
    await page.mouse.up();
    await expect(cardOn(page, day ?? '', 'First')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(cardOn(page, '2026-03-18', 'First')).toBeVisible();
  });

  await test.step('to the tray under the bar of the selection', async () => {
    await holding(page, 'Control', async () => {
      await cardOn(page, '2026-03-18', 'First').click();
      await cardOn(page, '2026-03-18', 'Second').click();
    });
    const bar = page.getByRole('region', { name: 'Selected posts' });
    await expect(bar).toHaveCSS('pointer-events', 'auto');
    await drag(page, cardOn(page, '2026-03-18', 'First'), tray(page));
    await expect(bar).toHaveCSS('pointer-events', 'none');
    await expect(bar).toHaveCSS('opacity', '0.35');
    await page.mouse.up();
    await expect(tray(page)).toContainText('2');
    await expect(cardOn(page, '2026-03-18', 'First')).toHaveCount(0);
  });
});

test('a post is copied by dragging with Ctrl and by the clipboard', async ({ app: { page } }) => {
  await writePost(page, { day: '2026-03-17', title: 'Original', time: '18:00' });

  await test.step('dragged with Ctrl, the original stays', async () => {
    await holding(page, 'Control', async () => {
      await drag(page, cardOn(page, '2026-03-17', 'Original'), dayCell(page, '2026-03-19'));
      await expect(page.getByText('1 copy', { exact: true })).toBeVisible();
      await page.mouse.up();
    });
    await expect(cardOn(page, '2026-03-19', 'Original')).toHaveAccessibleName(/^Original, 18:00, Instagram, Draft/);
    await expect(cardOn(page, '2026-03-17', 'Original')).toBeVisible();
  });

  await test.step('copied, it is pasted on the day that has the focus', async () => {
    await cardOn(page, '2026-03-17', 'Original').focus();
    await page.keyboard.press('Control+c');
    await expect(page.getByText(/^1 post ready to paste/).first()).toBeVisible();
    await dayCell(page, '2026-03-26').focus();
    await page.keyboard.press('Control+v');
    await expect(cardOn(page, '2026-03-26', 'Original')).toHaveAccessibleName(/^Original, 18:00/);
    await page.keyboard.press('Control+z');
    await expect(cardOn(page, '2026-03-26', 'Original')).toHaveCount(0);
  });
});

test('posts of one moment are put in order, and posts too close are marked', async ({ app: { page } }) => {
  await writePost(page, { day: '2026-03-17', title: 'Alpha' });
  await writePost(page, { day: '2026-03-17', title: 'Beta' });
  await expect
    .poll(() => titlesOn(page, '2026-03-17'))
    .toEqual([/Alpha/, /Beta/].map((one) => expect.stringMatching(one)));

  await test.step('by keys', async () => {
    await cardOn(page, '2026-03-17', 'Alpha').focus();
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await expect
      .poll(() => titlesOn(page, '2026-03-17'))
      .toEqual([/Beta/, /Alpha/].map((one) => expect.stringMatching(one)));
    await expect(page.getByText('Changed the order on 17 March').first()).toBeVisible();
  });

  await test.step('two of one network within an hour say so, on both', async () => {
    await writePost(page, { day: '2026-03-19', title: 'Noon', time: '12:00' });
    await writePost(page, { day: '2026-03-19', title: 'Soon after', time: '12:20' });
    await expect(cardOn(page, '2026-03-19', 'Soon after')).toHaveAccessibleName(/20 minutes after “Noon” on Instagram/);
    await expect(cardOn(page, '2026-03-19', 'Noon')).toHaveAccessibleName(
      /20 minutes before “Soon after” on Instagram/,
    );
    await cardOn(page, '2026-03-19', 'Soon after').click();
    const drawer = page.getByRole('dialog', { name: 'Edit post' });
    await expect(drawer.getByText('20 minutes after “Noon” on Instagram')).toBeVisible();
    await drawer.getByLabel('Instagram: time').fill('11:45');
    await expect(drawer.getByText('15 minutes before “Noon” on Instagram')).toBeVisible();
  });
});

test('the Instagram grid shows what is next, newest first, and lets two change places', async ({ app: { page } }) => {
  await writePost(page, { day: '2026-03-17', title: 'Earlier', time: '18:00' });
  await writePost(page, { day: '2026-03-20', title: 'Later', time: '09:00' });
  await page.getByRole('button', { name: 'Instagram grid' }).click();
  const grid = page.getByRole('dialog', { name: 'Instagram grid' });
  const tiles = grid.getByRole('list', { name: 'Tiles, newest first' }).getByRole('button');
  await expect(tiles).toHaveText([/Later/, /Earlier/]);
  await tiles.first().focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(tiles).toHaveText([/Earlier/, /Later/]);
  await test.step('the focus goes along, for the next move', async () => {
    await expect(tiles.last()).toBeFocused();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(tiles).toHaveText([/Later/, /Earlier/]);
    await expect(tiles.first()).toBeFocused();
    await page.keyboard.press('Alt+ArrowRight');
    await expect(tiles).toHaveText([/Earlier/, /Later/]);
  });
  await page.keyboard.press('Escape');
  await expect(grid).toHaveCount(0);
  await expect(cardOn(page, '2026-03-20', 'Earlier')).toHaveAccessibleName(/^Earlier, 09:00/);
  await expect(cardOn(page, '2026-03-17', 'Later')).toHaveAccessibleName(/^Later, 18:00/);
});

test('a tile of the Instagram grid has the menu that its card has elsewhere', async ({ app: { page } }) => {
  await writePost(page, { day: '2026-03-17', title: 'Earlier', time: '18:00' });
  await writePost(page, { day: '2026-03-20', title: 'Later', time: '09:00' });
  await page.getByRole('button', { name: 'Instagram grid' }).click();
  const grid = page.getByRole('dialog', { name: 'Instagram grid' });
  const tiles = grid.getByRole('list', { name: 'Tiles, newest first' }).getByRole('button');
  await tiles.first().focus();
  await page.keyboard.press('Shift+F10');
  const menu = page.getByRole('menu', { name: /Later/ });
  await expect(menu).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(tiles.first()).toBeFocused();
  await tiles.first().click({ button: 'right' });
  await menu.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(tiles).toHaveText([/Earlier/]);
  await tiles.first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Open' }).click();
  await expect(grid).toHaveCount(0);
  await expect(page.getByRole('dialog', { name: 'Edit post' })).toBeVisible();
});
