import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { placesOf } from '#shell/paths.ts';
import { declareScheme } from './app-protocol.ts';
import { parseMainArgs } from './args.ts';
import { harden } from './hardening.ts';
import { type Launched, launch } from './launch.ts';

const args = parseMainArgs(process.argv.slice(1), process.cwd());
const places = placesOf(args.dataDir);

/** What can be said to a person when the app itself fails. */
function reportCrash(error: unknown): void {
  dialog.showErrorBox('Colonnade', error instanceof Error ? error.message : String(error));
}

function run(): void {
  let launched: Launched | null = null;
  // macOS says which file was double-clicked before the app is ready.
  let asked = args.workspace;
  const show = (workspace: string | null, sample: boolean) => {
    launched?.show({ workspace, sample }).catch(reportCrash);
  };

  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (launched) show(path, false);
    else asked = path;
  });
  app.on('second-instance', (_event, argv, cwd) => {
    const second = parseMainArgs(argv.slice(1), cwd);
    show(second.workspace, second.sample);
  });
  app.on('activate', () => show(null, false));
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed || !launched) return;
    // The files are closed before the process goes; then it quits for good.
    event.preventDefault();
    closed = true;
    launched.closeAll().finally(() => app.quit());
  });
  app
    .whenReady()
    .then(() => {
      launched = launch(import.meta.dirname, places);
      show(asked, args.sample);
    })
    .catch((error: unknown) => {
      reportCrash(error);
      app.exit(1);
    });
}

declareScheme();
harden();
// The lock and the browser's own files belong to the data folder, so that two data folders are two apps.
const browserDir = join(places.dataDir, 'browser');
mkdirSync(browserDir, { recursive: true });
app.setPath('userData', places.dataDir);
app.setPath('sessionData', browserDir);
if (app.requestSingleInstanceLock()) run();
else app.quit();
