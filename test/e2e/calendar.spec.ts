import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { cardOn, createWorkspace, dayCell, drag, writePost } from './steps.ts';

const tray = (page: Page): Locator => page.locator('[data-drop="tray"]');

test.describe('the month', () => {
  test('takes a card to the tray and back to a day', async ({ app: { page } }) => {
    await createWorkspace(page, 'Maison Test');
    await writePost(page, { day: '2026-03-17', title: 'Linen week', pillar: 'Brand' });
    await drag(page, cardOn(page, '2026-03-17', 'Linen week'), tray(page));
    await page.mouse.up();
    await expect(tray(page).getByRole('button', { name: /Linen week/ })).toBeVisible();
    await expect(cardOn(page, '2026-03-17', 'Linen week')).toHaveCount(0);
    await drag(page, tray(page).getByRole('button', { name: /Linen week/ }), dayCell(page, '2026-03-19'));
    await page.mouse.up();
    await expect(cardOn(page, '2026-03-19', 'Linen week')).toBeVisible();
  });

  test('asks before a card goes into the past, and leaves it when the answer is no', async ({ app: { page } }) => {
    await createWorkspace(page, 'Maison Test');
    await writePost(page, { day: '2026-03-17', title: 'Linen week' });
    await drag(page, cardOn(page, '2026-03-17', 'Linen week'), dayCell(page, '2026-03-04'));
    await page.mouse.up();
    const question = page.getByRole('dialog', { name: 'Move into the past?' });
    await question.getByRole('button', { name: 'Leave it' }).click();
    await expect(cardOn(page, '2026-03-17', 'Linen week')).toBeVisible();
    await expect(cardOn(page, '2026-03-04', 'Linen week')).toHaveCount(0);
  });

  test('turns while a card is held at its edge', async ({ app: { page } }) => {
    await createWorkspace(page, 'Maison Test');
    await writePost(page, { day: '2026-03-17', title: 'Linen week' });
    const grid = await page.getByRole('grid').boundingBox();
    if (!grid) throw new Error('There is no month.');
    await cardOn(page, '2026-03-17', 'Linen week').hover();
    await page.mouse.down();
    await page.mouse.move(grid.x + grid.width / 2, grid.y + 200, { steps: 4 });
    await page.mouse.move(grid.x + grid.width - 8, grid.y + 220, { steps: 6 });
    await page.getByRole('heading', { name: 'April 2026' }).waitFor();
    // Off the edge at once: the month would turn again.
    await page.mouse.move(grid.x + grid.width / 2, grid.y + 220);
    const target = await dayCell(page, '2026-04-15').boundingBox();
    if (!target) throw new Error('April is not drawn.');
    await page.mouse.move(target.x + 50, target.y + 60, { steps: 6 });
    await page.mouse.up();
    await expect(cardOn(page, '2026-04-15', 'Linen week')).toBeVisible();
  });

  test('lets go of a card on Escape', async ({ app: { page } }) => {
    await createWorkspace(page, 'Maison Test');
    await writePost(page, { day: '2026-03-17', title: 'Linen week' });
    await drag(page, cardOn(page, '2026-03-17', 'Linen week'), dayCell(page, '2026-03-20'));
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect(cardOn(page, '2026-03-17', 'Linen week')).toBeVisible();
    await expect(cardOn(page, '2026-03-20', 'Linen week')).toHaveCount(0);
  });

  test('is walked and changed by keyboard alone', async ({ app: { page } }) => {
    await createWorkspace(page, 'Maison Test');
    await writePost(page, { day: '2026-03-17', title: 'Linen week' });
    await dayCell(page, '2026-03-16').focus();
    await page.keyboard.press('ArrowRight');
    await expect(dayCell(page, '2026-03-17')).toBeFocused();
    await expect(dayCell(page, '2026-03-17')).toHaveAccessibleName(/17 March, 1 post/);
    await page.keyboard.press('Enter');
    await expect(cardOn(page, '2026-03-17', 'Linen week')).toBeFocused();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(cardOn(page, '2026-03-24', 'Linen week')).toBeFocused();
    await page.keyboard.press('Escape');
    await page.keyboard.press('PageDown');
    await expect(dayCell(page, '2026-04-24')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'New post' })).toBeVisible();
  });

  test('shows the rest of a crowded day, from which a card can be dragged', async ({ app: { page } }) => {
    await createWorkspace(page, 'Maison Test');
    await writePost(page, { day: '2026-03-17', title: 'Post' });
    const posts = dayCell(page, '2026-03-17');
    for (let number = 2; number <= 7; number += 1) {
      await cardOn(page, '2026-03-17', 'Post').first().press('Control+d');
      await expect(posts).toHaveAccessibleName(new RegExp(`, ${number} posts`));
    }
    await dayCell(page, '2026-03-17')
      .getByRole('button', { name: /^\+\d more$/ })
      .click();
    const list = page.getByRole('dialog', { name: 'Tuesday 17 March' });
    await expect(list.getByRole('button', { name: /^Post/ })).toHaveCount(7);
    await drag(page, list.getByRole('button', { name: /^Post/ }).last(), dayCell(page, '2026-03-26'));
    await page.mouse.up();
    await expect(cardOn(page, '2026-03-26', 'Post')).toBeVisible();
    await expect(list).toHaveCount(0);
  });
});

test('the week sets the time a card is dropped on', async ({ app: { page } }) => {
  await createWorkspace(page, 'Maison Test');
  await writePost(page, { day: '2026-03-12', title: 'Linen week' });
  await page.keyboard.press('w');
  const card = page.locator('[data-card]').filter({ hasText: 'Linen week' });
  const lane = page.locator('[data-date="2026-03-13"]').last();
  const box = await lane.boundingBox();
  const view = await page.getByText('10:00', { exact: true }).boundingBox();
  if (!box || !view) throw new Error('The week is not drawn.');
  await card.hover();
  await page.mouse.down();
  await page.mouse.move(box.x + 40, view.y + 40, { steps: 10 });
  await page.mouse.move(box.x + 41, view.y + 12, { steps: 3 });
  await page.mouse.up();
  // While the drag ends, the card, its image in the grid and the one under the pointer are all there.
  await expect(card).toHaveCount(1);
  await expect(card).toHaveAccessibleName(/^Linen week, 10:00/);
});

test.describe('the sample', () => {
  test.use({ appArgs: ['--sample'] });

  test('says on an empty day to come which pillar is short, and begins a post for it', async ({ app: { page } }) => {
    const cell = dayCell(page, '2026-03-17');
    const cards = cell.locator('[data-card]');
    await expect(cards).toHaveCount(2);
    // Two cards of one post.
    await cards.first().focus();
    await page.keyboard.press('Delete');
    await expect(cards).toHaveCount(0);
    await expect(cell).toHaveAccessibleName(/17 March, 0 posts.*short of Beauty/);
    await expect(dayCell(page, '2026-03-16')).not.toHaveAccessibleName(/short of/);
    const composer = page.getByRole('dialog', { name: 'New post' });
    const beauty = composer.getByRole('button', { name: 'Beauty' });
    const begins = async (pressed: boolean) => {
      await expect(beauty).toHaveAttribute('aria-pressed', String(pressed));
      await expect(composer.getByRole('textbox', { name: 'Title' })).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    };
    await cell.getByTitle(/^New post for Beauty/).click();
    await begins(true);
    await cell.click({ position: { x: 12, y: 12 } });
    await begins(false);
    await cell.focus();
    await page.keyboard.press('n');
    await begins(false);
    await cell.focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'New post for Beauty' }).click();
    await begins(true);
  });

  test('is not more than 2,500 nodes a month', async ({ app: { page } }) => {
    await page.setViewportSize({ width: 2560, height: 1440 });
    await expect(page.locator('[role="gridcell"] [data-card]').first()).toBeVisible();
    expect(await page.locator('body *').count()).toBeLessThan(2_500);
  });
});

test('the heading over the week’s minimums takes as much room for a week of two months', async ({ app: { page } }) => {
  await createWorkspace(page, 'Maison Test');
  const heightFor = async (day: string, week: string) => {
    await dayCell(page, day).focus();
    const box = await page.getByRole('heading', { name: `Week of ${week}` }).boundingBox();
    return box?.height;
  };
  const height = await heightFor('2026-03-18', '16 – 22 Mar');
  expect(height).toBeGreaterThan(0);
  expect(await heightFor('2026-04-01', '30 Mar – 5 Apr')).toBe(height);
});
