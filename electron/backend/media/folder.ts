import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { copyFile, open, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FileState, Media } from '#domain/media.ts';
import { contentFile, isUnfinished, mediaFolder, shaOfFile, thumbFile } from '#domain/media-files.ts';

type Content = Pick<Media, 'sha256' | 'mime'>;

/** A content on the disk. */
export type StoredFile = { readonly sha256: string; readonly path: string };

/** The media folder of one workspace. Files in it are named by their content and never written to again. */
export interface MediaFolder {
  readonly path: string;
  pathOf(content: Content): string;
  thumbOf(sha256: string): string;
  unfinished(name: string): string;
  /** Gives a finished copy its place, over one that may have been altered. Throws the system's error. */
  place(unfinished: string, content: Content): Promise<void>;
  /** Writes a small content at once, unless it is there. Throws the system's error. */
  put(content: Content, bytes: Uint8Array): void;
  /** Keeps a thumbnail; one that cannot be written is made again when it is wanted. */
  keepThumb(sha256: string, webp: Uint8Array): void;
  /** Which contents are there, to be asked about many; a size that differs shows without reading. */
  scan(): Promise<(content: Content) => FileState>;
  stored(): Promise<readonly StoredFile[]>;
  /** Removes copies that never were finished, of a run that ended midway. */
  sweep(): void;
  /** Folders beside this one that hold at least one of these contents. */
  candidates(contents: readonly Content[]): readonly string[];
  /** Copies a content from another folder to a new unfinished file here; null when it is not there. */
  bring(from: string, content: Content, unfinished: string): Promise<string | null>;
}

/** A rename is on the disk once its folder is; not every system can say so of a folder. */
async function syncFolder(path: string): Promise<void> {
  try {
    const handle = await open(path, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // Windows opens no folders.
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}

async function storedIn(root: string): Promise<readonly StoredFile[]> {
  const groups = (await namesIn(root)).filter((name) => /^[0-9a-f]{2}$/.test(name));
  const lists = await Promise.all(
    groups.map(async (group) =>
      (await namesIn(join(root, group))).flatMap((name) => {
        const sha256 = shaOfFile(name);
        return sha256 === null ? [] : [{ sha256, path: join(root, group, name) }];
      }),
    ),
  );
  return lists.flat();
}

function sweepIn(root: string): void {
  try {
    for (const name of readdirSync(root)) if (isUnfinished(name)) rmSync(join(root, name), { force: true });
  } catch {
    // No folder yet, or one that cannot be read: the library says so when it is looked at.
  }
}

/** Writes a small file so that it is whole or not there. Throws the system's error. */
function writeWhole(path: string, bytes: Uint8Array): void {
  const unfinished = `${path}.unfinished`;
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/** Lets the media folder follow a workspace file that got another name; nothing where there is none. */
export function moveMediaFolder(workspacePath: string, to: string): void {
  const folder = mediaFolder(workspacePath);
  if (existsSync(folder)) renameSync(folder, mediaFolder(to));
}

/** The media folder that belongs to a workspace file; it is made when the first file comes. */
export function openMediaFolder(workspacePath: string): MediaFolder {
  const root = mediaFolder(workspacePath);
  const pathIn = (folder: string, { sha256, mime }: Content) => join(folder, ...contentFile(sha256, mime).split('/'));
  const thumbOf = (sha256: string) => join(root, ...thumbFile(sha256).split('/'));
  return {
    path: root,
    pathOf: (content) => pathIn(root, content),
    thumbOf,
    unfinished: (name) => join(root, name),
    place: async (unfinished, content) => {
      const path = pathIn(root, content);
      mkdirSync(dirname(path), { recursive: true });
      renameSync(unfinished, path);
      await syncFolder(dirname(path));
    },
    put: (content, bytes) => {
      if (!existsSync(pathIn(root, content))) writeWhole(pathIn(root, content), bytes);
    },
    keepThumb: (sha256, webp) => {
      try {
        writeWhole(thumbOf(sha256), webp);
      } catch {
        // A full disk: the picture itself is what counts.
      }
    },
    scan: async () => {
      const there = new Set((await storedIn(root)).map(({ path }) => basename(path)));
      return (content) => (there.has(basename(contentFile(content.sha256, content.mime))) ? 'ok' : 'missing');
    },
    stored: () => storedIn(root),
    sweep: () => sweepIn(root),
    candidates: (contents) => {
      const beside = dirname(root);
      return readdirSync(beside)
        .filter((name) => name.endsWith('.media') && name !== basename(root))
        .map((name) => join(beside, name))
        .filter((folder) => contents.some((content) => existsSync(pathIn(folder, content))));
    },
    bring: async (from, content, unfinished) => {
      const source = pathIn(from, content);
      if (!statSync(source, { throwIfNoEntry: false })?.isFile()) return null;
      const target = join(root, unfinished);
      mkdirSync(root, { recursive: true });
      try {
        await copyFile(source, target);
      } catch (error) {
        await rm(target, { force: true });
        throw error;
      }
      return target;
    },
  };
}
