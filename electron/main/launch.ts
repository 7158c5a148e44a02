import { join } from 'node:path';
import { app, type BrowserWindow, nativeTheme } from 'electron';
import type { Log } from '#backend/ports.ts';
import type { Preferences } from '#contract/index.ts';
import { fixedNowFrom } from '#shell/fixed-now.ts';
import { languageOf } from '#shell/language.ts';
import { createFileLog } from '#shell/log.ts';
import type { Places } from '#shell/paths.ts';
import { createSettings, type Settings } from '#shell/settings.ts';
import { createShell, type Shell } from '#shell/shell.ts';
import { servePage } from './app-protocol.ts';
import type { Wanted } from './args.ts';
import { serveContextMenu } from './context-menu.ts';
import { desktopFor } from './desktop.ts';
import { serveIpc } from './ipc-server.ts';
import { type MenuActions, setMenu } from './menu.ts';
import { menuWords } from './menu-words.ts';
import { createOpener } from './opener.ts';
import { serveUnloadQuestion } from './unload-question.ts';
import { forkUtility } from './utility-channel.ts';
import { openWindow } from './window.ts';
import { createWindows, type Windows } from './windows.ts';

/** The running desktop app. */
export interface Launched {
  /** Opens what a command line or the system asks for, in its window or a new one. */
  show(wanted: Wanted): Promise<void>;
  closeAll(): Promise<void>;
}

type MenuDeps = {
  readonly shell: Shell;
  readonly windows: Windows;
  readonly openOn: (key: string | null) => BrowserWindow;
  readonly showFile: (path: string) => Promise<void>;
};

function menuActions({ shell, windows, openOn, showFile }: MenuDeps): MenuActions {
  const sessionOf = (window: BrowserWindow) => windows.sessionOf(window.webContents);
  const focused = () => windows.all().find((window) => window.isFocused()) ?? windows.all()[0];
  return {
    newWindow: () => void openOn(null),
    open: async () => {
      const path = await sessionOf(focused() ?? openOn(null))?.desktop.pickFile('open', '');
      if (path) await showFile(path);
    },
    reveal: () => {
      const window = focused();
      const session = window && sessionOf(window);
      if (session) void shell.call(session, 'files.reveal', {});
    },
  };
}

function startShell(
  folder: string,
  places: Places,
  settings: Settings,
  log: Log,
  onPreferences: (preferences: Preferences) => void,
): Shell {
  return createShell({
    kind: 'electron',
    version: app.getVersion(),
    places,
    settings,
    spawn: () => forkUtility(join(folder, 'backend.js'), log),
    fixedNow: fixedNowFrom(process.env.COLONNADE_FIXED_NOW),
    log,
    onPreferences,
  });
}

/** Builds the app. To be called when Electron is ready. `folder` is that of the built main files. */
export function launch(folder: string, places: Places): Launched {
  const log = createFileLog(places.dataDir);
  const settings = createSettings(places.dataDir);
  const language = () => languageOf(settings.preferences(), app.getLocale());
  const words = () => menuWords[language()];
  const refreshMenu = () => setMenu(language(), actions);
  const shell = startShell(folder, places, settings, log, (preferences) => {
    nativeTheme.themeSource = preferences.theme;
    refreshMenu();
  });
  const { registry } = shell;
  const windows = createWindows({
    registry,
    desktopFor: (window) => desktopFor(window, places.workspacesDir, words),
  });
  const openOn = (key: string | null): BrowserWindow => {
    const preload = join(folder, '..', 'preload', 'index.cjs');
    const window = openWindow({ settings, preload, openWindows: windows.all().length, log });
    windows.add(window, key);
    serveContextMenu(window, words);
    serveUnloadQuestion(window, words);
    return window;
  };
  const opener = createOpener({ registry, settings, windows, openOn, words, language });
  const actions = menuActions({ shell, windows, openOn, showFile: opener.showFile });

  nativeTheme.themeSource = settings.preferences().theme;
  servePage(join(folder, '..', 'renderer'), shell);
  serveIpc(shell, windows);
  refreshMenu();
  return { show: opener.show, closeAll: () => registry.closeAll() };
}
