import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** A newcomer may need no more to plan, fill and reschedule a week. */
const MOST_ACTIONS = 15;

test.use({ fixedNow: '2026-11-18T08:00:00Z' });

/** Counts each thing that a person does: a click, a text typed, a choice, a drag. Only what can be read is used. */
function newcomer(page: Page) {
  let actions = 0;
  const act = async (what: Promise<unknown>) => {
    actions += 1;
    await what;
  };
  return {
    count: () => actions,
    button: (text: string, inside: Page | Locator = page) =>
      act(inside.getByRole('button').filter({ hasText: text }).first().click()),
    item: (text: string | RegExp) => act(page.getByRole('menuitem').filter({ hasText: text }).click()),
    type: (label: string, text: string) => act(page.getByLabel(label, { exact: true }).fill(text)),
    drag: async (what: Locator, onto: Locator) => {
      await what.hover();
      await page.mouse.down();
      const box = await onto.boundingBox();
      if (!box) throw new Error('There is nowhere to drag to.');
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 12 });
      await page.mouse.move(box.x + box.width / 2 + 1, box.y + box.height / 2 + 1);
      await act(page.mouse.up());
    },
  };
}

test('a newcomer plans, fills and reschedules a week of the sample in at most 15 actions', async ({ app }) => {
  const { page } = app;
  const person = newcomer(page);
  await person.button('Open the sample');
  const balance = page.getByRole('complementary');
  await expect(balance.getByText('Beauty is 2.5 posts short')).toBeVisible();

  await test.step('plans a post', async () => {
    await person.button('New post');
    await person.type('Title', 'A winter routine');
    await person.button('Beauty', page.getByRole('dialog', { name: 'New post' }));
    await person.button('Save', page.getByRole('dialog', { name: 'New post' }));
    await expect(page.getByText('Added “A winter routine”').first()).toBeVisible();
  });

  await test.step('fills the free slots of the week', async () => {
    await person.button('Fill');
    await person.item('Fill the week');
    const dialog = page.getByRole('dialog', { name: /^Fill the week/ });
    await expect(dialog.getByText('Then', { exact: true })).toBeVisible();
    await person.button('Fill 2 slots', dialog);
    await expect(page.getByText('Filled 2 slots').first()).toBeVisible();
    await expect(balance.getByText('Beauty is', { exact: false })).toHaveCount(0);
  });

  await test.step('moves a post to another day of the week', async () => {
    const from = page.getByRole('gridcell', { name: /^Friday 20 November/ });
    const to = page.getByRole('gridcell', { name: /^Sunday 22 November/ });
    const card = from.getByText('New in: the V', { exact: false });
    await person.drag(card, to);
    await expect(to.getByText('New in: the V', { exact: false })).toBeVisible();
  });

  expect(person.count()).toBeLessThanOrEqual(MOST_ACTIONS);
});
