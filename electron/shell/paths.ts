import { createHash } from 'node:crypto';
import { existsSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { AppError, classify } from '#backend/errors.ts';
import type { Language } from '#domain/model.ts';

export const EXTENSION = '.colonnade';

/** Where the app keeps its own files unless `--data-dir` says otherwise. */
export function defaultDataDir(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home = homedir()): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Colonnade');
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Colonnade');
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'colonnade');
}

export type Places = {
  readonly dataDir: string;
  readonly workspacesDir: string;
};

/** The folders of this run. A given data folder keeps the workspaces too, so that a trial leaves nothing behind. */
export function placesOf(dataDir: string | null): Places {
  if (dataDir !== null) return { dataDir: resolve(dataDir), workspacesDir: join(resolve(dataDir), 'workspaces') };
  return {
    dataDir: defaultDataDir(process.platform, process.env),
    workspacesDir: join(homedir(), 'Documents', 'Colonnade'),
  };
}

const samples: Readonly<Record<Language, string>> = {
  en: 'Maison Lune (sample)',
  fr: 'Maison Lune (exemple)',
};

export function samplePath(dataDir: string, language: Language): string {
  return join(dataDir, 'sample', `${samples[language]}${EXTENSION}`);
}

// Names that Windows keeps for devices, whatever their extension.
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** File systems allow 255 bytes; the extension, a number and the companions' endings come on top. */
const NAME_BYTES = 180;

function shortened(name: string): string {
  let short = Array.from(name).slice(0, 60);
  while (Buffer.byteLength(short.join('')) > NAME_BYTES) short = short.slice(0, -1);
  return short.join('').trim();
}

/** A file name for a brand: its letters kept, what a file system refuses replaced. */
export function fileNameOf(name: string): string {
  const safe = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const short = shortened(safe);
  if (short === '') return 'Workspace';
  return reserved.test(short) ? `${short} workspace` : short;
}

/** A path in `folder` for a brand's file that is not taken yet. */
export function freePath(folder: string, name: string): string {
  const base = fileNameOf(name);
  let path = join(folder, `${base}${EXTENSION}`);
  for (let count = 2; existsSync(path); count += 1) path = join(folder, `${base} ${count}${EXTENSION}`);
  return path;
}

/** The one true path of a file that exists. Throws an AppError when there is none or it is a folder. */
export function realFile(path: string): string {
  try {
    const real = realpathSync.native(resolve(path));
    if (statSync(real).isFile()) return real;
  } catch (error) {
    throw classify(error);
  }
  throw new AppError('not-a-workspace', 'That is not a file.', { reason: 'not-a-file' });
}

/** The true path of a file that is to be made: its folder exists, it need not. */
export function realTarget(path: string): string {
  const absolute = resolve(path);
  try {
    return join(realpathSync.native(dirname(absolute)), basename(absolute));
  } catch (error) {
    throw classify(error);
  }
}

/** Names a file in calls: short, and the same for the same true path in every run. */
export function keyOf(realPath: string): string {
  return createHash('sha256').update(realPath).digest('base64url').slice(0, 12);
}
