import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '#contract/index.ts';
import { buildFields, buildSeed } from '#test/builders.ts';
import { type RunningHost, startHost, stubPage, temporaryFolder } from '#test/host.ts';
import { rawRequest, signIn } from '#test/http.ts';
import { filesIn, picture } from '#test/media-files.ts';
import { type SmallDisk, smallDisk } from '#test/small-disk.ts';

/** What an upload must leave free at its beginning, and room for the test beside it, in bytes. */
const DISK_BYTES = 16 * 1024 * 1024;

const made = smallDisk(DISK_BYTES);
const missing = 'missing' in made ? made.missing : null;

describe.skipIf(missing !== null)(`a disk that others fill${missing === null ? '' : ` (not here: ${missing})`}`, () => {
  // Where there is none, nothing of this runs.
  const disk = made as SmallDisk;
  const data = temporaryFolder();
  const path = join(disk.path ?? '', 'Maison.colonnade');
  let host: RunningHost;
  let cookie: string;
  let key: string;

  const call = (name: string, input: unknown) => host.call(name, input, key);
  const value = async <T>(reply: Promise<Reply>): Promise<T> => {
    const answer = await reply;
    if (!answer.ok) throw new Error(answer.error.message);
    // The dispatcher parsed it with the procedure's schema.
    return answer.value as T;
  };
  const put = async (upload: string, at: number, body: Buffer) => {
    const headers = { cookie, origin: host.origin, 'sec-fetch-site': 'same-origin' };
    const answer = await rawRequest(host, `/media/uploads/${upload}?at=${at}`, { method: 'PUT', headers, body });
    return JSON.parse(answer.body) as Reply;
  };
  const begin = async (bytes: Buffer) =>
    (await value<{ upload: string }>(call('media.begin', { bytes: bytes.length }))).upload;
  const copy = async (bytes: Buffer) => {
    const upload = await begin(bytes);
    await value(put(upload, 0, bytes));
    const { sha256 } = await value<{ sha256: string }>(call('media.finish', { upload, name: 'coat.png' }));
    return { files: [{ sha256, name: 'coat.png' }] };
  };
  const start = async (args: readonly string[] = []) => {
    host = await startHost({ dataDir: data.path, pageDir: stubPage(data.path), args });
    cookie = await signIn(host);
  };
  const counts = async () => {
    const { postCount } = await value<{ postCount: number }>(call('workspace.snapshot', {}));
    const { items } = await value<{ items: unknown[] }>(call('media.list', {}));
    return { posts: postCount, media: items.length };
  };
  const post = (text: string) => ({ fields: buildFields({ text }), placements: [] });
  const full = { ok: false, error: { code: 'disk-full' } };

  beforeAll(async () => {
    await start();
    const workspace = await value<{ key: string }>(host.call('workspaces.create', { path, seed: buildSeed() }));
    key = workspace.key;
    await value(call('posts.create', post('Kept')));
  });
  afterEach(() => disk.makeRoom());
  afterAll(async () => {
    await host.stop();
    disk.remove();
    data.remove();
  });

  it('ends a copy midway, leaves nothing of it, and takes the file once there is room', async () => {
    const bytes = await picture('png', 20, 1200, 800);
    expect(bytes.length).toBeGreaterThan(1024 * 1024);
    const upload = await begin(bytes);
    await value(put(upload, 0, bytes.subarray(0, 100_000)));
    disk.fill();
    expect(await put(upload, 100_000, bytes.subarray(100_000))).toMatchObject(full);
    expect(filesIn(path)).toEqual([]);
    expect(await counts()).toEqual({ posts: 1, media: 0 });
    disk.makeRoom();
    await value(call('media.add', await copy(bytes)));
    expect(await counts()).toEqual({ posts: 1, media: 1 });
  });

  it('says before a copy begins how much room it needs', async () => {
    disk.fill();
    const reply = await call('media.begin', { bytes: 5 });
    expect(reply).toMatchObject({ ...full, error: { reason: 'media-no-room', params: { needed: 5, free: 0 } } });
  });

  it('keeps out of the library what it cannot write down, and out of the thumbnails nothing but the picture', async () => {
    const wanted = await copy(await picture('png', 200, 300, 200));
    disk.fill();
    const before = await counts();
    // The log of the workspace still has some room of its own, until it has to grow.
    const posts = await fillLog();
    expect(await call('media.add', wanted)).toMatchObject(full);
    expect(await counts()).toEqual({ ...before, posts: before.posts + posts });
    disk.makeRoom();
    await value(call('media.add', wanted));
    expect(await counts()).toEqual({ posts: before.posts + posts, media: before.media + 1 });
  });

  it('refuses a change, keeps all that was answered before, also after a power cut, and goes on', async () => {
    disk.fill();
    const before = await counts();
    const expected = { ...before, posts: before.posts + (await fillLog()) };
    expect(await counts()).toEqual(expected);
    await host.kill9();
    disk.makeRoom();
    await start(['--workspace', path]);
    expect(await counts()).toEqual(expected);
    await value(call('posts.create', post('After')));
    expect((await counts()).posts).toBe(expected.posts + 1);
  });

  it('says at opening that the disk is full, and opens with all of it once there is room', async () => {
    const before = await counts();
    await host.kill9();
    disk.fill();
    await start();
    expect(await host.call('workspaces.open', { path })).toMatchObject(full);
    disk.makeRoom();
    await value(host.call('workspaces.open', { path }));
    expect(await counts()).toEqual(before);
  });

  /** Writes posts until one is refused for want of room; gives how many were taken. */
  async function fillLog(): Promise<number> {
    for (let taken = 0; taken < 200; taken += 1) {
      const reply = await call('posts.create', post('x'.repeat(50_000)));
      if (reply.ok) continue;
      expect(reply).toMatchObject(full);
      return taken;
    }
    throw new Error('The disk was never full.');
  }
});
