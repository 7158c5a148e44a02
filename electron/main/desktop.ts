import { join } from 'node:path';
import { type BrowserWindow, dialog, Notification, shell } from 'electron';
import type { Desktop } from '#shell/desktop.ts';
import { EXTENSION, fileNameOf } from '#shell/paths.ts';
import { openLink } from './hardening.ts';
import type { MenuWords } from './menu-words.ts';
import { createNotifier } from './notifier.ts';

/** The system's dialogs, on top of one window. */
export function desktopFor(window: BrowserWindow, workspacesDir: string, words: () => MenuWords): Desktop {
  const filters = () => [{ name: words().fileType, extensions: [EXTENSION.slice(1)] }];
  return {
    nativeDialogs: true,
    pickFile: async (purpose, suggestedName) => {
      if (purpose !== 'create') {
        const { canceled, filePaths } = await dialog.showOpenDialog(window, {
          defaultPath: workspacesDir,
          ...(purpose === 'open'
            ? { title: words().openTitle, filters: filters(), properties: ['openFile'] }
            : { title: words().folderTitle, properties: ['openDirectory'] }),
        });
        return canceled ? null : (filePaths[0] ?? null);
      }
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: words().createTitle,
        defaultPath: join(workspacesDir, `${fileNameOf(suggestedName)}${EXTENSION}`),
        filters: filters(),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      return canceled || filePath === '' ? null : filePath;
    },
    reveal: (path) => shell.showItemInFolder(path),
    notifications: Notification.isSupported(),
    notify: createNotifier(window),
    openExternal: async (address) => openLink(address),
  };
}
