import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { cardOn, createWorkspace, dayCell, drag, expectCalm, tray, writeIdea, writePost } from './steps.ts';

test.beforeEach(async ({ app }) => {
  await createWorkspace(app.page, 'Maison Test');
});

/** Lets go of what is dragged. */
const drop = (page: Page) => page.mouse.up();

test('an idea from the tray asks for its networks, once', async ({ app: { page } }) => {
  await writeIdea(page, 'New coats');
  const idea = tray(page).getByRole('button', { name: /^New coats/ });
  const asked = page.getByRole('dialog', { name: 'Which networks?' });

  await test.step('leaving the question leaves the idea where it was', async () => {
    await drag(page, idea, dayCell(page, '2026-03-18'));
    await drop(page);
    await expect(asked).toContainText('“New coats” has no network yet. Plan it for Wednesday 18 March on:');
    await asked.getByRole('button', { name: 'Cancel' }).click();
    await expect(asked).toHaveCount(0);
    await expect(idea).toBeVisible();
    await expect(cardOn(page, '2026-03-18', 'New coats')).toHaveCount(0);
  });

  await test.step('the networks chosen become its placements on that day', async () => {
    await drag(page, idea, dayCell(page, '2026-03-18'));
    await drop(page);
    await asked.getByRole('checkbox', { name: 'Instagram' }).check();
    await asked.getByRole('checkbox', { name: 'LinkedIn' }).check();
    await asked.getByRole('button', { name: 'Plan' }).click();
    await expect(cardOn(page, '2026-03-18', 'New coats')).toHaveAccessibleName('New coats, Instagram, LinkedIn, Idea');
    await expect(idea).toHaveCount(0);
    await expect(page.getByText('Planned “New coats” for 18 March').first()).toBeVisible();
  });

  await test.step('a day gives it back to the tray, and the networks are remembered', async () => {
    await drag(page, cardOn(page, '2026-03-18', 'New coats'), tray(page));
    await expect(tray(page)).toContainText('Drop here to take it off the calendar');
    await drop(page);
    await expect(idea).toBeVisible();
    await expect(cardOn(page, '2026-03-18', 'New coats')).toHaveCount(0);
    await expect(page.getByRole('navigation').getByText('1 idea waiting')).toBeAttached();
    await drag(page, idea, dayCell(page, '2026-03-19'));
    await drop(page);
    await expect(cardOn(page, '2026-03-19', 'New coats')).toHaveAccessibleName('New coats, Instagram, LinkedIn, Idea');
    await expect(asked).toHaveCount(0);
  });
});

test('an approved post that goes into the past is told to count as missed, and is shown so', async ({
  app: { page },
}) => {
  await writePost(page, { day: '2026-03-13', title: 'Agreed post', status: 'Approved' });
  await drag(page, cardOn(page, '2026-03-13', 'Agreed post'), dayCell(page, '2026-03-06'));
  await drop(page);
  const asked = page.getByRole('dialog', { name: 'Move into the past?' });
  await expect(asked).toContainText(
    'Friday 6 March is over. “Agreed post” would count as missed until you mark it published.',
  );
  await asked.getByRole('button', { name: 'Move it' }).click();
  await expect(cardOn(page, '2026-03-06', 'Agreed post')).toHaveAccessibleName(/Missed/);
  await expect(cardOn(page, '2026-03-13', 'Agreed post')).toHaveCount(0);
});

test('a published post stays on its day and says why', async ({ app: { page } }) => {
  await writePost(page, { day: '2026-03-10', title: 'Out already', state: 'Published' });
  const card = cardOn(page, '2026-03-10', 'Out already');
  await expect(card).toHaveAccessibleName(/Published/);
  await drag(page, card, dayCell(page, '2026-03-17'));
  await drop(page);
  await expect(page.getByText('Published posts stay on their day.').first()).toBeVisible();
  await expect(card).toBeVisible();
  await expect(cardOn(page, '2026-03-17', 'Out already')).toHaveCount(0);
  await card.focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(cardOn(page, '2026-03-11', 'Out already')).toHaveCount(0);
  await expect(card).toBeVisible();
});

test('in a week the edge turns the week, and the lane of any time takes the time away', async ({ app: { page } }) => {
  await writePost(page, { day: '2026-03-12', title: 'When?', time: '10:00' });
  await page.keyboard.press('w');
  await expect(page.getByRole('heading', { name: /9.–.15 Mar 2026/ })).toBeVisible();
  const card = page.locator('[data-card]').filter({ hasText: 'When?' });
  const boxOf = async (locator: Locator) => {
    const box = await locator.boundingBox();
    if (!box) throw new Error(`Out of sight: ${locator}`);
    return { ...box, x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };

  await test.step('to the next week', async () => {
    const sunday = await boxOf(page.getByRole('columnheader', { name: '15' }));
    await card.hover();
    await page.mouse.down();
    await page.mouse.move(sunday.x + sunday.width / 2 - 8, sunday.y + 200, { steps: 12 });
    await page.getByRole('heading', { name: /16.–.22 Mar 2026/ }).waitFor();
    // Off the edge at once: the week would turn again.
    await page.mouse.move(sunday.x - 300, sunday.y + 200);
    const lane = await boxOf(page.getByText('Any time', { exact: true }));
    const thursday = await boxOf(page.getByRole('columnheader', { name: '19' }));
    await page.mouse.move(thursday.x, lane.y, { steps: 6 });
    await page.mouse.move(thursday.x + 1, lane.y);
    await drop(page);
    await expect(card).toHaveAccessibleName('When?, Instagram, Draft');
    await expect(page.getByText('Moved “When?” to 19 March').first()).toBeVisible();
  });

  await test.step('the month agrees', async () => {
    await page.keyboard.press('m');
    await expect(cardOn(page, '2026-03-19', 'When?')).toBeVisible();
  });
});

test('the list of a full day is worked by keyboard and closes to where it came from', async ({ app: { page } }) => {
  await writePost(page, { day: '2026-03-17', title: 'Busy day' });
  const cell = dayCell(page, '2026-03-17');
  const more = cell.getByRole('button', { name: /^\+\d+ more$/ });
  const list = page.getByRole('dialog', { name: 'Tuesday 17 March' });
  await cell.locator('[data-card]').click();
  for (let count = 2; count <= 7; count += 1) {
    await page.getByRole('button', { name: 'Duplicate' }).click();
    await expect(cell).toHaveAccessibleName(new RegExp(`${count} posts`));
  }
  await page.keyboard.press('Escape');
  await expectCalm(page);
  await more.focus();
  await page.keyboard.press('Enter');
  await expect(list).toContainText('7 posts');
  await expect(list.locator('[data-card]').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await expect(more).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(list.locator('[data-card]').first()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(list.locator('[data-card]').nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Edit post' })).toBeVisible();
  await expect(list).toHaveCount(0);
});
