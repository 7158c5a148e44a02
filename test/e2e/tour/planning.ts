import { expect } from '@playwright/test';
import { button, cellOf, close, dialog, type Guide, goTo, type Tour, write } from './guide.ts';

export async function* calendar(guide: Guide): Tour {
  const { page, words } = guide;
  const cards = page.locator('[role="gridcell"] [data-card]');
  await expect(cards.first()).toBeVisible();
  yield 'month';
  await page.getByRole('button', { name: new RegExp(`^${words.of('filters', 'filter')}`) }).click();
  await page.getByRole('checkbox').first().check();
  await expect(page.getByRole('region', { name: words.of('filters', 'active') })).toBeVisible();
  yield 'filter menu and chips';
  await button(guide, 'filters', 'view.save').last().click();
  await dialog(page)
    .getByRole('textbox', { name: words.of('filters', 'view.name') })
    .fill('2026');
  yield 'saving a view';
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await page.getByRole('button', { name: new RegExp(`^${words.of('filters', 'filter')}`) }).click();
  await expect(page.getByRole('button', { name: words.like('filters', 'view.edit') })).toBeVisible();
  yield 'filter menu with a view';
  await button(guide, 'filters', 'clear').click();
  await close(page);
  await button(guide, 'slots', 'menuLabel').click();
  await expect(page.getByRole('menu')).toBeVisible();
  yield 'fill menu';
  await page.getByRole('menuitem').nth(1).click();
  await expect(dialog(page).getByRole('combobox').first()).toBeVisible();
  yield 'fill dialog';
  await close(page);
  await page.getByTitle(words.of('common', 'brand.menu')).click();
  await expect(page.getByRole('menu')).toBeVisible();
  yield 'brand menu';
  await close(page, page.getByRole('menu'));
  for (let count = 0; count < 5; count += 1) await write(guide, '2026-03-20', `2026/${count}`);
  yield 'notices';
  await cellOf(page, '2026-03-20').locator('[data-more]').click();
  await expect(dialog(page).locator('[data-card]').first()).toBeFocused();
  yield 'day list';
  await close(page);
  for (const view of ['week', 'day', 'list', 'month']) {
    await page.getByText(words.of('calendar', `view.${view}`), { exact: true }).click();
    await expect(page.getByRole('main').locator('[data-card]').first()).toBeVisible();
    yield view;
  }
}

export async function* panels(guide: Guide): Tour {
  const { page, words } = guide;
  await page.keyboard.press('Control+k');
  await expect(page.getByPlaceholder(words.of('common', 'palette.placeholder'))).toBeFocused();
  yield 'palette';
  await page.keyboard.type('zzzz');
  await expect(page.getByText(words.of('common', 'palette.nothing'))).toBeVisible();
  yield 'palette without a match';
  await close(page);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: words.of('common', 'shortcuts.title') })).toBeVisible();
  yield 'shortcuts';
  await close(page);
  // A week back is over, for a card of the next six days.
  const soon = ['12', '13', '14', '15', '16', '17'].map(
    (day) => `[role="gridcell"][data-date="2026-03-${day}"] [data-card]:not([data-locked])`,
  );
  await page.locator(soon.join(', ')).first().focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByRole('dialog', { name: words.of('calendar', 'pastTitle') })).toBeVisible();
  yield 'question about the past';
  await close(page);
  await page.keyboard.press('Control+a');
  await expect(page.locator('[role="gridcell"] [data-selected]').first()).toBeVisible();
  yield 'everything selected';
  await page.keyboard.press('Escape');
  await button(guide, 'cards', 'profile.open').click();
  await expect(dialog(page).locator('[data-tile]').first()).toBeVisible();
  yield 'Instagram grid';
  await dialog(page).locator('[data-tile]').first().click({ button: 'right' });
  await expect(page.getByRole('menu')).toBeVisible();
  yield 'menu of a tile';
  await close(page, page.getByRole('menu'));
  await close(page);
}

export async function* tray(guide: Guide): Tour {
  const { page, words } = guide;
  await goTo(guide, 'tray');
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
  yield 'tray';
  await button(guide, 'calendar', 'plan').first().click();
  await expect(page.getByRole('textbox', { name: words.like('calendar', 'planNamed') })).toBeFocused();
  yield 'plan for a day';
  await close(page);
  await page
    .getByRole('button', { name: words.like('calendar', 'actionsOf') })
    .first()
    .click();
  await expect(page.getByRole('menu')).toBeVisible();
  yield 'menu of an idea';
  await close(page, page.getByRole('menu'));
}

export async function* balance(guide: Guide): Tour {
  const { page, words } = guide;
  await goTo(guide, 'balance');
  await expect(page.getByRole('heading', { name: words.of('balance', 'history.title') })).toBeVisible();
  yield 'balance';
  await button(guide, 'balance', 'history.asTable').click();
  await expect(page.getByRole('region', { name: words.of('balance', 'history.figures') })).toBeVisible();
  yield 'balance as a table';
  await goTo(guide, 'calendar');
  await page.getByTitle(words.of('balance', 'window.switch')).click();
  await page.getByRole('menuitemradio', { name: words.of('balance', 'window.range') }).click();
  await expect(page.getByRole('textbox', { name: words.of('balance', 'window.from') })).toBeVisible();
  yield 'dock over any days';
}
