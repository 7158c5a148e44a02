import type { Input, Output, PickPurpose, Preferences, Snapshot, WorkspaceSeed } from '#contract/index.ts';
import type { Language } from '#domain/model.ts';
import { type Failure, toFailure } from './failure.ts';
import { knownFilters } from './filters.ts';
import { shareMembers } from './share.ts';
import type { Slice } from './slice.ts';

export type { WorkspaceSeed };

export type AppInfo = Output<'app.info'>;
export type RecentWorkspace = Output<'workspaces.recent'>[number];
export type FolderListing = Output<'files.browse'>;

export const screens = [
  'calendar',
  'board',
  'posts',
  'tray',
  'due',
  'balance',
  'search',
  'media',
  'trash',
  'settings',
  'import',
] as const;
export type Screen = (typeof screens)[number];

/** Those that follow the filters: what can be saved as a view. */
export const viewScreens = ['calendar', 'board', 'posts', 'tray', 'balance'] as const satisfies readonly Screen[];

export const settingsSections = [
  'workspace',
  'networks',
  'slots',
  'pillars',
  'targets',
  'balance',
  'dates',
  'writing',
  'limits',
  'reminders',
  'shortcuts',
  'app',
] as const;
export type SettingsSection = (typeof settingsSections)[number];

export type SessionSlice = {
  /** `starting` until the shell has answered; `welcome` when no workspace is open. */
  readonly phase: 'starting' | 'welcome' | 'open' | 'failed';
  readonly info: AppInfo | null;
  readonly recents: readonly RecentWorkspace[];
  readonly snapshot: Snapshot | null;
  /** What kept a workspace or the app from opening. */
  readonly openFailure: Failure | null;
  readonly opening: boolean;
  readonly connected: boolean;
  readonly screen: Screen;
  readonly settingsSection: SettingsSection;
  start(): Promise<void>;
  go(screen: Screen): void;
  goToSettings(section: SettingsSection): void;
  refreshSnapshot(): Promise<void>;
  loadRecents(): Promise<void>;
  createWorkspace(seed: WorkspaceSeed, path: string | null): Promise<boolean>;
  openWorkspace(path: string): Promise<boolean>;
  openSample(language: Language): Promise<boolean>;
  forgetWorkspace(path: string): Promise<void>;
  browse(path: string | null): Promise<FolderListing>;
  pickFile(purpose: PickPurpose, suggestedName: string): Promise<string | null>;
  revealFile(): Promise<void>;
  updateWorkspace(change: Input<'workspace.update'>): Promise<void>;
  setPreferences(change: Partial<Preferences>): Promise<void>;
  showWelcome(): void;
  /** Back to the workspace that is still open. */
  leaveWelcome(): void;
  clearOpenFailure(): void;
};

export const sessionSlice: Slice<SessionSlice> = (set, get, { api }) => {
  const enter = async (open: () => Promise<unknown>): Promise<boolean> => {
    set({ opening: true, openFailure: null });
    try {
      await open();
      get().resetViews();
      get().resetMedia();
      const [info, snapshot] = await Promise.all([api.call('app.info', {}), api.call('workspace.snapshot', {})]);
      set({ info, snapshot, phase: 'open', screen: 'calendar', notices: [], storageTrouble: null });
      get().showDay(snapshot.today);
      return true;
    } catch (error) {
      set({ openFailure: toFailure(error) });
      return false;
    } finally {
      set({ opening: false });
    }
  };
  return {
    phase: 'starting',
    info: null,
    recents: [],
    snapshot: null,
    openFailure: null,
    opening: false,
    connected: true,
    screen: 'calendar',
    settingsSection: 'workspace',
    start: async () => {
      try {
        const info = await api.call('app.info', {});
        set({ info });
        if (info.workspace) {
          if (await enter(async () => undefined)) return;
        }
        await get().loadRecents();
        set({ phase: 'welcome' });
      } catch (error) {
        set({ phase: 'failed', openFailure: toFailure(error) });
      }
    },
    go: (screen) => set({ screen }),
    goToSettings: (section) => set({ screen: 'settings', settingsSection: section }),
    refreshSnapshot: async () => {
      const snapshot = await api.call('workspace.snapshot', {});
      const current = get().snapshot;
      if (current && current.workspace.id === snapshot.workspace.id && current.revision > snapshot.revision) return;
      set({ snapshot: shareMembers(current, snapshot) });
      const known = knownFilters(get().filters, snapshot);
      if (known !== get().filters) get().setFilters(known);
    },
    loadRecents: async () => set({ recents: await api.call('workspaces.recent', {}) }),
    createWorkspace: (seed, path) => enter(() => api.call('workspaces.create', { seed, path })),
    openWorkspace: (path) => enter(() => api.call('workspaces.open', { path })),
    openSample: (language) => enter(() => api.call('workspaces.openSample', { language })),
    forgetWorkspace: async (path) => {
      await api.call('workspaces.forget', { path });
      await get().loadRecents();
    },
    browse: (path) => api.call('files.browse', { path }),
    pickFile: async (purpose, suggestedName) => (await api.call('files.pick', { purpose, suggestedName })).path,
    revealFile: async () => {
      await api.call('files.reveal', {}).catch(get().reportFailure);
    },
    updateWorkspace: async (change) => {
      await get().command('workspace.update', change);
    },
    setPreferences: async (change) => {
      try {
        const preferences = await api.call('app.setPreferences', change);
        set((state) => (state.info ? { info: { ...state.info, preferences } } : {}));
      } catch (error) {
        get().reportFailure(error);
      }
    },
    showWelcome: () => {
      get().guardEdits(() => {
        set({ phase: 'welcome', openFailure: null });
        get().loadRecents().catch(get().reportFailure);
      });
    },
    clearOpenFailure: () => set({ openFailure: null }),
    leaveWelcome: () => {
      if (get().snapshot) set({ phase: 'open', openFailure: null });
    },
  };
};
