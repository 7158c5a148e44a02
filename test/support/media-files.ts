import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { Output } from '#contract/index.ts';
import { mediaFolder, unfinishedFile } from '#domain/media-files.ts';
import type { TestWorkspace } from './backend.ts';

/** A picture of one colour with noise, so that it does not compress to nothing; `shade` makes contents differ. */
export function picture(
  format: 'jpeg' | 'png' | 'webp' | 'gif' | 'avif' | 'tiff',
  shade = 100,
  width = 90,
  height = 60,
): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: shade, sigma: 20 } as const;
  const background = { r: shade, g: 90, b: 60 };
  return sharp({ create: { width, height, channels: 3, background, noise } })
    .toFormat(format)
    .toBuffer();
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A PNG of a few bytes that says it is this large. */
export function pngBomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
  return Buffer.concat([
    magic,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(64))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function box(type: string, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}

/** An MP4 with an index and no pictures; `turned` as a phone held upright films. */
export function film(seconds: number, width: number, height: number, turned = false): Buffer {
  const movie = Buffer.alloc(100);
  movie.writeUInt32BE(1000, 12);
  movie.writeUInt32BE(seconds * 1000, 16);
  const track = Buffer.alloc(84);
  const matrix = turned ? [0, 0x10000, 0, -0x10000, 0] : [0x10000, 0, 0, 0, 0x10000];
  matrix.forEach((value, index) => {
    track.writeInt32BE(value, 40 + 4 * index);
  });
  track.writeUInt32BE(width * 65_536, 76);
  track.writeUInt32BE(height * 65_536, 80);
  const type = box('ftyp', Buffer.from('isom\0\0\0\0isommp42', 'latin1'));
  return Buffer.concat([
    type,
    box('moov', box('mvhd', movie), box('trak', box('tkhd', track))),
    box('mdat', Buffer.alloc(64)),
  ]);
}

/** A PDF as far as its marks go. */
export const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n', 'latin1');

/** Puts a file into a workspace's media folder as a shell does before it is inspected; gives its unfinished name. */
export function unfinished(workspacePath: string, bytes: Buffer): string {
  const name = unfinishedFile(randomUUID());
  mkdirSync(mediaFolder(workspacePath), { recursive: true });
  writeFileSync(join(mediaFolder(workspacePath), name), bytes);
  return name;
}

/** Adds a file to a workspace's library, all the way. */
export async function addMedia(
  workspace: TestWorkspace,
  name: string,
  bytes: Buffer,
): Promise<Output<'media.add'>['value']['items'][number]> {
  const looked = await workspace.call('media.inspect', { unfinished: unfinished(workspace.deps.path, bytes), name });
  const { value } = await workspace.call('media.add', { files: [{ sha256: looked.sha256, name: looked.name }] });
  const [item] = value.items;
  if (!item) throw new Error('Nothing was added.');
  return item;
}

/** Small files of different kinds. */
export const sampleFiles = [
  { name: 'sheet.pdf', bytes: pdf },
  { name: 'clip.mp4', bytes: film(5, 1920, 1080) },
].map((file) => ({ ...file, sha256: createHash('sha256').update(file.bytes).digest('hex') }));

/** Puts those into a workspace's media folder, so that `media.add` finds them there. */
export async function inspectSamples(workspace: TestWorkspace): Promise<void> {
  for (const { name, bytes } of sampleFiles)
    await workspace.call('media.inspect', { unfinished: unfinished(workspace.deps.path, bytes), name });
}

/** What lies in a media folder, by names relative to it. */
export function filesIn(workspacePath: string): readonly string[] {
  return readdirSync(mediaFolder(workspacePath), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort();
}
