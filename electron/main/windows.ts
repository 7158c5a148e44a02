import type { BrowserWindow, WebContents } from 'electron';
import { AppError } from '#backend/errors.ts';
import type { Desktop } from '#shell/desktop.ts';
import type { Registry } from '#shell/registry.ts';
import type { Session } from '#shell/shell.ts';
import { focusWindow } from './window.ts';

type Held = { readonly window: BrowserWindow; readonly session: Session; key: string | null };

/** The open windows: each has one workspace or none, and no two have the same. */
export interface Windows {
  add(window: BrowserWindow, key: string | null): void;
  sessionOf(contents: WebContents): Session | null;
  /** The window that has this workspace. */
  holderOf(key: string): BrowserWindow | null;
  all(): readonly BrowserWindow[];
}

export type WindowsDeps = {
  readonly registry: Registry;
  desktopFor(window: BrowserWindow): Desktop;
};

export function createWindows({ registry, desktopFor }: WindowsDeps): Windows {
  const held = new Map<number, Held>();
  const holderOf = (key: string) => [...held.values()].find((other) => other.key === key);
  // A file is let go of once no window shows it, so that another program may have it.
  const release = async (key: string | null) => {
    if (key !== null && !holderOf(key)) await registry.close(key);
  };

  const sessionFor = (id: number, desktop: Desktop): Session => ({
    get key() {
      return held.get(id)?.key ?? null;
    },
    admit: (key) => {
      const holder = holderOf(key);
      if (!holder || holder.window.webContents.id === id) return;
      focusWindow(holder.window);
      throw new AppError('refused', 'Another window has that workspace.', { reason: 'open-in-other-window' });
    },
    enter: (key) => {
      const own = held.get(id);
      if (!own) return void release(key);
      const before = own.key;
      own.key = key;
      if (before !== key) void release(before);
    },
    desktop,
  });

  return {
    add: (window, key) => {
      const { id } = window.webContents;
      held.set(id, { window, key, session: sessionFor(id, desktopFor(window)) });
      window.once('closed', () => {
        const last = held.get(id)?.key ?? null;
        held.delete(id);
        void release(last);
      });
    },
    sessionOf: (contents) => held.get(contents.id)?.session ?? null,
    holderOf: (key) => holderOf(key)?.window ?? null,
    all: () => [...held.values()].map(({ window }) => window),
  };
}
