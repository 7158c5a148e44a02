import type { Id } from '#domain/model.ts';
import type { SavedView, SavedViewFields, ViewState } from '#domain/saved-view.ts';
import { calendarViews } from './calendar.ts';
import { knownFilters } from './filters.ts';
import { viewScreens } from './session.ts';
import { type Outcome, outcome } from './setup.ts';
import type { Slice } from './slice.ts';
import type { AppState } from './store.ts';

export type { SavedView };

/** Whose dialog is open: of a view that is saved anew, or of one that is changed. */
export type ViewDialog = { readonly id: Id | null };

export type ViewsSlice = {
  readonly viewDialog: ViewDialog | null;
  openViewDialog(id: Id | null): void;
  closeViewDialog(): void;
  saveView(id: Id | null, fields: SavedViewFields): Outcome;
  deleteView(id: Id): Promise<void>;
  /** Shows what was saved: its screen, on the calendar its view, in the table its order, and its filters. */
  showView(view: SavedView): void;
};

type Looked = Pick<AppState, 'screen' | 'view' | 'listOrder' | 'filters'>;

/** What is looked at now, to be saved. A screen without filters is saved as the calendar. */
export function shownView({ screen, view, listOrder, filters }: Looked): ViewState {
  const saved = viewScreens.find((one) => one === screen) ?? 'calendar';
  return {
    screen: saved,
    calendarView: saved === 'calendar' ? view : null,
    listOrder: saved === 'posts' ? listOrder : null,
    filters,
  };
}

export const viewsSlice: Slice<ViewsSlice> = (set, get) => ({
  viewDialog: null,
  openViewDialog: (id) => set({ viewDialog: { id }, filterMenuOpen: false }),
  closeViewDialog: () => set({ viewDialog: null }),
  saveView: (id, fields) =>
    outcome(id ? get().command('views.update', { id, fields }) : get().command('views.create', fields)),
  deleteView: async (id) => {
    await get().command('views.delete', { id }).catch(get().reportFailure);
  },
  showView: ({ view: { screen, calendarView, listOrder, filters } }) => {
    const { snapshot, go, setView, setListOrder, setFilters } = get();
    go(viewScreens.find((one) => one === screen) ?? 'calendar');
    const view = calendarViews.find((one) => one === calendarView);
    if (view && view !== get().view) setView(view);
    if (listOrder) setListOrder(listOrder);
    setFilters(snapshot ? knownFilters(filters, snapshot) : filters);
  },
});
