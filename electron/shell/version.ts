import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const packageSchema = z.object({ name: z.literal('colonnade'), version: z.string() });

/** The version of the package that the file in `folder` belongs to, from source as from the build. */
export function versionFrom(folder: string): string {
  for (let at = folder; dirname(at) !== at; at = dirname(at)) {
    try {
      return packageSchema.parse(JSON.parse(readFileSync(join(at, 'package.json'), 'utf8'))).version;
    } catch {
      // Not here: look further up.
    }
  }
  return '0.0.0';
}
