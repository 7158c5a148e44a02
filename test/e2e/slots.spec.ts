import { expect, test } from './fixtures.ts';
import { cardOn, createWorkspace, dayCell, drag, openScreen, tray, writeIdea } from './steps.ts';

const free = (day: string, time: string) => new RegExp(`^Free slot: Instagram, ${day} at ${time}`);

test('keeps usual times per network, shows the free ones, and fills them as one step', async ({ app }) => {
  const { page } = app;
  await createWorkspace(page, 'Maison Test');
  await openScreen(page, 'Settings');
  await page.getByRole('button', { name: 'Usual times', exact: true }).click();

  await test.step('times are added on several weekdays at once, and one is kept for a pillar', async () => {
    await page.getByRole('button', { name: 'Add times for Instagram' }).click();
    const dialog = page.getByRole('dialog', { name: 'Usual times: Instagram' });
    await dialog.getByLabel('Time').fill('18:00');
    for (const day of ['Tuesday', 'Thursday', 'Friday']) await dialog.getByLabel(day).check();
    await dialog.getByRole('button', { name: 'Add times' }).click();
    await expect(page.getByText('3 a week')).toBeVisible();
    await page.getByRole('button', { name: 'Instagram, Thursday at 18:00, Any pillar' }).click();
    const slot = page.getByRole('dialog', { name: 'Thursday at 18:00' });
    await slot.getByRole('combobox', { name: 'For' }).click();
    await page.getByRole('option', { name: 'Brand' }).click();
    await slot.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('button', { name: 'Instagram, Thursday at 18:00, Brand' })).toBeVisible();
  });

  await test.step('another network takes them over', async () => {
    await page.getByRole('button', { name: 'Copy from another network to LinkedIn' }).click();
    await page.getByRole('menuitem', { name: 'Instagram' }).click();
    await expect(page.getByText('3 a week')).toHaveCount(2);
    await page.keyboard.press('Control+z');
    await expect(page.getByText('3 a week')).toHaveCount(1);
  });

  await test.step('a free slot begins a post there, with its pillar', async () => {
    await openScreen(page, 'Calendar');
    await page.getByRole('button', { name: free('Thursday 12 March', '18:00') }).click();
    const drawer = page.getByRole('dialog', { name: 'New post' });
    await expect(drawer.getByLabel('Instagram: time')).toHaveValue('18:00');
    await expect(drawer.getByRole('button', { name: 'Brand', exact: true })).toHaveAttribute('aria-pressed', 'true');
    await drawer.getByRole('textbox', { name: 'Title' }).fill('Taken');
    await page.keyboard.press('Control+Enter');
    await expect(cardOn(page, '2026-03-12', 'Taken')).toBeVisible();
    await expect(page.getByRole('button', { name: free('Thursday 12 March', '18:00') })).toHaveCount(0);
  });

  /** Takes back that the idea was planned, and waits until all of the page knows. */
  const backToTheTray = async () => {
    await page.keyboard.press('Control+z');
    await expect(cardOn(page, '2026-03-13', 'Waiting')).toHaveCount(0);
    await expect(page.getByRole('button', { name: free('Friday 13 March', '18:00') })).toBeVisible();
    await expect(page.getByRole('navigation').getByRole('button', { name: 'Tray' })).toContainText('1');
    await expect(tray(page).getByText('Waiting')).toBeVisible();
    await expect(page.getByText('Undone: ').last()).toBeVisible();
  };

  await test.step('an idea goes to the next free slot', async () => {
    await writeIdea(page, 'Waiting');
    await openScreen(page, 'Tray');
    await page.getByRole('button', { name: 'Actions for “Waiting”' }).click();
    await page.getByRole('menuitem', { name: 'Next free slot' }).click();
    const picker = page.getByRole('dialog', { name: 'Which networks?' });
    await picker.getByRole('button', { name: 'Plan' }).click();
    await openScreen(page, 'Calendar');
    await expect(cardOn(page, '2026-03-13', 'Waiting')).toBeVisible();
    await backToTheTray();
  });

  await test.step('an idea is dropped on the next free slot, or goes there from its menu', async () => {
    await drag(page, tray(page).getByText('Waiting'), tray(page));
    const target = tray(page).getByText('Next free slot');
    const box = await target.boundingBox();
    if (!box) throw new Error('There is no next free slot to drop on.');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
    await page.mouse.up();
    const picker = page.getByRole('dialog', { name: 'Which networks?' });
    await picker.getByRole('button', { name: 'Plan' }).click();
    await expect(cardOn(page, '2026-03-13', 'Waiting')).toBeVisible();
    await expect(target).toHaveCount(0);
    await backToTheTray();
    await tray(page).getByText('Waiting').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Next free slot' }).click();
    await picker.getByRole('button', { name: 'Plan' }).click();
    await expect(cardOn(page, '2026-03-13', 'Waiting')).toBeVisible();
    await backToTheTray();
  });

  await test.step('a plan for the month is changed, then filled, and taken back in one step', async () => {
    await page.getByRole('button', { name: 'Fill free slots' }).click();
    await page.getByRole('menuitem', { name: 'Fill March' }).click();
    const dialog = page.getByRole('dialog', { name: 'Fill March' });
    await expect(dialog.getByLabel(/^Pillar: /)).toHaveCount(8);
    await dialog.getByLabel('Pillar: Fri 13 at 18:00, Instagram').selectOption('Brand');
    await dialog.getByLabel('Fill Tue 17 at 18:00, Instagram').uncheck();
    await dialog.getByRole('button', { name: 'Fill 7 slots' }).click();
    await expect(page.getByText('Filled 7 slots').first()).toBeVisible();
    await expect(cardOn(page, '2026-03-13', 'Brand: to write')).toBeVisible();
    await expect(page.getByRole('button', { name: free('Tuesday 17 March', '18:00') })).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(dayCell(page, '2026-03-13').locator('[data-card]')).toHaveCount(0);
    await expect(cardOn(page, '2026-03-12', 'Taken')).toBeVisible();
  });

  await test.step('a month that is over is said to be', async () => {
    await page.getByRole('button', { name: 'Previous month' }).click();
    await page.getByRole('button', { name: 'Fill free slots' }).click();
    await page.getByRole('menuitem', { name: /^Fill February/ }).click();
    await expect(page.getByRole('dialog').getByRole('heading', { name: 'This month is over' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Today', exact: true }).click();
  });

  await test.step('free slots can be hidden', async () => {
    await page.getByRole('button', { name: 'Fill free slots' }).click();
    await page.getByRole('menuitem', { name: 'Hide free slots' }).click();
    await expect(page.getByRole('button', { name: /^Free slot: / })).toHaveCount(0);
  });
});

test.describe('by the hour and by keyboard', () => {
  test.use({ fixedNow: '2026-11-18T08:00:00Z' });

  test('free slots are there in week and day, and are reached by keys', async ({ app }) => {
    const { page } = app;
    await page.getByRole('button', { name: /Open the sample/ }).click();
    const slot = page.getByRole('button', { name: 'Free slot: Instagram, Thursday 19 November at 12:15, for Beauty' });
    await expect(slot).toBeVisible();
    await dayCell(page, '2026-11-19').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await expect(slot).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'New post' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.getByText('Week', { exact: true }).click();
    await slot.click();
    await expect(page.getByRole('dialog', { name: 'New post' }).getByLabel('Instagram: time')).toHaveValue('12:15');
  });
});
