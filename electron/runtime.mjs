// Which of the two shells can run here. Plain JavaScript, because it runs before anything is built.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const electronDir = join(root, 'node_modules', 'electron');
const failureFile = join(root, 'out', 'electron-download-failed.json');
const DAY = 24 * 60 * 60 * 1000;
const DOWNLOAD_WITHIN = 60_000;

/** The Node that the project brings, or the one that runs this. */
export function projectNode() {
  const own = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(own) ? own : process.execPath;
}

function electronVersion() {
  try {
    return JSON.parse(readFileSync(join(electronDir, 'package.json'), 'utf8')).version;
  } catch {
    return null;
  }
}

/** The Electron program, or null when its runtime has not been downloaded. */
export function electronPath() {
  try {
    const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH || join(electronDir, 'dist');
    const path = join(folder, readFileSync(join(electronDir, 'path.txt'), 'utf8').trim());
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/** Why a window cannot be shown on this machine, or null when it can. */
export function whyNoWindow(platform = process.platform, env = process.env) {
  if (platform !== 'linux') return null;
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return 'there is no display';
  return null;
}

/** Why Electron should not be used for a person's session, or null when it may. */
export function whyNoElectronSession(platform = process.platform, env = process.env, uid = process.getuid?.()) {
  const noWindow = whyNoWindow(platform, env);
  if (noWindow) return noWindow;
  if (platform === 'linux' && uid === 0) return "Electron's sandbox does not work for root";
  return null;
}

function failedLately(version) {
  try {
    const failure = JSON.parse(readFileSync(failureFile, 'utf8'));
    return failure.version === version && Date.now() - failure.at < DAY;
  } catch {
    return false;
  }
}

function runInstaller() {
  return new Promise((resolve) => {
    const child = spawn(projectNode(), [join(electronDir, 'install.js')], { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), DOWNLOAD_WITHIN);
    const settle = () => {
      clearTimeout(timer);
      resolve(undefined);
    };
    child.once('error', settle);
    child.once('exit', settle);
  });
}

/** Tries to download the runtime, for a minute at most. Gives why that failed, or null; a failure counts for a day. */
export async function fetchElectron(say = (_line) => {}) {
  const version = electronVersion();
  if (version === null) return 'Electron is not installed';
  if (failedLately(version)) return 'the Electron runtime could not be downloaded within the last day';
  say('Downloading the Electron runtime (a minute at most)...');
  await runInstaller();
  if (electronPath() !== null) {
    rmSync(failureFile, { force: true });
    return null;
  }
  mkdirSync(dirname(failureFile), { recursive: true });
  writeFileSync(failureFile, JSON.stringify({ version, at: Date.now() }));
  return 'the Electron runtime could not be downloaded';
}
