import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const script = join(import.meta.dirname, '..', '..', 'electron', 'start.mjs');
const start = (...args: string[]) => spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });

describe('npm start', () => {
  it('explains itself', () => {
    const { status, stdout } = start('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('--data-dir DIR');
  });

  it.each([
    ['an unknown option', ['--nope'], '--nope'],
    ['a port that is no number', ['--port', 'abc'], '"abc"'],
    ['a port that is too large', ['--port', '65536'], '"65536"'],
    ['two workspaces at once', ['--sample', '--workspace', 'x'], 'exclude each other'],
  ])('refuses %s before it builds anything', (_what, args, message) => {
    const { status, stderr } = start(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});
