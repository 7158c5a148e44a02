import type { Input } from '#contract/index.ts';
import type { Id } from '#domain/model.ts';
import { type Failure, toFailure } from './failure.ts';
import type { Slice } from './slice.ts';

/** Null when done, else why not, to be shown at the control. */
export type Outcome = Promise<Failure | null>;

/** Changes to the workspace's settings, networks, pillars and targets. */
export type SetupSlice = {
  changeSettings(change: Input<'workspace.update'>): Outcome;
  createNetwork(fields: Input<'networks.create'>): Outcome;
  updateNetwork(id: Id, fields: Input<'networks.update'>['fields']): Outcome;
  reorderNetworks(ids: readonly Id[]): Outcome;
  archiveNetwork(id: Id): Outcome;
  restoreNetwork(id: Id): Outcome;
  deleteNetwork(id: Id): Outcome;
  mergeNetwork(id: Id, intoId: Id): Outcome;
  createPillar(fields: Input<'pillars.create'>): Outcome;
  updatePillar(id: Id, fields: Input<'pillars.update'>['fields']): Outcome;
  reorderPillars(ids: readonly Id[]): Outcome;
  archivePillar(id: Id, newSet: Input<'pillars.archive'>['newSet']): Outcome;
  restorePillar(id: Id): Outcome;
  deletePillar(id: Id): Outcome;
  mergePillar(id: Id, intoId: Id): Outcome;
  setTargets(set: Input<'targets.set'>): Outcome;
  deleteTargets(id: Id): Outcome;
};

/** Runs a change; a refusal is returned rather than thrown. */
export async function outcome(change: Promise<unknown>): Outcome {
  try {
    await change;
    return null;
  } catch (error) {
    return toFailure(error);
  }
}

export const setupSlice: Slice<SetupSlice> = (_set, get) => ({
  changeSettings: (change) => outcome(get().command('workspace.update', change)),
  createNetwork: (fields) => outcome(get().command('networks.create', fields)),
  updateNetwork: (id, fields) => outcome(get().command('networks.update', { id, fields })),
  reorderNetworks: (ids) => outcome(get().command('networks.reorder', { ids: [...ids] })),
  archiveNetwork: (id) => outcome(get().command('networks.archive', { id })),
  restoreNetwork: (id) => outcome(get().command('networks.restore', { id })),
  deleteNetwork: (id) => outcome(get().command('networks.delete', { id })),
  mergeNetwork: (id, intoId) => outcome(get().command('networks.merge', { id, intoId })),
  createPillar: (fields) => outcome(get().command('pillars.create', fields)),
  updatePillar: (id, fields) => outcome(get().command('pillars.update', { id, fields })),
  reorderPillars: (ids) => outcome(get().command('pillars.reorder', { ids: [...ids] })),
  archivePillar: (id, newSet) => outcome(get().command('pillars.archive', { id, newSet })),
  restorePillar: (id) => outcome(get().command('pillars.restore', { id })),
  deletePillar: (id) => outcome(get().command('pillars.delete', { id })),
  mergePillar: (id, intoId) => outcome(get().command('pillars.merge', { id, intoId })),
  setTargets: (set) => outcome(get().command('targets.set', set)),
  deleteTargets: (id) => outcome(get().command('targets.delete', { id })),
});
