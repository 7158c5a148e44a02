import { expect, type Locator } from '@playwright/test';
import { button, cellOf, close, dialog, type Guide, type Tour } from './guide.ts';

/** Months from the one that is open to the first that no post of a series has been made for. */
const MONTHS_MADE = 6;

const step = async ({ page, words }: Guide, key: string): Promise<void> => {
  await page.getByRole('button', { name: words.of('calendar', key), exact: true }).click();
};

/** A card of the series on one of its Sundays. */
const repeated = ({ page, words }: Guide, day: string): Locator =>
  cellOf(page, day).getByRole('button', { name: new RegExp(words.of('series', 'mark')) });

/** What is asked when one post of a series is changed, and when it is to repeat no more. */
async function* questions(guide: Guide): Tour {
  const { page, words } = guide;
  const asks = (what: string) => page.getByRole('dialog', { name: words.of('series', `ask.${what}.title`) });
  const drawer = page.getByRole('dialog', { name: words.of('composer', 'edit') });
  await repeated(guide, '2026-03-22').click();
  await expect(drawer.getByRole('list', { name: words.of('series', 'nextDates') })).toBeVisible();
  yield 'a post that repeats';
  await drawer.getByRole('textbox', { name: words.of('composer', 'field.title') }).fill('2026');
  await page.keyboard.press('Control+Enter');
  await expect(asks('save')).toBeVisible();
  yield 'save for which posts';
  await close(page, asks('save'));
  const repeat = drawer.getByRole('combobox', { name: words.of('series', 'repeat') });
  await repeat.selectOption(words.of('series', 'none'));
  await page.keyboard.press('Control+Enter');
  await expect(asks('stop')).toBeVisible();
  yield 'stop repeating';
  await close(page, asks('stop'));
  await page.keyboard.press('Escape');
  await button(guide, 'composer', 'leave.discard').click();
  await expect(drawer).toHaveCount(0);
}

/** The Sunday post of the sample: its menu, its questions, and what is to come of it beyond the posts that are made. */
export async function* series(guide: Guide): Tour {
  const { page, words } = guide;
  await repeated(guide, '2026-03-22').click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: words.of('bulk', 'skip'), exact: true })).toBeVisible();
  yield 'menu of a card that repeats';
  await close(page, page.getByRole('menu'));
  yield* questions(guide);
  for (let month = 0; month < MONTHS_MADE; month += 1) await step(guide, 'next.month');
  const toCome = page.getByRole('button', { name: words.like('series', 'expected.label') });
  await expect(toCome).toHaveCount(4);
  yield 'lighter cards';
  await toCome.first().click();
  await expect(dialog(page)).toBeVisible();
  yield 'question about a lighter card';
  await close(page);
  await page.getByText(words.of('calendar', 'view.list'), { exact: true }).click();
  await expect(page.getByRole('main').getByText(words.of('series', 'expected.title')).first()).toBeVisible();
  yield 'list with lighter lines';
  await page.getByText(words.of('calendar', 'view.month'), { exact: true }).click();
  await step(guide, 'today');
  await expect(repeated(guide, '2026-03-22')).toBeVisible();
}
