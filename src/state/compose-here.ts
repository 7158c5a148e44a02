import { lastNetworks } from './last-networks.ts';
import { activeNetworks } from './selectors.ts';
import type { AppStore } from './store.ts';

/** Begins a post on the selected day, for the networks of the one before. */
export function composeHere(store: AppStore): void {
  const { snapshot, selectedDay, composeNew } = store.getState();
  composeNew({ day: selectedDay, networkIds: lastNetworks(activeNetworks(snapshot)) });
}
