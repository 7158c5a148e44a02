import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '#backend/errors.ts';
import type { OpenRequest } from '#backend/protocol.ts';
import type { ChangeEvent, Reply, WorkspaceRef, WorkspaceSeed } from '#contract/index.ts';
import type { Language } from '#domain/model.ts';
import { type BackendProcess, type BackendProcessDeps, startBackend } from './backend-process.ts';
import { EXTENSION, freePath, keyOf, type Places, realFile, realTarget, samplePath } from './paths.ts';
import type { Settings } from './settings.ts';

/** A workspace file with its backend. */
export interface Running {
  ref(): WorkspaceRef;
  call(name: string, input: unknown): Promise<Reply>;
}

export type RegistryListener = (key: string, event: ChangeEvent) => void;
/** Asked with the file's key before it is opened; throws to refuse. */
export type Admit = (key: string) => void;

/** The open workspace files: one backend each. */
export interface Registry {
  open(path: string, admit: Admit): Promise<Running>;
  create(path: string | null, seed: WorkspaceSeed, admit: Admit): Promise<Running>;
  openSample(language: Language, admit: Admit): Promise<Running>;
  /** The running file with this key, or a recent one with it, opened again. Null when neither is there. */
  find(key: string): Promise<Running | null>;
  /** A file with this key is running; nothing is started to find out. */
  isOpen(key: string): boolean;
  /** Of the one that was opened last in this run. */
  latestKey(): string | null;
  subscribe(listener: RegistryListener): () => void;
  close(key: string): Promise<void>;
  closeAll(): Promise<void>;
}

export type RegistryDeps = BackendProcessDeps & { readonly places: Places; readonly settings: Settings };

type Entry = Running & { readonly backend: BackendProcess };

function withExtension(path: string): string {
  return path.toLowerCase().endsWith(EXTENSION) ? path : `${path}${EXTENSION}`;
}

async function startEntry(key: string, request: OpenRequest, deps: RegistryDeps, listeners: Set<RegistryListener>) {
  const backend = await startBackend(request, deps);
  let name = backend.name;
  const refreshName = async () => {
    const reply = await backend.call('workspace.snapshot', {});
    if (!reply.ok) return;
    // The backend's dispatcher parsed this output with the contract's schema.
    name = (reply.value as { readonly workspace: { readonly name: string } }).workspace.name;
  };
  backend.subscribe((event) => {
    if (event.kinds.includes('workspace')) void refreshName();
    for (const listener of listeners) listener(key, event);
  });
  const entry: Entry = {
    backend,
    call: backend.call,
    ref: () => ({ key, path: request.path, name }),
  };
  return entry;
}

/** Does what is only for the memory: a data folder that cannot be written must not keep a file from opening or closing. */
function quietly(deps: RegistryDeps, note: () => void): void {
  try {
    note();
  } catch (error) {
    deps.log.error('the recent files could not be kept', error);
  }
}

/** The running backends by key. Opening and closing of one file never overlap. */
function createEntries(deps: RegistryDeps, listeners: Set<RegistryListener>) {
  const { settings } = deps;
  const entries = new Map<string, Promise<Entry>>();
  const closing = new Map<string, Promise<void>>();

  const end = async (starting: Promise<Entry>) => {
    const entry = await starting.catch(() => null);
    if (!entry) return;
    const { path, name } = entry.ref();
    const known = settings.recents().find((recent) => recent.path === path);
    if (known && known.name !== name) quietly(deps, () => settings.rename(path, name));
    await entry.backend.close();
  };
  const close = async (key: string): Promise<void> => {
    const entry = entries.get(key);
    if (!entry) return closing.get(key);
    entries.delete(key);
    const ending = end(entry).finally(() => closing.delete(key));
    closing.set(key, ending);
    return ending;
  };
  return {
    get: (key: string): Promise<Entry> | undefined => entries.get(key),
    start: (key: string, request: OpenRequest): Promise<Entry> => {
      const running = entries.get(key);
      if (running) return running;
      // A file that is just being let go of is opened after that.
      const before = closing.get(key) ?? Promise.resolve();
      const starting = before.then(() => startEntry(key, request, deps, listeners));
      entries.set(key, starting);
      starting.catch(() => entries.delete(key));
      return starting;
    },
    close,
    closeAll: async (): Promise<void> => {
      await Promise.all([...entries.keys(), ...closing.keys()].map(close));
    },
  };
}

export function createRegistry(deps: RegistryDeps): Registry {
  const { places, settings } = deps;
  const listeners = new Set<RegistryListener>();
  const entries = createEntries(deps, listeners);
  let latest: string | null = null;

  const enter = async (request: OpenRequest, admit: Admit): Promise<Running> => {
    const key = keyOf(request.path);
    admit(key);
    const entry = await entries.start(key, request);
    latest = key;
    const { path, name } = entry.ref();
    quietly(deps, () => settings.remember(path, name, Date.now()));
    return entry;
  };
  return {
    open: async (path, admit) => enter({ mode: 'open', path: realFile(path) }, admit),
    create: async (wanted, seed, admit) => {
      if (wanted === null) mkdirSync(places.workspacesDir, { recursive: true });
      const path = realTarget(wanted === null ? freePath(places.workspacesDir, seed.name) : withExtension(wanted));
      if (existsSync(path)) throw new AppError('refused', 'A file of that name exists.', { reason: 'file-exists' });
      return enter({ mode: 'create', path, seed }, admit);
    },
    openSample: async (language, admit) => {
      const wanted = samplePath(places.dataDir, language);
      mkdirSync(dirname(wanted), { recursive: true });
      return enter({ mode: 'sample', path: realTarget(wanted), language }, admit);
    },
    find: async (key) => {
      const running = entries.get(key);
      if (running) return running;
      const recent = settings.recents().find(({ path }) => keyOf(path) === key);
      return recent && existsSync(recent.path) ? enter({ mode: 'open', path: recent.path }, () => undefined) : null;
    },
    isOpen: (key) => entries.get(key) !== undefined,
    latestKey: () => latest,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async (key) => {
      if (latest === key) latest = null;
      await entries.close(key);
    },
    closeAll: entries.closeAll,
  };
}
