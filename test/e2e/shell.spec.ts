import { expect, test } from './fixtures.ts';

test.describe('the shell', () => {
  test('shows the page under its policy without an error', async ({ app }) => {
    await expect(app.page).toHaveTitle(/Colonnade/);
    await expect(app.page.locator('#root > *').first()).toBeAttached();
    const nonce = await app.page.locator('meta[name="csp-nonce"]').getAttribute('content');
    expect(nonce).toMatch(/^[\w+/=]{20,}$/);
  });

  test('shows the page again after a reload, and in another tab', async ({ app }) => {
    await app.page.reload();
    await expect(app.page.locator('#root > *').first()).toBeAttached();
    const tab = await app.openTab();
    await expect(tab.locator('#root > *').first()).toBeAttached();
  });

  test('comes back after it was ended, in order or not', async ({ app }) => {
    await app.restart();
    await expect(app.page.locator('#root > *').first()).toBeAttached();
    await app.kill9();
    await app.restart();
    await expect(app.page.locator('#root > *').first()).toBeAttached();
  });
});

test.describe('the sample', () => {
  test.use({ appArgs: ['--sample'] });

  test('is open in the first window, and in any number of tabs', async ({ app }, { project }) => {
    await expect(app.page.getByText('Maison Lune').first()).toBeVisible();
    test.skip(project.name === 'electron', 'A workspace has one window there.');
    for (let count = 0; count < 6; count += 1) {
      const tab = await app.openTab();
      await expect(tab.getByText('Maison Lune').first()).toBeVisible();
    }
  });
});
