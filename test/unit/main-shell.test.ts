import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { FromBackend, ToBackend } from '#backend/protocol.ts';
import type { ChangeEvent } from '#contract/index.ts';
import { startBackend } from '#shell/backend-process.ts';
import { fixedNowFrom } from '#shell/fixed-now.ts';
import { defaultDataDir, fileNameOf, freePath, keyOf } from '#shell/paths.ts';
import { createSettings } from '#shell/settings.ts';
import { temporaryFolder } from '../support/host.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

/** Backend processes that a test answers for and kills. */
function fakeProcesses() {
  const made: { sent: ToBackend[]; say(message: FromBackend): void; die(): void; killed: boolean }[] = [];
  const spawn = () => {
    let onMessage = (_message: FromBackend) => {};
    let onExit = () => {};
    const process = {
      sent: [] as ToBackend[],
      killed: false,
      say: (message: FromBackend) => onMessage(message),
      die: () => onExit(),
    };
    made.push(process);
    return {
      send: (message: ToBackend) => {
        process.sent.push(message);
        if (message.type === 'open') onMessage({ type: 'opened', path: message.request.path, name: 'Brand' });
        if (message.type === 'close') onExit();
      },
      onMessage: (listener: typeof onMessage) => {
        onMessage = listener;
      },
      onExit: (listener: typeof onExit) => {
        onExit = listener;
      },
      kill: () => {
        process.killed = true;
        onExit();
      },
    };
  };
  return { made, spawn };
}

const log = { info: vi.fn(), error: vi.fn() };
const sampleRequest = { mode: 'sample', path: '/w/x.colonnade', language: 'en' } as const;

describe('a backend process', () => {
  const start = async () => {
    const processes = fakeProcesses();
    const backend = await startBackend(sampleRequest, { spawn: processes.spawn, fixedNow: null, log });
    return { backend, made: processes.made };
  };
  /** The id of the last call that a process was sent. */
  const lastCall = (process: { sent: ToBackend[] } | undefined) => {
    const call = process?.sent.findLast((message) => message.type === 'call');
    return call?.type === 'call' ? call.id : -1;
  };

  it('gives each call its own answer, in whichever order they come', async () => {
    const { backend, made } = await start();
    const first = backend.call('posts.get', { id: 'a' });
    await vi.waitFor(() => expect(lastCall(made[0])).toBe(1));
    const second = backend.call('posts.get', { id: 'b' });
    await vi.waitFor(() => expect(lastCall(made[0])).toBe(2));
    made[0]?.say({ type: 'reply', id: 2, reply: { ok: true, value: 'b' } });
    made[0]?.say({ type: 'reply', id: 1, reply: { ok: true, value: 'a' } });
    expect(await Promise.all([first, second])).toEqual([
      { ok: true, value: 'a' },
      { ok: true, value: 'b' },
    ]);
  });

  it('answers what was under way when it dies, and opens the file again without making the sample anew', async () => {
    const { backend, made } = await start();
    const lost = backend.call('posts.create', {});
    await vi.waitFor(() => expect(lastCall(made[0])).toBe(1));
    made[0]?.die();
    expect(await lost).toMatchObject({ ok: false, error: { code: 'unavailable', reason: 'backend-ended' } });
    const next = backend.call('posts.get', {});
    await vi.waitFor(() => expect(lastCall(made[1])).toBe(2));
    expect(made[1]?.sent[0]).toMatchObject({ request: { mode: 'open', path: '/w/x.colonnade' } });
    made[1]?.say({ type: 'reply', id: 2, reply: { ok: true, value: null } });
    expect(await next).toEqual({ ok: true, value: null });
  });

  it('does not start again by itself what dies as soon as it has begun', async () => {
    const { made } = await start();
    made[0]?.die();
    await Promise.resolve();
    expect(made).toHaveLength(1);
  });

  it('passes changes on until a listener leaves', async () => {
    const { backend, made } = await start();
    const heard: ChangeEvent[] = [];
    const leave = backend.subscribe((event) => heard.push(event));
    made[0]?.say({ type: 'event', event: { revision: 1, kinds: ['posts'] } });
    leave();
    made[0]?.say({ type: 'event', event: { revision: 2, kinds: ['posts'] } });
    expect(heard.map(({ revision }) => revision)).toEqual([1]);
  });

  it('answers nothing more once it is closed', async () => {
    const { backend, made } = await start();
    await backend.close();
    expect(made[0]?.sent.at(-1)).toEqual({ type: 'close' });
    expect(await backend.call('posts.get', {})).toMatchObject({ ok: false, error: { code: 'unavailable' } });
    expect(made).toHaveLength(1);
  });
});

describe('a file name', () => {
  it.each([
    ['Maison Lune', 'Maison Lune'],
    ['Café 東京 🎈', 'Café 東京 🎈'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
    ['../../etc/passwd', 'etc passwd'],
    ['  .hidden. ', 'hidden'],
    ['\u0000\u202e', 'Workspace'],
    ['CON', 'CON workspace'],
    ['x'.repeat(120), 'x'.repeat(60)],
  ])('of the brand %j is %j', (brand, name) => {
    expect(fileNameOf(brand)).toBe(name);
  });

  it('counts on while names are taken', () => {
    const at = join(folder.path, 'names');
    mkdirSync(at);
    for (const name of ['Brand', 'Brand 2']) writeFileSync(join(at, `${name}.colonnade`), '');
    expect(freePath(at, 'Brand')).toBe(join(at, 'Brand 3.colonnade'));
  });
});

describe('the data folder', () => {
  it('is where each system keeps such things', () => {
    expect(defaultDataDir('linux', {}, '/home/ana')).toBe(join('/home/ana', '.local', 'share', 'colonnade'));
    expect(defaultDataDir('linux', { XDG_DATA_HOME: '/x' }, '/home/ana')).toBe(join('/x', 'colonnade'));
    expect(defaultDataDir('darwin', {}, '/Users/ana')).toContain(join('Application Support', 'Colonnade'));
    expect(defaultDataDir('win32', { APPDATA: 'C:\\Roaming' }, 'C:\\ana')).toContain('Roaming');
  });
});

describe('the settings', () => {
  it('keep thirty recent files, newest first and each once', () => {
    const settings = createSettings(join(folder.path, 'many'));
    for (let count = 0; count < 35; count += 1) settings.remember(`/w/${count}`, `W${count}`, count);
    settings.remember('/w/20', 'W20 again', 100);
    const recents = settings.recents();
    expect(recents).toHaveLength(30);
    expect(recents.slice(0, 2).map(({ name }) => name)).toEqual(['W20 again', 'W34']);
  });
});

describe('the fixed clock', () => {
  it('takes an instant in either form and refuses anything else', () => {
    expect(fixedNowFrom(undefined)).toBeNull();
    expect(fixedNowFrom('1773219600000')).toBe(1_773_219_600_000);
    expect(fixedNowFrom('2026-03-11T09:00:00Z')).toBe(1_773_219_600_000);
    expect(() => fixedNowFrom('soon')).toThrow('not an instant');
  });
});

describe('a key', () => {
  it('is short, fit for a header, and the same for the same file', () => {
    expect(keyOf('/w/é 東.colonnade')).toMatch(/^[\w-]{12}$/);
    expect(keyOf('/w/a')).toBe(keyOf('/w/a'));
    expect(keyOf('/w/a')).not.toBe(keyOf('/w/b'));
  });
});
