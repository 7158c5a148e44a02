import { expect, test } from './fixtures.ts';
import { cardOn, createWorkspace, dayCell, drag, writePost } from './steps.ts';

test('plans from an empty machine to a balanced mix, and finds it again after a restart', async ({ app }) => {
  const { page } = app;
  await createWorkspace(page, 'Maison Test');

  await test.step('posts on one pillar alone bring a drift warning', async () => {
    await writePost(page, { day: '2026-03-12', title: 'Post 1', pillar: 'Brand' });
    await expect(cardOn(page, '2026-03-12', 'Post 1')).toBeVisible();
    for (let index = 2; index <= 8; index += 1) {
      await writePost(page, { day: `2026-03-${11 + (index % 4)}`, title: `Post ${index}`, pillar: 'Brand' });
    }
    await expect(page.getByRole('complementary').getByText('Brand is 5 posts over', { exact: false })).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Main' }).getByText(/pillars? drift/)).toBeAttached();
  });

  await test.step('a drag shows before and after, and keeps the time of day', async () => {
    await drag(page, cardOn(page, '2026-03-12', 'Post 1'), dayCell(page, '2026-03-20'));
    await expect(page.getByRole('complementary')).toContainText('→');
    await page.mouse.up();
    await expect(cardOn(page, '2026-03-20', 'Post 1')).toBeVisible();
    await expect(cardOn(page, '2026-03-12', 'Post 1')).toHaveCount(0);
    await expect(page.getByText('Moved “Post 1” to 20 March').first()).toBeVisible();
  });

  await test.step('a suggestion makes a dated draft on the pillar that is short', async () => {
    await page
      .getByRole('button', { name: /^Add a draft: Expertise/ })
      .first()
      .click();
    await expect(page.getByText('Added “Expertise: to write”').first()).toBeVisible();
  });

  await test.step('undo takes back the suggestion, then the drag, from the keyboard', async () => {
    await page.keyboard.press('Control+z');
    await expect(page.getByText('Undone: Added “Expertise: to write”').first()).toBeVisible();
    await expect(page.locator('[data-card]').filter({ hasText: 'Expertise' })).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(cardOn(page, '2026-03-12', 'Post 1')).toBeVisible();
    await page.keyboard.press('Control+Shift+z');
    await expect(cardOn(page, '2026-03-20', 'Post 1')).toBeVisible();
  });

  await test.step('everything is there after a restart, also the way back', async () => {
    const again = await app.restart();
    await again.getByRole('button', { name: /Maison Test/ }).click();
    await expect(cardOn(again, '2026-03-20', 'Post 1')).toBeVisible();
    await again.keyboard.press('Control+z');
    await expect(cardOn(again, '2026-03-12', 'Post 1')).toBeVisible();
  });
});

test('loses nothing that was saved when the app is killed', async ({ app }) => {
  await createWorkspace(app.page, 'Maison Test');
  await writePost(app.page, { day: '2026-03-12', title: 'Kept', pillar: 'Brand' });
  await app.kill9();
  const again = await app.restart();
  await again.getByRole('button', { name: /Maison Test/ }).click();
  await expect(cardOn(again, '2026-03-12', 'Kept')).toBeVisible();
});

test('shows a change made in another window at once', async ({ app }) => {
  await createWorkspace(app.page, 'Maison Test');
  const tab = await app.openTab();
  await expect(tab.getByRole('heading', { name: 'March 2026' })).toBeVisible();
  await writePost(app.page, { day: '2026-03-12', title: 'From the first', pillar: 'Brand' });
  await expect(cardOn(tab, '2026-03-12', 'From the first')).toBeVisible();
});
