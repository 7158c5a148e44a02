import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Registry, Running } from '#shell/registry.ts';
import { fake } from '../support/fake-electron.ts';
import { stubPage, temporaryFolder } from '../support/host.ts';

vi.mock('electron', async () => (await import('../support/fake-electron.ts')).fake);

const { declareScheme, isPage, servePage } = await import('../../electron/main/app-protocol.ts');
const { createUploads } = await import('../../electron/shell/uploads.ts');

describe('the app protocol', () => {
  const folder = temporaryFolder();
  const get = (url: string, init?: RequestInit): Promise<Response> => {
    const handler = fake.test.schemes.get('app');
    if (!handler) throw new Error('No handler was registered.');
    return handler(new Request(url, init));
  };

  const key = 'abcdefghijkl';
  const id = '00000000-0000-4000-8000-000000000001';
  const content = { name: 'clip.mp4', sha256: 'ab'.repeat(32), mime: 'video/mp4', bytes: 10 };
  const uploads = createUploads();

  beforeAll(() => {
    const running: Running = {
      ref: () => ({ key, path: join(folder.path, 'Brand.colonnade'), name: 'Brand' }),
      call: async () => ({ ok: true, value: content }),
    };
    // Serving files asks a registry for nothing but the workspace.
    const registry = { find: async (asked: string) => (asked === key ? running : null) } as unknown as Registry;
    const call = async () => ({ ok: true, value: null }) as const;
    mkdirSync(join(folder.path, 'Brand.media', 'ab'), { recursive: true });
    writeFileSync(join(folder.path, 'Brand.media', 'ab', `${content.sha256}.mp4`), '0123456789');
    servePage(stubPage(folder.path), { registry, uploads, call });
  });
  afterAll(() => folder.remove());

  it('is a standard, secure scheme that does not get around the policy', () => {
    declareScheme();
    expect(fake.protocol.registerSchemesAsPrivileged).toHaveBeenCalledWith([
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true, stream: true },
      },
    ]);
  });

  it('gives the page a nonce of its own each time, in the policy and in the document', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const response = await get('app://colonnade/');
        const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1];
        expect(await response.text()).toContain(`content="${nonce}"`);
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(2);
  });

  it('has a policy that allows no foreign and no inline script', async () => {
    const { headers } = await get('app://colonnade/');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    ['app://elsewhere/', 403],
    ['app://colonnade/missing.js', 404],
    ['app://colonnade/..%2f..%2fpackage.json', 404],
    ['app://colonnade/%2e%2e/%2e%2e/package.json', 404],
    ['app://colonnade/..%5c..%5cpackage.json', 404],
    ['app://colonnade/%00', 404],
  ])('answers %s with %i', async (url, status) => {
    expect((await get(url)).status).toBe(status);
  });

  it('gives a part of a film, which nothing in it can leave', async () => {
    const response = await get(`app://colonnade/media/${key}/${id}`, { headers: { range: 'bytes=2-4' } });
    expect([response.status, await response.text()]).toEqual([206, '234']);
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect((await get(`app://colonnade/media/unknownkey00/${id}`)).status).toBe(404);
  });

  it('takes the pieces of a file, in order', async () => {
    const upload = await uploads.begin(join(folder.path, 'Brand.colonnade'), 6);
    const put = async (at: number, body: string) => {
      const response = await get(`app://colonnade/media/uploads/${upload}?at=${at}`, { method: 'PUT', body });
      return response.json();
    };
    expect(await put(0, 'abc')).toEqual({ ok: true, value: null });
    expect(await put(3, 'def')).toEqual({ ok: true, value: null });
    const name = await uploads.finish(upload);
    expect(readFileSync(join(folder.path, 'Brand.media', name), 'utf8')).toBe('abcdef');
  });

  it('answers nothing but GET', async () => {
    expect((await get('app://colonnade/', { method: 'POST' })).status).toBe(403);
  });

  it.each([
    ['app://colonnade/', true],
    ['app://colonnade/index.html#x', true],
    ['app://colonnade.example.org/', false],
    ['https://colonnade/', false],
    ['not an address', false],
  ])('says of %s whether it is the page: %s', (address, answer) => {
    expect(isPage(address)).toBe(answer);
  });
});
