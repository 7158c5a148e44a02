import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeBrowserWindow, fake } from '../support/fake-electron.ts';

vi.mock('electron', async () => (await import('../support/fake-electron.ts')).fake);

const { desktopFor } = await import('../../electron/main/desktop.ts');
const { menuWords } = await import('../../electron/main/menu-words.ts');

// The double has what the code under test uses of a window.
const window = new FakeBrowserWindow() as unknown as BrowserWindow;
const desktop = desktopFor(window, '/workspaces', () => menuWords.fr);
const { showOpenDialog, showSaveDialog } = fake.dialog;

beforeEach(() => {
  showOpenDialog.mockReset().mockResolvedValue({ canceled: true, filePaths: [] });
  showSaveDialog.mockReset().mockResolvedValue({ canceled: true, filePath: '' });
});

describe("the system's dialogs", () => {
  it('open a workspace', async () => {
    showOpenDialog.mockResolvedValue({ canceled: false, filePaths: ['/brands/Maison.colonnade'] });
    expect(await desktop.pickFile('open', '')).toBe('/brands/Maison.colonnade');
    expect(showOpenDialog).toHaveBeenCalledExactlyOnceWith(window, {
      title: 'Ouvrir un espace',
      defaultPath: '/workspaces',
      filters: [{ name: menuWords.fr.fileType, extensions: ['colonnade'] }],
      properties: ['openFile'],
    });
  });

  it('find a folder of media, of any name', async () => {
    showOpenDialog.mockResolvedValue({ canceled: false, filePaths: ['/mnt/pictures'] });
    expect(await desktop.pickFile('folder', '')).toBe('/mnt/pictures');
    expect(showOpenDialog).toHaveBeenCalledExactlyOnceWith(window, {
      title: 'Où sont les médias',
      defaultPath: '/workspaces',
      properties: ['openDirectory'],
    });
  });

  it('name a new workspace', async () => {
    showSaveDialog.mockResolvedValue({ canceled: false, filePath: '/brands/Neu.colonnade' });
    expect(await desktop.pickFile('create', 'Neu')).toBe('/brands/Neu.colonnade');
    expect(showSaveDialog.mock.lastCall).toMatchObject([window, { defaultPath: '/workspaces/Neu.colonnade' }]);
  });

  it.each(['open', 'folder', 'create'] as const)('give nothing when they are left: %s', async (purpose) => {
    expect(await desktop.pickFile(purpose, 'x')).toBeNull();
  });
});
