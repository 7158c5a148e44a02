import { type BrowserWindow, dialog } from 'electron';
import type { MenuWords } from './menu-words.ts';

/** Asks before a window goes whose page holds unsaved text. Without it Electron would keep the window and say nothing. */
export function serveUnloadQuestion(window: BrowserWindow, words: () => MenuWords): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const { unsaved, leave, stay } = words();
    const choice = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: unsaved,
      buttons: [leave, stay],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    });
    // For this event, preventing means: let the page go.
    if (choice === 0) event.preventDefault();
  });
}
