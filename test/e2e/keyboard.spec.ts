import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { cardOn, dayCell, expectCalm } from './steps.ts';

/** Whether what has the focus shows it: by an outline, or a field by its border in the accent colour. */
function showsFocus(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return false;
    const isOutlined = (one: Element | null) => {
      if (!one) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== 'none' && outlineWidth !== '0px';
    };
    // A radio or a checkbox may be drawn by the label beside it.
    if (isOutlined(element) || isOutlined(element.nextElementSibling)) return true;
    const probe = document.createElement('i');
    probe.style.color = 'var(--accent)';
    document.body.append(probe);
    const accent = getComputedStyle(probe).color;
    probe.remove();
    // A field of tags is drawn around its input.
    const field = element.closest('[class*="Input-input"], [class*="PillsInput-input"]') ?? element;
    const outer = field.parentElement?.closest('[class*="Input-input"]') ?? field;
    return getComputedStyle(outer).borderBottomColor === accent;
  });
}

async function expectShownFocus(page: Page, what: Locator): Promise<void> {
  await expect(what).toBeFocused();
  await expect.poll(() => showsFocus(page), { message: `${what} shows the focus` }).toBe(true);
}

const isFocused = (what: Locator) => what.evaluate((element) => element === document.activeElement);

/** Goes on by Tab until something has the focus; every stop on the way shows that it has it. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let stops = 0; stops < 60; stops += 1) {
    await page.keyboard.press(key);
    if (await page.evaluate(() => document.activeElement === document.body)) continue;
    await expect.poll(() => showsFocus(page), { message: `stop ${stops} before ${target}` }).toBe(true);
    if ((await target.count()) === 1 && (await isFocused(target))) return;
  }
  throw new Error(`Tab does not lead to ${target}.`);
}

test('everything from the first workspace to undo goes without the mouse', async ({ app: { page } }) => {
  test.setTimeout(120_000);
  const drawer = page.getByRole('dialog', { name: 'New post' });

  await test.step('a workspace', async () => {
    await tabTo(page, page.getByRole('button', { name: /^Create a workspace/ }));
    await page.keyboard.press('Enter');
    await expectShownFocus(page, page.getByRole('textbox', { name: 'Brand name' }));
    await page.keyboard.type('Maison Test');
    await tabTo(page, page.getByRole('button', { name: 'Instagram' }));
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: 'Instagram' })).toHaveAttribute('aria-pressed', 'true');
    await tabTo(page, page.getByRole('button', { name: 'Create the workspace' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'March 2026' })).toBeVisible();
  });

  await test.step('a day, by Tab and arrows', async () => {
    await tabTo(page, page.getByRole('link', { name: 'Skip to the main part' }));
    await page.keyboard.press('Enter');
    await tabTo(page, dayCell(page, '2026-03-11'));
    await page.keyboard.press('ArrowDown');
    await expectShownFocus(page, dayCell(page, '2026-03-18'));
    await page.keyboard.press('ArrowRight');
    await expectShownFocus(page, dayCell(page, '2026-03-19'));
    await page.keyboard.press('Home');
    await expectShownFocus(page, dayCell(page, '2026-03-16'));
  });

  await test.step('a post on it, with a pillar and a time', async () => {
    await page.keyboard.press('Enter');
    await expectShownFocus(page, drawer.getByRole('textbox', { name: 'Title' }));
    await page.keyboard.type('By hand');
    await tabTo(page, drawer.getByRole('button', { name: 'Brand' }));
    await page.keyboard.press('Space');
    await expect(drawer.getByRole('button', { name: 'Brand' })).toHaveAttribute('aria-pressed', 'true');
    await tabTo(page, drawer.getByLabel('Instagram: time'));
    await page.keyboard.type('18:30');
    await tabTo(page, drawer.getByRole('combobox', { name: 'Labels' }));
    await page.keyboard.type('spring');
    await page.keyboard.press('Enter');
    await tabTo(page, drawer.getByRole('button', { name: 'Save' }));
    await page.keyboard.press('Enter');
    await expectCalm(page);
    await expect(cardOn(page, '2026-03-16', 'By hand')).toHaveAccessibleName('By hand, 18:30, Instagram, Draft, Brand');
  });

  await test.step('a move by a day and by a week, which is said aloud', async () => {
    await expectShownFocus(page, dayCell(page, '2026-03-16'));
    await page.keyboard.press('Enter');
    await expectShownFocus(page, cardOn(page, '2026-03-16', 'By hand'));
    await page.keyboard.press('Alt+ArrowRight');
    await expectShownFocus(page, cardOn(page, '2026-03-17', 'By hand'));
    await page.keyboard.press('Alt+ArrowDown');
    await expectShownFocus(page, cardOn(page, '2026-03-24', 'By hand'));
    const said = page.getByRole('region', { name: 'Notices' }).locator('[aria-live="polite"]');
    await expect(said).toHaveText('Moved “By hand” to 24 March');
  });

  await test.step('Undo, Redo and Undo', async () => {
    await page.keyboard.press('Control+z');
    await expect(cardOn(page, '2026-03-17', 'By hand')).toBeVisible();
    await page.keyboard.press('Control+Shift+z');
    await expect(cardOn(page, '2026-03-24', 'By hand')).toBeVisible();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect(cardOn(page, '2026-03-16', 'By hand')).toBeVisible();
  });

  await test.step('Escape closes, and asks where something would be lost', async () => {
    await dayCell(page, '2026-03-20').focus();
    await page.keyboard.press('Enter');
    await expectShownFocus(page, drawer.getByRole('textbox', { name: 'Title' }));
    await page.keyboard.type('Half');
    await page.keyboard.press('Escape');
    const asked = page.getByRole('alertdialog');
    await expectShownFocus(page, asked.getByRole('button', { name: 'Save' }));
    await page.keyboard.press('Escape');
    await expect(asked).toHaveCount(0);
    await expect(drawer.getByRole('textbox', { name: 'Title' })).toHaveValue('Half');
    await page.keyboard.press('Escape');
    await tabTo(page, asked.getByRole('button', { name: 'Discard' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expectCalm(page);
    await expectShownFocus(page, dayCell(page, '2026-03-20'));
  });
});

test.describe('on the sample', () => {
  test.use({ appArgs: ['--sample'] });

  test.beforeEach(async ({ app: { page } }) => {
    await expect(page.getByRole('gridcell').locator('[data-card]').first()).toBeVisible();
  });

  test('? lists the shortcuts and each of them works', async ({ app: { page } }) => {
    const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await page.keyboard.press('?');
    await expect(help).toContainText('Command palette');
    await expect(help).toContainText('Move the post by a week');
    await page.keyboard.press('Escape');
    await expect(help).toHaveCount(0);
    const heading = page.getByRole('main').getByRole('heading', { level: 1 });
    for (const [keys, text] of [
      ['w', /9.–.15 Mar 2026/],
      ['d', 'Wed 11 March'],
      ['j', 'Thu 12 March'],
      ['k', 'Wed 11 March'],
      ['l', 'March 2026'],
      ['m', 'March 2026'],
      ['j', 'April 2026'],
      ['t', 'March 2026'],
      ['g t', /^Tray/],
      ['g b', 'Balance'],
      ['g i', 'Import a calendar'],
      ['g s', 'Settings'],
      ['g c', 'March 2026'],
    ] as const) {
      for (const key of keys.split(' ')) await page.keyboard.press(key);
      await expect(heading, keys).toHaveText(text);
    }
    await page.keyboard.press('n');
    await expect(page.getByRole('dialog', { name: 'New post' }).getByRole('textbox', { name: 'Title' })).toBeFocused();
  });

  test('the palette finds a command by its name and runs it', async ({ app: { page } }) => {
    await page.keyboard.press('Control+k');
    const search = page.getByPlaceholder('Type a command, or words of a post');
    await expect(search).toBeFocused();
    await page.keyboard.type('balance');
    await expect(page.getByRole('button', { name: 'Open the balance' })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Balance', level: 1 })).toBeVisible();
    await expect(search).toHaveCount(0);
    await page.keyboard.press('Control+k');
    await expect(search).toBeFocused();
    await page.keyboard.type('week view');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: /9.–.15 Mar 2026/ })).toBeVisible();
  });

  test('shortcuts go on working after a view was chosen with the mouse', async ({ app: { page } }) => {
    await page.getByText('Week', { exact: true }).click();
    await expect(page.getByRole('heading', { name: /9.–.15 Mar 2026/ })).toBeVisible();
    await page.keyboard.press('m');
    await expect(page.getByRole('heading', { name: 'March 2026' })).toBeVisible();
  });

  test('the week and the list are walked by keyboard too', async ({ app: { page } }) => {
    await page.keyboard.press('l');
    await expect(page.getByRole('main').getByRole('heading', { name: 'Wednesday 11 March' })).toBeVisible();
    const focused = page.locator('[data-card]:focus');
    await page.getByRole('main').locator('[data-card]').nth(4).focus();
    const first = await focused.getAttribute('data-card');
    await page.keyboard.press('ArrowDown');
    await expect(focused).not.toHaveAttribute('data-card', `${first}`);
    const second = page.locator(`[data-card="${await focused.getAttribute('data-card')}"]`);
    await expectShownFocus(page, second);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Edit post' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expectCalm(page);
    await expectShownFocus(page, second);
    await page.keyboard.press('w');
    const card = page.getByRole('main').locator('[data-card]:not([data-locked], [data-layout="chip"])').last();
    const name = await card.getAttribute('data-card');
    await card.focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(page.getByRole('heading', { name: /16.–.22 Mar 2026/ })).toBeVisible();
    await expectShownFocus(page, page.locator(`[data-card="${name}"]`));
  });
});
