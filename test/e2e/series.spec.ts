import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { cardOn, createWorkspace, dayCell, expectCalm, openScreen, writePost } from './steps.ts';

const editor = (page: Page) => page.getByRole('dialog', { name: 'Edit post' });
const scopes = (page: Page) => page.getByRole('dialog', { name: 'Save for which posts?' });

/** A post on Tuesday 17 March that repeats each week. */
async function repeatWeekly(page: Page): Promise<void> {
  await createWorkspace(page, 'Maison');
  await writePost(page, { day: '2026-03-17', title: 'Tip of the week', time: '18:00' });
  await cardOn(page, '2026-03-17', 'Tip of the week').click();
  await editor(page).getByRole('combobox', { name: 'Repeat' }).selectOption('By weeks, on weekdays');
  await expect(editor(page).getByText('Every week on Tuesday', { exact: true })).toBeVisible();
  await expect(editor(page).getByRole('list', { name: 'Next dates' })).toContainText('31 Mar');
  await page.keyboard.press('Control+Enter');
  await expectCalm(page);
  await expect(cardOn(page, '2026-03-24', 'Tip of the week')).toBeVisible();
}

async function rename(page: Page, day: string, from: string, to: string, scope: string): Promise<void> {
  await cardOn(page, day, from).click();
  await editor(page).getByRole('textbox', { name: 'Title' }).fill(to);
  await page.keyboard.press('Control+Enter');
  await scopes(page).getByRole('radio', { name: scope }).check();
  await scopes(page).getByRole('button', { name: 'Save' }).click();
  await expectCalm(page);
}

test.describe('a repeated post', () => {
  test('is made ahead, keeps its time, and goes with one undo, also after a restart', async ({ app }) => {
    await repeatWeekly(app.page);
    // Clocks change on the 29th in Paris.
    await expect(cardOn(app.page, '2026-03-31', 'Tip of the week')).toContainText('18:00');
    await expect(cardOn(app.page, '2026-03-24', 'Tip of the week')).toHaveAccessibleName(/Repeats/);
    const page = await app.restart();
    await expect(cardOn(page, '2026-03-24', 'Tip of the week')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(cardOn(page, '2026-03-24', 'Tip of the week')).toHaveCount(0);
    await expect(cardOn(page, '2026-03-17', 'Tip of the week')).toBeVisible();
  });

  test('is changed alone, with what follows, or with all; what was changed alone stays', async ({ app: { page } }) => {
    await repeatWeekly(page);
    await cardOn(page, '2026-03-24', 'Tip of the week').click();
    await editor(page).getByRole('textbox', { name: 'Title' }).fill('Half');
    await page.keyboard.press('Control+Enter');
    await expect(scopes(page)).toBeVisible();
    // Escape leaves the question alone, and then the form.
    await page.keyboard.press('Escape');
    await expect(scopes(page)).toHaveCount(0);
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Discard' }).click();
    await expectCalm(page);
    await rename(page, '2026-03-24', 'Tip of the week', 'Special tip', 'This post only');
    await expect(cardOn(page, '2026-03-31', 'Tip of the week')).toBeVisible();
    await rename(page, '2026-03-17', 'Tip of the week', 'Weekly tip', 'All of the series');
    await expect(cardOn(page, '2026-03-24', 'Special tip')).toBeVisible();
    await expect(cardOn(page, '2026-03-31', 'Weekly tip')).toBeVisible();
    await rename(page, '2026-03-31', 'Weekly tip', 'April tip', 'This and the following ones');
    await expect(cardOn(page, '2026-03-17', 'Weekly tip')).toBeVisible();
    await page.getByRole('button', { name: 'Next month' }).click();
    await expect(cardOn(page, '2026-04-07', 'April tip')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(cardOn(page, '2026-04-07', 'Weekly tip')).toBeVisible();
  });

  test('asks nothing of the others when one is dragged by keys, and says so', async ({ app: { page } }) => {
    await repeatWeekly(page);
    await cardOn(page, '2026-03-24', 'Tip of the week').focus();
    await page.keyboard.press('Alt+ArrowRight');
    await expect(cardOn(page, '2026-03-25', 'Tip of the week')).toBeVisible();
    await expect(page.getByText(/The others of its series stay/).first()).toBeVisible();
    await expect(cardOn(page, '2026-03-31', 'Tip of the week')).toBeVisible();
  });

  test('stops with the question of what becomes of the others', async ({ app: { page } }) => {
    await repeatWeekly(page);
    await cardOn(page, '2026-03-24', 'Tip of the week').click();
    await editor(page).getByRole('combobox', { name: 'Repeat' }).selectOption('Does not repeat');
    await page.keyboard.press('Control+Enter');
    const question = page.getByRole('dialog', { name: 'Stop repeating?' });
    await expect(question.getByRole('radio', { name: 'This and the following ones' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expectCalm(page);
    await expect(cardOn(page, '2026-03-31', 'Tip of the week')).toHaveCount(0);
    await expect(cardOn(page, '2026-03-24', 'Tip of the week')).toBeVisible();
  });

  test('shows as lighter cards beyond 26 weeks, which can be left out or made', async ({ app: { page } }) => {
    await repeatWeekly(page);
    for (let month = 0; month < 6; month += 1) {
      await page.getByRole('button', { name: 'Next month' }).click();
    }
    await expect(cardOn(page, '2026-09-08', 'Tip of the week')).toBeVisible();
    await expect(cardOn(page, '2026-09-15', 'Tip of the week')).toHaveCount(0);
    const lighter = (day: string) =>
      dayCell(page, day).getByRole('button', { name: /^Tip of the week, 18:00, .*, to come, repeats$/ });
    await lighter('2026-09-15').click();
    await page.getByRole('dialog', { name: 'To come' }).getByRole('button', { name: 'Leave this day out' }).click();
    await expect(lighter('2026-09-15')).toHaveCount(0);
    await lighter('2026-09-22').click();
    await page.getByRole('dialog', { name: 'To come' }).getByRole('button', { name: 'Make it now' }).click();
    await expect(editor(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(cardOn(page, '2026-09-22', 'Tip of the week')).toBeVisible();
  });

  test('leaves one out from the menu of its card, on the calendar, the board and in the table', async ({
    app: { page },
  }) => {
    await repeatWeekly(page);
    const skip = () => page.getByRole('menuitem', { name: 'Skip this one' }).click();
    await cardOn(page, '2026-03-24', 'Tip of the week').click({ button: 'right' });
    await skip();
    await expect(cardOn(page, '2026-03-24', 'Tip of the week')).toHaveCount(0);
    await expect(page.getByText(/^Left .*24.* out of “Tip of the week”/).first()).toBeVisible();
    await expect(cardOn(page, '2026-03-31', 'Tip of the week')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(cardOn(page, '2026-03-24', 'Tip of the week')).toBeVisible();

    await openScreen(page, 'Board');
    const second = page.getByRole('main').getByRole('button', { name: /^Tip of the week, Tue 24 Mar/ });
    await second.click({ button: 'right' });
    await skip();
    await expect(second).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(second).toBeVisible();

    await openScreen(page, 'All posts');
    const row = page.getByRole('row', { name: /24 Mar.*Tip of the week/ });
    await row.getByRole('button', { name: 'Actions for “Tip of the week”' }).click();
    await skip();
    await expect(row).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(row).toBeVisible();
  });

  test('shows what is to come in the list and on the day as well', async ({ app: { page } }) => {
    await repeatWeekly(page);
    for (let month = 0; month < 6; month += 1) {
      await page.getByRole('button', { name: 'Next month' }).click();
    }
    await page.keyboard.press('l');
    const lighter = page.getByRole('button', { name: /Tip of the week.*To come/ });
    await expect(lighter).toHaveCount(3);
    await lighter.first().click();
    await page.getByRole('dialog', { name: 'To come' }).getByRole('button', { name: 'Leave this day out' }).click();
    await expectCalm(page);
    await expect(lighter).toHaveCount(2);
    await lighter.first().focus();
    await page.keyboard.press('ArrowDown');
    await expect(lighter.last()).toBeFocused();

    await page.keyboard.press('w');
    for (let week = 0; week < 3; week += 1) await page.getByRole('button', { name: 'Next week' }).click();
    await page.keyboard.press('d');
    await expect(page.getByRole('heading', { level: 1, name: /22 Sep/ })).toBeVisible();
    const toCome = page.getByRole('button', { name: /^Tip of the week, .*, to come, repeats$/ });
    await toCome.click();
    await page.getByRole('dialog', { name: 'To come' }).getByRole('button', { name: 'Make it now' }).click();
    await expect(editor(page)).toBeVisible();
  });
});
