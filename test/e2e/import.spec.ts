import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { cardOn, chooseCalendar, confirmShown, createWorkspace, dayCell } from './steps.ts';

test.beforeEach(async ({ app }) => {
  await createWorkspace(app.page, 'Maison Test');
});

/** What the import says will become of the rows. */
const counts = (page: Page): Locator => page.getByRole('main').getByRole('status').first();

/** All cards of the month that is shown. */
const cards = (page: Page): Locator => page.getByRole('gridcell').locator('[data-card]');

async function importAll(page: Page, count: number): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Everything is clear' })).toBeVisible();
  await page.getByRole('button', { name: `Import ${count} posts` }).click();
}

/** Chooses a network for rows that name none. */
async function sendTo(page: Page, network: string): Promise<void> {
  const card = page.getByRole('region', { name: 'Which networks are these posts for?' });
  await card.getByRole('combobox').click();
  await page.getByRole('option', { name: network }).click();
  await card.getByRole('button', { name: 'Confirm' }).click();
  await expect(card).toHaveCount(0);
}

test('brings in dates with two networks, takes them back in one step, and marks what is there already', async ({
  app: { page },
}) => {
  const file = 'agency-two-networks.csv';
  const september = page.getByRole('heading', { name: 'September 2026' });

  await test.step('asks only for what is not clear', async () => {
    await chooseCalendar(page, file);
    await expect(counts(page)).toHaveText('7 rows · 7 ready');
    await expect(page.getByRole('button', { name: 'Import 7 posts' })).toBeDisabled();
    await confirmShown(page, '1 status to confirm');
    await confirmShown(page, '3 pillars to confirm');
    await importAll(page, 7);
  });

  await test.step('puts each post on its day and network', async () => {
    await expect(september).toBeVisible();
    await expect(cards(page)).toHaveCount(7);
    const first = cardOn(page, '2026-09-14', 'Social Media Tips');
    await expect(first).toHaveAccessibleName('Social Media Tips, Instagram, Approved, Educational');
    const fourth = cardOn(page, '2026-09-17', 'Digital Transformation');
    await expect(fourth).toHaveAccessibleName('Digital Transformation, LinkedIn, Approved, Community');
    await expect(cardOn(page, '2026-09-20', 'Question')).toBeVisible();
  });

  await test.step('keeps the columns it has no use for in the notes', async () => {
    await cardOn(page, '2026-09-14', 'Social Media Tips').click();
    const drawer = page.getByRole('dialog', { name: 'Edit post' });
    await expect(drawer.getByRole('textbox', { name: 'Text' })).toHaveValue(
      '3 simple ways to improve your social media presence',
    );
    await expect(drawer.getByRole('textbox', { name: 'Notes' })).toHaveValue(
      'Target Audience: Small Businesses\nGoal: Awareness',
    );
    await page.keyboard.press('Escape');
    await expect(drawer).toHaveCount(0);
  });

  await test.step('is taken back in one step, with the pillars it made', async () => {
    await page.keyboard.press('Control+z');
    await expect(page.getByText(`Undone: Imported 7 posts from ${file}`).first()).toBeVisible();
    await expect(cards(page)).toHaveCount(0);
    await page.getByRole('button', { name: 'Filter' }).click();
    await expect(page.getByRole('checkbox', { name: 'Community' })).toBeVisible();
    await expect(page.getByRole('checkbox', { name: 'Educational' })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+z');
    await expect(cards(page)).toHaveCount(7);
  });

  await test.step('knows the same rows again', async () => {
    await chooseCalendar(page, file);
    await confirmShown(page, '1 status to confirm');
    await expect(counts(page)).toHaveText('7 rows · 0 ready · 7 repeated');
    const repeats = page.getByRole('region', { name: '7 rows repeat another' });
    await expect(repeats.getByText('is in this workspace already')).toHaveCount(7);
    await expect(page.getByRole('button', { name: 'Import 0 posts' })).toBeDisabled();
    await repeats.getByRole('checkbox', { name: /^Line 4 / }).click();
    await expect(counts(page)).toHaveText('7 rows · 1 ready · 6 repeated');
  });
});

test('reads weekdays from the week that is named, Cairo time as that of the workspace, and Arabic', async ({
  app: { page },
}) => {
  await chooseCalendar(page, 'hotel-weekdays-arabic.csv');

  await test.step('asks for the week, the zone and the network', async () => {
    const week = page.getByRole('region', { name: 'In which week does the plan begin?' });
    await week.getByRole('textbox', { name: 'A day of the first week' }).fill('25 Mar 2026');
    await week.getByRole('button', { name: 'Confirm' }).click();
    await expect(week).toHaveCount(0);
    const zone = page.getByRole('region', { name: 'Times in Africa/Cairo' });
    await expect(zone).toContainText('Converted, 23 March 2026 20:00 becomes 23 March 2026 19:00.');
    await zone.getByRole('button', { name: 'Convert to Europe/Paris' }).click();
    await expect(zone).toHaveCount(0);
    await sendTo(page, 'Instagram');
    await confirmShown(page, '5 pillars to confirm');
  });

  await test.step('puts the posts on the days of that week', async () => {
    await importAll(page, 6);
    await expect(page.getByRole('heading', { name: 'March 2026' })).toBeVisible();
    const titles = {
      '2026-03-23': 'Sunrise swim',
      '2026-03-24': 'Spa ritual',
      '2026-03-25': 'Golden-hour dinner',
      '2026-03-26': 'Snorkelling',
      '2026-03-27': 'Family escape',
      '2026-03-28': 'Poolside reset',
    };
    for (const [day, title] of Object.entries(titles)) {
      await expect(cardOn(page, day, title)).toHaveAccessibleName(new RegExp(`^${title}, 19:00, Instagram, Draft, `));
    }
  });

  await test.step('joins both languages into the text', async () => {
    await cardOn(page, '2026-03-26', 'Snorkelling').click();
    const text = page.getByRole('dialog', { name: 'Edit post' }).getByRole('textbox', { name: 'Text' });
    await expect(text).toHaveValue(/^One dive, a thousand colours\.\n+غطسة واحدة، وألف لون\.\n+Which sea adventure/);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('is taken back in one step', async () => {
    await page.keyboard.press('Control+z');
    await expect(cards(page)).toHaveCount(0);
  });
});

test('reads seventy rows with lines inside cells, times such as 8:00 and rows that repeat', async ({
  app: { page },
}) => {
  const file = 'shop-multiline.csv';
  await chooseCalendar(page, file);

  await test.step('names the repeated rows by their lines', async () => {
    await expect(counts(page)).toHaveText('70 rows · 67 ready · 3 repeated');
    const repeats = page.getByRole('region', { name: '3 rows repeat another' });
    await expect(repeats.getByRole('checkbox', { name: /^Line 18 .* repeats line 2$/ })).not.toBeChecked();
    await sendTo(page, 'Instagram');
    await confirmShown(page, '1 status to confirm');
    await confirmShown(page, '6 pillars to confirm');
    await importAll(page, 67);
  });

  await test.step('shows the first day with its two posts', async () => {
    await expect(page.getByRole('heading', { name: 'February 2026' })).toBeVisible();
    await expect(dayCell(page, '2026-02-28').locator('[data-card]')).toHaveCount(2);
    await expect(cardOn(page, '2026-02-28', 'TikTok made me buy it')).toContainText('12:00');
    await expect(cardOn(page, '2026-03-01', 'The before and after').first()).toContainText('08:00');
  });

  await test.step('keeps the lines of a cell', async () => {
    await cardOn(page, '2026-02-28', 'TikTok made me buy it').click();
    const drawer = page.getByRole('dialog', { name: 'Edit post' });
    await expect(drawer.getByRole('textbox', { name: 'Text' })).toHaveValue(/🤯\n\nLink in bio \+ use code TIKTOK10/);
    await expect(drawer.getByText('#tiktokmademebuyit')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(drawer).toHaveCount(0);
  });

  await test.step('is taken back in one step from the notice', async () => {
    await page.getByRole('button', { name: 'Next month' }).click();
    await expect(cardOn(page, '2026-03-29', 'Storytime: how this changed my life')).toHaveCount(2);
    await page.keyboard.press('Control+z');
    await expect(page.getByText(`Undone: Imported 67 posts from ${file}`).first()).toBeVisible();
    await expect(cards(page)).toHaveCount(0);
  });
});

test('says why a file is not taken, and that nothing was written', async ({ app: { page } }) => {
  await page.getByRole('navigation').getByRole('button', { name: 'Import' }).click();
  const chooser = page.getByLabel('Calendar file');
  await chooser.setInputFiles({ name: 'plan.xlsx', mimeType: 'text/csv', buffer: Buffer.from('PK\u0003\u0004....') });
  await expect(page.getByRole('alert')).toHaveText(
    'plan.xlsx is a spreadsheet file. Open it, save it as CSV, and choose that file.',
  );
  await chooser.setInputFiles({ name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.from('') });
  await expect(page.getByRole('alert')).toHaveText('empty.csv is empty.');
  const rows = 'date,network,title\n2026-03-20,Instagram,Fine\n31.02.2026,Instagram,No such day\n';
  await chooser.setInputFiles({ name: 'plan.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) });
  await expect(counts(page)).toHaveText('2 rows · 1 ready · 1 with errors');
  const errors = page.getByRole('region', { name: '1 row with errors is left out' });
  await expect(errors).toContainText('Line 3 “31.02.2026” in date is not a date.');
});
