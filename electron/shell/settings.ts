import { join } from 'node:path';
import { z } from 'zod';
import { type Preferences, preferencesSchema } from '#contract/index.ts';
import { readJson, writeJson } from './json-file.ts';

const recentSchema = z.object({ path: z.string(), name: z.string(), openedAt: z.iso.datetime() });
export type Recent = Readonly<z.infer<typeof recentSchema>>;

const boundsSchema = z.object({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) });
const windowStateSchema = z.object({ bounds: boundsSchema, maximised: z.boolean() });
/** Where a window was, in screen pixels. */
export type WindowState = Readonly<z.infer<typeof windowStateSchema>>;

const settingsSchema = z.object({
  // A file from before there were own shortcuts has none.
  preferences: preferencesSchema.extend({ shortcuts: preferencesSchema.shape.shortcuts.default({}) }),
  recents: z.array(recentSchema),
  window: windowStateSchema.nullable().default(null),
});
type SettingsFile = Readonly<z.output<typeof settingsSchema>>;

const fresh: SettingsFile = {
  preferences: { theme: 'system', language: null, density: 'comfortable', shortcuts: {} },
  recents: [],
  window: null,
};
const KEPT_RECENTS = 30;

/** Preferences to change; an absent or undefined one stays. */
export type PreferencesChange = { readonly [K in keyof Preferences]?: Preferences[K] | undefined };

/** What the app remembers of a person, in one small file of the data folder. */
export interface Settings {
  preferences(): Preferences;
  setPreferences(change: PreferencesChange): Preferences;
  /** Newest first. */
  recents(): readonly Recent[];
  remember(path: string, name: string, openedAt: number): void;
  rename(path: string, name: string): void;
  forget(path: string): void;
  window(): WindowState | null;
  setWindow(state: WindowState): void;
}

export function createSettings(dataDir: string): Settings {
  const path = join(dataDir, 'settings.json');
  // Read each time: another window's process may have written since.
  const read = (): SettingsFile => readJson(path, settingsSchema, fresh);
  const change = (next: (now: SettingsFile) => SettingsFile): SettingsFile => {
    const value = next(read());
    writeJson(path, value);
    return value;
  };
  return {
    preferences: () => read().preferences,
    setPreferences: ({ theme, language, density, shortcuts }) =>
      change(({ preferences: old, ...rest }) => ({
        ...rest,
        preferences: {
          theme: theme ?? old.theme,
          language: language === undefined ? old.language : language,
          density: density ?? old.density,
          shortcuts: shortcuts ?? old.shortcuts,
        },
      })).preferences,
    recents: () => read().recents,
    remember: (file, name, openedAt) => {
      const recent: Recent = { path: file, name, openedAt: new Date(openedAt).toISOString() };
      change((now) => ({
        ...now,
        recents: [recent, ...now.recents.filter((other) => other.path !== file)].slice(0, KEPT_RECENTS),
      }));
    },
    rename: (file, name) => {
      change((now) => ({
        ...now,
        recents: now.recents.map((recent) => (recent.path === file ? { ...recent, name } : recent)),
      }));
    },
    forget: (file) => {
      change((now) => ({ ...now, recents: now.recents.filter((other) => other.path !== file) }));
    },
    window: () => read().window,
    setWindow: (window) => {
      change((now) => ({ ...now, window }));
    },
  };
}
