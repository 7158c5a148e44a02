import type { FileHandle } from 'node:fs/promises';
import { brokenFile } from './image.ts';
import type { VideoFacts } from './mp4-facts.ts';

/** Info and tracks stand before the film itself. */
const HEAD = 1024 * 1024;

const SEGMENT = 0x18538067;
const INFO = 0x1549a966;
const TIME_SCALE = 0x2ad7b1;
const DURATION = 0x4489;
const TRACKS = 0x1654ae6b;
const TRACK = 0xae;
const VIDEO = 0xe0;
const WIDTH = 0xb0;
const HEIGHT = 0xba;
const parents: ReadonlySet<number> = new Set([SEGMENT, INFO, TRACKS, TRACK, VIDEO]);

const NS_PER_SECOND = 1e9;
/** Nanoseconds in a unit unless the file says otherwise. */
const USUAL_SCALE = 1_000_000;

/** A number of one to eight bytes whose first bit set says how many; `keep` leaves that bit in, as ids have it. */
function readVarInt(data: Buffer, at: number, keep: boolean): { readonly value: number; readonly size: number } | null {
  const first = data[at];
  if (first === undefined || first === 0) return null;
  const size = Math.clz32(first) - 23;
  if (at + size > data.length) return null;
  let value = keep ? first : first & (0xff >> size);
  for (let index = 1; index < size; index += 1) value = value * 256 + (data[at + index] ?? 0);
  return { value, size };
}

function unsigned(data: Buffer): number {
  return data.reduce((sum, byte) => sum * 256 + byte, 0);
}

function float(data: Buffer): number {
  return data.length === 8 ? data.readDoubleBE(0) : data.length === 4 ? data.readFloatBE(0) : 0;
}

/** Calls `visit` with each element that holds a value, walking into those that hold others. */
function walk(data: Buffer, visit: (id: number, value: Buffer) => void): void {
  for (let at = 0; at < data.length; ) {
    const id = readVarInt(data, at, true);
    const length = id && readVarInt(data, at + id.size, false);
    if (!id || !length) return;
    const start = at + id.size + length.size;
    if (parents.has(id.value)) at = start;
    else {
      visit(id.value, data.subarray(start, start + length.value));
      at = start + length.value;
    }
  }
}

/** Size and length of a WebM film, from its beginning. Throws `media-broken` when that tells of no film. */
export async function webmFacts(file: FileHandle): Promise<VideoFacts> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
  let scale = USUAL_SCALE;
  let units = 0;
  let width = 0;
  let height = 0;
  let elements = 0;
  walk(buffer.subarray(0, bytesRead), (id, value) => {
    elements += 1;
    if (id === TIME_SCALE) scale = unsigned(value);
    else if (id === DURATION) units = float(value);
    else if (id === WIDTH) width ||= unsigned(value);
    else if (id === HEIGHT) height ||= unsigned(value);
  });
  if (elements < 2) throw brokenFile();
  return {
    width: width > 0 ? width : null,
    height: height > 0 ? height : null,
    seconds: units > 0 ? (units * scale) / NS_PER_SECOND : null,
  };
}
