import { describe, expect, it } from 'vitest';
import { filesBelow, importsOf, targetOf, textOf } from '../support/imports.ts';
import { layerOf, refusal } from './layers.ts';

const sources = ['src', 'electron'].flatMap(filesBelow).filter((file) => /\.(ts|tsx|mjs)$/.test(file));

function refusalsIn(file: string, text: string): string[] {
  return importsOf(file, text)
    .map((specifier) => refusal(file, targetOf(file, specifier)))
    .filter((reason) => reason !== null);
}

describe('imports', () => {
  it('follow the table of layers in every file', () => {
    expect(sources.flatMap((file) => refusalsIn(file, textOf(file)))).toEqual([]);
  });

  it('are looked at in every layer of the table', () => {
    const seen = new Set(sources.map((file) => layerOf(file)?.name));
    expect([...seen]).toEqual(
      expect.arrayContaining(['domain', 'contract', 'backend', 'shell', 'main', 'host', 'client']),
    );
    expect(seen.has(undefined)).toBe(false);
  });

  it.each([
    ['src/domain/day.ts', "import { readFileSync } from 'node:fs';"],
    ['src/domain/day.ts', "import type { Reply } from '#contract/index.ts';"],
    ['src/contract/app.ts', "export * from '#state/store.ts';"],
    ['electron/backend/entry.ts', "import { app } from 'electron';"],
    ['electron/host/index.ts', "const db = await import('../backend/db/database.ts');"],
    ['electron/host/index.ts', "import type { Session } from 'electron';"],
    ['electron/main/index.ts', "type Backend = import('#backend/index.ts').Backend;"],
    ['electron/preload/index.ts', "import { isPage } from '../main/app-protocol.ts';"],
    ['src/client/api.ts', "import { createAppStore } from '#state/store.ts';"],
    ['src/state/store.ts', "import { Tray } from '#features/tray/tray.tsx';"],
    ['src/ui/theme.ts', "import type { Snapshot } from '#contract/index.ts';"],
    ['src/features/tray/tray.tsx', "import { Board } from '#features/board/board.tsx';"],
    ['src/features/tray/tray.tsx', "import { createApi } from '#client/api.ts';"],
    ['src/app/app.tsx', "import '../../electron/main/menu.ts';"],
  ])('are refused where they break the table: %s with %s', (file, text) => {
    expect(refusalsIn(file, text)).toHaveLength(1);
  });

  it('are allowed where the table says so', () => {
    expect(refusalsIn('src/features/tray/tray.tsx', "import { row } from './row.tsx'; import '#ui/theme.ts';")).toEqual(
      [],
    );
    expect(refusalsIn('electron/host/index.ts', "import type { ToBackend } from '#backend/protocol.ts';")).toEqual([]);
  });
});
