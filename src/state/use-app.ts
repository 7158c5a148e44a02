import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { AppState, AppStore } from './store.ts';

/** Holds the page's store for the components below it. */
export const AppStoreContext = createContext<AppStore | null>(null);

/** The store itself, for event handlers that must read the newest state. */
export function useAppStore(): AppStore {
  const store = useContext(AppStoreContext);
  if (!store) throw new Error('There is no store above this component.');
  return store;
}

/** A part of the state; renders again only when that part changes. */
export function useApp<T>(selector: (state: AppState) => T): T {
  return useStore(useAppStore(), selector);
}
