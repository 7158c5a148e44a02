import { expect, type Locator } from '@playwright/test';
import { button, cellOf, close, dialog, type Guide, type Tour } from './guide.ts';

const DAY = '2026-03-24';

const field = ({ page, words }: Guide, key: string): Locator =>
  dialog(page).getByRole('textbox', { name: words.of('marks', `field.${key}`), exact: true });
const item = ({ page, words }: Guide, key: string): Locator =>
  page.getByRole('menuitem', { name: words.of('marks', key), exact: true });

/** The menu of a day that has something on it already, and its dialogs. */
async function* dayMenu(guide: Guide): Tour {
  const { page, words } = guide;
  await cellOf(page, DAY).click({ button: 'right', position: { x: 60, y: 10 } });
  await expect(page.getByRole('menuitem', { name: words.like('marks', 'day.openCampaign') }).first()).toBeVisible();
  yield 'menu of a day';
  await item(guide, 'day.note').click();
  await expect(field(guide, 'text')).toBeFocused();
  await field(guide, 'text').fill('2026: 1');
  await field(guide, 'to').fill('2026-03-25');
  yield 'note';
  await button(guide, 'marks', 'note.create').click();
  await expect(dialog(page)).toHaveCount(0);
  await cellOf(page, DAY).click({ button: 'right', position: { x: 60, y: 10 } });
  await item(guide, 'day.keyDate').click();
  await expect(field(guide, 'name')).toBeFocused();
  await field(guide, 'name').fill('2026: 2');
  yield 'key date';
  await button(guide, 'marks', 'keyDate.create').click();
  await expect(dialog(page)).toHaveCount(0);
}

/** What the calendar holds besides posts: campaigns, notes, key dates, and the year that shows them all. */
export async function* dates(guide: Guide): Tour {
  const { page, words } = guide;
  await button(guide, 'marks', 'add.label').click();
  await expect(page.getByRole('menu')).toBeVisible();
  yield 'menu beside a new post';
  await item(guide, 'add.campaign').click();
  await expect(field(guide, 'name')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
  yield 'new campaign: what is missing';
  await field(guide, 'name').fill('2026');
  await field(guide, 'from').fill(DAY);
  await field(guide, 'to').fill('2026-03-27');
  await button(guide, 'marks', 'campaign.create').click();
  await expect(dialog(page)).toHaveCount(0);
  yield* dayMenu(guide);
  yield 'month with bands';
  await button(guide, 'marks', 'add.label').click();
  await item(guide, 'add.campaigns').click();
  await expect(dialog(page).getByRole('listitem').first()).toBeVisible();
  yield 'campaigns';
  await dialog(page).getByRole('listitem').getByRole('button').first().click();
  await expect(dialog(page).getByRole('region', { name: words.of('marks', 'campaign.posts') })).toBeVisible();
  yield 'campaign';
  await close(page);
  await cellOf(page, DAY).focus();
  for (const view of ['week', 'day', 'list']) {
    await page.getByText(words.of('calendar', `view.${view}`), { exact: true }).click();
    await expect(page.getByRole('button', { name: words.like('marks', 'line.campaign') }).first()).toBeVisible();
    yield `${view} with bands`;
  }
  await page.getByText(words.of('calendar', 'view.year'), { exact: true }).click();
  await expect(page.getByRole('grid')).toHaveCount(12);
  yield 'year';
  await page.getByText(words.of('calendar', 'view.month'), { exact: true }).click();
  await expect(cellOf(page, DAY)).toBeVisible();
}
