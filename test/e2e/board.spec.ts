import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { cardOn, createWorkspace, drag, openScreen, writePost } from './steps.ts';

test.beforeEach(async ({ app: { page } }) => {
  await createWorkspace(page, 'Maison Test');
  await writePost(page, { day: '2026-03-10', title: 'Out soon', time: '18:00' });
  await writePost(page, { day: '2026-03-18', title: 'New coats', pillar: 'Brand' });
  await writePost(page, { day: '2026-03-19', title: 'Soft scarves' });
  await openScreen(page, 'Board');
});

const column = (page: Page, name: string): Locator =>
  page.getByRole('main').getByRole('region', { name: new RegExp(`^${name}, `) });
const cardIn = (page: Page, name: string, title: string): Locator =>
  column(page, name).locator('[data-card]').filter({ hasText: title });
const bar = (page: Page) => page.getByRole('region', { name: 'Selected posts' });
const step = (page: Page, words: string | RegExp) => page.getByText(words).first();

async function move(page: Page, title: string, from: string, to: string): Promise<void> {
  await drag(page, cardIn(page, from, title), column(page, to));
  await page.mouse.up();
}

test('a card goes to another column by hand, the count follows, and undo brings it back', async ({ app: { page } }) => {
  await expect(column(page, 'Draft')).toHaveAccessibleName('Draft, 3 posts');
  await expect(column(page, 'Draft').locator('[data-card]')).toContainText(['Out soon', 'New coats', 'Soft scarves']);
  await move(page, 'New coats', 'Draft', 'In review');
  await expect(cardIn(page, 'In review', 'New coats')).toBeVisible();
  await expect(column(page, 'Draft')).toHaveAccessibleName('Draft, 2 posts');
  await expect(step(page, '“New coats” is now: In review')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(cardIn(page, 'Draft', 'New coats')).toBeVisible();
  await expect(column(page, 'Draft').locator('[data-card]')).toContainText(['Out soon', 'New coats', 'Soft scarves']);
});

test('Escape lets go of a dragged card where it was', async ({ app: { page } }) => {
  await drag(page, cardIn(page, 'Draft', 'New coats'), column(page, 'Approved'));
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(column(page, 'Approved')).toHaveAccessibleName('Approved, 0 posts');
  await expect(cardIn(page, 'Draft', 'New coats')).toBeVisible();
});

test('the keyboard walks the cards and takes one along, with the focus', async ({ app: { page } }) => {
  await cardIn(page, 'Draft', 'Out soon').focus();
  await page.keyboard.press('ArrowDown');
  await expect(cardIn(page, 'Draft', 'New coats')).toBeFocused();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(cardIn(page, 'In review', 'New coats')).toBeFocused();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(cardIn(page, 'Approved', 'New coats')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Edit post' })).toBeVisible();
});

test('published asks when and where it went out, and what is published stays', async ({ app: { page } }) => {
  const question = page.getByRole('dialog', { name: 'Is it published?' });

  await test.step('what cannot be meant is said at its field', async () => {
    await move(page, 'Out soon', 'Draft', 'Published');
    await expect(question.getByRole('checkbox', { name: 'Published on Instagram' })).toBeChecked();
    await expect(question.getByLabel('Time on Instagram')).toHaveValue('18:00');
    await question.getByLabel('Link on Instagram').fill('instagram.com/p/1');
    await expect(question).toContainText('A link starts with https:// and has no spaces.');
    await question.getByLabel('Day on Instagram').fill('2026-03-20');
    await expect(question).toContainText('That day is still to come.');
  });

  await test.step('with day and link it is marked', async () => {
    await question.getByLabel('Day on Instagram').fill('2026-03-09');
    await question.getByLabel('Link on Instagram').fill('https://instagram.com/p/1');
    await question.getByRole('button', { name: 'Mark published' }).click();
    await expect(cardIn(page, 'Published', 'Out soon')).toHaveAccessibleName(/Mon 9 Mar/);
    await expect(step(page, 'Marked “Out soon” published')).toBeVisible();
  });

  await test.step('it does not go back, and says so', async () => {
    await move(page, 'Out soon', 'Published', 'Draft');
    await expect(step(page, '1 published post stays as it is.')).toBeVisible();
    await expect(cardIn(page, 'Published', 'Out soon')).toBeVisible();
  });
});

test('several go together, and the bar changes them at once', async ({ app: { page } }) => {
  await cardIn(page, 'Draft', 'New coats').click({ modifiers: ['Control'] });
  await cardIn(page, 'Draft', 'Soft scarves').click({ modifiers: ['Control'] });
  await expect(bar(page)).toContainText('2 posts selected');
  await move(page, 'New coats', 'Draft', 'Approved');
  await expect(column(page, 'Approved')).toHaveAccessibleName('Approved, 2 posts');
  await bar(page).getByRole('button', { name: 'Move' }).click();
  await page.getByRole('textbox', { name: 'Days' }).fill('7');
  await page.getByRole('button', { name: 'Move', exact: true }).last().click();
  await expect(step(page, 'Moved 2 posts 7 days later')).toBeVisible();
  await expect(cardIn(page, 'Approved', 'New coats')).toHaveAccessibleName(/Wed 25 Mar/);
  await bar(page).getByRole('button', { name: 'Delete' }).click();
  await expect(column(page, 'Approved')).toHaveAccessibleName('Approved, 0 posts');
  await expect(bar(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(column(page, 'Approved')).toHaveAccessibleName('Approved, 2 posts');
});

test('room is made from a card’s menu: shown first, then one step', async ({ app: { page } }) => {
  await cardIn(page, 'Draft', 'New coats').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Make room here…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Make room' });
  await dialog.getByText('Days', { exact: true }).click();
  await expect(dialog).toContainText('2 posts move, the last one to Friday 20 March.');
  await dialog.getByRole('textbox', { name: 'How many' }).fill('3');
  await expect(dialog).toContainText('2 posts move, the last one to Sunday 22 March.');
  await dialog.getByRole('button', { name: 'Make room' }).click();
  await expect(step(page, 'Made room: moved 2 posts')).toBeVisible();
  await expect(cardIn(page, 'Draft', 'New coats')).toHaveAccessibleName(/Sat 21 Mar/);
  await page.keyboard.press('Control+z');
  await expect(cardIn(page, 'Draft', 'New coats')).toHaveAccessibleName(/Wed 18 Mar/);
  await openScreen(page, 'Calendar');
  await expect(cardOn(page, '2026-03-19', 'Soft scarves')).toBeVisible();
});
