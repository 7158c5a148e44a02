import type { FoundPost, Output } from '#contract/index.ts';
import type { Slice } from './slice.ts';

export type { FoundPost };

/** Posts that the screen shows; who wants others types another word. */
const MOST = 50;

export type SearchSlice = {
  /** What stands in the field of the search screen. */
  readonly searchText: string;
  /** The last answer, and the words it is for; null before the first one. */
  readonly found: (Output<'search.posts'> & { readonly text: string }) | null;
  readonly searchFailed: boolean;
  /** Rises when the field is asked for, so that it takes the focus. */
  readonly searchAsked: number;
  /** Shows the screen with the field ready to type in. */
  openSearch(): void;
  /** Looks for the words as they are typed. One question is under way at a time; the last one typed is asked next. */
  search(text: string): Promise<void>;
  /** Asks again, because posts changed. */
  searchAgain(): Promise<void>;
  /** The best finds of some words, for a list that is not the screen's. */
  findPosts(text: string, limit: number): Promise<readonly FoundPost[]>;
};

export const searchSlice: Slice<SearchSlice> = (set, get, { api }) => {
  let asking: Promise<void> | null = null;
  let isOld = false;
  const isBlank = (text: string) => text.trim() === '';

  const ask = async (): Promise<void> => {
    const text = get().searchText;
    isOld = false;
    if (isBlank(text)) return set({ found: null, searchFailed: false });
    try {
      const found = await api.call('search.posts', { text, limit: MOST });
      set({ found: { ...found, text }, searchFailed: false });
    } catch (error) {
      set({ searchFailed: true });
      get().reportFailure(error);
    }
    if (isOld || get().searchText !== text) await ask();
  };

  const askOnce = (): Promise<void> => {
    isOld = true;
    asking ??= ask().finally(() => {
      asking = null;
    });
    return asking;
  };

  return {
    searchText: '',
    found: null,
    searchFailed: false,
    searchAsked: 0,
    openSearch: () => set((state) => ({ screen: 'search', searchAsked: state.searchAsked + 1 })),
    search: async (searchText) => {
      set({ searchText });
      await askOnce();
    },
    searchAgain: askOnce,
    findPosts: async (text, limit) => {
      if (isBlank(text)) return [];
      return (await api.call('search.posts', { text, limit })).posts;
    },
  };
};
