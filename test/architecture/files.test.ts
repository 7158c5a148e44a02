import { describe, expect, it } from 'vitest';
import { filesBelow, textOf } from '../support/imports.ts';

const LONGEST = 300;

const written = ['src', 'electron', 'test']
  .flatMap(filesBelow)
  .filter((file) => /\.(ts|tsx|mjs|css)$/.test(file) && !file.startsWith('test/results/'));

function linesOf(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

describe('files', () => {
  it(`have at most ${LONGEST} lines`, () => {
    const long = written.map((file) => ({ file, lines: linesOf(textOf(file)) })).filter(({ lines }) => lines > LONGEST);
    expect(long).toEqual([]);
  });

  it('are named in kebab-case', () => {
    const names = written.map((file) => file.slice(file.lastIndexOf('/') + 1));
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)+$/.test(name))).toEqual([]);
  });

  it('keep the preload under 40 lines', () => {
    expect(linesOf(textOf('electron/preload/index.ts'))).toBeLessThan(40);
  });

  it('name the two channels alike in the preload and the main process', () => {
    const names = (file: string) => [...textOf(file).matchAll(/'(colonnade:\w+)'/g)].map((match) => match[1]).sort();
    expect(names('electron/preload/index.ts')).toEqual(names('electron/main/ipc-server.ts'));
  });

  it('count a last line without an end', () => {
    expect([linesOf('a\nb\n'), linesOf('a\nb')]).toEqual([2, 2]);
  });
});
