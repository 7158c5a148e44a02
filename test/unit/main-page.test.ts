import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fake } from '../support/fake-electron.ts';
import { stubPage, temporaryFolder } from '../support/host.ts';

vi.mock('electron', async () => (await import('../support/fake-electron.ts')).fake);

const { declareScheme, isPage, servePage } = await import('../../electron/main/app-protocol.ts');

describe('the app protocol', () => {
  const folder = temporaryFolder();
  const get = (url: string, init?: RequestInit): Promise<Response> => {
    const handler = fake.test.schemes.get('app');
    if (!handler) throw new Error('No handler was registered.');
    return handler(new Request(url, init));
  };

  beforeAll(() => {
    servePage(stubPage(folder.path));
  });
  afterAll(() => folder.remove());

  it('is a standard, secure scheme that does not get around the policy', () => {
    declareScheme();
    expect(fake.protocol.registerSchemesAsPrivileged).toHaveBeenCalledWith([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
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
