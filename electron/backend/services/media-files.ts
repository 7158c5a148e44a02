import { randomUUID } from 'node:crypto';
import { existsSync, rmSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Output, ParsedInput } from '#contract/index.ts';
import { type FileState, type Media, mediaTypes } from '#domain/media.ts';
import { trueName, unfinishedFile } from '#domain/media-files.ts';
import type { Id } from '#domain/model.ts';
import { findMedia, listMedia, neededContents } from '../db/media-queries.ts';
import { classify } from '../errors.ts';
import type { StoredFile } from '../media/folder.ts';
import { type Context, refused } from './context.ts';
import { requireMedia } from './media.ts';

/** A file that was copied into the folder: looked at, then put in its place or removed. */
async function inspect(context: Context, input: ParsedInput<'media.inspect'>): Promise<Output<'media.inspect'>> {
  const { folder, pool, inspected, altered } = context.media;
  const path = folder.unfinished(input.unfinished);
  try {
    const { thumb, ...looked } = await pool.run('inspect', path);
    if (thumb) folder.keepThumb(looked.sha256, thumb);
    await folder.place(path, looked);
    inspected.set(looked.sha256, looked);
    altered.delete(looked.sha256);
    const name = trueName(input.name, looked.mime);
    return { ...looked, kind: mediaTypes[looked.mime].kind, name, givenName: input.name };
  } catch (error) {
    rmSync(path, { force: true });
    const known = classify(error);
    if (known.code !== 'not-found') throw known;
    throw refused('upload-gone', 'The copy is not there any more; begin again.');
  }
}

async function content(context: Context, id: Id): Promise<Output<'media.content'>> {
  const { name, sha256, mime, bytes } = requireMedia(context.db, id);
  return { name, sha256, mime, bytes };
}

/** A thumbnail that is not there (any more) is made from the file. */
async function thumb(context: Context, id: Id): Promise<Output<'media.thumb'>> {
  const { folder, pool } = context.media;
  const media = requireMedia(context.db, id);
  if (media.kind !== 'image') throw refused('media-no-thumb', 'Only images have thumbnails.');
  if (!existsSync(folder.thumbOf(media.sha256))) {
    const path = folder.pathOf(media);
    if (!existsSync(path)) throw refused('media-missing', 'The file is not in the media folder.', { name: media.name });
    folder.keepThumb(media.sha256, await pool.run('thumb', path));
  }
  return { sha256: media.sha256 };
}

/** Reads one file anew: is it there, and is it still what it was? */
async function stateOfFile({ media: { folder, pool, altered } }: Context, media: Media): Promise<FileState> {
  const path = folder.pathOf(media);
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) return 'missing';
  const same = size === media.bytes && (await pool.run('hash', path)) === media.sha256;
  if (same) altered.delete(media.sha256);
  else altered.add(media.sha256);
  return same ? 'ok' : 'altered';
}

async function check(context: Context, ids: readonly Id[]): Promise<Output<'media.check'>> {
  const known = ids.flatMap((id) => findMedia(context.db, id) ?? []);
  return Promise.all(known.map(async (media) => ({ id: media.id, state: await stateOfFile(context, media) })));
}

/** Copies that nothing needs: neither the library nor any step that could be taken back. */
async function leftoverFiles(context: Context): Promise<readonly StoredFile[]> {
  const needed = neededContents(context.db);
  const pending = context.media.inspected;
  const stored = await context.media.folder.stored();
  return stored.filter(({ sha256 }) => !needed.has(sha256) && !pending.has(sha256));
}

const sizeOf = ({ path }: StoredFile) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

async function leftovers(context: Context): Promise<Output<'media.leftovers'>> {
  const files = await leftoverFiles(context);
  return { files: files.length, bytes: files.reduce((sum, file) => sum + sizeOf(file), 0) };
}

async function clear(context: Context): Promise<Output<'media.clear'>> {
  const files = await leftoverFiles(context);
  let bytes = 0;
  for (const file of files) {
    bytes += sizeOf(file);
    await rm(file.path, { force: true });
    await rm(context.media.folder.thumbOf(file.sha256), { force: true });
  }
  return { files: files.length, bytes };
}

/** Contents that are asked for in other folders, at most: enough to know a folder by. */
const ASKED_FOR = 50;

async function folders(context: Context): Promise<Output<'media.folders'>> {
  const { folder, states } = context.media;
  const gone = listMedia(context.db, await states()).filter(({ state }) => state === 'missing');
  const candidates = gone.length === 0 ? [] : folder.candidates(gone.slice(0, ASKED_FOR));
  return { folder: folder.path, candidates: [...candidates] };
}

/** Copies one file back, if the other folder has it and its content is the right one. */
async function bringBack(context: Context, from: string, media: Media): Promise<boolean> {
  const { folder, pool, altered } = context.media;
  const unfinished = await folder.bring(from, media, unfinishedFile(randomUUID()));
  if (unfinished === null) return false;
  try {
    if ((await pool.run('hash', unfinished)) !== media.sha256) return false;
    await folder.place(unfinished, media);
    altered.delete(media.sha256);
    return true;
  } finally {
    rmSync(unfinished, { force: true });
  }
}

async function recover(context: Context, input: ParsedInput<'media.recover'>): Promise<Output<'media.recover'>> {
  let found = 0;
  for (const id of input.ids) {
    const media = findMedia(context.db, id);
    if (!media || (await stateOfFile(context, media)) === 'ok') continue;
    if (await bringBack(context, input.folder, media)) found += 1;
  }
  return { found };
}

/** The copies in the media folder: reading, checking, clearing away. None of it changes the workspace. */
export function createMediaFilesService(context: Context) {
  return {
    inspect: (input: ParsedInput<'media.inspect'>) => inspect(context, input),
    content: ({ id }: ParsedInput<'media.content'>) => content(context, id),
    thumb: ({ id }: ParsedInput<'media.thumb'>) => thumb(context, id),
    check: ({ ids }: ParsedInput<'media.check'>) => check(context, ids),
    leftovers: () => leftovers(context),
    clear: () => clear(context),
    folders: () => folders(context),
    recover: (input: ParsedInput<'media.recover'>) => recover(context, input),
  };
}
