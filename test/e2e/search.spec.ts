import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { cardOn, createWorkspace, expectCalm, openScreen, tray, writeIdea, writePost } from './steps.ts';

test.beforeEach(async ({ app: { page } }) => {
  await createWorkspace(page, 'Maison Test');
  await writePost(page, { day: '2026-03-18', title: 'Un été à Lille', pillar: 'Brand' });
  await writePost(page, { day: '2026-03-19', title: 'Winter coats', network: 'LinkedIn', pillar: 'Brand' });
});

const field = (page: Page) => page.getByRole('searchbox', { name: 'Search all posts' });
const finds = (page: Page) => page.getByRole('main').getByRole('listitem');

test('finds “été” by “ete” as it is typed, and opens it by keyboard', async ({ app: { page } }) => {
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Find any post' })).toBeVisible();
  await page.keyboard.type('ete');
  await expect(finds(page)).toHaveCount(1);
  await expect(finds(page).locator('mark')).toHaveText('été');
  await expect(finds(page)).toContainText('Wed 18 Mar');
  await expect(finds(page)).toContainText('Instagram');
  await expect(finds(page)).toContainText('Draft');
  await page.keyboard.press('ArrowDown');
  await expect(finds(page).getByRole('button')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Enter');
  const title = page.getByRole('dialog', { name: 'Edit post' }).getByRole('textbox', { name: 'Title' });
  await expect(title).toHaveValue('Un été à Lille');
  await page.keyboard.press('Escape');
  await expectCalm(page);

  await field(page).fill('etre');
  await expect(page.getByRole('heading', { name: 'Nothing found for “etre”' })).toBeVisible();
  await field(page).fill('coat');
  await expect(finds(page)).toContainText('Winter coats');
  await page.getByRole('button', { name: 'Show these on the calendar' }).click();
  await expect(cardOn(page, '2026-03-19', 'Winter coats')).toBeVisible();
  await expect(cardOn(page, '2026-03-18', 'Un été')).toHaveCount(0);
});

test('leaves the trash out, and follows undo', async ({ app: { page } }) => {
  await cardOn(page, '2026-03-18', 'Un été').focus();
  await page.keyboard.press('Delete');
  await expect(cardOn(page, '2026-03-18', 'Un été')).toHaveCount(0);
  await openScreen(page, 'Search');
  await field(page).fill('lille');
  await expect(page.getByRole('heading', { name: 'Nothing found for “lille”' })).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(finds(page)).toContainText('Un été à Lille');
});

test('filters hold on the calendar, in the tray and in the balance', async ({ app: { page } }) => {
  await writeIdea(page, 'Idea of summer');
  await page.keyboard.press('f');
  await page.getByRole('checkbox', { name: 'LinkedIn' }).check();
  await page.keyboard.press('Escape');
  await expect(cardOn(page, '2026-03-19', 'Winter coats')).toBeVisible();
  await expect(cardOn(page, '2026-03-18', 'Un été')).toHaveCount(0);
  await expect(tray(page)).toContainText('No idea matches the filter');
  const chips = page.getByRole('region', { name: 'Active filters' });
  await expect(chips).toContainText('LinkedIn');
  await openScreen(page, 'Tray');
  await expect(page.getByRole('heading', { name: 'No idea matches the filter' })).toBeVisible();
  await expect(chips).toContainText('LinkedIn');
  await openScreen(page, 'Balance');
  await expect(chips).toContainText('LinkedIn');
  await expect(page.getByRole('main')).toContainText('1 of 8');
  await chips.getByRole('button', { name: 'Show all' }).click();
  await expect(page.getByRole('main')).toContainText('2 of 8');
});

test('a saved view comes back by its key, after a restart too, and goes with one undo', async ({ app }) => {
  const { page } = app;
  await page.keyboard.press('f');
  await page.getByRole('searchbox', { name: 'Words' }).fill('coat');
  await expect(page.getByRole('region', { name: 'Active filters' })).toContainText('“coat”');
  await page.getByRole('button', { name: 'Save this view…' }).last().click();
  const dialog = page.getByRole('dialog', { name: 'Save this view' });
  await expect(dialog).toContainText('Shows: Calendar, Month, “coat”');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Coats');
  await expect(dialog.getByRole('textbox', { name: 'Shortcut' })).toHaveValue('1');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expectCalm(page);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(cardOn(page, '2026-03-18', 'Un été')).toBeVisible();

  const again = await app.restart();
  await expect(cardOn(again, '2026-03-18', 'Un été')).toBeVisible();
  await openScreen(again, 'Balance');
  await again.keyboard.press('1');
  await expect(cardOn(again, '2026-03-19', 'Winter coats')).toBeVisible();
  await expect(cardOn(again, '2026-03-18', 'Un été')).toHaveCount(0);
  await again.keyboard.press('f');
  await again.getByRole('button', { name: 'Delete the view Coats' }).click();
  await expect(again.getByRole('button', { name: 'Change the view Coats' })).toHaveCount(0);
  await again.keyboard.press('Escape');
  await again.keyboard.press('Control+z');
  await expect(again.getByText('Undone: ', { exact: false }).first()).toBeVisible();
  await again.keyboard.press('f');
  await expect(again.getByRole('button', { name: 'Change the view Coats' })).toBeVisible();
});

test('a saved view of the table comes back with its order', async ({ app: { page } }) => {
  await openScreen(page, 'All posts');
  await page.getByRole('button', { name: 'Title', exact: true }).click();
  await page.getByRole('combobox', { name: 'Group by' }).selectOption('By pillar');
  await page.keyboard.press('f');
  await page.getByRole('button', { name: 'Save this view…' }).last().click();
  const dialog = page.getByRole('dialog', { name: 'Save this view' });
  await expect(dialog).toContainText('Shows: All posts, By pillar, sorted by “Title”');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Titles');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expectCalm(page);

  const title = page.getByRole('columnheader', { name: 'Title' });
  await page.getByRole('button', { name: 'Day', exact: true }).click();
  await page.getByRole('combobox', { name: 'Group by' }).selectOption('By week');
  await expect(title).not.toHaveAttribute('aria-sort');
  await openScreen(page, 'Balance');
  await page.keyboard.press('1');
  await expect(title).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.getByRole('combobox', { name: 'Group by' })).toHaveValue('pillar');
});

test('Ctrl+K opens the palette from a field too, where other keys stay letters', async ({ app: { page } }) => {
  await openScreen(page, 'Search');
  const field = page.getByRole('searchbox').first();
  await field.fill('');
  await field.press('g');
  await field.press('c');
  await expect(field).toHaveValue('gc');
  await field.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
});
