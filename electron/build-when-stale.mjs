// Builds the app when a source is newer than what was built. Plain JavaScript, because it runs before anything is built.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectNode, root } from './runtime.mjs';

const sources = ['src', 'electron', 'resources', 'package.json', 'package-lock.json', 'tsconfig.json'];
const outputs = ['main/index.js', 'main/backend.js', 'main/host.js', 'preload/index.cjs', 'renderer/index.html'];

/** The latest change at or below a path, in ms; folders count too, since a deleted file shows there. */
function newestIn(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestIn(join(path, name))), found.mtimeMs);
}

function isStale() {
  const times = outputs.map((path) => statSync(join(root, 'out', path), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  const newest = Math.max(...sources.map((path) => newestIn(join(root, path))));
  return newest > Math.min(...times);
}

/** Builds if needed; false when the build failed, which then has said why. */
export function buildWhenStale(say = (_line) => {}) {
  if (!isStale()) return true;
  say('Building...');
  const cli = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const args = [cli, 'build', '--config', join(root, 'electron', 'vite.config.ts'), '--logLevel', 'warn'];
  return spawnSync(projectNode(), args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}
