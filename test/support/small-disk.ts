import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './host.ts';

/** A file system of its own that a test can fill to the last byte. */
export type SmallDisk = {
  readonly path: string;
  fill(): void;
  makeRoom(): void;
  remove(): void;
};

const PIECE = Buffer.alloc(64 * 1024);

/** Writes until the system refuses, in ever smaller pieces. */
function writeUntilFull(path: string): void {
  const file = openSync(path, 'a');
  for (let size = PIECE.length; size >= 1; ) {
    try {
      writeSync(file, PIECE, 0, size);
    } catch {
      size = Math.floor(size / 2);
    }
  }
  closeSync(file);
}

/** Mounts a disk in memory; where that is not allowed, says why. */
export function smallDisk(bytes: number): SmallDisk | { readonly missing: string } {
  if (process.platform !== 'linux') return { missing: 'a small disk is mounted on Linux only' };
  const { path, remove } = temporaryFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', path], { encoding: 'utf8' });
  if (mounted.status !== 0) {
    remove();
    return { missing: 'mounting a small disk needs root' };
  }
  const folder = join(path, 'others');
  mkdirSync(folder);
  const filler = join(folder, 'filler');
  return {
    path,
    fill: () => writeUntilFull(filler),
    makeRoom: () => rmSync(filler, { force: true }),
    remove: () => {
      // Lazily: a process that is just ending may still hold a file there.
      spawnSync('umount', ['--lazy', path]);
      remove();
    },
  };
}
