import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

/** Doubles of what the main process uses of Electron: they note what was asked of them and emit what a test says. */

export type FakeFrame = { url: string; parent: FakeFrame | null };

export class FakeWebContents extends EventEmitter {
  static last = 0;
  readonly id: number;
  readonly mainFrame: FakeFrame = { url: 'app://colonnade/', parent: null };
  readonly send = vi.fn();
  readonly reload = vi.fn();
  readonly replaceMisspelling = vi.fn();
  windowOpenHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });

  constructor() {
    super();
    FakeWebContents.last += 1;
    this.id = FakeWebContents.last;
  }

  setWindowOpenHandler(handler: FakeWebContents['windowOpenHandler']): void {
    this.windowOpenHandler = handler;
  }

  getURL(): string {
    return this.mainFrame.url;
  }

  isDestroyed = () => false;
}

export class FakeBrowserWindow extends EventEmitter {
  static made: FakeBrowserWindow[] = [];
  readonly webContents = new FakeWebContents();
  readonly options: Record<string, unknown>;
  readonly focus = vi.fn();
  readonly show = vi.fn();
  readonly maximize = vi.fn();
  readonly restore = vi.fn();
  readonly loadURL = vi.fn(async () => undefined);
  bounds = { x: 10, y: 20, width: 900, height: 700 };

  constructor(options: Record<string, unknown> = {}) {
    super();
    this.options = options;
    FakeBrowserWindow.made.push(this);
  }

  isFocused = () => false;
  isMinimized = () => false;
  isMaximized = () => false;
  isDestroyed = () => false;
  getNormalBounds = () => this.bounds;

  close(): void {
    this.emit('close');
    this.emit('closed');
  }
}

class FakeApp extends EventEmitter {
  readonly name = 'Colonnade';
  locale = 'en-GB';
  switches: ReadonlySet<string> = new Set();
  readonly commandLine = { hasSwitch: (name: string) => this.switches.has(name) };
  readonly setName = vi.fn();
  readonly setAppUserModelId = vi.fn();
  hasLock = true;
  readonly enableSandbox = vi.fn();
  readonly setPath = vi.fn();
  readonly quit = vi.fn();
  readonly exit = vi.fn();
  readonly requestSingleInstanceLock = vi.fn((_sent: unknown) => this.hasLock);
  readonly whenReady = vi.fn(async () => undefined);
  getLocale = () => this.locale;
  getVersion = () => '0.0.0-test';
}

type MenuItem = { label?: string; role?: string; visible?: boolean; submenu?: MenuItem[]; click?: () => void };
type PermissionRequest = (contents: FakeWebContents, permission: string, answer: (granted: boolean) => void) => void;

/** A browser session that keeps the handlers it was given. */
export class FakeSession {
  request: PermissionRequest = (_contents, _permission, answer) => answer(true);
  check: (contents: unknown, permission: string, origin: string) => boolean = () => true;
  device: () => boolean = () => true;
  setPermissionRequestHandler = (handler: PermissionRequest) => {
    this.request = handler;
  };
  setPermissionCheckHandler = (handler: FakeSession['check']) => {
    this.check = handler;
  };
  setDevicePermissionHandler = (handler: () => boolean) => {
    this.device = handler;
  };
}

/** A notification that the system shows, and that a test clicks. */
export class FakeNotification extends EventEmitter {
  static supported = true;
  static made: FakeNotification[] = [];
  static isSupported = () => FakeNotification.supported;
  readonly options: { readonly title: string; readonly body: string };
  readonly show = vi.fn();
  readonly close = vi.fn();

  constructor(options: FakeNotification['options']) {
    super();
    this.options = options;
    FakeNotification.made.push(this);
  }
}

/** A utility process that answers nothing by itself. */
export class FakeUtilityProcess extends EventEmitter {
  readonly postMessage = vi.fn();
  readonly kill = vi.fn(() => true);
}

const handlers = new Map<string, (...args: unknown[]) => Promise<unknown>>();
const schemes = new Map<string, (request: Request) => Promise<Response>>();
const exposed = new Map<string, Record<string, unknown>>();
const ipcRenderer = Object.assign(new EventEmitter(), { invoke: vi.fn(async () => ({ ok: true, value: null })) });

const usualDisplay = { x: 0, y: 0, width: 1920, height: 1040 };

export const fake = {
  app: new FakeApp(),
  BrowserWindow: FakeBrowserWindow,
  Notification: FakeNotification,
  Menu: {
    buildFromTemplate: (template: MenuItem[]) => Object.assign(template, { popup: vi.fn() }),
    setApplicationMenu: vi.fn(),
  },
  dialog: {
    showErrorBox: vi.fn(),
    showMessageBoxSync: vi.fn(() => 1),
    showOpenDialog: vi.fn(async () => ({ canceled: true, filePaths: [] as string[] })),
    showSaveDialog: vi.fn(async () => ({ canceled: true, filePath: '' })),
  },
  shell: { openExternal: vi.fn(async () => undefined), showItemInFolder: vi.fn() },
  screen: {
    displays: [usualDisplay],
    getAllDisplays: () => fakeDisplays(),
    getPrimaryDisplay: () => fakeDisplays()[0],
    getDisplayMatching: () => fakeDisplays()[0],
  },
  nativeTheme: { shouldUseDarkColors: false, themeSource: 'system' },
  protocol: {
    registerSchemesAsPrivileged: vi.fn(),
    handle: (scheme: string, handler: (request: Request) => Promise<Response>) => void schemes.set(scheme, handler),
  },
  ipcMain: {
    handle: (channel: string, handler: (...args: unknown[]) => Promise<unknown>) => void handlers.set(channel, handler),
  },
  utilityProcess: { fork: vi.fn(() => new FakeUtilityProcess()) },
  contextBridge: {
    exposeInMainWorld: (name: string, api: Record<string, unknown>) => void exposed.set(name, api),
  },
  ipcRenderer,
  /** What the code under test registered. */
  test: { handlers, schemes, exposed },
};

function fakeDisplays() {
  return fake.screen.displays.map((workArea) => ({ workArea }));
}
