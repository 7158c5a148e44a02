import type { OwnShortcuts } from '#domain/shortcut.ts';
import type { Slice } from './slice.ts';

export type ShortcutsSlice = {
  /** Gives an action keys of the user's own; null takes its keys away. */
  setShortcut(id: string, keys: string | null): Promise<void>;
  /** Gives an action the keys back that it came with; null gives all theirs back. */
  resetShortcut(id: string | null): Promise<void>;
};

export const shortcutsSlice: Slice<ShortcutsSlice> = (_set, get) => {
  const own = (): OwnShortcuts => get().info?.preferences.shortcuts ?? {};
  return {
    setShortcut: (id, keys) => get().setPreferences({ shortcuts: { ...own(), [id]: keys } }),
    resetShortcut: (id) => {
      const { [id ?? '']: _given, ...others } = own();
      return get().setPreferences({ shortcuts: id === null ? {} : others });
    },
  };
};
