// `npm test`: types, lint, unit, component and integration tests, build, then the app in a browser and in Electron.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { buildWhenStale } from '../electron/build-when-stale.mjs';
import { electronPath, projectNode, root, whyNoWindow } from '../electron/runtime.mjs';
import { findBrowser } from './support/browser.mjs';

const results = join(root, 'test', 'results');
const INSTALL_WITHIN = 5 * 60_000;
const LINES_OF_A_FAILURE = 12;
const WIDTH_OF_A_FAILURE = 1000;
const bin = (...parts) => join(root, 'node_modules', ...parts);
const say = (line) => process.stdout.write(`${line}\n`);

/** Runs a program of the project on the project's Node; gives its exit code. */
function run(script, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(projectNode(), [script, ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function readResult(name) {
  try {
    return JSON.parse(readFileSync(join(results, name), 'utf8'));
  } catch {
    return null;
  }
}

const one = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });

/** Counts that agree with the exit code: a run that failed without a failed test still failed. */
function honest(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

async function types() {
  const tsc = bin('typescript', 'bin', 'tsc');
  let passed = true;
  for (const project of ['src/domain', 'src/contract', 'src', 'electron', 'test']) {
    if ((await run(tsc, ['-p', project])) !== 0) passed = false;
  }
  return one(passed);
}

async function lint() {
  return one((await run(bin('@biomejs', 'biome', 'bin', 'biome'), ['check', '.'])) === 0);
}

/** Tests that did not run, whose names say why, and those that failed: said again at the end, where they are seen. */
const skippedNames = [];
const failures = [];

/** The first lines of a failure without colours and others' calls: the assertion, and the seed of a property. */
function firstLines(messages) {
  const lines = stripVTControlCharacters(messages.join('\n'))
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at .*node_modules/.test(line));
  return lines.slice(0, LINES_OF_A_FAILURE).map((line) => `    ${line.slice(0, WIDTH_OF_A_FAILURE)}`);
}

const noteFailure = (name, messages) => failures.push([`✘ ${name}`, ...firstLines(messages)].join('\n'));

async function unit() {
  const file = 'vitest.json';
  const args = ['run', '--config', 'test/vitest.config.ts', '--reporter=default', '--reporter=json'];
  const code = await run(bin('vitest', 'vitest.mjs'), [...args, `--outputFile.json=${join(results, file)}`]);
  const report = readResult(file);
  if (!report) return one(false);
  // A file that could not be loaded has no tests to count.
  const broken = report.testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0);
  for (const { name, message } of broken) noteFailure(relative(root, name), [message]);
  for (const { name, assertionResults } of report.testResults) {
    for (const { fullName, status, failureMessages } of assertionResults) {
      if (status === 'skipped' || status === 'pending') skippedNames.push(fullName);
      if (status === 'failed') noteFailure(`${relative(root, name)}: ${fullName}`, failureMessages ?? []);
    }
  }
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  return honest(counts, code);
}

const debianInstall = `apt-get update -q
for it in chromium-headless-shell chromium; do apt-get install -qy --no-install-recommends $it && break; done`;

/** Tries to get a browser where none is: from Playwright, or from Debian. */
function installBrowser() {
  const options = { cwd: root, stdio: 'inherit', timeout: INSTALL_WITHIN, killSignal: 'SIGKILL' };
  if (process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    say('No browser is here: installing Chromium from the distribution...');
    spawnSync('sh', ['-c', debianInstall], options);
    if (findBrowser()) return;
  }
  say("No browser is here: installing Playwright's Chromium...");
  spawnSync(projectNode(), [bin('@playwright', 'test', 'cli.js'), 'install', '--with-deps', 'chromium'], options);
}

function whyNoElectron() {
  if (electronPath() === null) return 'its runtime is not downloaded (npx install-electron)';
  return whyNoWindow();
}

function noteFailedSpecs({ suites = [], specs = [] }) {
  for (const { ok, file, title, tests } of specs) {
    if (ok) continue;
    const errors = tests.flatMap(({ results: tries }) => tries.flatMap((attempt) => attempt.errors));
    noteFailure(
      `${file}: ${title}`,
      errors.map(({ message }) => message ?? ''),
    );
  }
  for (const suite of suites) noteFailedSpecs(suite);
}

async function e2e() {
  if (!findBrowser()) installBrowser();
  const browser = findBrowser();
  if (!browser) {
    say('There is no browser to test with and none could be installed. Name one with COLONNADE_BROWSER.');
    return one(false);
  }
  say(`Browser: ${browser.path} (${browser.from})`);
  const reason = whyNoElectron();
  say(reason === null ? 'Electron: runs too' : `Electron: its tests do not run here, because ${reason}`);
  const file = join(results, 'playwright.json');
  const args = ['test', '--config', 'test/playwright.config.ts', '--reporter=list,json'];
  const code = await run(bin('@playwright', 'test', 'cli.js'), args, {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    COLONNADE_BROWSER: browser.path,
  });
  const report = readResult('playwright.json');
  if (!report) return one(false);
  for (const suite of report.suites) noteFailedSpecs(suite);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return honest({ passed: expected, failed: unexpected + flaky, skipped }, code);
}

const steps = { types, lint, unit, build: async () => one(buildWhenStale(say)), e2e };

function chosenSteps() {
  const { values } = parseArgs({ options: { only: { type: 'string' }, long: { type: 'boolean' } } });
  // Properties are then tried with far more values.
  if (values.long) process.env.COLONNADE_LONG = '1';
  const names = values.only?.split(',') ?? Object.keys(steps);
  const unknown = names.find((name) => !Object.hasOwn(steps, name));
  if (unknown === undefined) return names;
  process.stderr.write(`--only takes some of: ${Object.keys(steps).join(', ')}; not "${unknown}".\n`);
  process.exit(2);
}

async function main() {
  const names = chosenSteps();
  // Only what this run writes: others keep their results there too.
  for (const old of ['vitest.json', 'playwright.json', 'e2e'])
    rmSync(join(results, old), { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const total = { passed: 0, failed: 0, skipped: 0 };
  const failedSteps = [];
  for (const name of names) {
    say(`\n== ${name}`);
    const counts = await steps[name]();
    for (const key of Object.keys(total)) total[key] += counts[key];
    if (counts.failed > 0) failedSteps.push(name);
    // What is not built cannot be tried.
    if (name === 'build' && counts.failed > 0) break;
  }
  for (const name of skippedNames) say(`Not run: ${name}`);
  for (const failure of failures) say(`\n${failure}`);
  say(failedSteps.length > 0 ? `\nFailed: ${failedSteps.join(', ')}` : '');
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  say(`${total.passed} passed, ${total.failed} failed${skipped}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

await main();
