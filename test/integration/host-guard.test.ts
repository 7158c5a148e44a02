import { readFileSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type RunningHost, startHost, stubPage, temporaryFolder } from '../support/host.ts';
import { rawRequest, signIn } from '../support/http.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

describe('the host', () => {
  const folder = temporaryFolder();
  let host: RunningHost;
  let cookie: string;
  let token: string;

  beforeAll(async () => {
    host = await startHost({ dataDir: folder.path, pageDir: stubPage(folder.path) });
    token = readFileSync(join(folder.path, 'api-token'), 'utf8').trim();
    cookie = await signIn(host);
  });
  afterAll(async () => {
    await host.stop();
    folder.remove();
  });

  const json = { 'content-type': 'application/json' };
  const bearer = () => ({ ...json, authorization: `Bearer ${token}` });
  const fromPage = () => ({ ...json, cookie, origin: host.origin, 'sec-fetch-site': 'same-origin' });
  const rpc = (headers: Record<string, string>, body: string | Buffer = '{}', name = 'app.info') =>
    rawRequest(host, `/rpc/${name}`, { method: 'POST', headers, body });

  it('listens on the loopback address alone', async () => {
    const other = Object.values((await import('node:os')).networkInterfaces())
      .flat()
      .find((address) => address?.family === 'IPv4' && !address.internal);
    if (!other) return;
    const outcome = await new Promise((resolve) => {
      const socket = connect(host.port, other.address);
      socket.once('connect', () => resolve('connected'));
      socket.once('error', () => resolve('refused'));
    });
    expect(outcome).toBe('refused');
  });

  it('gives the page a cookie that scripts and other sites cannot have, named after the port', async () => {
    const second = await startHost({ dataDir: folder.path, pageDir: stubPage(folder.path) });
    const { pathname, search } = new URL(second.url);
    const answer = await rawRequest(second, pathname + search);
    await second.stop();
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/');
    const [set] = answer.headers['set-cookie'] ?? [];
    expect(set).toMatch(new RegExp(`^colonnade_${second.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`));
  });

  it('takes the printed address once, and tells a person what to do then', async () => {
    const { pathname, search } = new URL(host.url);
    const again = await rawRequest(host, pathname + search);
    expect(again.status).toBe(403);
    expect(again.headers['set-cookie']).toBeUndefined();
    expect(again.body).toContain('start Colonnade again');
  });

  it('lets a page that is signed in open a used address', async () => {
    const { pathname, search } = new URL(host.url);
    const again = await rawRequest(host, pathname + search, { headers: { cookie } });
    expect([again.status, again.headers['set-cookie']]).toEqual([303, undefined]);
  });

  it('refuses a wrong token', async () => {
    expect((await rawRequest(host, `/?token=${'x'.repeat(43)}`)).status).toBe(403);
    expect((await rawRequest(host, '/?token=')).status).toBe(403);
  });

  it('gives the page with a policy and a nonce to a page that reloads', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => rawRequest(host, '/', { headers: { cookie } })));
    const nonce = /'nonce-([^']+)'/.exec(String(first?.headers['content-security-policy']))?.[1];
    expect(first?.status).toBe(200);
    expect(first?.body).toContain(`content="${nonce}"`);
    expect(second?.body).not.toContain(nonce);
    expect(first?.headers['cache-control']).toBe('no-store');
  });

  it('shows nothing to whoever is not signed in', async () => {
    for (const path of ['/', '/index.html', '/assets/index-abcdef12.js', '/missing']) {
      expect((await rawRequest(host, path)).status, path).toBe(403);
    }
  });

  it('answers calls of the page and of scripts', async () => {
    expect((await rpc(fromPage())).status).toBe(200);
    expect((await rpc(bearer())).status).toBe(200);
    expect(
      (await rpc({ ...fromPage(), host: `localhost:${host.port}`, origin: `http://localhost:${host.port}` })).status,
    ).toBe(200);
  });

  it.each([
    ['no cookie and no token', () => json, 401],
    ['a wrong token', () => ({ ...json, authorization: `Bearer ${'a'.repeat(43)}` }), 401],
    ['a wrong cookie', () => ({ ...fromPage(), cookie: `colonnade_${host.port}=${'a'.repeat(43)}` }), 401],
    ['a cookie but no origin', () => ({ ...json, cookie }), 403],
    ['the origin of another site', () => ({ ...fromPage(), origin: 'http://example.org' }), 403],
    ['the origin of another port', () => ({ ...fromPage(), origin: 'http://127.0.0.1:1' }), 403],
    ['a null origin', () => ({ ...fromPage(), origin: 'null' }), 403],
    ['a call from another site', () => ({ ...fromPage(), 'sec-fetch-site': 'cross-site' }), 403],
    ['a call from another port', () => ({ ...fromPage(), 'sec-fetch-site': 'same-site' }), 403],
    ['a name that leads here', () => ({ ...fromPage(), host: `attacker.example:${host.port}` }), 403],
    ['a host without a port', () => ({ ...bearer(), host: '127.0.0.1' }), 403],
    ['a script’s token from another site', () => ({ ...bearer(), origin: 'https://example.org' }), 403],
  ])('refuses %s', async (_what, headers, status) => {
    const answer = await rpc(headers());
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'refused' } });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])(
    'refuses a body of %s',
    async (type) => {
      expect((await rpc({ ...bearer(), 'content-type': type })).status).toBe(415);
    },
  );

  it('refuses what is not JSON, and takes an empty body for no input', async () => {
    expect((await rpc(bearer(), '{"a":')).status).toBe(400);
    expect(JSON.parse((await rpc(bearer(), '')).body)).toMatchObject({ ok: true });
  });

  it('refuses a body over 48 MB by its length alone', async () => {
    const answer = await rpc({ ...bearer(), 'content-length': String(49 * 1024 * 1024) }, 'x').catch(() => null);
    // The host answers and hangs up while the body is still to come; either shows the refusal.
    expect(answer === null || answer.status === 413).toBe(true);
    expect((await rpc(bearer())).status).toBe(200);
  });

  it('answers an unknown procedure, and names that are on every object, as unknown', async () => {
    for (const name of ['nothing.here', 'constructor', '__proto__', 'toString']) {
      expect(JSON.parse((await rpc(bearer(), '{}', name)).body), name).toMatchObject({
        error: { code: 'unknown-procedure' },
      });
    }
  });

  it('allows each path its own method alone', async () => {
    expect((await rawRequest(host, '/rpc/app.info', { headers: bearer() })).status).toBe(405);
    expect((await rawRequest(host, '/', { method: 'POST', headers: { ...fromPage() }, body: '{}' })).status).toBe(405);
    expect((await rawRequest(host, '/contract', { method: 'DELETE', headers: bearer() })).status).toBe(405);
  });

  it.each([
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/api-token',
    '/assets/..%2f..%2fapi-token',
    '/..%5capi-token',
    '/assets/%00',
    '/%',
    '//etc/passwd',
  ])('serves nothing outside the page: %s', async (path) => {
    expect((await rawRequest(host, path, { headers: { cookie } })).status).toBe(404);
  });

  it('lets assets that are named after their content be kept, and others be asked about', async () => {
    const asset = await rawRequest(host, '/assets/index-abcdef12.js', { headers: { cookie } });
    expect(asset.headers['cache-control']).toContain('immutable');
    const plain = await rawRequest(host, '/plain.svg', { headers: { cookie } });
    expect(plain.headers['cache-control']).toBe('no-cache');
    const etag = String(plain.headers.etag);
    const again = await rawRequest(host, '/plain.svg', { headers: { cookie, 'if-none-match': etag } });
    expect([again.status, again.body]).toEqual([304, '']);
  });

  it('sends the same protective headers with every kind of answer', async () => {
    const answers = await Promise.all([
      rawRequest(host, '/', { headers: { cookie } }),
      rawRequest(host, '/missing', { headers: { cookie } }),
      rawRequest(host, '/plain.svg', { headers: { cookie } }),
      rpc(bearer()),
      rpc(json),
    ]);
    for (const { headers } of answers) {
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
      });
    }
  });

  it.skipIf(process.platform === 'win32')('keeps the token for scripts from other users', () => {
    expect(statSync(join(folder.path, 'api-token')).mode & 0o777).toBe(0o600);
  });
});
