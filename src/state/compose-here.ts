import { lastNetworks } from './last-networks.ts';
import { activeNetworks } from './selectors.ts';
import type { AppStore } from './store.ts';

/** Begins a post for the networks of the one before, on the calendar on its selected day. */
export function composeHere(store: AppStore): void {
  const { snapshot, screen, selectedDay, composeNew } = store.getState();
  composeNew({ day: screen === 'calendar' ? selectedDay : null, networkIds: lastNetworks(activeNetworks(snapshot)) });
}
