import { expect, type Locator, type Page } from '@playwright/test';
import type { Words } from '../words.ts';

/** Walks through what the window can show, on the open sample; stops at each place by giving its name. */
export type Tour = AsyncGenerator<string, void, undefined>;

/** The page on tour and the words of its language. */
export type Guide = { readonly page: Page; readonly words: Words };

export const dialog = (page: Page) => page.getByRole('dialog');
export const button = ({ page, words }: Guide, file: string, key: string): Locator =>
  page.getByRole('button', { name: words.of(file, key), exact: true });

/** Closes what is open on top with Escape. */
export async function close(page: Page, what: Locator = dialog(page)): Promise<void> {
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

/** The cell of a day in the month. */
export const cellOf = (page: Page, day: string): Locator => page.locator(`[role="gridcell"][data-date="${day}"]`);

/** Writes a post for a day of the month shown. */
export async function write({ page, words }: Guide, day: string, title: string): Promise<void> {
  await cellOf(page, day).click({ position: { x: 60, y: 12 } });
  const field = words.of('composer', 'field.title');
  await dialog(page).getByRole('textbox', { name: field }).fill(title);
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page)).toHaveCount(0);
}
