import { expect, type Locator, type Page } from '@playwright/test';
import type { Words } from './words.ts';

/** Walks through what the window can show, on the open sample; stops at each place by giving its name. */
export type Tour = AsyncGenerator<string, void, undefined>;

type Guide = { readonly page: Page; readonly words: Words };

const dialog = (page: Page) => page.getByRole('dialog');
const button = ({ page, words }: Guide, file: string, key: string): Locator =>
  page.getByRole('button', { name: words.of(file, key), exact: true });

async function close(page: Page, what: Locator = dialog(page)): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(what).toHaveCount(0);
}

/** Goes to a screen by its name in the rail. */
export async function goTo({ page, words }: Guide, screen: string): Promise<void> {
  const rail = page.getByRole('navigation', { name: words.of('common', 'nav.label') });
  const link = rail.getByRole('button', { name: new RegExp(`^${words.of('common', `nav.${screen}`)}`) });
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'page');
}

async function* calendar(guide: Guide): Tour {
  const { page, words } = guide;
  const cards = page.locator('[role="gridcell"] [data-card]');
  await expect(cards.first()).toBeVisible();
  yield 'month';
  await page.getByRole('button', { name: new RegExp(`^${words.of('calendar', 'filter')}`) }).click();
  await page.getByRole('checkbox').first().check();
  yield 'filter menu';
  await button(guide, 'calendar', 'showAll').click();
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
  const day = page.locator('[role="gridcell"][data-date="2026-03-20"]');
  for (let count = 0; count < 5; count += 1) {
    await day.click({ position: { x: 60, y: 12 } });
    await dialog(page)
      .getByRole('textbox', { name: words.of('composer', 'field.title') })
      .fill(`2026/${count}`);
    await page.keyboard.press('Control+Enter');
    await expect(dialog(page)).toHaveCount(0);
  }
  yield 'notices';
  await day.locator('[data-more]').click();
  await expect(dialog(page).locator('[data-card]').first()).toBeFocused();
  yield 'day list';
  await close(page);
  for (const view of ['week', 'day', 'list', 'month']) {
    await page.getByText(words.of('calendar', `view.${view}`), { exact: true }).click();
    await expect(page.getByRole('main').locator('[data-card]').first()).toBeVisible();
    yield view;
  }
}

async function* panels({ page, words }: Guide): Tour {
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
}

async function* composer(guide: Guide): Tour {
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

async function* tray(guide: Guide): Tour {
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

async function* balance(guide: Guide): Tour {
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

async function* settings(guide: Guide): Tour {
  const { page, words } = guide;
  await goTo(guide, 'settings');
  const sections = page.getByRole('navigation', { name: words.of('settings', 'sections') });
  const rowMenu = page.getByRole('button', { name: words.like('settings', 'row.menu') });
  for (const section of ['workspace', 'networks', 'slots', 'pillars', 'targets', 'balance', 'app']) {
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
    if (section === 'targets') {
      await button(guide, 'settings', 'targets.change').click();
      await expect(dialog(page)).toBeVisible();
      yield 'settings: weights';
      await close(page);
    }
  }
}

async function* historyAndTrash(guide: Guide): Tour {
  const { page, words } = guide;
  await goTo(guide, 'calendar');
  const day = (date: string) => page.locator(`[role="gridcell"][data-date="${date}"]`);
  await day('2026-03-20').locator('[data-card]', { hasText: '2026/' }).first().focus();
  await page.keyboard.press('Alt+ArrowRight');
  await day('2026-03-21').locator('[data-card]', { hasText: '2026/' }).first().click();
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

async function* imports(guide: Guide): Tour {
  const { page, words } = guide;
  await goTo(guide, 'import');
  const chooser = page.getByLabel(words.of('import', 'chooseLabel'));
  await chooser.setInputFiles({ name: '2026.csv', mimeType: 'text/csv', buffer: Buffer.from('') });
  await expect(page.getByRole('alert')).toBeVisible();
  yield 'import';
  // In French, so that what the file says is not taken for English of the page.
  const plan = 'jour,heure_africa_cairo,pilier,sujet,accroche\nLundi,20:00,Mer,Baignade,"La mer, le matin"\n';
  await chooser.setInputFiles({ name: 'plan.csv', mimeType: 'text/csv', buffer: Buffer.from(plan) });
  await expect(page.getByRole('heading', { name: words.of('import', 'questionsTitle') })).toBeVisible();
  yield 'import: questions';
  const confirm = button(guide, 'import', 'confirm');
  await confirm.first().click();
  await page.getByRole('button', { name: words.like('import', 'zone.convert') }).click();
  await button(guide, 'import', 'noNetworks').click();
  await button(guide, 'import', 'confirmShown').click();
  await expect(page.getByRole('heading', { name: words.of('import', 'questionsDone') })).toBeVisible();
  yield 'import: everything clear';
  await button(guide, 'import', 'otherFile').click();
  const rows = '2026,31.12.2026\n2026,31.12.2026\n2026,33.12.2026\n';
  await chooser.setInputFiles({ name: '2026.csv', mimeType: 'text/csv', buffer: Buffer.from(`title,date\n${rows}`) });
  await expect(page.getByRole('heading', { name: words.like('import', 'errorsTitle_one') })).toBeVisible();
  yield 'import: errors and repeats';
  await button(guide, 'import', 'otherFile').click();
}

async function* welcome(guide: Guide): Tour {
  const { page, words } = guide;
  await goTo(guide, 'calendar');
  await page.getByTitle(words.of('common', 'brand.menu')).click();
  await page.getByRole('menuitem', { name: words.of('common', 'brand.new') }).click();
  await expect(page.getByRole('heading', { name: words.of('welcome', 'recent') })).toBeVisible();
  yield 'welcome';
  await page.getByRole('button', { name: new RegExp(`^${words.of('welcome', 'action.create')}`) }).click();
  await page.getByLabel(words.of('welcome', 'field.name')).fill('2026');
  await page.getByRole('button', { name: words.of('common', 'platform.instagram') }).click();
  await page.getByRole('button', { name: words.of('common', 'platform.custom') }).click();
  yield 'create a workspace';
  await button(guide, 'welcome', 'create.submit').click();
  await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
  yield 'create a workspace: what is missing';
}

/** Everything, from the open sample to the welcome. */
export async function* wholeTour(page: Page, words: Words): Tour {
  const guide = { page, words };
  for (const part of [calendar, panels, composer, tray, historyAndTrash, balance, settings, imports, welcome])
    yield* part(guide);
}
