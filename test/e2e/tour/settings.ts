import { expect } from '@playwright/test';
import { button, close, dialog, type Guide, goTo, type Tour } from './guide.ts';

export async function* settings(guide: Guide): Tour {
  const { page, words } = guide;
  await goTo(guide, 'settings');
  const sections = page.getByRole('navigation', { name: words.of('settings', 'sections') });
  const rowMenu = page.getByRole('button', { name: words.like('settings', 'row.menu') });
  for (const section of [
    'workspace',
    'networks',
    'slots',
    'pillars',
    'targets',
    'balance',
    'dates',
    'writing',
    'limits',
    'reminders',
    'shortcuts',
    'app',
  ]) {
    await sections.getByRole('button', { name: words.of('settings', `${section}.title`), exact: true }).click();
    await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeVisible();
    yield `settings: ${section}`;
    if (section === 'networks' || section === 'pillars') {
      await button(guide, 'settings', `${section}.add`).click();
      await expect(dialog(page)).toBeVisible();
      yield `settings: new in ${section}`;
      await close(page);
      await rowMenu.first().click();
      await expect(page.getByRole('menu')).toBeVisible();
      yield `settings: menu in ${section}`;
      await page.getByRole('menuitem', { name: words.of('settings', 'row.delete') }).click();
      await expect(dialog(page)).toBeVisible();
      await expect(page.getByRole('menu')).toHaveCount(0);
      yield `settings: in use, ${section}`;
      await close(page);
    }
    if (section === 'shortcuts') {
      await page
        .getByRole('button', { name: words.like('settings', 'shortcuts.change') })
        .first()
        .click();
      await page.keyboard.press('n');
      await page.keyboard.press('g');
      await expect(dialog(page)).toBeVisible();
      yield 'settings: change a shortcut';
      await close(page);
    }
    if (section === 'slots') {
      await page
        .getByRole('button', { name: words.like('slots', 'addTo') })
        .first()
        .click();
      await expect(dialog(page)).toBeVisible();
      yield 'settings: new usual times';
      await close(page);
    }
    if (section === 'pillars') {
      await rowMenu.first().click();
      await page.getByRole('menuitem', { name: words.of('settings', 'row.archive') }).click();
      await expect(dialog(page)).toBeVisible();
      await expect(page.getByRole('menu')).toHaveCount(0);
      yield 'settings: archive a pillar';
      await close(page);
    }
    if (section === 'dates') {
      await page.getByRole('combobox', { name: words.of('settings', 'dates.place') }).fill('Portugal');
      await page.getByRole('option', { name: 'Portugal', exact: true }).click();
      await expect(page.getByRole('radiogroup', { name: 'Portugal' })).toBeVisible();
      yield 'settings: holidays of a country';
      await button(guide, 'settings', 'dates.add').click();
      await expect(dialog(page)).toBeVisible();
      yield 'settings: new key date';
      await close(page);
    }
    if (section === 'targets') {
      await button(guide, 'settings', 'targets.change').click();
      await expect(dialog(page)).toBeVisible();
      yield 'settings: weights';
      await close(page);
    }
  }
}
