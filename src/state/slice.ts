import type { Api, PageClock } from './ports.ts';
import type { AppState } from './store.ts';

export type Deps = { readonly api: Api; readonly clock: PageClock };
export type Set = (partial: Partial<AppState> | ((state: AppState) => Partial<AppState>)) => void;
export type Get = () => AppState;

/** Builds one slice of the store. */
export type Slice<T> = (set: Set, get: Get, deps: Deps) => T;
