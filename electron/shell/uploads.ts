import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, statfsSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError, classify } from '#backend/errors.ts';
import { mediaFolder, unfinishedFile } from '#domain/media-files.ts';

/** A copy whose next piece has not come for this long was forgotten, in ms. */
const FORGOTTEN_AFTER = 10 * 60_000;
/** Room that a disk needs beside the file: thumbnails, the workspace's own log. */
const SPARE_BYTES = 8 * 1024 * 1024;

type Upload = {
  readonly path: string;
  readonly name: string;
  readonly file: FileHandle;
  readonly bytes: number;
  written: number;
  /** Pieces are written one after the other. */
  turn: Promise<void>;
  timer: ReturnType<typeof setTimeout>;
};

/** Files on their way from the page into a media folder, each under a name of its own until it is complete. */
export interface Uploads {
  /** Throws `disk-full` (with `needed` and `free`, in bytes), `read-only`, `storage`. */
  begin(workspacePath: string, bytes: number): Promise<string>;
  /** Adds a piece at its place. Throws `refused`: `upload-gone`, `upload-order`; `disk-full` and the like end the copy. */
  write(id: string, at: number, piece: AsyncIterable<Uint8Array>): Promise<void>;
  /** All of it is on the disk now; gives the file's name in the media folder. Throws `refused` (`upload-short`). */
  finish(id: string): Promise<string>;
  cancel(id: string): Promise<void>;
}

function gone(): AppError {
  return new AppError('refused', 'There is no such copy under way.', { reason: 'upload-gone' });
}

function checkRoom(folder: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  if (free >= bytes + SPARE_BYTES) return;
  throw new AppError('disk-full', 'There is not enough room on the disk.', {
    reason: 'media-no-room',
    params: { needed: bytes, free },
  });
}

async function writeAll(upload: Upload, at: number, piece: AsyncIterable<Uint8Array>): Promise<void> {
  if (at !== upload.written) {
    throw new AppError('refused', 'The pieces do not follow each other.', { reason: 'upload-order' });
  }
  for await (const chunk of piece) {
    if (upload.written + chunk.length > upload.bytes) {
      throw new AppError('refused', 'There is more of the file than was said.', { reason: 'upload-order' });
    }
    for (let done = 0; done < chunk.length; ) {
      const { bytesWritten } = await upload.file.write(chunk, done, chunk.length - done, upload.written);
      done += bytesWritten;
      upload.written += bytesWritten;
    }
  }
}

export function createUploads(): Uploads {
  const uploads = new Map<string, Upload>();

  const find = (id: string): Upload => {
    const upload = uploads.get(id);
    if (!upload) throw gone();
    return upload;
  };
  const end = async (id: string, upload: Upload, keep: boolean): Promise<void> => {
    uploads.delete(id);
    clearTimeout(upload.timer);
    await upload.file.close().catch(() => undefined);
    if (!keep) rmSync(upload.path, { force: true });
  };
  const cancel = async (id: string): Promise<void> => {
    const upload = uploads.get(id);
    if (!upload) return;
    uploads.delete(id);
    await upload.turn;
    await end(id, upload, false);
  };
  const patience = (id: string) => setTimeout(() => void cancel(id), FORGOTTEN_AFTER).unref();

  return {
    begin: async (workspacePath, bytes) => {
      const folder = mediaFolder(workspacePath);
      const id = randomUUID();
      const name = unfinishedFile(id);
      const path = join(folder, name);
      try {
        mkdirSync(folder, { recursive: true });
        checkRoom(folder, bytes);
        const file = await open(path, 'wx', 0o600);
        uploads.set(id, { path, name, file, bytes, written: 0, turn: Promise.resolve(), timer: patience(id) });
        return id;
      } catch (error) {
        throw classify(error);
      }
    },
    write: async (id, at, piece) => {
      const upload = find(id);
      clearTimeout(upload.timer);
      upload.timer = patience(id);
      const writing = upload.turn.then(() => writeAll(upload, at, piece));
      upload.turn = writing.catch(() => undefined);
      try {
        await writing;
      } catch (error) {
        await end(id, upload, false);
        throw classify(error);
      }
    },
    finish: async (id) => {
      const upload = find(id);
      await upload.turn;
      try {
        if (upload.written !== upload.bytes) {
          throw new AppError('refused', 'The end of the file is missing.', { reason: 'upload-short' });
        }
        await upload.file.sync();
      } catch (error) {
        await end(id, upload, false);
        throw classify(error);
      }
      await end(id, upload, true);
      return upload.name;
    },
    cancel,
  };
}
