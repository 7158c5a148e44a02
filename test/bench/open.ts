import { join } from 'node:path';
import { createBackend } from '#backend/index.ts';
import { benchDeps } from './fixture.ts';
import { type Bench, compare } from './measure.ts';

/** Opening the large file (lock, checks, triggers, first read) against opening the small one. */
export const benchOpen: Bench = async ({ folder }) => {
  const open = (name: string) => () => createBackend(benchDeps(join(folder, name))).close();
  const { ratio, floorMs, ms } = await compare(40, open('small.colonnade'), open('large.colonnade'));
  return [{ name: 'opening the large file / a file of 1,000 posts', ratio, limit: 1.2, details: { ms, floorMs } }];
};
