import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Language } from '#domain/model.ts';
import { type MenuWords, menuWords } from './menu-words.ts';

/** What the menu's own items do. */
export interface MenuActions {
  newWindow(): void;
  open(): Promise<void>;
  reveal(): void;
}

const line: MenuItemConstructorOptions = { type: 'separator' };

function appMenu(words: MenuWords): MenuItemConstructorOptions {
  return {
    label: app.name,
    submenu: [
      { role: 'about', label: words.about },
      line,
      { role: 'services', label: words.services },
      line,
      { role: 'hide', label: words.hide },
      { role: 'hideOthers', label: words.hideOthers },
      { role: 'unhide', label: words.unhide },
      line,
      { role: 'quit', label: words.quit },
    ],
  };
}

function fileMenu(words: MenuWords, actions: MenuActions, isMac: boolean): MenuItemConstructorOptions {
  return {
    label: words.file,
    submenu: [
      { label: words.newWindow, accelerator: 'CmdOrCtrl+Shift+N', click: actions.newWindow },
      { label: words.open, accelerator: 'CmdOrCtrl+O', click: () => void actions.open() },
      { label: words.reveal, click: actions.reveal },
      line,
      { role: 'close', label: words.close },
      ...(isMac ? [] : [line, { role: 'quit', label: words.quit } as const]),
    ],
  };
}

function editMenu(words: MenuWords): MenuItemConstructorOptions {
  return {
    label: words.edit,
    submenu: [
      // The page undoes steps on the same keys, and asks for them before the menu does.
      { role: 'undo', label: words.undo, registerAccelerator: false },
      { role: 'redo', label: words.redo, registerAccelerator: false },
      line,
      { role: 'cut', label: words.cut },
      { role: 'copy', label: words.copy },
      { role: 'paste', label: words.paste },
      { role: 'selectAll', label: words.selectAll },
    ],
  };
}

function viewMenu(words: MenuWords): MenuItemConstructorOptions {
  return {
    label: words.view,
    submenu: [
      { role: 'reload', label: words.reload },
      { role: 'toggleDevTools', label: words.devTools },
      line,
      { role: 'resetZoom', label: words.zoomReset },
      { role: 'zoomIn', label: words.zoomIn },
      // The role's own key needs Shift on many keyboards; an item has one key, so a hidden one has the other.
      { role: 'zoomIn', label: words.zoomIn, accelerator: 'CmdOrCtrl+=', visible: false },
      { role: 'zoomOut', label: words.zoomOut },
      line,
      { role: 'togglefullscreen', label: words.fullScreen },
    ],
  };
}

function windowMenu(words: MenuWords, isMac: boolean): MenuItemConstructorOptions {
  return {
    label: words.window,
    role: 'windowMenu',
    submenu: [
      { role: 'minimize', label: isMac ? words.minimizeToDock : words.minimize },
      ...(isMac ? [{ role: 'front', label: words.front } as const] : []),
    ],
  };
}

function helpMenu(words: MenuWords): MenuItemConstructorOptions {
  return { label: words.help, role: 'help', submenu: [{ role: 'about', label: words.about }] };
}

/** Sets the application's menu in the person's language. */
export function setMenu(language: Language, actions: MenuActions, platform: NodeJS.Platform = process.platform): void {
  const words = menuWords[language];
  const isMac = platform === 'darwin';
  const template = [
    ...(isMac ? [appMenu(words)] : []),
    fileMenu(words, actions, isMac),
    editMenu(words),
    viewMenu(words),
    windowMenu(words, isMac),
    // On macOS it is in the app's own menu.
    ...(isMac ? [] : [helpMenu(words)]),
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
