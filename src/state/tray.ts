import type { Output } from '#contract/index.ts';
import type { Slice } from './slice.ts';

export type Tray = Output<'tray.list'>;

/** Tray cards read at a time. */
const PAGE = 200;

export type TraySlice = {
  readonly tray: Tray | null;
  loadTray(): Promise<void>;
  loadMoreTray(): Promise<void>;
};

export const traySlice: Slice<TraySlice> = (set, get, { api }) => ({
  tray: null,
  loadTray: async () => {
    const limit = Math.max(PAGE, get().tray?.cards.length ?? 0);
    set({ tray: await api.call('tray.list', { limit: Math.min(limit, 1000), offset: 0, filters: get().filters }) });
    get().refreshSelection();
  },
  loadMoreTray: async () => {
    const { tray, filters } = get();
    if (!tray || tray.cards.length >= tray.total) return;
    const more = await api.call('tray.list', { limit: PAGE, offset: tray.cards.length, filters });
    set({ tray: { ...more, cards: [...tray.cards, ...more.cards] } });
  },
});
