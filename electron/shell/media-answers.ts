import { createReadStream, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { AppError, classify, fromWireError, toWireError } from '#backend/errors.ts';
import type { Output, Reply } from '#contract/index.ts';
import { type MediaMime, mediaTypes } from '#domain/media.ts';
import { contentFile, mediaFolder, thumbFile } from '#domain/media-files.ts';
import { byteRange } from './byte-range.ts';
import { commonHeaders } from './page.ts';
import type { Running } from './registry.ts';
import type { Shell } from './shell.ts';

/** What the page asks for, whichever shell it asks. */
export type MediaRequest = {
  readonly method: string;
  readonly range: string | null;
  readonly ifNoneMatch: string | null;
};

export type MediaAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readable | null;
};

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const filePath = new RegExp(`^/media/([\\w-]{12})/(${ID})(/thumb)?$`);
const piecePath = new RegExp(`^/media/uploads/(${ID})$`);

/** The copy under way that a path names, or null. */
export function uploadIn(pathname: string): string | null {
  return piecePath.exec(pathname)?.[1] ?? null;
}

/** A file of a workspace that a path names, or null. */
export function mediaIn(
  pathname: string,
): { readonly key: string; readonly id: string; readonly thumb: boolean } | null {
  const [, key, id, thumb] = filePath.exec(pathname) ?? [];
  return key === undefined || id === undefined ? null : { key, id, thumb: thumb !== undefined };
}

/** Whatever a file holds, it runs nothing and loads nothing. */
const mediaHeaders = {
  ...commonHeaders,
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
} as const;

const nothing = (status: number, headers: Readonly<Record<string, string>> = {}): MediaAnswer => ({
  status,
  headers: { ...mediaHeaders, 'cache-control': 'no-store', ...headers },
  body: null,
});

/** A value that the workspace answered with; the dispatcher parsed it with the procedure's schema. */
async function ask<T>(running: Running, name: string, id: string): Promise<T> {
  const reply = await running.call(name, { id });
  if (!reply.ok) throw fromWireError(reply.error);
  return reply.value as T;
}

/** A name as `Content-Disposition` takes it, with letters of every language. */
function disposition(name: string, mime: MediaMime): string {
  const kind = mediaTypes[mime].kind === 'document' ? 'attachment' : 'inline';
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `${kind}; filename*=UTF-8''${encoded}`;
}

function send(
  path: string,
  size: number,
  request: MediaRequest,
  headers: Readonly<Record<string, string>>,
): MediaAnswer {
  const all = { ...mediaHeaders, 'accept-ranges': 'bytes', ...headers };
  if (request.ifNoneMatch === headers.etag) return { status: 304, headers: all, body: null };
  const range = byteRange(request.range, size);
  if (range === 'unsatisfiable') return nothing(416, { 'content-range': `bytes */${size}` });
  const length = range ? range.end - range.start + 1 : size;
  const withLength = { ...all, 'content-length': String(length) };
  const body = request.method === 'HEAD' ? null : createReadStream(path, range ?? {});
  if (!range) return { status: 200, headers: withLength, body };
  return {
    status: 206,
    headers: { ...withLength, 'content-range': `bytes ${range.start}-${range.end}/${size}` },
    body,
  };
}

type Found = { readonly path: string; readonly headers: Readonly<Record<string, string>> };

async function find(running: Running, id: string, thumb: boolean): Promise<Found> {
  const folder = mediaFolder(running.ref().path);
  if (thumb) {
    const { sha256 } = await ask<Output<'media.thumb'>>(running, 'media.thumb', id);
    const headers = { 'content-type': 'image/webp', 'cache-control': 'private, max-age=31536000, immutable' };
    return { path: join(folder, thumbFile(sha256)), headers: { ...headers, etag: `"${sha256}-thumb"` } };
  }
  const { name, mime, sha256 } = await ask<Output<'media.content'>>(running, 'media.content', id);
  return {
    path: join(folder, contentFile(sha256, mime)),
    headers: {
      'content-type': mime,
      // Looked at anew each time: a file that was deleted is said to be missing.
      'cache-control': 'private, no-cache',
      'content-disposition': disposition(name, mime),
      etag: `"${sha256}"`,
    },
  };
}

/** A file of a media folder, all of it or a part, or its thumbnail; 404 for what is not there (any more). */
export async function answerMedia(shell: Shell, pathname: string, request: MediaRequest): Promise<MediaAnswer> {
  const wanted = mediaIn(pathname);
  if (!wanted) return nothing(404);
  try {
    const running = await shell.registry.find(wanted.key);
    if (!running) return nothing(404);
    const { path, headers } = await find(running, wanted.id, wanted.thumb);
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat?.isFile() ? send(path, stat.size, request, headers) : nothing(404);
  } catch (error) {
    if (error instanceof AppError) return nothing(404);
    throw error;
  }
}

/** A piece of a copy under way, as a reply like any other. */
export async function takePiece(
  shell: Shell,
  upload: string,
  at: string | null,
  piece: AsyncIterable<Uint8Array>,
): Promise<Reply> {
  try {
    if (at === null || !/^\d{1,15}$/.test(at)) {
      throw new AppError('invalid-input', 'Say where the piece belongs: ?at=OFFSET.', { reason: 'upload-order' });
    }
    await shell.uploads.write(upload, Number(at), piece);
    return { ok: true, value: null };
  } catch (error) {
    return { ok: false, error: toWireError(classify(error)) };
  }
}
