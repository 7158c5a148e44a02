import { expect, test } from './fixtures.ts';
import { createWorkspace, expectCalm, writePost } from './steps.ts';

test.beforeEach(async ({ app: { page } }) => {
  await createWorkspace(page, 'Maison Test');
});

test('a shortcut is changed, kept after a restart, and given back', async ({ app }) => {
  const { page } = app;
  await page.keyboard.press('?');
  await page.getByRole('button', { name: 'Change the shortcuts' }).click();
  await page.getByRole('button', { name: 'Change the shortcut of Open the balance' }).click();
  const dialog = page.getByRole('dialog', { name: 'Shortcut: Open the balance' });
  const keys = dialog.getByRole('textbox', { name: 'Shortcut' });
  await expect(keys).toBeFocused();

  await page.keyboard.press('n');
  await expect(dialog).toContainText('“New post” has these keys');
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
  await page.keyboard.press('F5');
  await expect(dialog).toContainText('Other keys cannot be used');
  await page.keyboard.press('Control+c');
  await expect(dialog).toContainText('Text fields, cards or the browser need these keys');
  await page.keyboard.press('b');
  await expect(keys).toHaveValue('B');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expectCalm(page);

  const again = await app.restart();
  const heading = again.getByRole('main').getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('March 2026');
  await again.keyboard.press('b');
  await expect(heading).toHaveText('Balance');
  await again.keyboard.press('g');
  await again.keyboard.press('s');
  await again.getByRole('button', { name: 'Shortcuts' }).click();
  await again.getByRole('button', { name: 'Give Open the balance its first shortcut back' }).click();
  await expect(again.getByRole('button', { name: 'Give Open the balance its first shortcut back' })).toHaveCount(0);
  await again.keyboard.press('g');
  await again.keyboard.press('c');
  await expect(heading).toHaveText('March 2026');
  await again.keyboard.press('g');
  await again.keyboard.press('b');
  await expect(heading).toHaveText('Balance');
});

test('the palette has every action in groups, and finds posts', async ({ app: { page } }) => {
  await writePost(page, { day: '2026-03-18', title: 'Un été à Lille' });
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Commands' });
  for (const group of ['Posts', 'Go to', 'Calendar and filters', 'Saved views', 'Edit', 'Settings'])
    await expect(palette.getByText(group, { exact: true })).toBeAttached();
  await page.keyboard.type('ete');
  await expect(palette.getByText('Posts found')).toBeVisible();
  const found = palette.getByRole('button', { name: /Un été à Lille/ });
  await expect(found).toContainText('Wed 18 Mar');
  await expect(palette.getByRole('button')).toHaveCount(1);
  await page.keyboard.press('Enter');
  const title = page.getByRole('dialog', { name: 'Edit post' }).getByRole('textbox', { name: 'Title' });
  await expect(title).toHaveValue('Un été à Lille');
});
