import { join } from 'node:path';
import { openWorkspaceFile } from '#backend/db/open-database.ts';
import { assembleBackend } from '#backend/index.ts';
import { benchDeps, makeBenchFile } from './fixture.ts';
import { type Bench, type BenchRow, compare } from './measure.ts';

/** A word that every post holds, as somebody types it, then another, and the number of some titles. */
const typed = ['c', 'co', 'col', 'coll', 'collection', 'collection t', 'collection thursday m', 'post', 'post 12'];

/** Search as you type among all posts against the same words among a tenth of them, letter by letter. */
export const benchSearch: Bench = async ({ folder, posts }) => {
  makeBenchFile(join(folder, 'tenth.colonnade'), posts / 10);
  const open = (name: string) => {
    const deps = benchDeps(join(folder, name));
    return assembleBackend(openWorkspaceFile(deps.path, deps.clock, deps.log), deps);
  };
  const [tenth, large] = [open('tenth.colonnade'), open('large.colonnade')];
  try {
    const rows: BenchRow[] = [];
    const typeInto = async (backend: typeof large) => {
      for (const text of typed) await backend.dispatch('search.posts', { text, limit: 50 });
    };
    const all = await compare(
      8,
      () => typeInto(tenth),
      () => typeInto(large),
    );
    rows.push({ name: 'search as you type / among a tenth', ratio: all.ratio, limit: 5, details: { ms: all.ms } });
    return rows;
  } finally {
    tenth.close();
    large.close();
  }
};
