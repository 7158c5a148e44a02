import type { Output } from '#contract/index.ts';
import type { FileState, MediaFilter, MediaItem } from '#domain/media.ts';
import type { Id } from '#domain/model.ts';
import { type Failure, toFailure } from './failure.ts';
import type { Slice } from './slice.ts';

export type MediaUser = Output<'media.uses'>[number];
export type Leftovers = Output<'media.leftovers'>;

/** A long look at many files, one batch after the other; whoever waits for it can end it. */
export type MediaWork = {
  readonly kind: 'check' | 'recover';
  readonly done: number;
  readonly total: number;
};

export type MediaSlice = {
  /** The whole library, newest first; null until it was read. */
  readonly media: readonly MediaItem[] | null;
  readonly mediaFailure: Failure | null;
  readonly mediaFilter: MediaFilter;
  /** The file whose details are shown. */
  readonly mediaShown: Id | null;
  readonly mediaWork: MediaWork | null;
  readonly leftovers: Leftovers | null;
  /** Files that posts on screen have, by id, whether the library was read or not. */
  readonly knownMedia: ReadonlyMap<Id, MediaItem>;
  loadMedia(): Promise<void>;
  filterMedia(change: Partial<MediaFilter>): void;
  showMedia(id: Id | null): void;
  /** Opens the library with one file shown. */
  goToMedia(id: Id): void;
  knowMedia(ids: readonly Id[]): Promise<void>;
  renameMedia(id: Id, name: string): Promise<void>;
  tagMedia(id: Id, tags: readonly string[]): Promise<void>;
  deleteMedia(ids: readonly Id[]): Promise<boolean>;
  replaceMedia(id: Id, byId: Id): Promise<void>;
  mediaUses(id: Id): Promise<readonly MediaUser[]>;
  revealMedia(id: Id): Promise<void>;
  /** Reads every file anew; says how many are missing or altered. */
  checkMedia(): Promise<void>;
  mediaFolders(): Promise<Output<'media.folders'>>;
  /** Brings missing files back from another folder. */
  recoverMedia(folder: string): Promise<void>;
  stopMediaWork(): void;
  clearLeftovers(): Promise<void>;
  /** Another workspace has been opened. */
  resetMedia(): void;
};

export const noMediaFilter: MediaFilter = { text: '', kind: null, use: null };

const nothingRead = {
  media: null,
  mediaFailure: null,
  mediaFilter: noMediaFilter,
  mediaShown: null,
  mediaWork: null,
  leftovers: null,
  knownMedia: new Map<Id, MediaItem>(),
} as const;

/** So many files are looked at between two signs of progress. */
const BATCH = 8;

function withStates(items: readonly MediaItem[], states: ReadonlyMap<Id, FileState>): readonly MediaItem[] {
  return items.map((item) => {
    const state = states.get(item.id);
    return state === undefined || state === item.state ? item : { ...item, state };
  });
}

export const mediaSlice: Slice<MediaSlice> = (set, get, { api }) => {
  const quietly = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      get().reportFailure(error);
      return false;
    }
  };
  /** Works through files in batches until all are done or somebody ends it; says whether all were. */
  const workThrough = async (
    kind: MediaWork['kind'],
    ids: readonly Id[],
    work: (batch: readonly Id[]) => Promise<void>,
  ): Promise<boolean> => {
    const total = ids.length;
    for (let done = 0; done < total; done += BATCH) {
      set({ mediaWork: { kind, done, total } });
      await work(ids.slice(done, done + BATCH));
      if (get().mediaWork === null) return false;
    }
    set({ mediaWork: null });
    return true;
  };
  const orStop = (error: unknown) => {
    set({ mediaWork: null });
    get().reportFailure(error);
  };
  return {
    ...nothingRead,
    loadMedia: async () => {
      try {
        const [{ items }, leftovers] = await Promise.all([api.call('media.list', {}), api.call('media.leftovers', {})]);
        set({ media: items, leftovers, mediaFailure: null });
      } catch (error) {
        set({ mediaFailure: toFailure(error) });
      }
    },
    filterMedia: (change) => set(({ mediaFilter }) => ({ mediaFilter: { ...mediaFilter, ...change } })),
    showMedia: (id) => set({ mediaShown: id }),
    goToMedia: (id) => {
      set({ mediaShown: id, mediaFilter: noMediaFilter });
      get().go('media');
    },
    knowMedia: async (ids) => {
      if (ids.length === 0) return;
      const items = await api.call('media.get', { ids: [...ids] });
      set(({ knownMedia }) => ({
        knownMedia: new Map([...knownMedia, ...items.map((item) => [item.id, item] as const)]),
      }));
    },
    renameMedia: async (id, name) => void (await quietly(() => get().command('media.update', { id, name }))),
    tagMedia: async (id, tags) => void (await quietly(() => get().command('media.update', { id, tags: [...tags] }))),
    deleteMedia: (ids) => quietly(() => get().command('media.delete', { ids: [...ids] })),
    replaceMedia: async (id, byId) => void (await quietly(() => get().command('media.replace', { id, byId }))),
    mediaUses: (id) => api.call('media.uses', { id }),
    revealMedia: async (id) => void (await quietly(() => api.call('media.reveal', { id }))),
    checkMedia: async () => {
      if (get().mediaWork) return;
      const found = new Map<Id, FileState>();
      try {
        const ids = (get().media ?? []).map(({ id }) => id);
        const all = await workThrough('check', ids, async (batch) => {
          for (const { id, state } of await api.call('media.check', { ids: [...batch] })) found.set(id, state);
          set(({ media }) => ({ media: media && withStates(media, found) }));
        });
        const states = [...found.values()];
        const missing = states.filter((state) => state === 'missing').length;
        const altered = states.filter((state) => state === 'altered').length;
        const key = !all ? 'media-check-stopped' : missing + altered === 0 ? 'media-check-fine' : 'media-check-found';
        const params = { count: found.size, missing, altered };
        get().notify({ tone: missing + altered > 0 ? 'problem' : 'info', key, params, undoTo: null });
        get().announce(key, params);
      } catch (error) {
        orStop(error);
      }
    },
    mediaFolders: () => api.call('media.folders', {}),
    recoverMedia: async (folder) => {
      if (get().mediaWork) return;
      let found = 0;
      try {
        const gone = (get().media ?? []).filter(({ state }) => state !== 'ok').map(({ id }) => id);
        await workThrough('recover', gone, async (batch) => {
          found += (await api.call('media.recover', { folder, ids: [...batch] })).found;
        });
        await get().loadMedia();
        get().notify({ tone: 'info', key: 'media-recovered', params: { count: found, of: gone.length }, undoTo: null });
        get().announce('media-recovered', { count: found, of: gone.length });
      } catch (error) {
        orStop(error);
      }
    },
    resetMedia: () => set(nothingRead),
    stopMediaWork: () => set({ mediaWork: null }),
    clearLeftovers: async () => {
      await quietly(async () => {
        const { files, bytes } = await api.call('media.clear', {});
        set({ leftovers: { files: 0, bytes: 0 } });
        get().notify({ tone: 'info', key: 'media-cleared', params: { count: files, bytes }, undoTo: null });
      });
    },
  };
};
