import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';

/** Waits until no notice, drawer or dialog stands over the page. */
export async function expectCalm(page: Page): Promise<void> {
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** A day of the month view. */
export function dayCell(page: Page, day: string): Locator {
  return page.locator(`[role="gridcell"][data-date="${day}"]`);
}

/** A card on a day, by its title. */
export function cardOn(page: Page, day: string, title: string): Locator {
  return dayCell(page, day).locator('[data-card]').filter({ hasText: title });
}

/**
 * Makes a workspace with Instagram and LinkedIn and the 40/30/20/10 mix, in Paris and with weeks from Monday whatever the
 * machine says, and waits for its empty calendar.
 */
export async function createWorkspace(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /Create a workspace/ }).click();
  await page.getByLabel('Brand name').fill(name);
  await page.getByLabel('The week starts on').selectOption('Monday');
  await page.getByRole('combobox', { name: 'Time zone' }).fill('Europe/Paris');
  await page.getByRole('option', { name: 'Europe/Paris' }).click();
  await page.getByRole('button', { name: 'Instagram' }).click();
  await page.getByRole('button', { name: 'LinkedIn' }).click();
  await page.getByRole('button', { name: 'Create the workspace' }).click();
  await expect(page.getByRole('heading', { name: 'March 2026' })).toBeVisible();
}

type NewPost = {
  readonly day: string;
  readonly title: string;
  readonly pillar?: string;
  readonly network?: string;
  /** Such as `18:00`; any time that day unless given. */
  readonly time?: string;
  /** As the composer words them. */
  readonly status?: string;
  readonly state?: string;
};

/** Writes a post from the calendar: on a day, with a title, a pillar and a network. */
export async function writePost(page: Page, post: NewPost): Promise<void> {
  const { day, title, pillar, network = 'Instagram', time, status, state } = post;
  await dayCell(page, day).click({ position: { x: 60, y: 60 } });
  const drawer = page.getByRole('dialog', { name: 'New post' });
  await drawer.getByRole('textbox', { name: 'Title' }).fill(title);
  if (pillar) await drawer.getByRole('button', { name: pillar, exact: true }).click();
  const rows = drawer.getByLabel(`${network}: day`);
  if ((await rows.count()) === 0) {
    await drawer.getByRole('button', { name: 'Add a network' }).click();
    await page.getByRole('menuitem', { name: network }).click();
    await drawer.getByLabel(`${network}: day`).fill(day);
  }
  if (time) await drawer.getByLabel(`${network}: time`).fill(time);
  if (status) await drawer.getByText(status, { exact: true }).click();
  if (state) await drawer.getByLabel(`${network}: state`).selectOption(state);
  await page.keyboard.press('Control+Enter');
  await expectCalm(page);
}

/** Writes an idea that waits in the tray, on no network. */
export async function writeIdea(page: Page, title: string): Promise<void> {
  await openScreen(page, 'Tray');
  await page.getByRole('button', { name: 'New idea' }).first().click();
  await page.getByRole('dialog', { name: 'New post' }).getByRole('textbox', { name: 'Title' }).fill(title);
  await page.keyboard.press('Control+Enter');
  await expectCalm(page);
  await openScreen(page, 'Calendar');
}

/** The tray at the foot of the calendar. */
export function tray(page: Page): Locator {
  return page.getByRole('region', { name: 'Tray' });
}

/** Drags from the middle of one thing to the middle of another, in steps, as a hand does. */
export async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.hover();
  await page.mouse.down();
  const box = await to.boundingBox();
  if (!box) throw new Error('There is nowhere to drag to.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height - 12, { steps: 12 });
  await page.mouse.move(box.x + box.width / 2 + 1, box.y + box.height - 11);
}

const calendars = join(import.meta.dirname, '..', 'fixtures', 'calendars');

/** Goes to a screen by its name in the rail. */
export async function openScreen(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();
}

/** Gives a file of `test/fixtures/calendars` to the import, and waits until it was read. */
export async function chooseCalendar(page: Page, file: string): Promise<void> {
  await openScreen(page, 'Import');
  await page.getByLabel('Calendar file').setInputFiles(join(calendars, file));
  await expect(page.getByRole('heading', { name: file })).toBeVisible();
}

/** Answers a question of the import as it proposes. */
export async function confirmShown(page: Page, question: string): Promise<void> {
  const card = page.getByRole('region', { name: question });
  await card.getByRole('button', { name: 'Confirm as shown' }).click();
  await expect(card).toHaveCount(0);
}
