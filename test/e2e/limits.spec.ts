import { expect, test } from './fixtures.ts';
import { cardOn, createWorkspace, dayCell, expectCalm, openScreen } from './steps.ts';

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

test('a card over a limit and its campaign are told in the calendar, on the board and in the table', async ({
  app: { page },
}) => {
  await createWorkspace(page, 'Maison Test');
  await page.getByRole('button', { name: 'More to add' }).click();
  await page.getByRole('menuitem', { name: 'Campaign', exact: true }).click();
  const campaign = page.getByRole('dialog', { name: 'New campaign' });
  await campaign.getByLabel('Name').fill('Spring');
  await campaign.getByRole('button', { name: 'Add the campaign' }).click();
  await expectCalm(page);

  await dayCell(page, '2026-03-18').click({ position: { x: 60, y: 60 } });
  const drawer = page.getByRole('dialog', { name: 'New post' });
  await drawer.getByRole('textbox', { name: 'Title' }).fill('New coats');
  await drawer.getByRole('textbox', { name: 'Text', exact: true }).fill('a'.repeat(2201));
  await drawer.getByRole('combobox', { name: 'Campaign' }).click();
  await page.getByRole('option', { name: 'Spring' }).click();
  await page.keyboard.press('Control+Enter');
  await expectCalm(page);

  const marks = /Campaign Spring.*Over a network’s limit/;
  await expect(cardOn(page, '2026-03-18', 'New coats')).toHaveAccessibleName(marks);
  await openScreen(page, 'Board');
  await expect(page.getByRole('main').locator('[data-card]')).toHaveAccessibleName(marks);
  await openScreen(page, 'All posts');
  await expect(page.getByRole('row', { name: /New coats Over a network’s limit.*Spring/ })).toBeVisible();
});
