import { expect } from '@playwright/test';
import { button, close, dialog, type Guide, goTo, type Tour } from './guide.ts';

export async function* board(guide: Guide): Tour {
  const { page, words } = guide;
  await goTo(guide, 'board');
  const cardsOf = (stage: string) => page.locator(`[data-stage="${stage}"] [data-card]`);
  await expect(cardsOf('draft').first()).toBeVisible();
  yield 'board';
  await cardsOf('draft').first().click({ button: 'right' });
  await expect(page.getByRole('menu')).toBeVisible();
  yield 'menu of a card';
  await page.getByRole('menuitem', { name: words.of('bulk', 'makeRoom') }).click();
  await expect(dialog(page).getByText(words.like('bulk', 'room.preview_other'))).toBeVisible();
  yield 'make room';
  await close(page);
  await cardsOf('approved').first().focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(dialog(page)).toBeVisible();
  yield 'is it published';
  await close(page);
}

export async function* posts(guide: Guide): Tour {
  const { page, words } = guide;
  await goTo(guide, 'posts');
  const rows = page.getByRole('row').filter({ has: page.locator('[data-column="title"]') });
  await expect(rows.first()).toBeVisible();
  yield 'all posts';
  // What is published keeps its day.
  const status = page
    .locator('[data-column="status"]')
    .getByText(words.of('common', 'status.approved'), { exact: true });
  const open = rows.filter({ has: status }).first();
  const cell = (column: string) => open.locator(`[data-column="${column}"]`);
  await cell('day').click();
  await expect(page.getByRole('textbox', { name: words.of('list', 'column.day') })).toBeFocused();
  yield 'day of a row';
  await page.keyboard.press('Escape');
  await cell('pillars').click();
  await expect(dialog(page)).toBeVisible();
  yield 'pillars of a row';
  await close(page);
  for (const column of ['status', 'campaign']) {
    await cell(column).click();
    await expect(page.getByRole('menu')).toBeVisible();
    yield `${column} of a row`;
    await close(page, page.getByRole('menu'));
  }
  for (const group of ['pillar', 'network', 'status', 'campaign', 'none', 'week']) {
    await page
      .getByRole('combobox', { name: words.of('list', 'groupBy') })
      .selectOption(words.of('list', `group.${group}`));
    await expect(rows.first()).toBeVisible();
    yield `all posts by ${group}`;
  }
  await page.getByRole('checkbox', { name: words.of('list', 'selectAll') }).click();
  const bar = page.getByRole('region', { name: words.of('bulk', 'bar') });
  await expect(bar).toBeVisible();
  yield 'selection';
  for (const panel of ['move', 'pillars']) {
    await bar.getByRole('button', { name: words.of('bulk', panel), exact: true }).click();
    await expect(dialog(page)).toBeVisible();
    yield `selection: ${panel}`;
    await close(page);
  }
  for (const menu of ['status', 'campaign', 'network']) {
    await bar.getByRole('button', { name: words.of('bulk', menu), exact: true }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    yield `selection: ${menu}`;
    await close(page, page.getByRole('menu'));
  }
  await button(guide, 'bulk', 'clear').click();
  await expect(bar).toHaveCount(0);
}
