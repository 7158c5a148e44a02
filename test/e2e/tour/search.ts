import { expect } from '@playwright/test';
import { type Guide, goTo, type Tour } from './guide.ts';

export async function* search(guide: Guide): Tour {
  const { page, words } = guide;
  await goTo(guide, 'search');
  const field = page.getByRole('searchbox', { name: words.of('search', 'field') });
  await expect(field).toBeFocused();
  yield 'search';
  await field.fill('zzzz');
  await expect(page.getByRole('heading', { name: words.like('search', 'nothingTitle') })).toBeVisible();
  yield 'search without a find';
  await field.fill('a');
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
  yield 'finds';
}
