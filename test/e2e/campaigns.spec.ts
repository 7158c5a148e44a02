import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { cardOn, createWorkspace, dayCell, drag, expectCalm, openScreen, writePost } from './steps.ts';

test.beforeEach(async ({ app }) => {
  await createWorkspace(app.page, 'Maison Test');
});

/** Begins something from the menu beside "New post"; the dialog that asks about it. */
async function add(page: Page, what: string): Promise<Locator> {
  await page.getByRole('button', { name: 'More to add' }).click();
  await page.getByRole('menuitem', { name: what, exact: true }).click();
  return page.getByRole('dialog', { name: `New ${what.toLowerCase()}` });
}

async function addCampaign(page: Page, name: string, from: string, to: string): Promise<void> {
  const dialog = await add(page, 'Campaign');
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('From').fill(from);
  await dialog.getByLabel('To').fill(to);
  await dialog.getByRole('button', { name: 'Add the campaign' }).click();
  await expectCalm(page);
}

/** Opens a campaign by a click on the beginning of its band. */
async function openBand(page: Page, day: string, name: string): Promise<Locator> {
  await dayCell(page, day).getByTitle(name).click();
  return page.getByRole('dialog', { name: 'Campaign', exact: true });
}

const undo = (page: Page) => page.keyboard.press('Control+z');

test('a campaign is a band over its days', async ({ app: { page } }) => {
  await addCampaign(page, 'Spring sale', '2026-03-16', '2026-03-20');
  for (const day of ['2026-03-16', '2026-03-18', '2026-03-20'])
    await expect(dayCell(page, day)).toHaveAccessibleName(/Campaign Spring sale/);
  await expect(dayCell(page, '2026-03-16').getByText('Spring sale', { exact: true })).toBeVisible();
  await expect(dayCell(page, '2026-03-21')).not.toHaveAccessibleName(/Spring sale/);

  await test.step('its last day is changed in its dialog', async () => {
    const dialog = await openBand(page, '2026-03-16', 'Spring sale');
    await dialog.getByLabel('To').fill('2026-03-24');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dayCell(page, '2026-03-24')).toHaveAccessibleName(/Campaign Spring sale/);
    await undo(page);
    await expect(dayCell(page, '2026-03-24')).not.toHaveAccessibleName(/Spring sale/);
    await expect(dayCell(page, '2026-03-20')).toHaveAccessibleName(/Campaign Spring sale/);
  });

  await test.step('undone once more, there is none', async () => {
    await undo(page);
    await expect(dayCell(page, '2026-03-16')).not.toHaveAccessibleName(/Spring sale/);
  });
});

test('dragging over days offers what to begin on them', async ({ app: { page } }) => {
  await writePost(page, { day: '2026-03-18', title: 'In between' });
  const middle = async (day: string) => {
    const box = await dayCell(page, day).boundingBox();
    if (!box) throw new Error('There is no such day.');
    return [box.x + box.width / 2, box.y + box.height - 20] as const;
  };
  const over = async (...days: readonly string[]) => {
    const [first = '', ...rest] = days;
    await page.mouse.move(...(await middle(first)));
    await page.mouse.down();
    for (const day of rest) await page.mouse.move(...(await middle(day)), { steps: 6 });
  };
  const chosen = page.getByRole('gridcell', { selected: true });
  const menu = page.getByRole('menu');

  await test.step('the days are marked, and their menu fills them in', async () => {
    await over('2026-03-20', '2026-03-17');
    await expect(chosen).toHaveCount(4);
    await page.mouse.up();
    await expect(menu).toHaveAccessibleName('Actions for 17 – 20 Mar');
    await expect(chosen).toHaveCount(4);
    await menu.getByRole('menuitem', { name: 'Campaign on these days…' }).click();
    const dialog = page.getByRole('dialog', { name: 'New campaign' });
    await expect(dialog.getByLabel('From')).toHaveValue('17 Mar 2026');
    await expect(dialog.getByLabel('To')).toHaveValue('20 Mar 2026');
    await dialog.getByLabel('Name').fill('Spring sale');
    await dialog.getByRole('button', { name: 'Add the campaign' }).click();
    await expect(dayCell(page, '2026-03-19')).toHaveAccessibleName(/Campaign Spring sale/);
  });

  await test.step('by keyboard too', async () => {
    await dayCell(page, '2026-03-24').focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await expect(chosen).toHaveCount(3);
    await page.keyboard.press('Enter');
    await expect(menu).toHaveAccessibleName('Actions for 24 – 26 Mar');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'New note' }).getByLabel('To')).toHaveValue('26 Mar 2026');
    await page.keyboard.press('Escape');
    await expectCalm(page);
  });

  await test.step('Escape, and going back to where it began, do nothing', async () => {
    await over('2026-03-24', '2026-03-26');
    await page.keyboard.press('Escape');
    await expect(chosen).toHaveCount(1);
    await page.mouse.up();
    await over('2026-03-24', '2026-03-26', '2026-03-24');
    await page.mouse.up();
    await expect(menu).toHaveCount(0);
    await expectCalm(page);
  });

  await test.step('a click still begins a post, and a card still goes to another day', async () => {
    await dayCell(page, '2026-03-24').click({ position: { x: 60, y: 60 } });
    await expect(page.getByRole('dialog', { name: 'New post' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expectCalm(page);
    await drag(page, cardOn(page, '2026-03-18', 'In between'), dayCell(page, '2026-03-25'));
    await page.mouse.up();
    await expect(cardOn(page, '2026-03-25', 'In between')).toBeVisible();
    await expect(menu).toHaveCount(0);
  });
});

test('a post is given a campaign, which then lists it', async ({ app: { page } }) => {
  await addCampaign(page, 'Spring sale', '2026-03-16', '2026-03-20');
  await writePost(page, { day: '2026-03-17', title: 'Linen week' });
  await cardOn(page, '2026-03-17', 'Linen week').click();
  const drawer = page.getByRole('dialog', { name: 'Edit post' });
  await drawer.getByRole('combobox', { name: 'Campaign' }).click();
  await page.getByRole('option', { name: 'Spring sale' }).click();
  await page.keyboard.press('Control+Enter');
  await expectCalm(page);
  const dialog = await openBand(page, '2026-03-16', 'Spring sale');
  await expect(dialog.getByRole('button', { name: /Linen week/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expectCalm(page);
  await undo(page);
  await openBand(page, '2026-03-16', 'Spring sale');
  await expect(dialog.getByText(/^No post yet/)).toBeVisible();
});

test('a day is given a note, a key date and the holidays of a country', async ({ app: { page } }) => {
  await test.step('a note on two days, from the menu of the first', async () => {
    await dayCell(page, '2026-03-18').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'New note…' }).click();
    const dialog = page.getByRole('dialog', { name: 'New note' });
    await dialog.getByLabel('Note').fill('Shop closed');
    await dialog.getByLabel('To').fill('2026-03-19');
    await dialog.getByRole('button', { name: 'Add the note' }).click();
    for (const day of ['2026-03-18', '2026-03-19'])
      await expect(dayCell(page, day)).toHaveAccessibleName(/Note: Shop closed/);
    await undo(page);
    await expect(dayCell(page, '2026-03-18')).not.toHaveAccessibleName(/Shop closed/);
  });

  await test.step('a key date of its own', async () => {
    const dialog = await add(page, 'Key date');
    await dialog.getByLabel('Name').fill('Shop birthday');
    await dialog.getByLabel('Day', { exact: true }).fill('2026-03-25');
    await dialog.getByRole('button', { name: 'Add the key date' }).click();
    await expect(dayCell(page, '2026-03-25')).toHaveAccessibleName(/Key date: Shop birthday/);
    await undo(page);
    await expect(dayCell(page, '2026-03-25')).not.toHaveAccessibleName(/Shop birthday/);
  });

  await test.step('the holidays of a country, chosen in the settings', async () => {
    await openScreen(page, 'Settings');
    await page.getByRole('button', { name: 'Key dates' }).click();
    await page.getByRole('combobox', { name: 'Add a country or region' }).fill('France');
    await page.getByRole('option', { name: 'France', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Remove France' })).toBeVisible();
    await openScreen(page, 'Calendar');
    await page.getByRole('button', { name: 'Next month' }).click();
    await expect(dayCell(page, '2026-04-06')).toHaveAccessibleName(/Holiday: Easter Monday \(France\)/);
    await undo(page);
    await expect(dayCell(page, '2026-04-06')).not.toHaveAccessibleName(/Easter Monday/);
  });
});

test('the year shades its days by their posts and marks a week that drifts', async ({ app: { page } }) => {
  await writePost(page, { day: '2026-03-17', title: 'Linen', pillar: 'Brand' });
  for (let number = 2; number <= 8; number += 1) {
    await cardOn(page, '2026-03-17', 'Linen').first().press('Control+d');
    await expect(dayCell(page, '2026-03-17')).toHaveAccessibleName(new RegExp(`, ${number} posts`));
  }
  await page.getByText('Year', { exact: true }).click();
  const day = page.getByRole('gridcell', { name: /17 March, 8 posts/ });
  const shade = (cell: Locator) => cell.evaluate((element) => getComputedStyle(element).backgroundColor);
  await expect(day).toBeVisible();
  expect(await shade(day)).not.toBe(await shade(page.getByRole('gridcell', { name: /18 March, 0 posts/ })));
  const week = page.getByRole('button', { name: /^Week of 16.*22 Mar\b/ });
  await expect(week).toHaveAccessibleName(/Brand is 5 posts over/);
  await undo(page);
  await expect(page.getByRole('gridcell', { name: /17 March, 7 posts/ })).toBeVisible();
  await expect(week).not.toHaveAccessibleName(/posts over/);
});
