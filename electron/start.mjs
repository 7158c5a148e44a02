// `npm start`: builds when something changed, then opens Electron, or says in one line why not and opens a browser.
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildWhenStale } from './build-when-stale.mjs';
import { electronPath, fetchElectron, projectNode, root, sandboxWorks, whyNoElectronSession } from './runtime.mjs';

const usage = `Usage: npm start -- [options]

  --browser         use a browser even where Electron could run
  --no-open         with the browser: print the address, open nothing
  --port N          with the browser: listen on this port (0 takes a free one)
  --data-dir DIR    keep settings and workspaces in this folder
  --workspace FILE  open this workspace
  --sample          open the sample workspace, made anew around today
  --help            show this`;

/** A window that is gone this soon with a failure never was one. */
const QUICK_FAILURE = 8000;

const say = (line) => process.stdout.write(`${line}\n`);

function fail(message) {
  process.stderr.write(`${message}\n\n${usage}\n`);
  process.exit(2);
}

function readOptions() {
  const text = { type: 'string' };
  const flag = { type: 'boolean', default: false };
  const options = {
    browser: flag,
    'no-open': flag,
    port: text,
    'data-dir': text,
    workspace: text,
    sample: flag,
    help: flag,
  };
  try {
    const { values } = parseArgs({ options, args: process.argv.slice(2) });
    if (values.port !== undefined && !(/^\d{1,5}$/.test(values.port) && Number(values.port) <= 65_535)) {
      fail(`--port takes a number from 0 to 65535, not "${values.port}".`);
    }
    if (values.sample && values.workspace !== undefined) fail('--sample and --workspace exclude each other.');
    return values;
  } catch (error) {
    return fail(error.message);
  }
}

/** What both shells understand. Paths are meant from where the person was, not from where npm went. */
function sharedArgs(options) {
  const from = process.env.INIT_CWD ?? process.cwd();
  return [
    ...(options['data-dir'] === undefined ? [] : ['--data-dir', resolve(from, options['data-dir'])]),
    ...(options.workspace === undefined ? [] : ['--workspace', resolve(from, options.workspace)]),
    ...(options.sample ? ['--sample'] : []),
  ];
}

/** Lets the child end in its own way, and gives its exit code and whether it was told to end. */
function follow(child, hearsConsole) {
  let told = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      told = true;
      // On Windows a console program gets Ctrl-C by itself, and a kill would not let it close its files.
      if (!(hearsConsole && process.platform === 'win32')) child.kill(signal);
    });
  }
  return new Promise((settle) => {
    child.once('error', () => settle({ code: 1, told }));
    child.once('exit', (code) => settle({ code: code ?? 1, told }));
  });
}

/** Runs Electron to its end. Gives why it did not start, or the exit code. */
async function runElectron(path, args) {
  const began = Date.now();
  const env = { ...process.env };
  delete env.ELECTRON_RUN_AS_NODE;
  const { code, told } = await follow(spawn(path, [root, ...args], { stdio: 'inherit', env }), false);
  if (code === 0 || told || Date.now() - began >= QUICK_FAILURE) return { code };
  const why = sandboxWorks()
    ? `code ${code}`
    : 'its sandbox cannot work until node_modules/electron/dist/chrome-sandbox belongs to root with mode 4755';
  return { reason: `Electron ended at once (${why})` };
}

function openBrowser(url) {
  const [command, ...args] = {
    darwin: ['open', url],
    win32: ['cmd', '/c', 'start', '', url],
  }[process.platform] ?? ['xdg-open', url];
  // Without a browser the printed address is what remains.
  spawn(command, args, { stdio: 'ignore', detached: true, windowsHide: true })
    .on('error', () => {})
    .unref();
}

async function runHost(args, mayOpen) {
  const host = spawn(projectNode(), [join(root, 'out', 'main', 'host.js'), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let seen = '';
  let opened = !mayOpen;
  host.stdout.on('data', (chunk) => {
    process.stdout.write(chunk);
    seen = (seen + chunk).slice(-2000);
    const url = opened ? null : /^Listening on (\S+)\s*$/m.exec(seen)?.[1];
    if (!url) return;
    opened = true;
    openBrowser(url);
  });
  return (await follow(host, true)).code;
}

/** Why this session is a browser's, or null after Electron has run. */
async function tryElectron(options, args) {
  if (options.browser) return { reason: 'asked for with --browser' };
  if (options['no-open'] || options.port !== undefined) return { reason: '--port and --no-open are for the browser' };
  const notHere = whyNoElectronSession();
  if (notHere) return { reason: notHere };
  if (electronPath() === null) {
    const failed = await fetchElectron(say);
    if (failed) return { reason: failed };
  }
  return runElectron(electronPath(), args);
}

async function main() {
  const options = readOptions();
  if (options.help) return say(usage);
  if (!buildWhenStale(say)) process.exit(1);
  const args = sharedArgs(options);
  const { reason, code } = await tryElectron(options, args);
  if (reason === undefined) process.exit(code);
  say(`Using the browser: ${reason}.`);
  const portArgs = options.port === undefined ? [] : ['--port', options.port];
  process.exit(await runHost([...portArgs, ...args], !options['no-open']));
}

await main();
