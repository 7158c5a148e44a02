import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { cardOn, createWorkspace, dayCell, expectCalm, openScreen, writePost } from './steps.ts';

// 10:00 in Paris.
test.use({ movingClock: true, fixedNow: '2026-03-11T09:00:00Z' });

const today = '2026-03-11';

test.beforeEach(async ({ app }) => {
  test.slow();
  await createWorkspace(app.page, 'Maison Test');
});

/** Puts the text of a post in place, for the sheet to hand over. */
async function writeText(page: Page, title: string, text: string): Promise<void> {
  await cardOn(page, today, title).click();
  const drawer = page.getByRole('dialog', { name: 'Edit post' });
  await drawer.getByRole('textbox', { name: 'Text', exact: true }).fill(text);
  await page.keyboard.press('Control+Enter');
  await expectCalm(page);
}

/** Any call lets the backend look at its clock; so does the quarter of a minute that passes anyway. */
async function letTimePass(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Next month' }).click();
  await page.getByRole('button', { name: 'Today', exact: true }).click();
}

test('a post that falls due is told of, handed over, marked as published with its link, and undone', async ({
  app,
  context,
}) => {
  const { page } = app;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await writePost(page, { day: today, title: 'New coats are in', time: '10:30', status: 'Approved' });
  await writeText(page, 'New coats', 'Wool, warm, and made to last.');
  await expect(page.getByRole('alert')).toHaveCount(0);
  app.setNow('2026-03-11T09:30:00Z');
  await letTimePass(page);
  const notice = page.getByRole('alert').filter({ hasText: 'New coats are in' });
  await expect(notice).toContainText('Due on Instagram at 10:30');
  await notice.getByRole('button', { name: 'Publish…' }).click();

  const sheet = page.getByRole('dialog', { name: 'Publish on Instagram' });
  await sheet.getByRole('button', { name: 'Copy: Text' }).click();
  await expect(sheet.getByText('Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Wool, warm, and made to last.');
  await context.route('https://**', (route) => route.fulfill({ body: '' }));
  const opened = context.waitForEvent('page');
  await sheet.getByRole('button', { name: 'Open Instagram' }).click();
  const tab = await opened;
  await expect(tab).toHaveURL('https://www.instagram.com/');
  expect(await tab.evaluate(() => window.opener)).toBeNull();
  await tab.close();

  const link = sheet.getByRole('textbox', { name: /^Link to the published post/ });
  await link.fill('http://example.org/p/1');
  await sheet.getByRole('button', { name: 'Mark as published' }).click();
  await expect(sheet).toContainText('A link starts with https://');
  await link.fill('https://www.instagram.com/p/1');
  // Leaving the sheet loses nothing of what was typed.
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await openScreen(page, 'To publish');
  await page.getByRole('button', { name: 'Publish “New coats are in” on Instagram' }).click();
  await expect(link).toHaveValue('https://www.instagram.com/p/1');
  await test.step('it can be put off to what is still to come only', async () => {
    await sheet.getByRole('button', { name: 'Move to another time' }).click();
    await page.getByRole('menuitem', { name: 'Choose a day and time…' }).click();
    await sheet.getByRole('textbox', { name: 'New time' }).fill('10:15');
    await expect(sheet).toContainText('This time is over today.');
    await expect(sheet.getByRole('button', { name: 'Move', exact: true })).toBeDisabled();
  });
  await sheet.getByRole('button', { name: 'Mark as published' }).click();
  await expect(sheet).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Nothing to publish' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('listitem').filter({ hasText: 'New coats are in' })).toContainText('Due since 10:30');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('what fell due while the app was closed comes in one summary, and missed posts collect in a list', async ({
  app,
}) => {
  await writePost(app.page, { day: today, title: 'New coats', time: '11:00', status: 'Approved' });
  await writePost(app.page, { day: '2026-03-12', title: 'Old coats', time: '11:00', status: 'Approved' });
  await writePost(app.page, { day: '2026-03-12', title: 'Only a draft', time: '11:00' });
  app.setNow('2026-03-13T09:00:00Z');
  const page = await app.restart();
  const notice = page.getByRole('alert').filter({ hasText: '2 posts to publish' });
  await expect(notice).toContainText('New coats · Old coats');
  await expect(page.getByRole('alert')).toHaveCount(1);
  await notice.getByRole('button', { name: 'Show all' }).click();
  const missed = page.getByRole('region', { name: /^Missed/ });
  await expect(missed.getByRole('listitem')).toHaveCount(2);
  await expect(page.getByText('Only a draft')).toHaveCount(0);

  await missed.getByRole('button', { name: 'Publish “Old coats” on Instagram' }).click();
  const sheet = page.getByRole('dialog', { name: 'Publish on Instagram' });
  await sheet.getByRole('button', { name: 'Move to another time' }).click();
  await page.getByRole('menuitem', { name: 'Tomorrow, same time' }).click();
  await expect(missed.getByRole('listitem')).toHaveCount(1);
  await missed.getByRole('button', { name: 'Publish “New coats” on Instagram' }).click();
  await sheet.getByRole('button', { name: 'Skip it' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing to publish' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await missed.getByRole('button', { name: 'Mark all 2 as published' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing to publish' })).toBeVisible();
});

test('the month marks the new day after midnight', async ({ app }) => {
  const { page } = app;
  await expect(dayCell(page, today)).toHaveAttribute('aria-current', 'date');
  app.setNow('2026-03-11T23:05:00Z');
  // Read anew with any change, and within half a minute without one.
  await writePost(page, { day: '2026-03-20', title: 'New coats' });
  await expect(dayCell(page, '2026-03-12')).toHaveAttribute('aria-current', 'date');
  await expect(dayCell(page, today)).not.toHaveAttribute('aria-current');
});

test('drafts are reminded of only when the settings say so', async ({ app }) => {
  const { page } = app;
  await writePost(page, { day: today, title: 'First draft', time: '10:30' });
  app.setNow('2026-03-11T09:30:00Z');
  await letTimePass(page);
  await openScreen(page, 'Settings');
  await page.getByRole('button', { name: 'Reminders' }).click();
  await expect(page.getByRole('checkbox', { name: 'Draft' })).not.toBeChecked();
  await expect(page.getByRole('alert')).toHaveCount(0);
  // It follows what was stored.
  await page.getByRole('checkbox', { name: 'Draft' }).click();
  await expect(page.getByRole('checkbox', { name: 'Draft' })).toBeChecked();
  await openScreen(page, 'Calendar');
  await writePost(page, { day: today, title: 'Second draft', time: '11:00' });
  app.setNow('2026-03-11T10:00:00Z');
  await letTimePass(page);
  await expect(page.getByRole('alert').filter({ hasText: 'Second draft' })).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'First draft' })).toHaveCount(0);
});

test('one of two windows tells of it, and the switcher counts what other brands have today', async ({ app }) => {
  const { page } = app;
  await writePost(page, { day: today, title: 'New coats', time: '10:30', status: 'Approved' });
  const other = await app.openTab();
  await expect(cardOn(other, today, 'New coats')).toBeVisible();
  app.setNow('2026-03-11T09:30:00Z');
  await letTimePass(other);
  const notice = (tab: Page) => tab.getByRole('alert').filter({ hasText: 'New coats' });
  await expect.poll(async () => (await notice(page).count()) + (await notice(other).count())).toBe(1);

  await page.getByTitle('Switch workspace').click();
  await page.getByRole('menuitem', { name: 'New, open or sample…' }).click();
  await createWorkspace(page, 'Second Brand');
  const counted = async (tab: Page) => {
    await tab.getByTitle('Switch workspace').click();
    await expect(tab.getByRole('menuitem', { name: /Maison Test/ })).toContainText('1 today');
  };
  // Once from its own backend, and once from a look into the closed file.
  await counted(page);
  await counted(await app.restart());
});
