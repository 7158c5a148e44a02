import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { placesOf } from '#shell/paths.ts';
import { declareScheme } from './app-protocol.ts';
import { type MainArgs, parseMainArgs, type Wanted, wantedFrom } from './args.ts';
import { harden } from './hardening.ts';
import { type Launched, launch } from './launch.ts';
import { closeBeforeQuit } from './quit.ts';

/** As in electron-builder.yml: Windows groups windows and shortcuts by it. */
const APP_ID = 'app.colonnade.desktop';

/** What can be said to a person when the app itself fails. */
function reportCrash(error: unknown): void {
  dialog.showErrorBox('Colonnade', error instanceof Error ? error.message : String(error));
}

function run(args: MainArgs, start: () => Launched): void {
  let launched: Launched | null = null;
  let turn: Promise<void> = Promise.resolve();
  // macOS says which files were double-clicked before the app is ready.
  const early = args.workspace === null ? [] : [args.workspace];
  // One after the other: two that find no window would each make one.
  const show = (wanted: Wanted) => {
    turn = turn.then(() => launched?.show(wanted)).catch(reportCrash);
  };

  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (launched) show({ workspace: path, sample: false });
    else early.push(path);
  });
  app.on('second-instance', (_event, _argv, _cwd, sent) => show(wantedFrom(sent)));
  app.on('activate', (_event, hasVisibleWindows) => {
    if (!hasVisibleWindows) show({ workspace: null, sample: false });
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  closeBeforeQuit(async () => launched?.closeAll());
  app
    .whenReady()
    .then(() => {
      launched = start();
      if (early.length === 0) show({ workspace: null, sample: args.sample });
      for (const workspace of early) show({ workspace, sample: false });
    })
    .catch((error: unknown) => {
      reportCrash(error);
      app.exit(1);
    });
}

/** All that must be done before Electron is ready; nothing in it may wait. */
function begin(): void {
  declareScheme();
  harden();
  app.setName('Colonnade');
  if (process.platform === 'win32') app.setAppUserModelId(APP_ID);
  const args = parseMainArgs(process.argv.slice(1), process.cwd());
  const places = placesOf(args.dataDir);
  // The lock and the browser's own files belong to the data folder, so that two data folders are two apps.
  const browserDir = join(places.dataDir, 'browser');
  mkdirSync(browserDir, { recursive: true });
  app.setPath('userData', places.dataDir);
  app.setPath('sessionData', browserDir);
  const { workspace, sample } = args;
  if (app.requestSingleInstanceLock({ workspace, sample })) run(args, () => launch(import.meta.dirname, places));
  else app.quit();
}

try {
  begin();
} catch (error) {
  reportCrash(error);
  app.exit(1);
}
