import { expect, test } from './fixtures.ts';
import { createWorkspace, dayCell, openScreen } from './steps.ts';

test('counts each network’s text its own way, warns, and saves all the same', async ({ app: { page } }) => {
  await createWorkspace(page, 'Maison Test');
  await dayCell(page, '2026-03-20').click({ position: { x: 60, y: 12 } });
  const drawer = page.getByRole('dialog', { name: 'New post' });
  await drawer.getByRole('textbox', { name: 'Title' }).fill('Six hashtags');
  await drawer.getByRole('textbox', { name: 'Text', exact: true }).fill('Coats #a #b #c #d #e #f');
  if ((await drawer.getByRole('tab', { name: /Instagram/ }).count()) === 0) {
    await drawer.getByRole('button', { name: 'Add a network' }).click();
    await page.getByRole('menuitem', { name: 'Instagram' }).click();
  }
  const tab = drawer.getByRole('tab', { name: /Instagram/ });
  await expect(tab).toHaveAccessibleName(/over a limit/);
  await drawer.getByRole('tab', { name: 'All networks' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(drawer.getByRole('tab').nth(1)).toHaveAttribute('aria-selected', 'true');
  await tab.click();
  const meters = drawer.getByRole('list', { name: 'What the network takes' });
  await expect(meters).toContainText('Hashtags 6 of 5 1 over');
  await drawer.getByRole('switch', { name: 'Own text for Instagram' }).check();
  await drawer.getByRole('textbox', { name: 'Text for Instagram alone' }).fill('Coats #a');
  await expect(meters).toContainText('Text 8 of 2,200');
  await expect(meters).toContainText('Hashtags 1 of 5');
  await expect(tab).not.toHaveAccessibleName(/over a limit/);
  await drawer.getByRole('textbox', { name: 'First comment' }).fill('Which one is yours?');
  await page.keyboard.press('Control+Enter');
  await expect(drawer).toHaveCount(0);
  await page.locator('[data-card]').filter({ hasText: 'Six hashtags' }).first().click();
  const saved = page.getByRole('dialog', { name: 'Edit post' });
  await saved.getByRole('tab', { name: /Instagram/ }).click();
  await expect(saved.getByRole('textbox', { name: 'Text for Instagram alone' })).toHaveValue('Coats #a');
  await expect(saved.getByRole('textbox', { name: 'First comment' })).toHaveValue('Which one is yours?');
});

test('adds a hashtag group once and a snippet at the caret', async ({ app: { page } }) => {
  await createWorkspace(page, 'Maison Test');
  await openScreen(page, 'Settings');
  await page.getByRole('button', { name: 'Writing', exact: true }).click();
  await page.getByRole('button', { name: 'Add a hashtag group' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Autumn');
  await page.getByRole('textbox', { name: 'Hashtags' }).fill('#wool, coats #Wool');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('#wool #coats')).toBeVisible();
  await page.getByRole('button', { name: 'Add a snippet' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Hours');
  await page.getByRole('textbox', { name: 'Text' }).fill('Open until seven.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Open until seven.')).toBeVisible();
  await openScreen(page, 'Calendar');
  await page.keyboard.press('n');
  const drawer = page.getByRole('dialog', { name: 'New post' });
  const text = drawer.getByRole('textbox', { name: 'Text', exact: true });
  await text.fill('Come by.  See you!');
  await text.press('Home');
  for (let count = 0; count < 9; count += 1) await text.press('ArrowRight');
  await drawer.getByRole('button', { name: 'Snippet' }).click();
  await page.getByRole('menuitem', { name: 'Hours' }).click();
  await expect(text).toHaveValue('Come by. Open until seven. See you!');
  await expect(text).toBeFocused();
  await text.press('Control+z');
  await expect(text).toHaveValue('Come by.  See you!');
  await text.press('Control+Shift+z');
  await expect(text).toHaveValue('Come by. Open until seven. See you!');
  for (let count = 0; count < 2; count += 1) {
    await drawer.getByRole('button', { name: 'Hashtag group' }).click();
    await page.getByRole('menuitem', { name: /^Autumn/ }).click();
  }
  await expect(drawer.getByText('#wool', { exact: true })).toHaveCount(1);
  await expect(drawer.getByText('#coats', { exact: true })).toHaveCount(1);
});
