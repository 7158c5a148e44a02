import { join, resolve } from 'node:path';
import type { BrowserWindow } from 'electron';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSettings } from '#shell/settings.ts';
import { FakeBrowserWindow, FakeUtilityProcess, fake } from '../support/fake-electron.ts';
import { temporaryFolder } from '../support/host.ts';

vi.mock('electron', async () => (await import('../support/fake-electron.ts')).fake);

const { parseMainArgs, wantedFrom } = await import('../../electron/main/args.ts');
const { serveContextMenu } = await import('../../electron/main/context-menu.ts');
const { menuWords } = await import('../../electron/main/menu-words.ts');
const { setMenu } = await import('../../electron/main/menu.ts');
const { forkUtility } = await import('../../electron/main/utility-channel.ts');
const { placeWindow } = await import('../../electron/main/window-state.ts');

const folder = temporaryFolder();
afterAll(() => folder.remove());

describe('the app', () => {
  const start = async () => {
    vi.resetModules();
    await import('../../electron/main/index.ts');
  };
  beforeEach(() => {
    process.argv = ['electron', '.', '--data-dir', folder.path];
    FakeBrowserWindow.made = [];
    fake.app.removeAllListeners();
    fake.app.quit.mockClear();
    fake.app.hasLock = true;
    fake.dialog.showErrorBox.mockClear();
  });

  it('declares its scheme and the sandbox before Electron is ready', async () => {
    await start();
    const ready = fake.app.whenReady.mock.invocationCallOrder[0] ?? 0;
    expect(fake.protocol.registerSchemesAsPrivileged.mock.invocationCallOrder[0]).toBeLessThan(ready);
    expect(fake.app.enableSandbox.mock.invocationCallOrder[0]).toBeLessThan(ready);
  });

  it('opens one window on the page, confined, with the preload as its only door', async () => {
    await start();
    await vi.waitFor(() => expect(FakeBrowserWindow.made).toHaveLength(1));
    const [window] = FakeBrowserWindow.made;
    expect(window?.loadURL).toHaveBeenCalledWith('app://colonnade/');
    expect(window?.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      preload: expect.stringMatching(/preload.index\.cjs$/),
    });
  });

  it('leaves at once when another instance has the data folder', async () => {
    fake.app.hasLock = false;
    await start();
    expect(fake.app.quit).toHaveBeenCalledOnce();
    expect(FakeBrowserWindow.made).toEqual([]);
  });

  it('focuses its window when it is started a second time', async () => {
    await start();
    await vi.waitFor(() => expect(FakeBrowserWindow.made).toHaveLength(1));
    fake.app.emit('second-instance', {}, [], '/', { workspace: null, sample: false });
    await vi.waitFor(() => expect(FakeBrowserWindow.made[0]?.focus).toHaveBeenCalled());
    expect(FakeBrowserWindow.made).toHaveLength(1);
  });

  it('hands a first instance what it was asked for, apart from the command line', async () => {
    process.argv = ['electron', '.', '--data-dir', folder.path, '--workspace', '/w/x.colonnade'];
    await start();
    const [sent] = fake.app.requestSingleInstanceLock.mock.calls.at(-1) ?? [];
    expect(sent).toEqual({ workspace: resolve('/w/x.colonnade'), sample: false });
  });

  it('makes one window when it is activated while it starts', async () => {
    await start();
    fake.app.emit('activate', {}, false);
    await vi.waitFor(() => expect(FakeBrowserWindow.made[0]?.focus).toHaveBeenCalled());
    expect(FakeBrowserWindow.made).toHaveLength(1);
  });

  it('still has a window when the file that it starts with is not there', async () => {
    process.argv = ['electron', '.', '--data-dir', folder.path, join(folder.path, 'missing.colonnade')];
    await start();
    await vi.waitFor(() => expect(fake.dialog.showErrorBox).toHaveBeenCalled());
    expect(FakeBrowserWindow.made).toHaveLength(1);
  });

  it('shows a maximised window where a hidden one is never ready', async () => {
    createSettings(folder.path).setWindow({ bounds: { x: 0, y: 0, width: 900, height: 700 }, maximised: true });
    await start();
    await vi.waitFor(() => expect(FakeBrowserWindow.made[0]?.show).toHaveBeenCalledOnce(), { timeout: 4000 });
    const [window] = FakeBrowserWindow.made;
    expect(window?.maximize).toHaveBeenCalledOnce();
    window?.emit('ready-to-show');
    expect(window?.show).toHaveBeenCalledOnce();
  });

  it('loads a page that crashed again, but not in a loop', async () => {
    await start();
    await vi.waitFor(() => expect(FakeBrowserWindow.made).toHaveLength(1));
    const contents = FakeBrowserWindow.made[0]?.webContents;
    const crash = () => contents?.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    crash();
    await vi.waitFor(() => expect(contents?.reload).toHaveBeenCalledOnce());
    crash();
    await new Promise((done) => setImmediate(done));
    expect(contents?.reload).toHaveBeenCalledOnce();
  });

  it('asks before unsaved text is lost, and keeps the window unless told to leave', async () => {
    await start();
    await vi.waitFor(() => expect(FakeBrowserWindow.made).toHaveLength(1));
    const event = { preventDefault: vi.fn() };
    FakeBrowserWindow.made[0]?.webContents.emit('will-prevent-unload', event);
    expect(event.preventDefault).not.toHaveBeenCalled();
    fake.dialog.showMessageBoxSync.mockReturnValueOnce(0);
    FakeBrowserWindow.made[0]?.webContents.emit('will-prevent-unload', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });

  it('quits in a later turn than the event it held up, once its files are closed', async () => {
    await start();
    await vi.waitFor(() => expect(FakeBrowserWindow.made).toHaveLength(1));
    const event = { preventDefault: vi.fn() };
    fake.app.emit('will-quit', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
    await Promise.resolve();
    expect(fake.app.quit).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(fake.app.quit).toHaveBeenCalledOnce());
    fake.app.emit('will-quit', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });

  it('says so when a file that it is asked for is not there', async () => {
    await start();
    await vi.waitFor(() => expect(FakeBrowserWindow.made).toHaveLength(1));
    const workspace = join(folder.path, 'missing.colonnade');
    fake.app.emit('second-instance', {}, [], '/', { workspace, sample: false });
    await vi.waitFor(() => expect(fake.dialog.showErrorBox).toHaveBeenCalled());
  });
});

describe('the command line', () => {
  it('takes a file as a file manager gives it, from where the person was', () => {
    expect(parseMainArgs(['--some-switch', 'Brand.colonnade'], '/home/ana').workspace).toMatch(/ana.Brand\.colonnade$/);
  });

  it('takes switches with a space and with an equals sign', () => {
    expect(parseMainArgs(['--data-dir', '/data', '--sample'], '/')).toMatchObject({ sample: true, workspace: null });
    expect(parseMainArgs(['--workspace=/w/x.colonnade'], '/').workspace).toMatch(/x\.colonnade$/);
  });
});

describe('what a second instance sends', () => {
  it('is taken only as what it should be', () => {
    expect(wantedFrom({ workspace: '/w/x.colonnade', sample: true })).toEqual({
      workspace: '/w/x.colonnade',
      sample: true,
    });
    for (const odd of [null, 'text', {}, { workspace: 3, sample: 'yes' }]) {
      expect(wantedFrom(odd)).toEqual({ workspace: null, sample: false });
    }
  });
});

describe('the backend process', () => {
  it('reports its end in a later turn, and does not throw its fatal error', async () => {
    const child = new FakeUtilityProcess();
    fake.utilityProcess.fork.mockReturnValueOnce(child);
    const log = { info: vi.fn(), error: vi.fn() };
    const channel = forkUtility('/app/backend.js', log);
    const gone = vi.fn();
    channel.onExit(gone);
    child.emit('error', 'FatalError', 'v8', '{}');
    child.emit('exit', 1);
    expect(log.error).toHaveBeenCalledOnce();
    expect(gone).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(gone).toHaveBeenCalledOnce());
  });
});

describe('the menu of a right click', () => {
  const templateOf = (params: object) => {
    const window = new FakeBrowserWindow();
    const build = vi.spyOn(fake.Menu, 'buildFromTemplate').mockClear();
    // The double has what the code under test uses of a window.
    serveContextMenu(window as unknown as BrowserWindow, () => menuWords.fr);
    const usual = { isEditable: false, selectionText: '', editFlags: {}, dictionarySuggestions: [] };
    window.webContents.emit('context-menu', {}, { ...usual, ...params });
    return build.mock.calls[0]?.[0]?.filter(({ visible }) => visible !== false).map(({ label }) => label);
  };

  it('edits in a field, copies from marked text, and is not there elsewhere', () => {
    expect(templateOf({ isEditable: true })).toEqual(['Couper', 'Copier', 'Coller', 'Tout sélectionner']);
    expect(templateOf({ selectionText: 'Lune' })).toEqual(['Copier']);
    expect(templateOf({})).toBeUndefined();
  });
});

describe('the menu', () => {
  it.each([
    ['en', 'File', 'Quit Colonnade'],
    ['fr', 'Fichier', 'Quitter Colonnade'],
  ] as const)('speaks the person’s language: %s', (language, file, quit) => {
    const build = vi.spyOn(fake.Menu, 'buildFromTemplate');
    const actions = { newWindow: vi.fn(), open: vi.fn(async () => undefined), reveal: vi.fn() };
    setMenu(language, actions, 'linux');
    const [first] = build.mock.calls[0]?.[0] ?? [];
    expect(first?.label).toBe(file);
    expect(first?.submenu?.at(-1)).toMatchObject({ role: 'quit', label: quit });
  });
});

describe('the place of a window', () => {
  const saved = (x: number, y: number) => ({ bounds: { x, y, width: 1000, height: 700 }, maximised: false });

  it('is where it was, while a display is there', () => {
    expect(placeWindow(saved(100, 50), 0)).toEqual({ x: 100, y: 50, width: 1000, height: 700 });
  });

  it('is left to the system when its display has gone', () => {
    expect(placeWindow(saved(4000, 50), 0)).toEqual({ width: 1000, height: 700 });
    expect(placeWindow(saved(100, -600), 0)).toEqual({ width: 1000, height: 700 });
  });

  it('is no larger than its display', () => {
    const large = { bounds: { x: 0, y: 0, width: 4000, height: 3000 }, maximised: false };
    expect(placeWindow(large, 0)).toMatchObject({ width: 1920, height: 1040 });
  });

  it('is a step aside of the windows that are open', () => {
    expect(placeWindow(saved(100, 50), 2)).toMatchObject({ x: 156, y: 106 });
  });
});
