import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createDispatcher, type Handlers } from '#backend/dispatcher.ts';
import { AppError, classify, fromWireError, toWireError } from '#backend/errors.ts';
import { clockFrom, type FixedNow, type Log } from '#backend/ports.ts';
import {
  contract,
  isProcedure,
  type Output,
  type Preferences,
  type ProcedureName,
  type Reply,
} from '#contract/index.ts';
import { composePage } from '#domain/compose-page.ts';
import { contentFile, mediaFolder } from '#domain/media-files.ts';
import { browse } from './browse.ts';
import type { SpawnBackend } from './channel.ts';
import type { Desktop } from './desktop.ts';
import { createDueElsewhere } from './due-elsewhere.ts';
import { keyOf, type Places } from './paths.ts';
import { createRegistry, type Registry, type Running } from './registry.ts';
import type { Settings } from './settings.ts';
import { createUploads, type Uploads } from './uploads.ts';

type DueElsewhere = ReturnType<typeof createDueElsewhere>;

type AppProcedure = {
  [N in ProcedureName]: (typeof contract)[N]['scope'] extends 'app' ? N : never;
}[ProcedureName];

/** Whoever calls: a window, a tab or a script. */
export interface Session {
  /** The workspace it has, by key; null for none. */
  readonly key: string | null;
  /** Throws when this session may not have that file, before it is opened. */
  admit(key: string): void;
  /** Told once the session has a new workspace. */
  enter(key: string): void;
  readonly desktop: Desktop;
}

export type ShellDeps = {
  readonly kind: 'electron' | 'host';
  readonly version: string;
  readonly places: Places;
  readonly settings: Settings;
  readonly spawn: SpawnBackend;
  readonly fixedNow: FixedNow | null;
  readonly log: Log;
  readonly onPreferences?: (preferences: Preferences) => void;
};

/** What both shells are made of: files, settings, and calls on their way to the right backend. */
export interface Shell {
  readonly registry: Registry;
  readonly uploads: Uploads;
  call(session: Session, name: string, input: unknown): Promise<Reply>;
}

async function workspaceOf(registry: Registry, session: Session): Promise<Running | null> {
  return session.key === null ? null : registry.find(session.key);
}

async function requireWorkspace(registry: Registry, session: Session): Promise<Running> {
  const running = await workspaceOf(registry, session);
  if (!running) throw new AppError('no-workspace', 'No workspace is open.');
  return running;
}

/** The value of a call to a workspace, which its dispatcher parsed; throws the error of one that failed. */
async function answerOf<N extends ProcedureName>(running: Running, name: N, input: unknown): Promise<Output<N>> {
  const reply = await running.call(name, input);
  if (!reply.ok) throw fromWireError(reply.error);
  return reply.value as Output<N>;
}

function mediaHandlers(session: Session, registry: Registry, uploads: Uploads) {
  return {
    'media.begin': async ({ bytes }) => {
      const running = await requireWorkspace(registry, session);
      return { upload: await uploads.begin(running.ref().path, bytes) };
    },
    'media.finish': async ({ upload, name }) => {
      const running = await requireWorkspace(registry, session);
      return answerOf(running, 'media.inspect', { unfinished: await uploads.finish(upload), name });
    },
    'media.cancel': async ({ upload }) => {
      await uploads.cancel(upload);
      return null;
    },
    'media.reveal': async ({ id }) => {
      const running = await requireWorkspace(registry, session);
      const { sha256, mime } = await answerOf(running, 'media.content', { id });
      session.desktop.reveal(join(mediaFolder(running.ref().path), contentFile(sha256, mime)));
      return null;
    },
  } satisfies Partial<Handlers<AppProcedure>>;
}

function fileHandlers(session: Session, registry: Registry, places: Places) {
  return {
    'files.browse': ({ path }) => {
      if (path !== null) return browse(path);
      mkdirSync(places.workspacesDir, { recursive: true });
      return browse(places.workspacesDir);
    },
    'files.pick': async ({ purpose, suggestedName }) => ({
      path: await session.desktop.pickFile(purpose, suggestedName),
    }),
    'files.reveal': async () => {
      session.desktop.reveal((await requireWorkspace(registry, session)).ref().path);
      return null;
    },
  } satisfies Partial<Handlers<AppProcedure>>;
}

function desktopHandlers({ desktop }: Session) {
  return {
    'app.notify': async ({ title, body }) => ({ outcome: await desktop.notify(title, body) }),
    'app.openCompose': async ({ platform }) => {
      // The page names the network, never an address.
      const address = composePage(platform);
      if (address === null)
        throw new AppError('refused', 'That network has no such page.', { reason: 'no-compose-page' });
      if (!(await desktop.openExternal(address))) {
        throw new AppError('refused', 'The page opens addresses itself here.', { reason: 'no-browser' });
      }
      return null;
    },
  } satisfies Partial<Handlers<AppProcedure>>;
}

function workspaceHandlers(session: Session, registry: Registry, settings: Settings, dueElsewhere: DueElsewhere) {
  const admit = (key: string) => session.admit(key);
  const entered = async (opening: Promise<Running>) => {
    const ref = (await opening).ref();
    session.enter(ref.key);
    return ref;
  };
  return {
    'workspaces.due': async () => [...(await dueElsewhere())],
    'workspaces.recent': () =>
      settings.recents().map((recent) => ({ ...recent, key: keyOf(recent.path), exists: existsSync(recent.path) })),
    'workspaces.create': ({ path, seed }) => entered(registry.create(path, seed, admit)),
    'workspaces.open': ({ path }) => entered(registry.open(path, admit)),
    'workspaces.openSample': ({ language }) => entered(registry.openSample(language, admit)),
    'workspaces.forget': ({ path }) => {
      settings.forget(path);
      return null;
    },
  } satisfies Partial<Handlers<AppProcedure>>;
}

function appHandlers(
  session: Session,
  { registry, uploads }: Omit<Shell, 'call'>,
  deps: ShellDeps,
  dueElsewhere: DueElsewhere,
): Handlers<AppProcedure> {
  const { places, settings } = deps;
  const info: Handlers<'app.info'>['app.info'] = async () => {
    // A file that cannot be opened any more leaves the session at the welcome screen.
    const running = await workspaceOf(registry, session).catch(() => null);
    return {
      version: deps.version,
      shell: deps.kind,
      platform: process.platform,
      nativeDialogs: session.desktop.nativeDialogs,
      notifications: session.desktop.notifications,
      dataDir: places.dataDir,
      workspacesDir: places.workspacesDir,
      workspace: running?.ref() ?? null,
      preferences: settings.preferences(),
      now: clockFrom(deps.fixedNow).now(),
    };
  };
  return {
    'app.info': info,
    'app.setPreferences': (change) => {
      const preferences = settings.setPreferences(change);
      deps.onPreferences?.(preferences);
      return preferences;
    },
    ...workspaceHandlers(session, registry, settings, dueElsewhere),
    ...desktopHandlers(session),
    ...fileHandlers(session, registry, places),
    ...mediaHandlers(session, registry, uploads),
  };
}

export function createShell(deps: ShellDeps): Shell {
  const registry = createRegistry(deps);
  const dueElsewhere = createDueElsewhere({ ...deps, registry });
  const uploads = createUploads();
  const toWorkspace = async (session: Session, name: string, input: unknown): Promise<Reply> => {
    try {
      return await (await requireWorkspace(registry, session)).call(name, input);
    } catch (error) {
      return { ok: false, error: toWireError(classify(error)) };
    }
  };
  return {
    registry,
    uploads,
    call: async (session, name, input) => {
      if (isProcedure(name) && contract[name].scope === 'workspace') return toWorkspace(session, name, input);
      const handlers = appHandlers(session, { registry, uploads }, deps, dueElsewhere);
      return createDispatcher(handlers, deps.log, randomUUID)(name, input);
    },
  };
}
