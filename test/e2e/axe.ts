import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds once nothing moves any more: a panel that fades in has no contrast of its own yet. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined))),
  );
  // The page has no frames, so nothing has to be put together from several.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(tags);
  // An open menu hangs at the end of the body, outside the landmarks, and holds the focus while it is there.
  if ((await page.getByRole('menu').count()) > 0) axe.disableRules(['region']);
  // What lies behind a modal dialog cannot be reached, and was looked at without it.
  const modals = await page.locator('[aria-modal="true"]').count();
  if (modals > 0) axe.include('[data-portal]');
  // The head of a dialog is inside a section and so no banner, whatever axe makes of two of them.
  if (modals > 1) axe.disableRules(['landmark-no-duplicate-banner', 'landmark-unique']);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
}
