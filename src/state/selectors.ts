import type { Snapshot } from '#contract/index.ts';
import type { BalanceReport, PillarBalance } from '#domain/balance.ts';
import type { Id, Network, Pillar } from '#domain/model.ts';

/** Things by id, made once per list. */
function byId<T extends { readonly id: Id }>() {
  const cache = new WeakMap<readonly T[], ReadonlyMap<Id, T>>();
  return (list: readonly T[]): ReadonlyMap<Id, T> => {
    const known = cache.get(list);
    if (known) return known;
    const map = new Map(list.map((item) => [item.id, item]));
    cache.set(list, map);
    return map;
  };
}

export const pillarsById = byId<Pillar>();
export const networksById = byId<Network>();

/** Pillars that new posts may use, in order. */
export function activePillars(snapshot: Snapshot | null): readonly Pillar[] {
  return snapshot?.pillars.filter((pillar) => !pillar.archived) ?? [];
}

/** Networks that new posts may use, in order. */
export function activeNetworks(snapshot: Snapshot | null): readonly Network[] {
  return snapshot?.networks.filter((network) => !network.archived) ?? [];
}

/** The pillars that warn, most off first. */
export function warnings(report: BalanceReport): readonly PillarBalance[] {
  return report.pillars
    .filter(({ verdict }) => verdict === 'warn')
    .toSorted((a, b) => Math.abs(b.gap) - Math.abs(a.gap));
}
