import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  _electron,
  type BrowserContext,
  test as base,
  type ElectronApplication,
  expect,
  type Page,
} from '@playwright/test';
import { electronPath, sandboxWorks } from '../../electron/runtime.mjs';
import { type RunningHost, startHost, temporaryFolder } from '../support/host.ts';

const root = join(import.meta.dirname, '..', '..');

/** The app as a person has it: its own process, its own data folder. */
export type RunningApp = {
  /** The page; another one after `restart`. */
  readonly page: Page;
  readonly dataDir: string;
  /** Ends the app in order and starts it again on the same data. */
  restart(): Promise<Page>;
  /** Sets the clock of a test that lets time move (`movingClock`), an ISO instant. */
  setNow(instant: string): void;
  /** Ends it as a power cut does. `restart` brings it back. */
  kill9(): Promise<void>;
  /** Another tab (in Electron: another window) of the same app. */
  openTab(): Promise<Page>;
  /** What pages wrote to the console as errors, and what they threw. A test ends well only with none. */
  readonly problems: string[];
};

type Options = {
  /** Where the app's clock stands; null lets it run. */
  fixedNow: string | null;
  /** The clock stands where `setNow` puts it, from `fixedNow` on. */
  movingClock: boolean;
  /** Further arguments, such as `--sample`. */
  appArgs: readonly string[];
};

// A lost host shows as failed requests: what tests of it are about, and no fault of the page.
const expected = [/Failed to load resource/, /net::ERR_/];

function watch(page: Page, problems: string[]): Page {
  const add = (text: string) => {
    if (!expected.some((pattern) => pattern.test(text))) problems.push(text);
  };
  page.on('console', (message) => {
    if (message.type() === 'error') add(message.text());
  });
  page.on('pageerror', (error) => add(`${error.message}\n${error.stack ?? ''}`));
  return page;
}

type Start = Omit<Options, 'movingClock'> & { readonly dataDir: string; readonly problems: string[] };
type Shell = Pick<RunningApp, 'page' | 'restart' | 'kill9' | 'openTab'> & { stop(): Promise<void> };

/** A clock in a file, which the app reads each time it looks. */
function createClock(start: string) {
  const folder = temporaryFolder();
  const file = join(folder.path, 'now');
  const set = (instant: string) => {
    // In one move, so that nobody reads half of it.
    writeFileSync(`${file}.new`, instant);
    renameSync(`${file}.new`, file);
  };
  set(start);
  return { value: `file:${file}`, set, remove: folder.remove };
}

async function inBrowser(context: BrowserContext, start: Start): Promise<Shell> {
  const { dataDir, problems } = start;
  const begin = () => startHost({ dataDir, built: true, args: start.appArgs, fixedNow: start.fixedNow ?? undefined });
  let host: RunningHost = await begin();
  const page = watch(await context.newPage(), problems);
  await page.goto(host.url);
  return {
    page,
    restart: async () => {
      await host.stop();
      host = await begin();
      await page.goto(host.url);
      return page;
    },
    kill9: () => host.kill9(),
    openTab: async () => {
      const tab = watch(await context.newPage(), problems);
      await tab.goto(host.origin);
      return tab;
    },
    stop: async () => {
      await host.stop();
    },
  };
}

/** What the app is started with: not as Node, and on the test's clock. */
function electronEnv(fixedNow: string | null): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _asNode, ...own } = process.env;
  const set = Object.entries({ ...own, LANGUAGE: 'en_GB' }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return { ...Object.fromEntries(set), ...(fixedNow === null ? {} : { COLONNADE_FIXED_NOW: fixedNow }) };
}

async function launchElectron({ dataDir, appArgs, fixedNow }: Start): Promise<ElectronApplication> {
  const electron = await _electron.launch({
    executablePath: electronPath() ?? '',
    // Without this Playwright turns the sandbox off on Linux.
    chromiumSandbox: sandboxWorks(),
    args: ['--lang=en-GB', root, '--data-dir', dataDir, ...appArgs],
    env: electronEnv(fixedNow),
  });
  // A test that ends with unsaved text answers "leave": nobody is there to answer the dialog.
  await electron.evaluate(({ dialog }) => {
    dialog.showMessageBoxSync = () => 0;
  });
  return electron;
}

async function inElectron(start: Start): Promise<Shell> {
  const { problems } = start;
  let electron = await launchElectron(start);
  let page = watch(await electron.firstWindow(), problems);
  return {
    get page() {
      return page;
    },
    restart: async () => {
      await electron.close().catch(() => undefined);
      electron = await launchElectron(start);
      page = watch(await electron.firstWindow(), problems);
      return page;
    },
    kill9: async () => {
      const gone = new Promise((resolve) => electron.process().once('exit', resolve));
      // On Windows the process that Playwright started is a command shell around the app.
      process.kill(await electron.evaluate(() => process.pid), 'SIGKILL');
      await gone;
    },
    openTab: async () => {
      const opened = electron.waitForEvent('window');
      await electron.evaluate(({ Menu }) => {
        Menu.getApplicationMenu()?.items[process.platform === 'darwin' ? 1 : 0]?.submenu?.items[0]?.click();
      });
      return watch(await opened, problems);
    },
    stop: () => electron.close().catch(() => undefined),
  };
}

export const test = base.extend<Options & { app: RunningApp }>({
  fixedNow: ['2026-03-11T09:00:00Z', { option: true }],
  movingClock: [false, { option: true }],
  appArgs: [[], { option: true }],
  app: async ({ context, fixedNow, movingClock, appArgs }, use, testInfo) => {
    const folder = temporaryFolder();
    const problems: string[] = [];
    const clock = movingClock ? createClock(fixedNow ?? new Date().toISOString()) : null;
    const start = { dataDir: folder.path, problems, appArgs, fixedNow: clock ? clock.value : fixedNow };
    const shell = testInfo.project.name === 'electron' ? await inElectron(start) : await inBrowser(context, start);
    await use({
      get page() {
        return shell.page;
      },
      dataDir: folder.path,
      restart: shell.restart,
      kill9: shell.kill9,
      openTab: shell.openTab,
      setNow: (instant) => {
        if (!clock) throw new Error('The clock of this test stands still.');
        clock.set(instant);
      },
      problems,
    });
    await shell.stop();
    clock?.remove();
    folder.remove();
    expect(problems, 'errors in the page').toEqual([]);
  },
});

export { expect };
