import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { createFile } from '#backend/db/create-file.ts';
import { insertMedia } from '#backend/db/media-queries.ts';
import { openMediaFolder } from '#backend/media/folder.ts';
import { writeSeed } from '#backend/services/new-workspace.ts';
import { findBrowser, launchArgs } from '#test/browser.mjs';
import { startHost } from '#test/host.ts';
import { picture } from '#test/media-files.ts';
import { answered, seedNamed } from '#test/seed.ts';
import { benchDeps } from './fixture.ts';
import { type Bench, median, timed } from './measure.ts';
import { scrollRow } from './scroll.ts';

const FEW = 50;
const MANY = 5_000;
const ROUNDS = 7;

/** A library of real pictures, each of its own content: bytes after the end of a WebP are no part of the picture. */
async function makeLibrary(path: string, count: number): Promise<void> {
  const deps = benchDeps(path);
  const folder = openMediaFolder(path);
  const drawn = await picture('webp', 120, 400, 500);
  createFile(path, deps.newId, (file) => {
    writeSeed(file, deps, seedNamed('Bench'));
    file.sqlite.transaction(() => {
      for (let index = 0; index < count; index += 1) {
        const bytes = Buffer.concat([drawn, Buffer.from(String(index))]);
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        folder.put({ sha256, mime: 'image/webp' }, bytes);
        const facts = { kind: 'image', mime: 'image/webp', width: 400, height: 500, seconds: null } as const;
        const name = `picture ${index}.webp`;
        insertMedia(
          file.faces.write,
          randomUUID(),
          { ...facts, name, sha256, bytes: bytes.length },
          '2026-01-01T00:00:00.000Z',
        );
      }
      file.faces.write.run('DELETE FROM undo_changes');
    })();
  });
}

async function openLibrary(browser: Browser, dataDir: string, count: number) {
  const path = join(dataDir, `media-${count}.colonnade`);
  await makeLibrary(path, count);
  const host = await startHost({
    dataDir: join(dataDir, `host-${count}`),
    built: true,
    fixedNow: '2026-03-11T09:00:00Z',
  });
  answered(await host.call('workspaces.open', { path }));
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })).newPage();
  await page.goto(host.url);
  await page.getByRole('heading', { name: 'March 2026' }).waitFor();
  return { host, page };
}

/** From the press in the rail to the first tile that is drawn, in ms. */
async function timeOpening(page: Page): Promise<number> {
  const rail = page.getByRole('navigation').first();
  await rail.getByRole('button', { name: /^Calendar/ }).click();
  return timed(async () => {
    await rail.getByRole('button', { name: /^Media/ }).click();
    await page.getByRole('option').first().waitFor();
  });
}

/** The media library with many files against the same with few, in a real browser; and scrolling through the many. */
export const benchMedia: Bench = async ({ folder }) => {
  const found = findBrowser();
  if (!found) throw new Error('There is no browser for the media library.');
  const browser = await chromium.launch({ executablePath: found.path, args: launchArgs });
  const few = await openLibrary(browser, folder, FEW);
  const many = await openLibrary(browser, folder, MANY);
  try {
    const times = { few: [] as number[], many: [] as number[] };
    for (let round = -1; round < ROUNDS; round += 1) {
      const [one, other] = [await timeOpening(few.page), await timeOpening(many.page)];
      if (round < 0) continue;
      times.few.push(one);
      times.many.push(other);
    }
    const [floorMs, ms] = [median(times.few), median(times.many)];
    return [
      { name: `media library opened, ${MANY} files / ${FEW}`, ratio: ms / floorMs, limit: 3, details: { ms, floorMs } },
      await scrollRow(many.page, `longest task while ${MANY} files scroll / 50 ms`, '[role="listbox"]'),
    ];
  } finally {
    await browser.close();
    await Promise.all([few.host.stop(), many.host.stop()]);
  }
};
