import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';

/** What a JSON file holds; `fallback` when it is missing. A damaged file is set aside under another name. */
export function readJson<S extends z.ZodType>(path: string, schema: S, fallback: z.output<S>): z.output<S> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return fallback;
  }
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    try {
      renameSync(path, `${path}.damaged`);
    } catch {
      // A folder that cannot be written keeps its damaged file; the app goes on with the fallback.
    }
    return fallback;
  }
}

/** Writes all of the file or nothing of it. */
export function writeJson(path: string, value: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  writeFileSync(temporary, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(temporary, path);
}
