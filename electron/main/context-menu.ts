import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuWords } from './menu-words.ts';

/** The menu of a right click in a field or on marked text; Electron has none of its own. */
export function serveContextMenu(window: BrowserWindow, words: () => MenuWords): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText, editFlags, dictionarySuggestions }) => {
    if (!isEditable && selectionText.trim() === '') return;
    const { cut, copy, paste, selectAll } = words();
    const template: MenuItemConstructorOptions[] = [
      ...dictionarySuggestions.map((label) => ({
        label,
        click: () => window.webContents.replaceMisspelling(label),
      })),
      { type: 'separator', visible: dictionarySuggestions.length > 0 },
      { role: 'cut', label: cut, enabled: editFlags.canCut, visible: isEditable },
      { role: 'copy', label: copy, enabled: editFlags.canCopy },
      { role: 'paste', label: paste, enabled: editFlags.canPaste, visible: isEditable },
      { role: 'selectAll', label: selectAll, visible: isEditable },
    ];
    Menu.buildFromTemplate(template).popup({ window });
  });
}
