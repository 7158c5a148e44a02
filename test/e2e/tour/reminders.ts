import { expect } from '@playwright/test';
import { button, close, dialog, type Guide, goTo, type Tour } from './guide.ts';

/** What is to be published; a post that the sample lacks is written for today, in figures. */
export async function* due(guide: Guide): Tour {
  const { page, words } = guide;
  await goTo(guide, 'calendar');
  await page.locator('[role="gridcell"][data-date="2026-03-11"]').click({ position: { x: 60, y: 12 } });
  const drawer = page.getByRole('dialog', { name: words.of('composer', 'new') });
  await drawer.getByRole('textbox', { name: words.of('composer', 'field.title') }).fill('2026');
  await drawer.getByText(words.of('common', 'status.approved'), { exact: true }).click();
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page)).toHaveCount(0);
  await goTo(guide, 'due');
  const rows = page.getByRole('main').getByRole('listitem');
  await expect(rows.first()).toBeVisible();
  yield 'to publish';
  await rows.filter({ hasText: '2026' }).first().getByRole('button').last().click();
  await expect(button(guide, 'reminders', 'markPublished')).toBeVisible();
  yield 'publish sheet';
  await button(guide, 'reminders', 'putOff').click();
  await expect(page.getByRole('menu')).toBeVisible();
  yield 'menu of other times';
  await page.getByRole('menuitem').last().click();
  await page.getByRole('textbox', { name: words.of('reminders', 'publishedLink') }).fill('2026');
  await button(guide, 'reminders', 'markPublished').click();
  await expect(dialog(page).locator('[aria-invalid="true"]')).toBeVisible();
  yield 'publish sheet: another day, and a link that is none';
  await close(page);
}
