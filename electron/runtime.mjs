// Which of the two shells can run here. Plain JavaScript, because it runs before anything is built.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const electronDir = join(root, 'node_modules', 'electron');
const failureFile = join(root, 'out', 'electron-download-failed.json');
const DAY = 24 * 60 * 60 * 1000;
const DOWNLOAD_WITHIN = 60_000;
const BY_HAND = 'npx install-electron takes all the time it needs';

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

const programs = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };

/** Where the runtime is unpacked, and what of it is run. */
function installed() {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (given) return { folder: given, program: programs[process.platform] ?? 'electron' };
  // Written last by the installer: without it the folder may be half unpacked.
  return { folder: join(electronDir, 'dist'), program: readFileSync(join(electronDir, 'path.txt'), 'utf8').trim() };
}

/** The Electron program, or null when its runtime has not been downloaded. */
export function electronPath() {
  try {
    const { folder, program } = installed();
    const path = join(folder, program);
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/** Whether Chromium's sandbox is known to work: on Linux by its helper owned by root, or by namespaces for everyone. */
export function sandboxWorks() {
  if (process.platform !== 'linux') return true;
  if (process.getuid?.() === 0) return false;
  try {
    const { uid, mode } = statSync(join(installed().folder, 'chrome-sandbox'));
    if (uid === 0 && (mode & 0o4000) !== 0) return true;
  } catch {
    // Without the helper the namespaces must do.
  }
  // What Ubuntu's AppArmor forbids is not the namespace but any right in it, such as mapping a user.
  return spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' }).status === 0;
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
    const child = spawn(projectNode(), [join(electronDir, 'install.js')], {
      stdio: 'ignore',
      windowsHide: true,
    });
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
  if (failedLately(version)) return `the Electron runtime could not be downloaded within the last day (${BY_HAND})`;
  say('Downloading the Electron runtime (a minute at most)...');
  await runInstaller();
  if (electronPath() !== null) {
    rmSync(failureFile, { force: true });
    return null;
  }
  mkdirSync(dirname(failureFile), { recursive: true });
  writeFileSync(failureFile, JSON.stringify({ version, at: Date.now() }));
  return `the Electron runtime could not be downloaded (${BY_HAND})`;
}
