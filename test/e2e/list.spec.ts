import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { createWorkspace, openScreen, writeIdea, writePost } from './steps.ts';

test.beforeEach(async ({ app: { page } }) => {
  await createWorkspace(page, 'Maison Test');
  await writePost(page, { day: '2026-03-18', title: 'New coats', pillar: 'Brand', time: '09:00' });
  await writePost(page, { day: '2026-03-19', title: 'Soft scarves', pillar: 'Expertise' });
  await writePost(page, { day: '2026-03-25', title: 'Boots', network: 'LinkedIn' });
  await writeIdea(page, 'Some day');
  await openScreen(page, 'All posts');
});

const grid = (page: Page) => page.getByRole('grid', { name: 'All posts' });
const row = (page: Page, title: string): Locator => grid(page).getByRole('row').filter({ hasText: title });
const cell = (page: Page, title: string, column: string): Locator =>
  row(page, title).locator(`[data-column="${column}"]`);
const bar = (page: Page) => page.getByRole('region', { name: 'Selected posts' });
const step = (page: Page, words: string | RegExp) => page.getByText(words).first();
const titles = (page: Page) => grid(page).locator('[data-column="title"]');

test('is ordered by its columns and grouped as wanted', async ({ app: { page } }) => {
  await expect(titles(page)).toHaveText(['New coats', 'Soft scarves', 'Boots', 'Some day']);
  const headings = grid(page).getByRole('gridcell', { name: / rows?$/ });
  await expect(headings).toContainText(['Week of 16 – 22 Mar 2026 2 rows', 'Week of 23 – 29 Mar 2026', 'No day yet']);
  await page.getByRole('combobox', { name: 'Group by' }).selectOption('By network');
  await expect(headings).toContainText(['Instagram', 'LinkedIn', 'No network yet']);
  await page.getByRole('combobox', { name: 'Group by' }).selectOption('Not grouped');
  await grid(page).getByRole('button', { name: 'Title' }).click();
  await expect(titles(page)).toHaveText(['Boots', 'New coats', 'Soft scarves', 'Some day']);
  await grid(page).getByRole('button', { name: 'Title' }).click();
  await expect(grid(page).getByRole('columnheader', { name: 'Title' })).toHaveAttribute('aria-sort', 'descending');
  await expect(titles(page)).toHaveText(['Some day', 'Soft scarves', 'New coats', 'Boots']);
});

test('cells are changed in place by pointer and keyboard, each undone by itself', async ({ app: { page } }) => {
  await test.step('a title, saved on Enter, or left alone by Escape', async () => {
    await cell(page, 'New coats', 'title').click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Warm coats');
    await page.keyboard.press('Enter');
    await expect(step(page, 'Changed “Warm coats”')).toBeVisible();
    await expect(cell(page, 'Warm coats', 'title')).toBeFocused();
    await page.keyboard.press('F2');
    await page.getByRole('textbox', { name: 'Title' }).fill('Nothing');
    await page.keyboard.press('Escape');
    await expect(titles(page).filter({ hasText: 'Nothing' })).toHaveCount(0);
  });

  await test.step('a status, from its menu by keyboard', async () => {
    await cell(page, 'Warm coats', 'title').focus();
    for (let count = 0; count < 3; count += 1) await page.keyboard.press('ArrowRight');
    await expect(cell(page, 'Warm coats', 'status')).toBeFocused();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitemradio', { name: 'Approved' }).click();
    await expect(cell(page, 'Warm coats', 'status')).toHaveText('Approved');
    await expect(cell(page, 'Warm coats', 'status')).toBeFocused();
  });

  await test.step('pillars, as many as chosen', async () => {
    await cell(page, 'Warm coats', 'pillars').click();
    await page.getByRole('checkbox', { name: 'Community' }).check();
    await page.keyboard.press('Enter');
    await expect(cell(page, 'Warm coats', 'pillars')).toHaveText('BrandCommunity');
  });

  await test.step('a day, and a time on leaving the field', async () => {
    await cell(page, 'Warm coats', 'day').click();
    await page.getByRole('textbox', { name: 'Day' }).fill('2026-03-26');
    await page.keyboard.press('Enter');
    await expect(cell(page, 'Warm coats', 'day')).toHaveText('Thu 26 Mar');
    await cell(page, 'Boots', 'time').click();
    await page.getByRole('textbox', { name: 'Time' }).fill('8h30');
    await page.getByRole('heading', { name: 'All posts' }).click();
    await expect(cell(page, 'Boots', 'time')).toHaveText('08:30');
  });

  await test.step('undo goes back one cell at a time', async () => {
    for (let count = 0; count < 4; count += 1) await page.keyboard.press('Control+z');
    await expect(cell(page, 'Warm coats', 'status')).toHaveText('Draft');
    await page.keyboard.press('Control+z');
    await expect(cell(page, 'New coats', 'day')).toHaveText('Wed 18 Mar');
  });
});

test('the grid is walked by keys, and many are selected with Shift', async ({ app: { page } }) => {
  await cell(page, 'New coats', 'title').focus();
  await page.keyboard.press('ArrowDown');
  await expect(cell(page, 'Soft scarves', 'title')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(row(page, 'Soft scarves').getByRole('checkbox')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(bar(page)).toContainText('1 post selected');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bar(page)).toContainText('2 posts selected');
  await page.keyboard.press('Control+a');
  await expect(bar(page)).toContainText('4 posts selected');
  await expect(grid(page).getByRole('checkbox', { name: 'Select all posts' })).toBeChecked();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog', { name: 'Edit post' })).toBeVisible();
});

test('many are changed at once, each change one undo, and what stays is said', async ({ app: { page } }) => {
  const check = (title: string) => row(page, title).getByRole('checkbox').click();
  await check('New coats');
  await row(page, 'Some day')
    .getByRole('checkbox')
    .click({ modifiers: ['Shift'] });
  await expect(bar(page)).toContainText('4 posts selected');

  await test.step('status', async () => {
    await bar(page).getByRole('button', { name: 'Status' }).click();
    await page.getByRole('menuitem', { name: 'In review' }).click();
    await expect(grid(page).getByText('In review')).toHaveCount(4);
    await expect(step(page, 'Changed the status of 4 posts')).toBeVisible();
  });

  await test.step('pillars, added', async () => {
    await bar(page).getByRole('button', { name: 'Pillars' }).click();
    await page.getByRole('checkbox', { name: 'Community' }).check();
    await page.getByRole('button', { name: 'Add to theirs' }).click();
    await expect(cell(page, 'New coats', 'pillars')).toHaveText('BrandCommunity');
    await expect(cell(page, 'Some day', 'pillars')).toHaveText('Community');
  });

  await test.step('a network', async () => {
    await bar(page).getByRole('button', { name: 'Add a network' }).click();
    await page.getByRole('menuitem', { name: 'LinkedIn' }).click();
    await expect(step(page, 'Added LinkedIn to 3 posts')).toBeVisible();
    await expect(cell(page, 'New coats', 'networks')).toHaveText('Instagram, LinkedIn');
  });

  await test.step('published ones stay, in a sentence', async () => {
    await bar(page).getByRole('button', { name: 'Status' }).click();
    await page.getByRole('menuitem', { name: 'Published…' }).click();
    await expect(page.getByRole('dialog')).toContainText('Nothing of this is due yet');
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  });

  await test.step('copies, and undo of each', async () => {
    const rows = Number(await grid(page).getAttribute('aria-rowcount'));
    await bar(page).getByRole('button', { name: 'Duplicate' }).click();
    // One of the three stands on two days.
    await expect(grid(page)).toHaveAttribute('aria-rowcount', String(rows + 4));
    for (let count = 0; count < 4; count += 1) await page.keyboard.press('Control+z');
    await expect(row(page, 'New coats')).toHaveCount(1);
    await expect(cell(page, 'New coats', 'status')).toHaveText('Draft');
    await expect(cell(page, 'New coats', 'networks')).toHaveText('Instagram');
    await expect(cell(page, 'New coats', 'pillars')).toHaveText('Brand');
  });
});
