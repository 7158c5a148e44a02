import type { Input, Output } from '#contract/index.ts';
import { type Limits, resolveLimits } from '#domain/limits.ts';
import type { Id } from '#domain/model.ts';
import type { HashtagGroup, HashtagGroupFields, Snippet, SnippetFields } from '#domain/writing.ts';
import { type Outcome, outcome } from './setup.ts';
import type { Slice } from './slice.ts';

export type NetworkLimits = Output<'limits.list'>;

/** What helps to write: hashtag groups, snippets, and the limits of the networks. */
export type WritingSlice = {
  /** Null until they are read; the composer and the settings ask for them. */
  readonly writing: Output<'writing.list'> | null;
  readonly networkLimits: NetworkLimits | null;
  loadWriting(): Promise<void>;
  loadLimits(): Promise<void>;
  saveHashtagGroup(id: Id | null, fields: HashtagGroupFields): Outcome;
  deleteHashtagGroup(id: Id): Outcome;
  reorderHashtagGroups(ids: readonly Id[]): Outcome;
  saveSnippet(id: Id | null, fields: SnippetFields): Outcome;
  deleteSnippet(id: Id): Outcome;
  reorderSnippets(ids: readonly Id[]): Outcome;
  setLimit(own: Input<'limits.set'>): Outcome;
  resetLimit(which: Input<'limits.reset'>): Outcome;
};

const inForce = new WeakMap<NetworkLimits, Limits>();
const none: Limits = new Map();

/** The limits in force, made once per answer. */
export function limitsInForce(list: NetworkLimits | null): Limits {
  if (!list) return none;
  const known = inForce.get(list) ?? resolveLimits(list.shipped, list.own);
  inForce.set(list, known);
  return known;
}

export type { HashtagGroup, Snippet };

export const writingSlice: Slice<WritingSlice> = (set, get, { api }) => ({
  writing: null,
  networkLimits: null,
  loadWriting: async () => {
    try {
      set({ writing: await api.call('writing.list', {}) });
    } catch (error) {
      get().reportFailure(error);
    }
  },
  loadLimits: async () => {
    try {
      set({ networkLimits: await api.call('limits.list', {}) });
    } catch (error) {
      get().reportFailure(error);
    }
  },
  saveHashtagGroup: (id, fields) =>
    outcome(
      id ? get().command('hashtags.updateGroup', { id, ...fields }) : get().command('hashtags.createGroup', fields),
    ),
  deleteHashtagGroup: (id) => outcome(get().command('hashtags.deleteGroup', { id })),
  reorderHashtagGroups: (ids) => outcome(get().command('hashtags.reorderGroups', { ids: [...ids] })),
  saveSnippet: (id, fields) =>
    outcome(id ? get().command('snippets.update', { id, ...fields }) : get().command('snippets.create', fields)),
  deleteSnippet: (id) => outcome(get().command('snippets.delete', { id })),
  reorderSnippets: (ids) => outcome(get().command('snippets.reorder', { ids: [...ids] })),
  setLimit: (own) => outcome(get().command('limits.set', own)),
  resetLimit: (which) => outcome(get().command('limits.reset', which)),
});
