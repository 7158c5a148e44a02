import type { FileHandle } from 'node:fs/promises';
import { brokenFile } from './image.ts';

export type VideoFacts = {
  readonly width: number | null;
  readonly height: number | null;
  readonly seconds: number | null;
};

type Box = { readonly type: string; readonly start: number; readonly end: number };

/** The index of a film is a few megabytes at most; a larger one is not read. */
const LARGEST_INDEX = 64 * 1024 * 1024;

async function readAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}

/** The boxes at the top of a file. Throws `media-broken` when one reaches beyond its end. */
async function topBoxes(file: FileHandle, size: number): Promise<readonly Box[]> {
  const boxes: Box[] = [];
  for (let at = 0; at + 8 <= size; ) {
    const head = await readAt(file, at, 16);
    const short = head.readUInt32BE(0);
    const long = short === 1 && head.length === 16;
    const length = short === 0 ? size - at : long ? Number(head.readBigUInt64BE(8)) : short;
    const end = at + length;
    if (length < 8 || end > size) throw brokenFile();
    boxes.push({ type: head.toString('latin1', 4, 8), start: at + (long ? 16 : 8), end });
    at = end;
  }
  return boxes;
}

/** The boxes inside one, within what was read; one that does not fit ends the list. */
function boxesIn(data: Buffer, start: number, end: number): readonly Box[] {
  const boxes: Box[] = [];
  for (let at = start; at + 8 <= end; ) {
    const length = data.readUInt32BE(at);
    if (length < 8 || at + length > end) break;
    boxes.push({ type: data.toString('latin1', at + 4, at + 8), start: at + 8, end: at + length });
    at += length;
  }
  return boxes;
}

/** The length from a movie header; 0 and all ones stand for "not known". */
function lengthOf(data: Buffer, { start, end }: Box): number | null {
  const version = data[start];
  const need = version === 1 ? 32 : 20;
  if (end - start < need) return null;
  const scale = data.readUInt32BE(start + (version === 1 ? 20 : 12));
  const units = version === 1 ? Number(data.readBigUInt64BE(start + 24)) : data.readUInt32BE(start + 16);
  const known = scale > 0 && units > 0 && units !== 0xffffffff;
  return known ? units / scale : null;
}

/** The picture's size from a track header, turned as the film is shown; null for a track without a picture. */
function sizeOf(data: Buffer, { start, end }: Box): { readonly width: number; readonly height: number } | null {
  const matrix = start + (data[start] === 1 ? 52 : 40);
  if (matrix + 44 > end) return null;
  const width = Math.round(data.readUInt32BE(matrix + 36) / 65_536);
  const height = Math.round(data.readUInt32BE(matrix + 40) / 65_536);
  if (width === 0 || height === 0) return null;
  // A quarter turn: no part of the width stays across.
  const turned = data.readInt32BE(matrix) === 0 && data.readInt32BE(matrix + 4) !== 0;
  return turned ? { width: height, height: width } : { width, height };
}

/** Size and length of an MP4 or QuickTime film, from its index. Throws `media-broken` when it is cut short. */
export async function mp4Facts(file: FileHandle, size: number): Promise<VideoFacts> {
  const index = (await topBoxes(file, size)).find(({ type }) => type === 'moov');
  if (!index) throw brokenFile();
  const length = index.end - index.start;
  if (length > LARGEST_INDEX) return { width: null, height: null, seconds: null };
  const data = await readAt(file, index.start, length);
  const boxes = boxesIn(data, 0, data.length);
  const header = boxes.find(({ type }) => type === 'mvhd');
  const sizes = boxes
    .filter(({ type }) => type === 'trak')
    .flatMap((track) => boxesIn(data, track.start, track.end))
    .filter(({ type }) => type === 'tkhd')
    .flatMap((track) => sizeOf(data, track) ?? []);
  return {
    width: sizes[0]?.width ?? null,
    height: sizes[0]?.height ?? null,
    seconds: header ? lengthOf(data, header) : null,
  };
}
