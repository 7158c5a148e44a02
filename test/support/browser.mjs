// Finds a Chromium to test with: one named by hand, Playwright's own, or one that is installed.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

const names = [
  // Draws no window at all, and so a quarter faster.
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'brave-browser',
];

function usualPlaces() {
  if (process.platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
  }
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    const programs = [
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ];
    return folders.flatMap((folder) => (folder ? programs.map((parts) => join(folder, ...parts)) : []));
  }
  const folders = (process.env.PATH ?? '').split(':').concat('/usr/bin', '/usr/local/bin', '/snap/bin');
  return names.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)));
}

/** Keeps the browser to itself: no sandbox in containers, nothing fetched, nothing asked. */
export const launchArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** `{ path, from }` of a browser, or null when there is none. */
export function findBrowser() {
  const named = process.env.COLONNADE_BROWSER;
  if (named) {
    if (!existsSync(named)) throw new Error(`COLONNADE_BROWSER names a file that is not there: ${named}`);
    return { path: named, from: 'COLONNADE_BROWSER' };
  }
  const own = chromium.executablePath();
  if (own && existsSync(own)) return { path: own, from: "Playwright's own" };
  const installed = usualPlaces().find((path) => existsSync(path));
  return installed ? { path: installed, from: 'installed' } : null;
}
