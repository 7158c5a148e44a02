import type { Id, Network } from '#domain/model.ts';

const KEY = 'colonnade.last-networks';

/** The networks the user last planned for, of those that can be used now; the first one when there is no memory. */
export function lastNetworks(active: readonly Network[]): readonly Id[] {
  let known: readonly string[] = [];
  try {
    known = (localStorage.getItem(KEY) ?? '').split(' ');
  } catch {
    // A browser may refuse storage: then there is no memory.
  }
  const usable = active.filter(({ id }) => known.includes(id)).map(({ id }) => id);
  return usable.length > 0 ? usable : active.slice(0, 1).map(({ id }) => id);
}

/** Remembers the networks for the next post. */
export function rememberNetworks(ids: readonly Id[]): void {
  try {
    localStorage.setItem(KEY, ids.join(' '));
  } catch {
    // Nothing depends on it.
  }
}
