import type { Snapshot } from '#contract/index.ts';
import type { BalanceReport, PillarBalance } from '#domain/balance.ts';
import type { Campaign } from '#domain/campaign.ts';
import type { Id, Network, Pillar } from '#domain/model.ts';
import type { BalancePreview } from './balance.ts';

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
export const campaignsById = byId<Campaign>();

/** Pillars that new posts may use, in order. */
export function activePillars(snapshot: Snapshot | null): readonly Pillar[] {
  return snapshot?.pillars.filter((pillar) => !pillar.archived) ?? [];
}

/** Networks that new posts may use, in order. */
export function activeNetworks(snapshot: Snapshot | null): readonly Network[] {
  return snapshot?.networks.filter((network) => !network.archived) ?? [];
}

/** The pillars with a verdict, most off first. */
export function mostOff(report: BalanceReport, verdict: PillarBalance['verdict']): readonly PillarBalance[] {
  return report.pillars
    .filter((pillar) => pillar.verdict === verdict)
    .toSorted((a, b) => Math.abs(b.gap) - Math.abs(a.gap));
}

/** The pillars that warn, most off first. */
export function warnings(report: BalanceReport): readonly PillarBalance[] {
  return mostOff(report, 'warn');
}

/** The pillars whose credit a change alters, with before and after in posts. */
export function creditChanges(
  preview: BalancePreview,
): readonly { readonly pillarId: Id; readonly before: number; readonly after: number }[] {
  const before = new Map(preview.before.pillars.map(({ pillarId, credit }) => [pillarId, credit]));
  const after = new Map(preview.after.pillars.map(({ pillarId, credit }) => [pillarId, credit]));
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((pillarId) => ({ pillarId, before: before.get(pillarId) ?? 0, after: after.get(pillarId) ?? 0 }))
    .filter((change) => Math.abs(change.after - change.before) > 1e-9);
}
