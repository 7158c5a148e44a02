import type { BrowserWindow, WebContents } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reply } from '#contract/index.ts';
import type { Registry, RegistryListener } from '#shell/registry.ts';
import type { Session, Shell } from '#shell/shell.ts';
import { FakeBrowserWindow, fake } from '../support/fake-electron.ts';

vi.mock('electron', async () => (await import('../support/fake-electron.ts')).fake);

const { createUploads } = await import('../../electron/shell/uploads.ts');
const { noDesktop } = await import('../../electron/shell/desktop.ts');
const { serveIpc, CALL, EVENT } = await import('../../electron/main/ipc-server.ts');
const { createWindows } = await import('../../electron/main/windows.ts');

function setUp() {
  const listeners: RegistryListener[] = [];
  const close = vi.fn(async () => undefined);
  // The windows and the channel use these two methods of a registry.
  const registry = {
    close,
    subscribe: (listener: RegistryListener) => {
      listeners.push(listener);
      return () => undefined;
    },
  } as unknown as Registry;
  const windows = createWindows({ registry, desktopFor: () => noDesktop });
  const call = vi.fn(async (session: Session): Promise<Reply> => ({ ok: true, value: session.key }));
  const shell: Shell = { registry, call, uploads: createUploads() };
  serveIpc(shell, windows);
  const addWindow = (key: string | null) => {
    const double = new FakeBrowserWindow();
    // The double has what the code under test uses of a window.
    const window = double as unknown as BrowserWindow;
    windows.add(window, key);
    return { double, contents: window.webContents };
  };
  const invoke = (
    sender: WebContents | FakeBrowserWindow['webContents'],
    name: unknown,
    frame: unknown = sender.mainFrame,
  ) => {
    const handler = fake.test.handlers.get(CALL);
    if (!handler) throw new Error('No handler was registered.');
    return handler({ sender, senderFrame: frame }, name, {});
  };
  return {
    windows,
    close,
    call,
    addWindow,
    invoke,
    publish: (key: string) => {
      for (const listener of listeners) listener(key, { revision: 1, kinds: ['posts'] });
    },
  };
}

describe('the call channel', () => {
  let world: ReturnType<typeof setUp>;
  beforeEach(() => {
    world = setUp();
  });

  it('answers the page in a window it knows, with that window’s workspace', async () => {
    const { double } = world.addWindow('key-a');
    expect(await world.invoke(double.webContents, 'workspace.snapshot')).toEqual({ ok: true, value: 'key-a' });
  });

  it('refuses a window it does not know', async () => {
    const stranger = new FakeBrowserWindow();
    expect(await world.invoke(stranger.webContents, 'app.info')).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    });
    expect(world.call).not.toHaveBeenCalled();
  });

  it('refuses a frame inside the page', async () => {
    const { double } = world.addWindow(null);
    const reply = await world.invoke(double.webContents, 'app.info', {
      url: 'app://colonnade/',
      parent: double.webContents.mainFrame,
    });
    expect(reply).toMatchObject({ ok: false, error: { reason: 'sender' } });
  });

  it('refuses a frame that has gone', async () => {
    const { double } = world.addWindow(null);
    expect(await world.invoke(double.webContents, 'app.info', null)).toMatchObject({ ok: false });
  });

  it('refuses a page of another origin', async () => {
    const { double } = world.addWindow(null);
    double.webContents.mainFrame.url = 'https://example.org/';
    expect(await world.invoke(double.webContents, 'app.info')).toMatchObject({ ok: false });
  });

  it('refuses a name that is no text', async () => {
    const { double } = world.addWindow(null);
    expect(await world.invoke(double.webContents, { toString: () => 'app.info' })).toMatchObject({ ok: false });
  });

  it('tells a change to the window of that workspace alone', () => {
    const a = world.addWindow('key-a');
    const b = world.addWindow('key-b');
    world.publish('key-a');
    expect(a.double.webContents.send).toHaveBeenCalledExactlyOnceWith(EVENT, { revision: 1, kinds: ['posts'] });
    expect(b.double.webContents.send).not.toHaveBeenCalled();
  });
});

describe('the windows', () => {
  it('focus the one that has a workspace rather than open it twice', () => {
    const world = setUp();
    const a = world.addWindow('key-a');
    const b = world.addWindow(null);
    const session = world.windows.sessionOf(b.contents);
    expect(() => session?.admit('key-a')).toThrow(expect.objectContaining({ code: 'refused' }));
    expect(a.double.focus).toHaveBeenCalled();
    expect(() => session?.admit('key-b')).not.toThrow();
  });

  it('may open again what they already have', () => {
    const world = setUp();
    const a = world.addWindow('key-a');
    expect(() => world.windows.sessionOf(a.contents)?.admit('key-a')).not.toThrow();
  });

  it('let go of a workspace when its window closes', () => {
    const world = setUp();
    const a = world.addWindow('key-a');
    a.double.close();
    expect(world.close).toHaveBeenCalledExactlyOnceWith('key-a');
    expect(world.windows.holderOf('key-a')).toBeNull();
  });

  it('let go of a workspace when its window turns to another', () => {
    const world = setUp();
    const a = world.addWindow('key-a');
    world.windows.sessionOf(a.contents)?.enter('key-b');
    expect(world.close).toHaveBeenCalledExactlyOnceWith('key-a');
    expect(world.windows.sessionOf(a.contents)?.key).toBe('key-b');
  });
});
