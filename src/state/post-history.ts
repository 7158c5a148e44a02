import type { Output } from '#contract/index.ts';
import type { Id, Post } from '#domain/model.ts';
import { changedParts, imageOf, type PostImage, type VersionPart } from '#domain/post-version.ts';
import { toFailure } from './failure.ts';
import type { Slice } from './slice.ts';

export type VersionEntry = Output<'posts.history'>['entries'][number];

/** A state of the post: after a change, or before the oldest one that is kept. */
export type VersionChoice = { readonly revision: number; readonly side: 'before' | 'after' };

/** The history of one post, as its dialog shows it. */
export type PostHistory = {
  readonly postId: Id;
  /** Null until it has been read. */
  readonly entries: readonly VersionEntry[] | null;
  readonly now: Post | null;
  readonly chosen: VersionChoice | null;
  /** The chosen state; null while it is being read. */
  readonly past: PostImage | null;
  /** What the chosen state points to and is no longer there: it cannot be restored. */
  readonly gone: ReadonlySet<Id>;
  readonly failed: boolean;
};

export type PostHistorySlice = {
  readonly postHistory: PostHistory | null;
  openHistory(id: Id): Promise<void>;
  /** Reads the open history again; what was chosen stays chosen. */
  followHistory(): Promise<void>;
  chooseVersion(choice: VersionChoice): Promise<void>;
  /** Gives the post parts of the chosen state, as a step of its own; closes the dialog when that is done. */
  restoreVersion(parts: readonly VersionPart[]): Promise<void>;
  closeHistory(): void;
};

/** The parts in which the chosen state is unlike the post as it is. */
export function unlikeParts({ now, past }: Pick<PostHistory, 'now' | 'past'>): readonly VersionPart[] {
  return now && past ? changedParts(past, imageOf(now)) : [];
}

/** What is compared first: the state before the latest change. */
function firstChoice([newest, second]: readonly VersionEntry[]): VersionChoice | null {
  if (second) return { revision: second.revision, side: 'after' };
  return newest && !newest.first ? { revision: newest.revision, side: 'before' } : null;
}

const isSame = (one: VersionChoice, other: VersionChoice) => one.revision === other.revision && one.side === other.side;

export const postHistorySlice: Slice<PostHistorySlice> = (set, get, { api }) => {
  const patch = (change: Partial<PostHistory>) =>
    set(({ postHistory }) => (postHistory ? { postHistory: { ...postHistory, ...change } } : {}));
  return {
    postHistory: null,
    openHistory: async (postId) => {
      set({
        postHistory: { postId, entries: null, now: null, chosen: null, past: null, gone: new Set(), failed: false },
      });
      try {
        await get().followHistory();
      } catch (error) {
        patch({ failed: true });
        get().reportFailure(error);
      }
    },
    followHistory: async () => {
      const postId = get().postHistory?.postId;
      if (!postId) return;
      const [{ entries }, now] = await Promise.all([
        api.call('posts.history', { id: postId }),
        api.call('posts.get', { id: postId }),
      ]);
      const { postHistory } = get();
      if (postHistory?.postId !== postId) return;
      patch({ entries, now });
      const { chosen } = postHistory;
      const isThere = chosen && entries.some(({ revision }) => revision === chosen.revision);
      const choice = isThere ? chosen : firstChoice(entries);
      if (choice) await get().chooseVersion(choice);
    },
    chooseVersion: async (chosen) => {
      const { postId: id, chosen: before } = get().postHistory ?? {};
      if (!id) return;
      patch(before && isSame(before, chosen) ? { chosen } : { chosen, past: null });
      try {
        const version = await api.call('posts.version', { id, revision: chosen.revision });
        if (get().postHistory?.chosen === chosen) patch({ past: version[chosen.side], gone: new Set(version.gone) });
      } catch (error) {
        get().reportFailure(error);
      }
    },
    restoreVersion: async (parts) => {
      const { postId: id, now, chosen } = get().postHistory ?? {};
      if (!id || !now || !chosen) return;
      const { revision: version, side } = chosen;
      try {
        const input = { id, revision: now.revision, version, side, parts: [...parts] };
        const { leftOut } = await get().command('posts.restoreVersion', input);
        if (leftOut > 0)
          get().notify({ tone: 'info', key: 'version-left-out', params: { count: leftOut }, undoTo: null });
        get().closeHistory();
      } catch (error) {
        get().reportFailure(error);
        // It changed elsewhere meanwhile: what is compared is read again, and nothing was overwritten.
        if (toFailure(error).code === 'stale') await get().followHistory().catch(get().reportFailure);
      }
    },
    closeHistory: () => set({ postHistory: null }),
  };
};
