import { appendFileSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentFile, mediaFolder, unfinishedFile } from '#domain/media-files.ts';
import { TestWorkspace } from '#test/backend.ts';
import { buildFields } from '#test/builders.ts';
import { addMedia, filesIn, film, pdf, picture, pngBomb, unfinished } from '#test/media-files.ts';

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = new TestWorkspace();
});
afterEach(() => workspace[Symbol.dispose]());

const pathOf = (item: { readonly sha256: string; readonly mime: Parameters<typeof contentFile>[1] }) =>
  join(mediaFolder(workspace.deps.path), contentFile(item.sha256, item.mime));
const inspect = (name: string, bytes: Buffer) =>
  workspace.call('media.inspect', { unfinished: unfinished(workspace.deps.path, bytes), name });
const refusal = (name: string, bytes: Buffer) =>
  workspace.fails('media.inspect', { unfinished: unfinished(workspace.deps.path, bytes), name });
const postWith = async (...ids: readonly string[]) => {
  const media = ids.map((mediaId) => ({ mediaId, alt: `about ${mediaId.slice(-2)}` }));
  return (await workspace.call('posts.create', { fields: buildFields({ media }), placements: [] })).value;
};
const items = async () => (await workspace.call('media.list', {})).items;

describe('adding a file', () => {
  it.each([
    ['photo.jpg', () => picture('jpeg'), { kind: 'image', mime: 'image/jpeg', width: 90, height: 60 }],
    ['photo.png', () => picture('png'), { kind: 'image', mime: 'image/png', width: 90, height: 60 }],
    ['photo.webp', () => picture('webp'), { kind: 'image', mime: 'image/webp' }],
    ['photo.gif', () => picture('gif'), { kind: 'image', mime: 'image/gif' }],
    ['photo.avif', () => picture('avif'), { kind: 'image', mime: 'image/avif' }],
    ['clip.mp4', async () => film(65, 1920, 1080), { kind: 'video', seconds: 65, width: 1920, height: 1080 }],
    ['upright.mp4', async () => film(5, 1920, 1080, true), { kind: 'video', width: 1080, height: 1920 }],
    ['sheet.pdf', async () => pdf, { kind: 'document', mime: 'application/pdf', width: null }],
  ] as const)('keeps %s by its content and knows what it is', async (name, make, facts) => {
    const item = await addMedia(workspace, name, await make());
    expect(item).toMatchObject({ ...facts, name, tags: [] });
    expect(existsSync(pathOf(item))).toBe(true);
    expect(filesIn(workspace.deps.path).some((file) => file.startsWith('.unfinished'))).toBe(false);
  });

  it('keeps the true type of a file that lies about it, and says so', async () => {
    const looked = await inspect('holiday.png', await picture('jpeg'));
    expect(looked).toMatchObject({ givenName: 'holiday.png', name: 'holiday.jpg', mime: 'image/jpeg' });
  });

  it.each([
    ['a text called a picture', 'photo.jpg', async () => Buffer.from('not a picture'), 'media-type'],
    [
      'a drawing with scripts',
      'logo.svg',
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'media-svg',
    ],
    ['a format that nothing shows', 'scan.tiff', () => picture('tiff'), 'media-photo-format'],
    ['an empty file', 'photo.jpg', async () => Buffer.alloc(0), 'media-empty'],
    ['half a JPEG', 'photo.jpg', async () => (await picture('jpeg', 90, 600, 400)).subarray(0, 9000), 'media-broken'],
    ['half a PNG', 'photo.png', async () => (await picture('png', 90, 300, 200)).subarray(0, 9000), 'media-broken'],
    ['half a film', 'clip.mp4', async () => film(5, 640, 360).subarray(0, 300), 'media-broken'],
    ['half a PDF', 'sheet.pdf', async () => pdf.subarray(0, 30), 'media-broken'],
    ['an image bomb', 'bomb.png', async () => pngBomb(30_000, 30_000), 'media-too-many-pixels'],
  ] as const)('refuses %s and leaves nothing of it', async (_what, name, make, reason) => {
    const error = await refusal(name, await make());
    expect(error).toMatchObject({ code: 'refused', reason });
    expect(filesIn(workspace.deps.path)).toEqual([]);
    expect(workspace.deps.errors).toEqual([]);
  });

  it('takes several as one step, and a content that is there already not again', async () => {
    const same = await picture('jpeg', 10);
    const first = await addMedia(workspace, 'a.jpg', same);
    const again = await inspect('copy of a.jpg', same);
    const fresh = await inspect('b.jpg', await picture('jpeg', 200));
    const twice = { ...fresh, name: 'b again.jpg' };
    const files = [again, fresh, twice].map(({ sha256, name }) => ({ sha256, name }));
    const { step, value } = await workspace.call('media.add', { files });
    expect(again.sha256).toBe(first.sha256);
    expect(step?.name).toBe('media-added');
    expect(value).toMatchObject({ added: [value.items[1]?.id], items: [{ id: first.id }, { name: 'b.jpg' }] });
  });

  it('adds nothing that was not inspected', async () => {
    const error = await workspace.fails('media.add', { files: [{ sha256: 'a'.repeat(64), name: 'x.jpg' }] });
    expect(error.reason).toBe('upload-gone');
  });

  it.each(['../brand.colonnade', 'brand.colonnade', '.unfinished-x', `${unfinishedFile(crypto.randomUUID())}/..`])(
    'looks at no file called %s',
    async (name) => {
      expect(await workspace.fails('media.inspect', { unfinished: name, name: 'x' })).toMatchObject({
        code: 'invalid-input',
      });
    },
  );

  it('clears away at opening what an earlier run left unfinished', async () => {
    unfinished(workspace.deps.path, await picture('jpeg'));
    workspace.reopen();
    expect(filesIn(workspace.deps.path)).toEqual([]);
  });
});

describe('a file in use', () => {
  it('must be in the library before a post can have it', async () => {
    const media = [{ mediaId: '99999999-9999-4999-8999-999999999999', alt: '' }];
    const error = await workspace.fails('posts.create', { fields: buildFields({ media }), placements: [] });
    expect(error).toMatchObject({ code: 'not-found', reason: 'media' });
    const post = await postWith();
    const input = { id: post.id, revision: post.revision, fields: { media } };
    expect(await workspace.fails('posts.update', input)).toMatchObject({ code: 'not-found', reason: 'media' });
  });

  it('is counted, named with its posts, and not deleted, not even for the trash', async () => {
    const item = await addMedia(workspace, 'a.jpg', await picture('jpeg'));
    const post = await postWith(item.id);
    expect(await items()).toMatchObject([{ uses: 1, trashUses: 0 }]);
    expect(await workspace.call('media.uses', { id: item.id })).toMatchObject([{ postId: post.id }]);
    expect(await workspace.fails('media.delete', { ids: [item.id] })).toMatchObject({
      code: 'in-use',
      reason: 'media-in-use',
    });
    await workspace.call('posts.delete', { ids: [post.id] });
    expect(await items()).toMatchObject([{ uses: 0, trashUses: 1 }]);
    expect(await workspace.fails('media.delete', { ids: [item.id] })).toMatchObject({ reason: 'media-in-trash' });
  });

  it('is replaced everywhere at once, each post with it once, and one undo puts it back', async () => {
    const old = await addMedia(workspace, 'old.jpg', await picture('jpeg', 10));
    const next = await addMedia(workspace, 'new.jpg', await picture('jpeg', 200));
    const other = await addMedia(workspace, 'other.jpg', await picture('jpeg', 90));
    await workspace.call('media.update', { id: old.id, tags: ['Été'] });
    const single = await postWith(old.id);
    const both = await postWith(other.id, old.id, next.id);
    const idsOf = async (id: string) => (await workspace.call('posts.get', { id })).media.map(({ mediaId }) => mediaId);
    const { step } = await workspace.call('media.replace', { id: old.id, byId: next.id });
    expect(step).toMatchObject({ name: 'media-replaced', params: { count: 2 } });
    expect([await idsOf(single.id), await idsOf(both.id)]).toEqual([[next.id], [other.id, next.id]]);
    expect((await workspace.call('media.get', { ids: [next.id] }))[0]?.tags).toEqual(['Été']);
    await workspace.call('history.undo', { to: null });
    expect([await idsOf(single.id), await idsOf(both.id)]).toEqual([[old.id], [other.id, old.id, next.id]]);
  });
});

describe('the copies on the disk', () => {
  it('stay after a delete, for undo, also after a restart, until nothing needs them and somebody clears them away', async () => {
    const item = await addMedia(workspace, 'a.jpg', await picture('jpeg'));
    await workspace.call('media.delete', { ids: [item.id] });
    workspace.reopen();
    expect(await workspace.call('media.leftovers', {})).toMatchObject({ files: 0 });
    await workspace.call('media.clear', {});
    await workspace.call('history.undo', { to: null });
    expect(await items()).toMatchObject([{ id: item.id, state: 'ok' }]);
    await workspace.call('history.undo', { to: null });
    // Another step takes the place of those that could be done again: now nothing leads back to the file.
    await workspace.call('workspace.update', { name: 'Other' });
    expect(await workspace.call('media.leftovers', {})).toMatchObject({ files: 1, bytes: item.bytes });
    expect(await workspace.call('media.clear', {})).toMatchObject({ files: 1 });
    expect(filesIn(workspace.deps.path)).toEqual([]);
  });

  it('are found missing at once and altered when they are read', async () => {
    const gone = await addMedia(workspace, 'gone.jpg', await picture('jpeg', 10));
    const longer = await addMedia(workspace, 'longer.jpg', await picture('jpeg', 90));
    const changed = await addMedia(workspace, 'changed.pdf', pdf);
    const sound = await addMedia(workspace, 'sound.jpg', await picture('jpeg', 200));
    rmSync(pathOf(gone));
    appendFileSync(pathOf(longer), 'x');
    writeFileSync(pathOf(changed), pdf.toString('latin1').replace('1.4', '1.5'));
    const states = async () => Object.fromEntries((await items()).map(({ id, state }) => [id, state]));
    expect(await states()).toMatchObject({ [gone.id]: 'missing', [changed.id]: 'ok' });
    const checked = await workspace.call('media.check', { ids: [gone.id, longer.id, changed.id, sound.id] });
    expect(checked.map(({ state }) => state)).toEqual(['missing', 'altered', 'altered', 'ok']);
    expect(await states()).toMatchObject({ [changed.id]: 'altered', [sound.id]: 'ok' });
  });

  it('heal when the same content is added again', async () => {
    const item = await addMedia(workspace, 'a.pdf', pdf);
    writeFileSync(pathOf(item), pdf.toString('latin1').replace('1.4', '1.5'));
    await workspace.call('media.check', { ids: [item.id] });
    await addMedia(workspace, 'a.pdf', pdf);
    expect(await workspace.call('media.check', { ids: [item.id] })).toEqual([{ id: item.id, state: 'ok' }]);
  });

  it('are brought back from a folder of another name, where their content is the right one', async () => {
    const one = await addMedia(workspace, 'one.jpg', await picture('jpeg', 10));
    const two = await addMedia(workspace, 'two.pdf', pdf);
    const elsewhere = join(workspace.folder.path, 'Old name.media');
    renameSync(mediaFolder(workspace.deps.path), elsewhere);
    writeFileSync(join(elsewhere, contentFile(two.sha256, two.mime)), 'something else');
    const { candidates } = await workspace.call('media.folders', {});
    expect(candidates).toEqual([elsewhere]);
    expect(await workspace.call('media.recover', { folder: elsewhere, ids: [one.id, two.id] })).toEqual({ found: 1 });
    expect((await items()).map(({ name, state }) => [name, state]).toSorted()).toEqual([
      ['one.jpg', 'ok'],
      ['two.pdf', 'missing'],
    ]);
    expect(filesIn(workspace.deps.path).some((file) => file.startsWith('.unfinished'))).toBe(false);
  });

  it('get their thumbnails back when the cache was deleted', async () => {
    const item = await addMedia(workspace, 'a.jpg', await picture('jpeg', 10, 1600, 900));
    const thumbs = join(mediaFolder(workspace.deps.path), '.thumbs');
    rmSync(thumbs, { recursive: true });
    await workspace.call('media.thumb', { id: item.id });
    expect(filesIn(workspace.deps.path)).toContain(`${item.sha256}.webp`);
  });
});
