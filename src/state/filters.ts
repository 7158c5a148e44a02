import type { Snapshot } from '#contract/index.ts';
import { type Filters, filterKinds, noFilters } from '#domain/filters.ts';
import type { Id } from '#domain/model.ts';
import type { Slice } from './slice.ts';

export type { Filters };
export { noFilters };

export type FiltersSlice = {
  /** What every view shows: the calendar, the tray, the balance and the others alike. */
  readonly filters: Filters;
  /** Changes the kinds that are given; the others stay. */
  setFilters(change: Partial<Filters>): void;
  clearFilters(): void;
  /** The menu of filters of the screen shown. */
  readonly filterMenuOpen: boolean;
  openFilterMenu(open: boolean): void;
  /** Reads again what the filters decide. */
  reloadFiltered(): void;
};

type Known = Pick<Snapshot, 'networks' | 'pillars' | 'campaigns'>;

/** The filters without what is no longer there, such as a deleted campaign; the same object when all of it is. */
export function knownFilters(filters: Filters, snapshot: Known): Filters {
  const keep = (ids: readonly Id[], all: readonly { readonly id: Id }[]) => {
    const known = ids.filter((id) => all.some((one) => one.id === id));
    return known.length === ids.length ? ids : known;
  };
  const networkIds = keep(filters.networkIds, snapshot.networks);
  const pillarIds = keep(filters.pillarIds, snapshot.pillars);
  const campaignIds = keep(filters.campaignIds, snapshot.campaigns);
  const next = { ...filters, networkIds, pillarIds, campaignIds };
  return filterKinds.every((kind) => next[kind] === filters[kind]) ? filters : next;
}

export const filtersSlice: Slice<FiltersSlice> = (set, get) => ({
  filters: noFilters,
  setFilters: (change) => {
    set((state) => ({ filters: { ...state.filters, ...change } }));
    // What is hidden now must not be moved or deleted by what is still seen.
    get().clearSelection();
    get().reloadFiltered();
  },
  filterMenuOpen: false,
  openFilterMenu: (filterMenuOpen) => set({ filterMenuOpen }),
  clearFilters: () => get().setFilters(noFilters),
  reloadFiltered: () => {
    const { loadCalendar, loadDock, loadTray, reportFailure } = get();
    // The calendar first: the dock's figures may come a moment later.
    loadCalendar()
      .catch(reportFailure)
      .then(() => loadDock())
      .catch(reportFailure);
    loadTray().catch(reportFailure);
  },
});
