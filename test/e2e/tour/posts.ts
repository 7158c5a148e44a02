import { expect } from '@playwright/test';
import { button, cellOf, close, dialog, type Guide, goTo, type Tour, write } from './guide.ts';

/** The pin of the sample that is too long for its network: on its card, in the card's preview and in the composer. */
export async function* overLimit({ page, words }: Guide): Tour {
  const mark = words.of('cards', 'overLimit');
  const card = cellOf(page, '2026-03-18').getByRole('button', { name: new RegExp(mark) });
  await card.hover();
  await expect(page.locator('[aria-hidden="true"]').getByText(mark)).toBeVisible();
  yield 'card over a limit';
  await card.click();
  const tabs = dialog(page).getByRole('tablist', { name: words.of('composer', 'network.tabs') });
  const over = tabs.getByRole('tab').filter({ hasText: words.of('composer', 'network.over') });
  await expect(over).toBeVisible();
  yield 'composer over a limit';
  await over.click();
  await expect(dialog(page).getByText(words.like('composer', 'meter.over_other'))).toBeVisible();
  yield 'what is too long for a network';
  await close(page);
}

export async function* composer(guide: Guide): Tour {
  const { page, words } = guide;
  await page.keyboard.press('n');
  await expect(page.getByRole('dialog', { name: words.of('composer', 'new') })).toBeVisible();
  yield 'new post';
  await close(page);
  await page.locator('[role="gridcell"][data-date="2026-03-20"] [data-card]').first().click();
  const drawer = page.getByRole('dialog', { name: words.of('composer', 'edit') });
  await expect(drawer).toBeVisible();
  const pillars = drawer.locator('[aria-pressed="false"]');
  await pillars.first().click();
  await pillars.first().click();
  yield 'composer with two pillars';
  await drawer
    .getByRole('button', { name: words.like('composer', 'placement.more') })
    .last()
    .click();
  await expect(page.getByRole('menu')).toBeVisible();
  yield 'menu of a placement';
  await close(page, page.getByRole('menu'));
  await button(guide, 'composer', 'addNetwork').click();
  await expect(page.getByRole('menu')).toBeVisible();
  yield 'menu of networks';
  await page.getByRole('menuitem').first().click();
  await drawer
    .getByRole('button', { name: words.of('common', 'pickDay') })
    .first()
    .click();
  await expect(page.getByRole('grid').last()).toBeVisible();
  yield 'day picker';
  await page.keyboard.press('Escape');
  await button(guide, 'composer', 'copyTo').click();
  await expect(page.getByRole('dialog', { name: words.of('composer', 'copyTo') })).toBeVisible();
  yield 'copy to';
  await page.keyboard.press('Escape');
  await drawer.getByRole('textbox', { name: words.of('composer', 'field.title') }).fill('2026 '.repeat(120));
  await page.keyboard.press('Control+Enter');
  await expect(drawer.getByRole('alert')).toBeVisible();
  yield 'refused title';
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  yield 'question about edits';
  await button(guide, 'composer', 'leave.discard').click();
  await expect(drawer).toHaveCount(0);
}

export async function* historyAndTrash(guide: Guide): Tour {
  const { page, words } = guide;
  await goTo(guide, 'calendar');
  await write(guide, '2026-04-04', '2026');
  const card = cellOf(page, '2026-04-04').locator('[data-card]', { hasText: '2026' });
  await card.click();
  await dialog(page)
    .getByRole('textbox', { name: words.of('composer', 'field.title') })
    .fill('2026 2027');
  await page.keyboard.press('Control+Enter');
  await expect(card).toContainText('2027');
  await card.click();
  await button(guide, 'history', 'open').click();
  await expect(page.getByRole('button', { name: words.of('history', 'restore'), exact: true })).toBeVisible();
  yield 'history';
  await page.keyboard.press('Escape');
  await button(guide, 'composer', 'trash').click();
  await expect(dialog(page)).toHaveCount(0);
  await goTo(guide, 'trash');
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
  yield 'trash';
  await button(guide, 'trash', 'empty').click();
  await expect(dialog(page)).toBeVisible();
  yield 'delete for good';
  await dialog(page)
    .getByRole('button', { name: words.of('trash', 'purge') })
    .click();
  await expect(page.getByRole('heading', { name: words.of('trash', 'emptyTitle') })).toBeVisible();
  yield 'empty trash';
}
