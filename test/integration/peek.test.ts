import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { peekDueToday } from '#backend/peek.ts';
import { TestWorkspace } from '#test/backend.ts';
import { planPost } from '#test/plan-post.ts';

describe('looking into a file that is not open', () => {
  const closed = async () => {
    const workspace = new TestWorkspace();
    await planPost(workspace, 'Today', '18:00');
    await planPost(workspace, 'Today too', null);
    await planPost(workspace, 'Tomorrow', '18:00', 'approved', '2025-06-11');
    return workspace;
  };

  it('counts what is due today, and leaves the file and its folder as they were', async () => {
    using workspace = await closed();
    workspace.backend.close();
    const { path, clock } = workspace.deps;
    const before = { bytes: readFileSync(path), files: readdirSync(workspace.folder.path), at: statSync(path).mtimeMs };
    expect(peekDueToday(path, clock)).toBe(2);
    expect({
      bytes: readFileSync(path),
      files: readdirSync(workspace.folder.path),
      at: statSync(path).mtimeMs,
    }).toEqual(before);
  });

  it('knows nothing of one that is open, missing, foreign, newer, cut or damaged', async () => {
    using workspace = await closed();
    const { path, clock } = workspace.deps;
    expect(peekDueToday(path, clock)).toBeNull();
    workspace.backend.close();
    const file = (name: string) => join(workspace.folder.path, name);
    expect(peekDueToday(file('missing.colonnade'), clock)).toBeNull();
    expect(peekDueToday(workspace.folder.path, clock)).toBeNull();
    writeFileSync(file('foreign.colonnade'), 'SQLite format 3\u0000 and nothing more');
    expect(peekDueToday(file('foreign.colonnade'), clock)).toBeNull();
    copyFileSync(path, file('newer.colonnade'));
    const newer = new Sqlite(file('newer.colonnade'));
    newer.pragma('user_version = 99');
    newer.close();
    expect(peekDueToday(file('newer.colonnade'), clock)).toBeNull();
    writeFileSync(file('cut.colonnade'), readFileSync(path).subarray(0, 9000));
    expect(peekDueToday(file('cut.colonnade'), clock)).toBeNull();
    const damaged = readFileSync(path);
    damaged.fill(0x5a, 4096);
    writeFileSync(file('damaged.colonnade'), damaged);
    expect(peekDueToday(file('damaged.colonnade'), clock)).toBeNull();
    writeFileSync(`${path}-wal`, 'changes that are not in the file yet');
    expect(peekDueToday(path, clock)).toBeNull();
  });
});
