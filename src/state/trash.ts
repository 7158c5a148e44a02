import type { Output } from '#contract/index.ts';
import type { Id } from '#domain/model.ts';
import type { Slice } from './slice.ts';

export type Trash = Output<'trash.list'>;
export type TrashedPost = Trash['posts'][number];

/** Posts read at a time. */
const PAGE = 200;

export type TrashSlice = {
  readonly trash: Trash | null;
  readonly trashFailed: boolean;
  loadTrash(): Promise<void>;
  loadMoreTrash(): Promise<void>;
  restorePosts(ids: readonly Id[]): Promise<void>;
  /** Deletes for good; null empties the trash. Cannot be undone. */
  purgeTrash(ids: readonly Id[] | null): Promise<void>;
};

export const trashSlice: Slice<TrashSlice> = (set, get, { api }) => ({
  trash: null,
  trashFailed: false,
  loadTrash: async () => {
    const limit = Math.min(1000, Math.max(PAGE, get().trash?.posts.length ?? 0));
    try {
      set({ trash: await api.call('trash.list', { limit, offset: 0 }), trashFailed: false });
    } catch (error) {
      set({ trashFailed: true });
      throw error;
    }
  },
  loadMoreTrash: async () => {
    const { trash } = get();
    if (!trash || trash.posts.length >= trash.total) return;
    const more = await api.call('trash.list', { limit: PAGE, offset: trash.posts.length });
    set({ trash: { ...more, posts: [...trash.posts, ...more.posts] } });
  },
  restorePosts: async (ids) => {
    await get()
      .command('posts.restore', { ids: [...ids] })
      .catch(get().reportFailure);
  },
  purgeTrash: async (ids) => {
    try {
      const { value } = await api.call('trash.purge', { ids: ids && [...ids] });
      get().notify({ tone: 'info', key: 'purged', params: value, undoTo: null });
      get().announce('purged', value);
    } catch (error) {
      get().reportFailure(error);
    }
  },
});
