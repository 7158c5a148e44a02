import { BrowserWindow, nativeTheme } from 'electron';
import type { Settings } from '#shell/settings.ts';
import { PAGE_URL } from './app-protocol.ts';
import { placeWindow, rememberPlace, smallest } from './window-state.ts';

/** Makes a window on the page. It shows once there is something to see. */
export function openWindow(settings: Settings, preload: string, openWindows: number): BrowserWindow {
  const saved = settings.window();
  const window = new BrowserWindow({
    ...placeWindow(saved, openWindows),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Colonnade',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1a1b1e' : '#ffffff',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: true,
    },
  });
  if (saved?.maximised) window.maximize();
  rememberPlace(window, settings);
  window.once('ready-to-show', () => window.show());
  void window.loadURL(PAGE_URL);
  return window;
}

/** Brings a window to the front, whatever it was doing. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
