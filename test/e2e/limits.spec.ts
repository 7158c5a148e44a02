import { expect, test } from './fixtures.ts';
import { createWorkspace, openScreen } from './steps.ts';

test('shows where limits are known from, takes an own value, and goes back', async ({ app: { page } }) => {
  await createWorkspace(page, 'Maison Test');
  await openScreen(page, 'Settings');
  await page.getByRole('button', { name: 'Limits', exact: true }).click();
  const x = page.getByRole('table', { name: 'Limits of X' });
  await expect(x).toContainText('280');
  await expect(x).toContainText('quoted by somebody else');
  await expect(x).toContainText('Checked 4 Oct 2026');
  const own = x.getByRole('textbox', { name: 'X, Text: your value' });
  await own.fill('25000');
  await own.press('Enter');
  await expect(page.getByText('Changed a network’s limit').first()).toBeVisible();
  await expect(x.getByRole('button', { name: 'Back to 280' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(own).toHaveValue('');
  await own.fill('4000');
  await own.press('Enter');
  await x.getByRole('button', { name: 'Back to 280' }).click();
  await expect(own).toHaveValue('');
});
