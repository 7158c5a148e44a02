import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { cardOn, createWorkspace, dayCell, openScreen, writePost } from './steps.ts';

test.beforeEach(async ({ app }) => {
  await createWorkspace(app.page, 'Maison Test');
});

/** Opens something from the focus by Enter and leaves it by Escape; the focus is then where it was. */
async function comesBack(page: Page, opener: Locator, what: string | RegExp, item?: string): Promise<void> {
  await opener.focus();
  await page.keyboard.press('Enter');
  if (item !== undefined) await page.getByRole('menuitem', { name: item, exact: true }).press('Enter');
  await expect(page.getByRole('dialog', { name: what })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(opener).toBeFocused();
}

test('a card that was clicked has the focus after its composer, and keys are for it', async ({ app: { page } }) => {
  await writePost(page, { day: '2026-03-18', title: 'New coats' });
  await writePost(page, { day: '2026-03-20', title: 'Old coats' });
  const [first, second] = [cardOn(page, '2026-03-18', 'New coats'), cardOn(page, '2026-03-20', 'Old coats')];

  await test.step('also where another one had it before', async () => {
    await first.focus();
    await second.click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(second).toBeFocused();
    await page.keyboard.press('Alt+ArrowRight');
    await expect(cardOn(page, '2026-03-21', 'Old coats')).toBeFocused();
    await expect(first).toBeVisible();
  });

  await test.step('and after it was saved and drawn anew', async () => {
    await first.click();
    await page.getByRole('dialog').getByLabel('Title').fill('Newer coats');
    await page.keyboard.press('Control+Enter');
    await expect(cardOn(page, '2026-03-18', 'Newer coats')).toBeFocused();
  });
});

test('a day that is gone to takes the focus along', async ({ app: { page } }) => {
  await dayCell(page, '2026-03-26').focus();
  await page.keyboard.press('t');
  await expect(dayCell(page, '2026-03-11')).toBeFocused();
  await dayCell(page, '2026-03-26').focus();
  await page.keyboard.press('j');
  await expect(page.getByRole('heading', { name: 'April 2026' })).toBeVisible();
  await expect(dayCell(page, '2026-04-01')).toBeFocused();
  await page.keyboard.press('g');
  await page.keyboard.press('f');
  await expect(page.getByRole('heading', { name: 'March 2026' })).toBeVisible();
  await expect(dayCell(page, '2026-03-11')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(dayCell(page, '2026-03-12')).toBeFocused();
});

test('nothing is lost of what is typed right after the key that begins a post', async ({ app: { page } }) => {
  await dayCell(page, '2026-03-18').focus();
  await page.keyboard.type('nyoga');
  await expect(page.getByRole('dialog', { name: 'New post' }).getByLabel('Title')).toHaveValue('yoga');
});

test('a post that the palette begins has the focus', async ({ app: { page } }) => {
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: /Search|command/i }).fill('New post');
  await page.keyboard.press('Enter');
  const title = page.getByRole('dialog', { name: 'New post' }).getByLabel('Title');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await expect(title).toBeFocused();
  await page.keyboard.type('yoga');
  await expect(title).toHaveValue('yoga');
});

test('what opens over the page gives the focus back, whatever it was opened by', async ({ app: { page } }) => {
  await comesBack(page, page.getByRole('button', { name: 'More to add' }), 'New campaign', 'Campaign');
  await writePost(page, { day: '2026-03-18', title: 'New coats', pillar: 'Brand' });
  const card = cardOn(page, '2026-03-18', 'New coats');
  await dayCell(page, '2026-03-19').focus();
  await card.click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Make room/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toBeFocused();

  await openScreen(page, 'Settings');
  const sections = page.getByRole('navigation', { name: 'Settings' });
  for (const [section, add] of [
    ['Networks', 'Add a network'],
    ['Pillars', 'Add a pillar'],
    ['Writing', 'Add a hashtag group'],
  ] as const) {
    await sections.getByRole('button', { name: section, exact: true }).click();
    await comesBack(page, page.getByRole('button', { name: add, exact: true }), /./);
  }
  await sections.getByRole('button', { name: 'Networks', exact: true }).click();
  await comesBack(page, page.getByRole('button', { name: 'What to do with Instagram' }), /./, 'Delete');
});
