import { defineConfig } from '@playwright/test';
import { electronPath, whyNoWindow } from '../electron/runtime.mjs';
import { findBrowser, launchArgs } from './support/browser.mjs';

const browser = findBrowser();
const electronRuns = electronPath() !== null && whyNoWindow() === null;

export default defineConfig({
  testDir: './e2e',
  outputDir: './results/e2e',
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    // Recording nearly doubles the time of a test; `--trace on` records one that is looked into.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      args: launchArgs,
      ...(browser ? { executablePath: browser.path } : {}),
    },
  },
  projects: [{ name: 'browser' }, ...(electronRuns ? [{ name: 'electron', workers: 1 }] : [])],
});
