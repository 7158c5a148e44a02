import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { cardOn, createWorkspace, dayCell, expectCalm, openScreen, writePost } from './steps.ts';

test.beforeEach(async ({ app }) => {
  await createWorkspace(app.page, 'Maison Test');
  await writePost(app.page, { day: '2026-03-18', title: 'New coats are in' });
});

test('what was thrown away comes back from the trash, or goes for good', async ({ app: { page } }) => {
  await cardOn(page, '2026-03-18', 'New coats').focus();
  await page.keyboard.press('Delete');
  await expect(cardOn(page, '2026-03-18', 'New coats')).toHaveCount(0);
  await openScreen(page, 'Trash');
  const row = page.getByRole('listitem').filter({ hasText: 'New coats are in' });
  await expect(row).toContainText('90 days left');
  await row.getByRole('button', { name: 'Restore “New coats are in”' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible();
  await expect(page.getByRole('main')).toBeFocused();
  await openScreen(page, 'Calendar');
  await expect(cardOn(page, '2026-03-18', 'New coats')).toBeVisible();

  await cardOn(page, '2026-03-18', 'New coats').focus();
  await page.keyboard.press('Delete');
  await openScreen(page, 'Trash');
  await row.getByRole('button', { name: 'Delete for good: “New coats are in”' }).click();
  const question = page.getByRole('dialog', { name: 'Delete for good?' });
  await expect(question).toContainText('This cannot be undone.');
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await question.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await openScreen(page, 'Calendar');
  await expect(dayCell(page, '2026-03-18')).toBeVisible();
  await expect(cardOn(page, '2026-03-18', 'New coats')).toHaveCount(0);
});

test('the history of a post compares an earlier version and restores the parts that are wanted', async ({
  app: { page },
}) => {
  await cardOn(page, '2026-03-18', 'New coats').click();
  const drawer = page.getByRole('dialog', { name: 'Edit post' });
  await drawer.getByRole('textbox', { name: 'Title' }).fill('Old coats are out');
  await page.keyboard.press('Control+Enter');
  await expectCalm(page);
  await cardOn(page, '2026-03-18', 'Old coats').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await cardOn(page, '2026-03-19', 'Old coats').click();
  await drawer.getByRole('button', { name: 'History' }).click();

  const history = page.getByRole('dialog', { name: 'History: Old coats are out' });
  const changes = history.getByRole('list', { name: 'Changes' });
  await expect(changes.getByRole('button')).toHaveCount(3);
  await changes.getByRole('button', { name: /^Added/ }).click();
  await expect(history.locator('del').first()).toHaveText('Old');
  await expect(history.locator('ins').first()).toHaveText('New');
  await expect(history).toContainText('Wed 18 Mar');
  await history.getByRole('checkbox', { name: 'Networks and times' }).uncheck();
  await history.getByRole('button', { name: 'Restore this version' }).click();
  await expect(history).toHaveCount(0);
  await expect(drawer.getByRole('textbox', { name: 'Title' })).toHaveValue('New coats are in');
  await page.keyboard.press('Escape');
  await expect(cardOn(page, '2026-03-19', 'New coats')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(cardOn(page, '2026-03-19', 'Old coats')).toBeVisible();
});

test('restoring asks about edits first, and Escape closes the history alone', async ({ app: { page } }) => {
  await cardOn(page, '2026-03-18', 'New coats').click();
  const drawer = page.getByRole('dialog', { name: 'Edit post' });
  await drawer.getByRole('textbox', { name: 'Title' }).fill('Half typed');
  await drawer.getByRole('button', { name: 'History' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Save' }).click();
  const history = page.getByRole('dialog', { name: /^History/ });
  await expect(history).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(history).toHaveCount(0);
  await expect(drawer.getByRole('textbox', { name: 'Title' })).toHaveValue('Half typed');
});

test('an open history follows what another window changes, and what was chosen stays chosen', async ({ app }) => {
  const { page } = app;
  const move = async (tab: Page, day: string) => {
    await cardOn(tab, day, 'New coats').focus();
    await tab.keyboard.press('Alt+ArrowRight');
  };
  await move(page, '2026-03-18');
  await cardOn(page, '2026-03-19', 'New coats').click();
  await page.getByRole('dialog', { name: 'Edit post' }).getByRole('button', { name: 'History' }).click();
  const history = page.getByRole('dialog', { name: /^History/ });
  const changes = history.getByRole('list', { name: 'Changes' }).getByRole('button');
  await expect(changes).toHaveCount(2);
  await changes.last().click();
  await expect(history).toContainText('Wed 18 Mar');

  const other = await app.openTab();
  await move(other, '2026-03-19');
  await expect(changes).toHaveCount(3);
  await expect(changes.last()).toHaveAttribute('aria-pressed', 'true');
  await expect(history).toContainText('Fri 20 Mar');
  await history.getByRole('button', { name: 'Restore this version' }).click();
  await expect(history).toHaveCount(0);
  await expect(cardOn(other, '2026-03-18', 'New coats')).toBeVisible();
});
