import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeSession, FakeWebContents, fake } from '../support/fake-electron.ts';

vi.mock('electron', async () => (await import('../support/fake-electron.ts')).fake);

const { harden } = await import('../../electron/main/hardening.ts');

function navigation(url: string, isMainFrame = true) {
  return { url, isMainFrame, preventDefault: vi.fn() };
}

describe('harden', () => {
  let contents: FakeWebContents;
  let session: FakeSession;

  beforeEach(() => {
    fake.app.removeAllListeners();
    contents = new FakeWebContents();
    session = new FakeSession();
    harden();
    fake.app.emit('web-contents-created', {}, contents);
    fake.app.emit('session-created', session);
  });

  it('puts every renderer in the sandbox', () => {
    expect(fake.app.enableSandbox).toHaveBeenCalledOnce();
  });

  it('leaves the sandbox off where the person turned it off', () => {
    fake.app.enableSandbox.mockClear();
    fake.app.switches = new Set(['no-sandbox']);
    harden();
    fake.app.switches = new Set();
    expect(fake.app.enableSandbox).not.toHaveBeenCalled();
  });

  it('lets the page go to itself', () => {
    const event = navigation('app://colonnade/#/balance');
    contents.emit('will-frame-navigate', event);
    expect(event.preventDefault).not.toHaveBeenCalled();
  });

  it('keeps the page from leaving and gives a web link to the browser', () => {
    const event = navigation('https://example.org/post?id=1');
    contents.emit('will-frame-navigate', event);
    expect(event.preventDefault).toHaveBeenCalled();
    expect(fake.shell.openExternal).toHaveBeenCalledWith('https://example.org/post?id=1');
  });

  it.each([
    'file:///etc/passwd',
    'http://example.org/',
    'javascript:alert(1)',
    'app://elsewhere/',
    'https://user:secret@example.org/',
    'smb://server/share',
  ])('keeps the page from %s and opens it nowhere', (url) => {
    const event = navigation(url);
    contents.emit('will-frame-navigate', event);
    expect(event.preventDefault).toHaveBeenCalled();
    expect(fake.shell.openExternal).not.toHaveBeenCalled();
  });

  it('does not open what a frame inside the page asks for', () => {
    const event = navigation('https://example.org/', false);
    contents.emit('will-frame-navigate', event);
    expect(event.preventDefault).toHaveBeenCalled();
    expect(fake.shell.openExternal).not.toHaveBeenCalled();
  });

  it('denies new windows, and opens their web links in the browser', () => {
    expect(contents.windowOpenHandler({ url: 'https://example.org/' })).toEqual({ action: 'deny' });
    expect(contents.windowOpenHandler({ url: 'app://colonnade/' })).toEqual({ action: 'deny' });
    expect(fake.shell.openExternal).toHaveBeenCalledExactlyOnceWith('https://example.org/');
  });

  it('attaches no webview', () => {
    const event = { preventDefault: vi.fn() };
    contents.emit('will-attach-webview', event);
    expect(event.preventDefault).toHaveBeenCalled();
  });

  it.each(['media', 'geolocation', 'notifications', 'hid', 'clipboard-read', 'openExternal'])(
    'denies %s',
    (permission) => {
      const answer = vi.fn();
      session.request(contents, permission, answer);
      expect(answer).toHaveBeenCalledWith(false);
      expect(session.check(contents, permission, 'app://colonnade/')).toBe(false);
      expect(session.device()).toBe(false);
    },
  );

  it('lets the page alone write to the clipboard', () => {
    const answer = vi.fn();
    session.request(contents, 'clipboard-sanitized-write', answer);
    expect(answer).toHaveBeenCalledWith(true);
    expect(session.check(contents, 'clipboard-sanitized-write', 'app://colonnade/')).toBe(true);
    expect(session.check(contents, 'clipboard-sanitized-write', 'https://example.org/')).toBe(false);
  });
});
