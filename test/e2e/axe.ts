import type { Page } from '@playwright/test';
import axeCore from 'axe-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Runs axe, in the page, over what it has not looked at yet as it is now: what is the same as it was and in the same place
 * has the same faults, and these were told. Rules about the whole page are tried whenever anything has changed.
 */
async function lookAnew(values: string[]): Promise<readonly string[]> {
  /** What holds more than a card does not look different itself under the pointer or with the focus inside. */
  const large = 60;
  // The source of axe puts itself there, and each look what it has seen.
  const kept = globalThis as unknown as { readonly axe: typeof axeCore; looks?: Set<string> };
  kept.looks ??= new Set();
  const { axe, looks } = kept;
  const exclude: Element[] = [];
  const visit = (element: Element, above: string): void => {
    const states = [':hover', ':focus-within'].filter((state) => element.matches(state)).join('');
    const isLarge = element.getElementsByTagName('*').length > large;
    const place = `${above}>${isLarge ? '' : states}`;
    const look = place + element.outerHTML;
    if (looks.has(look) && !(isLarge && states)) exclude.push(element);
    else {
      // A copy of an element is an element.
      const alone = element.cloneNode(false) as Element;
      for (const child of element.children) visit(child, place + alone.outerHTML);
    }
    looks.add(look);
  };
  // What lies behind a modal dialog cannot be reached, and was looked at without it.
  const modals = document.querySelectorAll('[aria-modal="true"]').length;
  const roots = modals > 0 ? [...document.querySelectorAll('[data-portal]')] : [document.documentElement];
  for (const root of roots) visit(root, '');
  const include = roots.filter((root) => !exclude.includes(root));
  if (include.length === 0) return [];
  const runOnly = { type: 'tag', values } as const;
  const { violations } = await axe.run(
    { include, exclude },
    { resultTypes: ['violations'], elementRef: true, runOnly },
  );
  const isOpenMenu = (element: Element | undefined) =>
    element?.closest('[data-portal]')?.querySelector('[role="menu"]') != null;
  return violations.flatMap(({ id, nodes }) => {
    // The head of a dialog is inside a section and so no banner, whatever axe makes of two of them.
    if (modals > 1 && ['landmark-no-duplicate-banner', 'landmark-unique'].includes(id)) return [];
    return (
      nodes
        // An open menu hangs at the end of the body, outside the landmarks, and holds the focus while it is there.
        .filter(({ element }) => id !== 'region' || !isOpenMenu(element))
        .map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`)
    );
  });
}

/** What axe finds that it has not told yet, once nothing moves any more: a panel that fades in has no contrast of its own. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  const hasAxe = await page.evaluate(async () => {
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)));
    return 'axe' in globalThis;
  });
  if (!hasAxe) await page.evaluate(axeCore.source);
  return page.evaluate(lookAnew, tags);
}
