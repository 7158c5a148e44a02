import { readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { classify } from '#backend/errors.ts';
import type { Output } from '#contract/index.ts';
import { EXTENSION } from './paths.ts';

type Listing = Output<'files.browse'>;
type Entry = Listing['entries'][number];

const LARGEST_LISTING = 2000;

function entryOf(folder: string, name: string): Entry | null {
  const path = join(folder, name);
  try {
    const found = statSync(path);
    if (found.isDirectory()) return { name, path, kind: 'folder' };
    return found.isFile() && name.toLowerCase().endsWith(EXTENSION) ? { name, path, kind: 'workspace' } : null;
  } catch {
    // A broken link or a file that may not be looked at is not offered.
    return null;
  }
}

/** The folders and workspace files in a folder: folders first, by name, without the hidden ones. */
export function browse(path: string): Listing {
  const folder = resolve(path);
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    throw classify(error);
  }
  const order = new Intl.Collator(undefined, { numeric: true });
  const entries = names
    .filter((name) => !name.startsWith('.'))
    .map((name) => entryOf(folder, name))
    .filter((entry) => entry !== null)
    .sort((a, b) => (a.kind === b.kind ? order.compare(a.name, b.name) : a.kind === 'folder' ? -1 : 1))
    .slice(0, LARGEST_LISTING);
  const parent = dirname(folder);
  return { path: folder, parent: parent === folder ? null : parent, entries };
}
