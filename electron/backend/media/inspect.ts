import { type FileHandle, open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { type MediaMime, mediaTypes } from '#domain/media.ts';
import { AppError } from '../errors.ts';
import { hashFile } from './hash-file.ts';
import { brokenFile, imageSize, makeThumb } from './image.ts';
import type { Looked } from './jobs.ts';
import { mp4Facts } from './mp4-facts.ts';
import { webmFacts } from './webm-facts.ts';

const HEAD = 4096;
/** Some programs write a little behind the end mark of a PDF. */
const PDF_TAIL = 65_536;

const photographsNotShown: ReadonlySet<string> = new Set([
  'image/heic',
  'image/heif',
  'image/heic-sequence',
  'image/tiff',
]);
const alsoMp4: ReadonlySet<string> = new Set(['video/x-m4v', 'video/mp4']);

function refuse(reason: string, message: string, params: Readonly<Record<string, string | number>> = {}): never {
  throw new AppError('refused', message, { reason, params });
}

async function slice(file: FileHandle, at: number, length: number): Promise<string> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, Math.max(0, at));
  return buffer.toString('latin1', 0, bytesRead);
}

/** What a file is by its content, whatever it is called. Throws `refused` for what the library does not take. */
async function typeOf(path: string, file: FileHandle): Promise<MediaMime> {
  const found = await fileTypeFromFile(path);
  const mime = found !== undefined && alsoMp4.has(found.mime) ? 'video/mp4' : found?.mime;
  if (mime !== undefined && Object.hasOwn(mediaTypes, mime)) return mime as MediaMime;
  if (/<svg[\s>]/i.test(await slice(file, 0, HEAD))) {
    refuse('media-svg', 'SVG drawings can carry scripts and are not taken.');
  }
  if (mime !== undefined && photographsNotShown.has(mime)) {
    refuse('media-photo-format', 'Neither browsers nor networks show this format.', {
      type: found?.ext.toUpperCase() ?? '',
    });
  }
  return refuse('media-type', 'The file is neither an image nor a video nor a PDF.', {
    type: found?.ext.toUpperCase() ?? '',
  });
}

async function checkPdf(file: FileHandle, size: number): Promise<void> {
  if (!(await slice(file, size - PDF_TAIL, PDF_TAIL)).includes('%%EOF')) throw brokenFile();
}

type Seen = Pick<Looked, 'width' | 'height' | 'seconds' | 'thumb'>;
const unseen: Seen = { width: null, height: null, seconds: null, thumb: null };

async function look(path: string, mime: MediaMime, file: FileHandle, size: number): Promise<Seen> {
  const { kind } = mediaTypes[mime];
  if (kind === 'image') {
    const dimensions = await imageSize(path);
    return { ...unseen, ...dimensions, thumb: await makeThumb(path) };
  }
  if (kind === 'video')
    return { ...unseen, ...(await (mime === 'video/webm' ? webmFacts(file) : mp4Facts(file, size))) };
  await checkPdf(file, size);
  return unseen;
}

/**
 * Tells what a file is, by its content alone, and reads all of it. Throws AppError `refused`: `media-empty`, `media-type`,
 * `media-svg`, `media-photo-format`, `media-broken`, `media-too-many-pixels`; or the system's error.
 */
export async function inspectFile(path: string): Promise<Looked> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size === 0) refuse('media-empty', 'The file is empty.');
    const mime = await typeOf(path, file);
    const seen = await look(path, mime, file, size);
    return { ...seen, mime, bytes: size, sha256: await hashFile(path) };
  } finally {
    await file.close();
  }
}
