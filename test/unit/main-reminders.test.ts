import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { platforms } from '#domain/model.ts';
import { createSettings } from '#shell/settings.ts';
import { createShell, type Session } from '#shell/shell.ts';
import { FakeBrowserWindow, FakeNotification, fake } from '../support/fake-electron.ts';
import { temporaryFolder } from '../support/host.ts';

vi.mock('electron', async () => (await import('../support/fake-electron.ts')).fake);

const { desktopFor } = await import('../../electron/main/desktop.ts');
const { menuWords } = await import('../../electron/main/menu-words.ts');
const { noDesktop } = await import('../../electron/shell/desktop.ts');

function setUp() {
  const double = new FakeBrowserWindow();
  // The double has what the code under test uses of a window.
  const window = double as unknown as BrowserWindow;
  return { double, desktop: desktopFor(window, '/workspaces', () => menuWords.en) };
}

beforeEach(() => {
  FakeNotification.made = [];
  FakeNotification.supported = true;
  fake.shell.openExternal.mockClear();
});

describe('a notification of the system', () => {
  it('shows what it is given, and brings its window to the front when it is clicked', async () => {
    const { double, desktop } = setUp();
    const outcome = desktop.notify('New coats', 'Due on Instagram at 10:30');
    const [shown] = FakeNotification.made;
    expect(shown?.options).toEqual({ title: 'New coats', body: 'Due on Instagram at 10:30' });
    expect(shown?.show).toHaveBeenCalledOnce();
    expect(double.focus).not.toHaveBeenCalled();
    shown?.emit('click');
    expect(await outcome).toBe('clicked');
    expect(double.focus).toHaveBeenCalledOnce();
  });

  it('takes the place of the last one, which is closed', async () => {
    const { desktop } = setUp();
    const first = desktop.notify('One', '');
    void desktop.notify('Two', '');
    expect(await first).toBe('closed');
    expect(FakeNotification.made[0]?.close).toHaveBeenCalledOnce();
  });

  it('ends with its window', async () => {
    const { double, desktop } = setUp();
    const outcome = desktop.notify('One', '');
    double.close();
    expect(await outcome).toBe('closed');
  });

  it('is left to the page where the system has none, or fails to show it', async () => {
    const { desktop } = setUp();
    const failing = desktop.notify('One', '');
    FakeNotification.made[0]?.emit('failed');
    expect(await failing).toBe('unsupported');
    FakeNotification.supported = false;
    expect(await desktop.notify('Two', '')).toBe('unsupported');
    expect(setUp().desktop.notifications).toBe(false);
    expect(await noDesktop.notify('Three', '')).toBe('unsupported');
  });
});

describe('the page on which a network lets one write', () => {
  const open = async (desktop: Session['desktop'], input: unknown) => {
    const folder = temporaryFolder();
    const shell = createShell({
      kind: 'electron',
      version: '0.0.0',
      places: { dataDir: folder.path, workspacesDir: folder.path },
      settings: createSettings(folder.path),
      spawn: () => {
        throw new Error('No workspace is needed.');
      },
      fixedNow: null,
      log: { info: () => undefined, error: () => undefined },
    });
    const session: Session = { key: null, admit: () => undefined, enter: () => undefined, desktop };
    const reply = await shell.call(session, 'app.openCompose', input);
    folder.remove();
    return reply;
  };

  it('opens in the browser, by the name of the network alone', async () => {
    expect(await open(setUp().desktop, { platform: 'instagram' })).toEqual({ ok: true, value: null });
    expect(fake.shell.openExternal).toHaveBeenCalledExactlyOnceWith('https://www.instagram.com/');
  });

  it('is https for every network that has one, and refused for the others', async () => {
    for (const platform of platforms) await open(setUp().desktop, { platform });
    const opened = fake.shell.openExternal.mock.calls.map((call: readonly unknown[]) => String(call[0]));
    expect(opened.length).toBeGreaterThan(5);
    expect(opened.filter((address) => !address.startsWith('https://'))).toEqual([]);
    expect(await open(setUp().desktop, { platform: 'website' })).toMatchObject({
      error: { reason: 'no-compose-page' },
    });
  });

  it('cannot be an address of the caller’s own', async () => {
    for (const platform of ['https://example.org/', 'constructor', '__proto__'])
      expect(await open(setUp().desktop, { platform })).toMatchObject({ error: { code: 'invalid-input' } });
    expect(fake.shell.openExternal).not.toHaveBeenCalled();
  });

  it('is left to the page in a browser', async () => {
    expect(await open(noDesktop, { platform: 'instagram' })).toMatchObject({ error: { reason: 'no-browser' } });
  });
});
