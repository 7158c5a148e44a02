import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Backend, type BackendDeps, createBackend, createSampleFile } from '#backend/index.ts';
import { contract } from '#contract/index.ts';
import { snapshotSchema } from '#contract/workspace.ts';
import { type MediaItem, mediaItemSchema } from '#domain/media.ts';

/** 158 around today, and a Sunday's in each of the coming 26 weeks. */
const SAMPLE_POSTS = 158 + 26;

let folder: string;
let backend: Backend | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'colonnade-sample-'));
});

afterEach(() => {
  backend?.close();
  backend = null;
  rmSync(folder, { recursive: true, force: true });
});

function openSample(instant: string, language: 'en' | 'fr'): Backend {
  const deps: BackendDeps = {
    path: join(folder, 'sample.colonnade'),
    clock: { now: () => Date.parse(instant) },
    newId: randomUUID,
    log: { info: () => undefined, error: () => undefined },
  };
  createSampleFile(deps, language);
  backend = createBackend(deps);
  return backend;
}

async function call(to: Backend, name: string, input: unknown): Promise<unknown> {
  const reply = await to.dispatch(name, input);
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  return reply.value;
}

async function libraryOf(of: Backend): Promise<readonly MediaItem[]> {
  const { items } = z.object({ items: mediaItemSchema.array() }).parse(await call(of, 'media.list', {}));
  return items;
}

const snapshotOf = async (of: Backend) => snapshotSchema.parse(await call(of, 'workspace.snapshot', {}));

describe('the sample workspace, opened', () => {
  it.each([
    ['2028-02-28T05:00:00Z', 'en', 'Beauty'],
    ['2028-03-01T12:00:00Z', 'fr', 'Beauté'],
    ['2028-03-05T20:00:00Z', 'en', 'Beauty'],
    ['2028-12-31T23:30:00Z', 'fr', 'Beauté'],
  ] as const)('has one warning in the left rail at %s (%s): %s', async (instant, language, beauty) => {
    const opened = openSample(instant, language);
    for (const firstWeekday of [1, 0, 6]) {
      await call(opened, 'workspace.update', { firstWeekday });
      const { mark, pillars } = await snapshotOf(opened);
      const odd = mark.report.pillars.filter(({ verdict }) => verdict !== 'ok');
      expect(odd.map(({ verdict }) => verdict)).toEqual(['warn']);
      expect(pillars.find(({ id }) => id === odd[0]?.pillarId)?.name).toBe(beauty);
    }
  });

  it('is short of beauty in the week of today and the two after', async () => {
    const opened = openSample('2028-03-01T12:00:00Z', 'en');
    const range = { from: '2028-02-28', to: '2028-04-09' };
    const { pillars } = await snapshotOf(opened);
    const { weeks } = contract['balance.short'].output.parse(
      await call(opened, 'balance.short', { range, filters: {} }),
    );
    const names = weeks.map(({ week, pillarId }) => [week.from, pillars.find(({ id }) => id === pillarId)?.name]);
    expect(names).toEqual(['2028-02-28', '2028-03-06', '2028-03-13'].map((from) => [from, 'Beauty']));
  });

  it('has nothing to undo, and its first change can be taken back', async () => {
    const opened = openSample('2028-03-01T12:00:00Z', 'en');
    const before = await snapshotOf(opened);
    expect(before.history).toEqual({ undo: null, redo: null });
    expect(before).toMatchObject({ postCount: SAMPLE_POSTS, trayCount: 9 });
    await call(opened, 'workspace.update', { name: 'Maison Soleil' });
    await call(opened, 'history.undo', { to: null });
    const after = await snapshotOf(opened);
    expect(after.workspace).toEqual(before.workspace);
    expect(after.history.undo).toBeNull();
  });

  it('has its pictures on the disk, whole, and in its posts', async () => {
    const opened = openSample('2028-03-01T12:00:00Z', 'fr');
    const items = await libraryOf(opened);
    expect(items).toHaveLength(10);
    expect(items.filter(({ uses }) => uses === 0)).toHaveLength(1);
    const states = await call(opened, 'media.check', { ids: items.map(({ id }) => id) });
    expect(states).toEqual(items.map(({ id }) => expect.objectContaining({ id, state: 'ok' })));
  });

  it('is made anew in place of an older one', async () => {
    openSample('2028-03-01T12:00:00Z', 'en').close();
    const again = await snapshotOf(openSample('2028-06-01T12:00:00Z', 'fr'));
    expect(again.workspace.language).toBe('fr');
    expect(again.postCount).toBe(SAMPLE_POSTS);
  });

  it('keeps a sample that somebody worked in under another name', async () => {
    const worked = openSample('2028-03-01T12:00:00Z', 'en');
    await call(worked, 'workspace.update', { name: 'Maison Soleil' });
    worked.close();
    expect((await snapshotOf(openSample('2028-03-02T12:00:00Z', 'en'))).workspace.name).toBe('Maison Lune');
    const deps = { clock: { now: () => 0 }, newId: randomUUID, log: { info: () => undefined, error: () => undefined } };
    const kept = createBackend({ ...deps, path: join(folder, 'sample 2.colonnade') });
    expect((await snapshotOf(kept)).workspace.name).toBe('Maison Soleil');
    const items = await libraryOf(kept);
    expect(new Set(items.map(({ state }) => state))).toEqual(new Set(['ok']));
    kept.close();
  });
});
