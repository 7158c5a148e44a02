import Sqlite from 'better-sqlite3';
import type { Id } from '#domain/model.ts';
import type { TestWorkspace } from './backend.ts';

const idOf = (index: number): Id => `c0000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

/** Puts campaigns of these names into the file, beside the backend. */
export function addCampaigns(workspace: TestWorkspace, names: readonly string[]): readonly Id[] {
  const sqlite = new Sqlite(workspace.deps.path);
  const insert = sqlite.prepare(
    "INSERT INTO campaigns (id, name, color, from_day, to_day, goal) VALUES (?, ?, 'teal', ?, '2030-01-01', '')",
  );
  names.forEach((name, index) => {
    insert.run(idOf(index), name, `2020-01-0${index + 1}`);
  });
  sqlite.close();
  return names.map((_, index) => idOf(index));
}
