import { BrowserWindow, nativeTheme } from 'electron';
import type { Log } from '#backend/ports.ts';
import type { Settings } from '#shell/settings.ts';
import { PAGE_URL } from './app-protocol.ts';
import { placeWindow, rememberPlace, smallest } from './window-state.ts';

export type WindowDeps = {
  readonly settings: Settings;
  /** The path of the built preload. */
  readonly preload: string;
  /** How many windows there are already. */
  readonly openWindows: number;
  readonly log: Log;
};

// A hidden window is never ready to show on Wayland (electron/electron#48859): there the loaded page must do.
const PATIENCE = process.platform === 'linux' ? 0 : 2000;
/** A page that dies again this soon is not loaded anew, in ms. */
const CRASH_LOOP = 10_000;

const webPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  navigateOnDragDrop: false,
  // Elsewhere than on macOS, Chromium would fetch its dictionaries from the net; this app makes no connections.
  spellcheck: process.platform === 'darwin',
} as const;

/** Shows the window once there is something to see, or at last when there is not. */
function showWhenReady(window: BrowserWindow, maximised: boolean): void {
  let shown = false;
  const show = () => {
    if (shown || window.isDestroyed()) return;
    shown = true;
    // Before that it would show the window too early.
    if (maximised) window.maximize();
    window.show();
  };
  window.once('ready-to-show', show);
  window
    .loadURL(PAGE_URL)
    // A page that did not load still needs its window, to be closed.
    .catch(() => undefined)
    .finally(() => setTimeout(show, PATIENCE));
}

/** Notes what went wrong with a page, and loads it anew when its process died; not over and over. */
function watchPage({ webContents }: BrowserWindow, log: Log): void {
  let last = Number.NEGATIVE_INFINITY;
  webContents.on('preload-error', (_event, _path, error) => log.error('the preload failed', error));
  webContents.on('did-fail-load', (_event, code, description) =>
    log.error('the page did not load', `${description} (${code})`),
  );
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log.error('the page process ended', `${reason} (${exitCode})`);
    const since = performance.now() - last;
    last = performance.now();
    if (since < CRASH_LOOP) return;
    setImmediate(() => {
      if (!webContents.isDestroyed()) webContents.reload();
    });
  });
}

/** Makes a window on the page. */
export function openWindow({ settings, preload, openWindows, log }: WindowDeps): BrowserWindow {
  const saved = settings.window();
  const window = new BrowserWindow({
    ...placeWindow(saved, openWindows),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Colonnade',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1a1b1e' : '#ffffff',
    webPreferences: { ...webPreferences, preload },
  });
  rememberPlace(window, settings, log);
  watchPage(window, log);
  showWhenReady(window, saved?.maximised ?? false);
  return window;
}

/** Brings a window to the front, whatever it was doing. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
