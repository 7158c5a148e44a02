import { expect } from '@playwright/test';
import { button, type Guide, goTo, type Tour } from './guide.ts';

export async function* imports(guide: Guide): Tour {
  const { page, words } = guide;
  await goTo(guide, 'import');
  const chooser = page.getByLabel(words.of('import', 'chooseLabel'));
  await chooser.setInputFiles({ name: '2026.csv', mimeType: 'text/csv', buffer: Buffer.from('') });
  await expect(page.getByRole('alert')).toBeVisible();
  yield 'import';
  // In French, so that what the file says is not taken for English of the page.
  const plan = 'jour,heure_africa_cairo,pilier,sujet,accroche\nLundi,20:00,Mer,Baignade,"La mer, le matin"\n';
  await chooser.setInputFiles({ name: 'plan.csv', mimeType: 'text/csv', buffer: Buffer.from(plan) });
  await expect(page.getByRole('heading', { name: words.of('import', 'questionsTitle') })).toBeVisible();
  yield 'import: questions';
  const confirm = button(guide, 'import', 'confirm');
  await confirm.first().click();
  await page.getByRole('button', { name: words.like('import', 'zone.convert') }).click();
  await button(guide, 'import', 'noNetworks').click();
  await button(guide, 'import', 'confirmShown').click();
  await expect(page.getByRole('heading', { name: words.of('import', 'questionsDone') })).toBeVisible();
  yield 'import: everything clear';
  await button(guide, 'import', 'otherFile').click();
  const rows = '2026,31.12.2026\n2026,31.12.2026\n2026,33.12.2026\n';
  await chooser.setInputFiles({ name: '2026.csv', mimeType: 'text/csv', buffer: Buffer.from(`title,date\n${rows}`) });
  await expect(page.getByRole('heading', { name: words.like('import', 'errorsTitle_one') })).toBeVisible();
  yield 'import: errors and repeats';
  await button(guide, 'import', 'otherFile').click();
}

export async function* welcome(guide: Guide): Tour {
  const { page, words } = guide;
  await goTo(guide, 'calendar');
  await page.getByTitle(words.of('common', 'brand.menu')).click();
  await page.getByRole('menuitem', { name: words.of('common', 'brand.new') }).click();
  await expect(page.getByRole('heading', { name: words.of('welcome', 'recent') })).toBeVisible();
  yield 'welcome';
  await page.getByRole('button', { name: new RegExp(`^${words.of('welcome', 'action.create')}`) }).click();
  await page.getByLabel(words.of('welcome', 'field.name')).fill('2026');
  await page.getByRole('button', { name: words.of('common', 'platform.instagram') }).click();
  await page.getByRole('button', { name: words.of('common', 'platform.custom') }).click();
  yield 'create a workspace';
  await button(guide, 'welcome', 'create.submit').click();
  await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
  yield 'create a workspace: what is missing';
}
