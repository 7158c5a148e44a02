import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '#contract/index.ts';
import { contentFile, mediaFolder } from '#domain/media-files.ts';
import { buildSeed } from '#test/builders.ts';
import { type RunningHost, startHost, stubPage, temporaryFolder } from '#test/host.ts';
import { rawRequest, signIn } from '#test/http.ts';
import { filesIn, picture } from '#test/media-files.ts';

const folder = temporaryFolder();
let host: RunningHost;
let cookie: string;
let workspace: { readonly key: string; readonly path: string };

async function value<T>(reply: Promise<Reply>): Promise<T> {
  const answer = await reply;
  if (!answer.ok) throw new Error(answer.error.message);
  // The dispatcher parsed it with the procedure's schema.
  return answer.value as T;
}
const call = <T>(name: string, input: unknown): Promise<T> => value<T>(host.call(name, input, workspace.key));
const own = () => ({ cookie, origin: host.origin, 'sec-fetch-site': 'same-origin' });
const put = async (upload: string, at: number | string, body: Buffer, headers: Record<string, string> = own()) => {
  const answer = await rawRequest(host, `/media/uploads/${upload}?at=${at}`, { method: 'PUT', headers, body });
  return { status: answer.status, reply: JSON.parse(answer.body) as Reply };
};

async function add(name: string, bytes: Buffer) {
  const { upload } = await call<{ upload: string }>('media.begin', { bytes: bytes.length });
  const half = Math.floor(bytes.length / 2);
  for (const [at, piece] of [
    [0, bytes.subarray(0, half)],
    [half, bytes.subarray(half)],
  ] as const) {
    expect((await put(upload, at, piece)).reply).toEqual({ ok: true, value: null });
  }
  const looked = await call<{ sha256: string; name: string }>('media.finish', { upload, name });
  const files = [{ sha256: looked.sha256, name: looked.name }];
  const added = await call<{ value: { items: { id: string; sha256: string }[] } }>('media.add', { files });
  const [item] = added.value.items;
  if (!item) throw new Error('Nothing was added.');
  return item;
}

beforeAll(async () => {
  host = await startHost({ dataDir: folder.path, pageDir: stubPage(folder.path) });
  cookie = await signIn(host);
  workspace = await value(host.call('workspaces.create', { path: null, seed: buildSeed() }));
});
afterAll(async () => {
  await host.stop();
  folder.remove();
});

describe('copying a file through the host', () => {
  it('takes it in pieces and gives it back whole, in part and small', async () => {
    const bytes = await picture('jpeg', 10, 600, 400);
    const { id, sha256 } = await add('été.jpg', bytes);
    const path = `/media/${workspace.key}/${id}`;
    const whole = await rawRequest(host, path, { headers: { cookie } });
    expect(whole).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'image/jpeg',
        'content-length': String(bytes.length),
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringContaining('sandbox'),
        'content-disposition': "inline; filename*=UTF-8''%C3%A9t%C3%A9.jpg",
        etag: `"${sha256}"`,
      },
    });
    const known = await rawRequest(host, path, { headers: { cookie, 'if-none-match': `"${sha256}"` } });
    expect(known.status).toBe(304);
    const part = await rawRequest(host, path, { headers: { cookie, range: 'bytes=-5' } });
    expect(part).toMatchObject({
      status: 206,
      headers: { 'content-range': `bytes ${bytes.length - 5}-${bytes.length - 1}/${bytes.length}` },
    });
    const beyond = await rawRequest(host, path, { headers: { cookie, range: `bytes=${bytes.length}-` } });
    expect(beyond.status).toBe(416);
    const thumb = await rawRequest(host, `${path}/thumb`, { headers: { cookie } });
    expect(thumb).toMatchObject({ status: 200, headers: { 'content-type': 'image/webp' } });
    expect(thumb.headers['cache-control']).toContain('private');
  });

  it('says 404 once the file was deleted under it, and goes on', async () => {
    const { id, sha256 } = await add('gone.jpg', await picture('jpeg', 60));
    rmSync(join(mediaFolder(workspace.path), contentFile(sha256, 'image/jpeg')));
    expect((await rawRequest(host, `/media/${workspace.key}/${id}`, { headers: { cookie } })).status).toBe(404);
    const { items } = await call<{ items: { id: string; state: string }[] }>('media.list', {});
    expect(items.find((item) => item.id === id)?.state).toBe('missing');
  });

  it('removes a copy that is given up, out of order, too long or too short', async () => {
    const before = filesIn(workspace.path);
    const begin = async (bytes: number) => (await call<{ upload: string }>('media.begin', { bytes })).upload;
    const cancelled = await begin(10);
    await put(cancelled, 0, Buffer.from('abc'));
    await call('media.cancel', { upload: cancelled });
    expect((await put(cancelled, 3, Buffer.from('abc'))).reply).toMatchObject({ error: { reason: 'upload-gone' } });
    expect((await put(await begin(10), 4, Buffer.from('abc'))).reply).toMatchObject({
      error: { reason: 'upload-order' },
    });
    expect((await put(await begin(2), 0, Buffer.from('abc'))).reply).toMatchObject({
      error: { reason: 'upload-order' },
    });
    const short = await begin(10);
    await put(short, 0, Buffer.from('abc'));
    const finished = await host.call('media.finish', { upload: short, name: 'x.jpg' }, workspace.key);
    expect(finished).toMatchObject({ ok: false, error: { reason: 'upload-short' } });
    expect(filesIn(workspace.path)).toEqual(before);
  });

  it('says before it begins that the disk has no room', async () => {
    const before = filesIn(workspace.path);
    const reply = await host.call('media.begin', { bytes: 2 ** 52 }, workspace.key);
    expect(reply).toMatchObject({ ok: false, error: { code: 'disk-full', reason: 'media-no-room' } });
    expect(filesIn(workspace.path)).toEqual(before);
  });

  it('leaves an unfinished copy at most when it is killed, and clears that away when it comes back', async () => {
    const before = filesIn(workspace.path);
    const { upload } = await call<{ upload: string }>('media.begin', { bytes: 100 });
    await put(upload, 0, Buffer.from('abc'));
    await host.kill9();
    expect(filesIn(workspace.path).filter((name) => !before.includes(name))).toEqual([`.unfinished-${upload}`]);
    host = await startHost({
      dataDir: folder.path,
      pageDir: stubPage(folder.path),
      args: ['--workspace', workspace.path],
    });
    cookie = await signIn(host);
    await call('workspace.snapshot', {});
    expect(filesIn(workspace.path)).toEqual(before);
  }, 60_000);
});

describe('the guard of the media routes', () => {
  const id = '00000000-0000-4000-8000-000000000001';

  it.each([
    ['GET', `/media/abcdefghijkl/${id}`],
    ['GET', `/media/abcdefghijkl/${id}/thumb`],
    ['PUT', `/media/uploads/${id}?at=0`],
  ])('lets nobody in who is not signed in: %s %s', async (method, path) => {
    expect((await rawRequest(host, path, { method })).status).toBe(401);
    const foreign = { cookie, origin: 'https://evil.example' };
    expect((await rawRequest(host, path, { method, headers: foreign })).status).toBe(403);
    const rebound = { cookie, host: 'evil.example' };
    expect((await rawRequest(host, path, { method, headers: rebound })).status).toBe(403);
  });

  it('takes no piece whose origin is not seen to be its own page', async () => {
    expect((await put(id, 0, Buffer.from('x'), { cookie })).status).toBe(403);
  });

  it.each([
    '/media/abcdefghijkl/..%2f..%2fapi-token',
    `/media/../../api-token`,
    `/media/abcdefghijkl/${id}/../../api-token`,
    '/media/abcdefghijkl/x.js',
    `/media/abcdefghijkl/${id}`,
  ])('gives nothing for %s', async (path) => {
    expect((await rawRequest(host, path, { headers: { cookie } })).status).toBe(404);
  });

  it('takes no other method', async () => {
    for (const method of ['POST', 'DELETE', 'PUT']) {
      const answer = await rawRequest(host, `/media/abcdefghijkl/${id}`, { method, headers: own() });
      expect(answer.status).toBe(405);
    }
  });
});
