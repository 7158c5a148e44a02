import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeBrowserWindow, fake } from '../support/fake-electron.ts';
import { temporaryFolder } from '../support/host.ts';

vi.mock('electron', async () => (await import('../support/fake-electron.ts')).fake);

const { parseMainArgs } = await import('../../electron/main/args.ts');
const { setMenu } = await import('../../electron/main/menu.ts');
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
    fake.app.emit('second-instance', {}, ['electron', '.'], '/');
    await vi.waitFor(() => expect(FakeBrowserWindow.made[0]?.focus).toHaveBeenCalled());
    expect(FakeBrowserWindow.made).toHaveLength(1);
  });

  it('says so when a file that it is asked for is not there', async () => {
    await start();
    await vi.waitFor(() => expect(FakeBrowserWindow.made).toHaveLength(1));
    fake.app.emit('second-instance', {}, ['electron', '.', 'missing.colonnade'], folder.path);
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

  it('is a step aside of the windows that are open', () => {
    expect(placeWindow(saved(100, 50), 2)).toMatchObject({ x: 156, y: 106 });
  });
});
