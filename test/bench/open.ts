import { join } from 'node:path';
import { createBackend } from '#backend/index.ts';
import { benchDeps } from './fixture.ts';
import { type Bench, type BenchRow, compare } from './measure.ts';

/** Opening the large file (lock, checks, triggers, first read) against opening the small one. */
export const benchOpen: Bench = async ({ folder }) => {
  const open = (name: string) => () => createBackend(benchDeps(join(folder, name))).close();
  const { ratio, floorMs, ms } = await compare(40, open('small.colonnade'), open('large.colonnade'));
  const rows: BenchRow[] = [
    { name: 'opening the large file / a file of 1,000 posts', ratio, limit: 1.2, details: { ms, floorMs } },
  ];
  const small = createBackend(benchDeps(join(folder, 'small.colonnade')));
  const large = createBackend(benchDeps(join(folder, 'large.colonnade')));
  try {
    const snapshot = await compare(
      20,
      () => small.dispatch('workspace.snapshot', {}),
      () => large.dispatch('workspace.snapshot', {}),
    );
    const details = { ms: snapshot.ms, floorMs: snapshot.floorMs };
    rows.push({ name: 'snapshot of the large / the small file', ratio: snapshot.ratio, limit: null, details });
  } finally {
    small.close();
    large.close();
  }
  return rows;
};
