import { existsSync } from 'node:fs';
import { type BrowserWindow, dialog } from 'electron';
import { classify } from '#backend/errors.ts';
import { keyOf, realFile } from '#shell/paths.ts';
import type { Registry } from '#shell/registry.ts';
import type { Settings } from '#shell/settings.ts';
import type { Wanted } from './args.ts';
import type { MenuWords } from './menu-words.ts';
import { focusWindow } from './window.ts';
import type { Windows } from './windows.ts';

type OpenerDeps = {
  readonly registry: Registry;
  readonly settings: Settings;
  readonly windows: Windows;
  /** Makes a window that has this workspace, or the welcome screen. */
  readonly openOn: (key: string | null) => BrowserWindow;
  readonly words: () => MenuWords;
  readonly language: () => 'en' | 'fr';
};

const admitAll = () => undefined;

/** Puts what a person asks for in the window that has it, or in a new one. */
export function createOpener({ registry, settings, windows, openOn, words, language }: OpenerDeps) {
  const showKey = (key: string) => {
    const holder = windows.holderOf(key);
    if (holder) focusWindow(holder);
    else openOn(key);
  };
  /** Says what went wrong, and never leaves an app without a window. */
  const orSay = async (what: string, showing: () => Promise<void>): Promise<void> => {
    try {
      await showing();
    } catch (error) {
      if (windows.all().length === 0) openOn(null);
      dialog.showErrorBox(words().failed, `${what}\n\n${classify(error).message}`);
    }
  };
  const showFile = (path: string): Promise<void> =>
    orSay(path, async () => {
      const key = keyOf(realFile(path));
      if (!windows.holderOf(key)) await registry.open(path, admitAll);
      showKey(key);
    });
  const showSample = (): Promise<void> =>
    orSay('', async () => showKey((await registry.openSample(language(), admitAll)).ref().key));
  const showLast = async (): Promise<void> => {
    const last = settings.recents().find(({ path }) => existsSync(path));
    // A last file that another program holds leaves the window at the welcome screen, which says so when asked.
    const running = last && (await registry.open(last.path, admitAll).catch(() => null));
    openOn(running?.ref().key ?? null);
  };
  return {
    showFile,
    show: async ({ workspace, sample }: Wanted): Promise<void> => {
      if (workspace !== null) return showFile(workspace);
      if (sample) return showSample();
      const [window] = windows.all();
      if (window) focusWindow(window);
      else await showLast();
    },
  };
}
