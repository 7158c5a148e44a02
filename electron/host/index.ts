import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { classify } from '#backend/errors.ts';
import type { Language } from '#domain/model.ts';
import { fixedNowFrom } from '#shell/fixed-now.ts';
import { languageOf } from '#shell/language.ts';
import { createFileLog } from '#shell/log.ts';
import { keyOf, placesOf } from '#shell/paths.ts';
import type { Registry } from '#shell/registry.ts';
import { createSettings } from '#shell/settings.ts';
import { createShell } from '#shell/shell.ts';
import { versionFrom } from '#shell/version.ts';
import { type HostArgs, parseHostArgs } from './args.ts';
import { forkBackend } from './fork-channel.ts';
import { apiToken } from './guard.ts';
import { startServer } from './server.ts';

const USUAL_PORT = 5210;

const here = import.meta.dirname;
// The same file runs from source and from the build, where the folders lie differently.
const fromSource = import.meta.filename.endsWith('.ts');
const backendEntry = fromSource ? join(here, '..', 'backend', 'entry.ts') : join(here, 'backend.js');
const builtPage = fromSource ? join(here, '..', '..', 'out', 'renderer') : join(here, '..', 'renderer');

async function openFirst(registry: Registry, args: HostArgs, language: Language): Promise<void> {
  const admit = () => undefined;
  if (args.sample) await registry.openSample(language, admit);
  if (args.workspace !== null) await registry.open(args.workspace, admit);
}

async function main(): Promise<void> {
  const args = parseHostArgs(process.argv.slice(2));
  const places = placesOf(args.dataDir);
  const settings = createSettings(places.dataDir);
  const log = createFileLog(places.dataDir);
  const scriptToken = apiToken(places.dataDir);
  const shell = createShell({
    kind: 'host',
    version: versionFrom(here),
    places,
    settings,
    spawn: () => forkBackend(backendEntry),
    fixedNow: fixedNowFrom(process.env.COLONNADE_FIXED_NOW),
    log,
  });
  const { registry } = shell;
  await openFirst(registry, args, languageOf(settings.preferences()));

  // Until a file is opened in this run, callers get the one that was open last.
  const lastOne = settings.recents().find(({ path }) => existsSync(path));
  const server = await startServer(
    {
      shell,
      log,
      pageDir: process.env.COLONNADE_PAGE_DIR ?? builtPage,
      scriptToken,
      fallbackKey: () => registry.latestKey() ?? (lastOne ? keyOf(lastOne.path) : null),
    },
    args.port,
    USUAL_PORT,
  );

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await Promise.all([server.close(), registry.closeAll()]);
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
  process.on('SIGHUP', () => void stop());
  process.stdout.write(`Listening on ${server.url}\n`);
}

/** What went wrong, in words, with the file or port that it is about. */
function whyNot(error: unknown): string {
  const system = error instanceof Error && 'code' in error ? error : null;
  if (system?.code === 'EADDRINUSE') {
    return 'the port is taken by another program. Choose another with --port, or --port 0 for any free one.';
  }
  if (system?.code === 'EEXIST' && 'path' in system) return `${system.path} is not a folder.`;
  if (system?.code === 'EACCES' && 'port' in system) return 'the port may not be used by this user. Choose another.';
  const known = classify(error);
  const message = known.code === 'internal' && error instanceof Error ? error.message : known.message;
  const cause = known.details.cause;
  const named = known.details.params?.path ?? (cause instanceof Error && 'path' in cause ? cause.path : undefined);
  return typeof named === 'string' && !message.includes(named) ? `${message} (${named})` : message;
}

main().catch((error: unknown) => {
  process.stderr.write(`Colonnade could not start: ${whyNot(error)}\n`);
  process.exit(1);
});
