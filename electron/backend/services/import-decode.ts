import { IMPORT_LIMITS, type ImportEncoding, type ImportRefusal } from '#domain/import-model.ts';
import type { AppError } from '../errors.ts';
import { refused } from './context.ts';

/** A file as text; line ends are all `\n` and the byte order mark is gone. */
export type DecodedFile = { readonly text: string; readonly encoding: ImportEncoding };

/** A refusal to read a file, with the reasons of the contract. */
export function importRefused(
  reason: ImportRefusal,
  message: string,
  params: Readonly<Record<string, string | number>> = {},
): AppError {
  return refused(reason, message, params);
}

/** What Windows-1252 has at 0x80 to 0x9F; `TextDecoder` is not relied on for these. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (character) => windows1252[character.charCodeAt(0) - 0x80] ?? character);
}

function decodeUtf16be(bytes: Buffer): string {
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return even.swap16().toString('utf16le');
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-16 without a mark: plain text has a NUL in nearly every second byte. */
function unmarkedUtf16(bytes: Buffer): ImportEncoding | null {
  const head = bytes.subarray(0, Math.min(bytes.length, 4096) & ~1);
  if (head.length < 8) return null;
  const nuls = [0, 0];
  for (let at = 0; at < head.length; at += 1) if (head[at] === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1;
  const half = head.length / 2;
  const [even = 0, odd = 0] = nuls;
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
  return even > half * 0.4 && odd < half * 0.05 ? 'utf-16be' : null;
}

/** The encoding of some bytes: by their mark, by the pattern of UTF-16, as UTF-8 if it is valid, else Windows-1252. */
export function detectEncoding(bytes: Buffer): ImportEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  return unmarkedUtf16(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

/** Decodes bytes in an encoding; bytes that do not fit become the replacement character. */
export function decodeBytes(bytes: Buffer, encoding: ImportEncoding): string {
  const decoders = {
    'utf-8': () => bytes.toString('utf8'),
    'utf-16le': () => bytes.toString('utf16le'),
    'utf-16be': () => decodeUtf16be(bytes),
    'windows-1252': () => decodeWindows1252(bytes),
  };
  return decoders[encoding]()
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n');
}

const spreadsheets = ['504b0304', 'd0cf11e0'];
const binaries = ['25504446', '89504e47', 'ffd8ff', '47494638', '53514c697465', '1f8b', '7f454c46', '4d5a'];

function refuseBinary(bytes: Buffer, fileName: string): void {
  const head = bytes.toString('hex', 0, 8);
  if (spreadsheets.some((mark) => head.startsWith(mark))) {
    throw importRefused('import-spreadsheet', 'This is a spreadsheet file: save it as CSV first.', { file: fileName });
  }
  if (binaries.some((mark) => head.startsWith(mark))) {
    throw importRefused('import-binary', 'This is not a text file.', { file: fileName });
  }
}

/** A page that a tool or a spreadsheet saved instead of a table. */
function refuseWebPage(text: string, fileName: string): void {
  if (!/^\s*(?:<!doctype html|<html|<\?xml|<table)/i.test(text.slice(0, 500))) return;
  throw importRefused('import-web-page', 'This is a web page: save the calendar as CSV.', { file: fileName });
}

/** A stray control character is one row's trouble; many of them are not text. */
function refuseControls(text: string, fileName: string): void {
  const head = text.slice(0, 65_536);
  let controls = 0;
  for (let at = 0; at < head.length; at += 1) {
    const code = head.charCodeAt(at);
    if (code < 9 || (code > 13 && code < 32)) controls += 1;
  }
  if (controls > 4 && controls > head.length * 0.01) {
    throw importRefused('import-binary', 'This is not a text file.', { file: fileName });
  }
}

/**
 * The text of a file given as base64. Throws `refused` when it is empty, more than 10 MB, not base64, a spreadsheet or
 * not text at all.
 */
export function decodeFile(content: string, fileName: string, chosen: ImportEncoding | undefined): DecodedFile {
  const bytes = Buffer.from(content, 'base64');
  if (bytes.length === 0 && content.trim() === '')
    throw importRefused('import-empty', 'The file is empty.', { file: fileName });
  if (Math.abs(bytes.length - (content.replace(/[\s=]+/g, '').length * 3) / 4) >= 2) {
    throw importRefused('import-damaged', 'The content is not base64.', { file: fileName });
  }
  if (bytes.length > IMPORT_LIMITS.bytes) {
    const params = { file: fileName, max: IMPORT_LIMITS.bytes / 1024 / 1024 };
    throw importRefused('import-too-large', 'The file is larger than 10 MB.', params);
  }
  refuseBinary(bytes, fileName);
  const encoding = chosen ?? detectEncoding(bytes);
  const text = decodeBytes(bytes, encoding);
  refuseControls(text, fileName);
  refuseWebPage(text, fileName);
  if (text.trim() === '') throw importRefused('import-empty', 'The file is empty.', { file: fileName });
  return { text, encoding };
}
