import { createStore, type StoreApi } from 'zustand/vanilla';
import { type BalanceSlice, balanceSlice } from './balance.ts';
import { type BoardSlice, boardSlice } from './board.ts';
import { type BulkSlice, bulkSlice } from './bulk.ts';
import { type CalendarSlice, calendarSlice } from './calendar.ts';
import { type CampaignsSlice, campaignsSlice } from './campaigns.ts';
import { type CardGroupsSlice, cardGroupsSlice } from './card-groups.ts';
import { type CardMenuSlice, cardMenuSlice } from './card-menu.ts';
import { type ClosenessSlice, closenessSlice } from './closeness.ts';
import { type ComposerSlice, composerSlice } from './composer.ts';
import { type FillSlice, fillSlice } from './fill.ts';
import { type FiltersSlice, filtersSlice } from './filters.ts';
import { type ImportSlice, importSlice } from './import-file.ts';
import { type ListSlice, listSlice } from './list.ts';
import { type MarkingSlice, markingSlice } from './marking.ts';
import { type MarksSlice, marksSlice } from './marks.ts';
import { type MediaSlice, mediaSlice } from './media.ts';
import { type MediaCopiesSlice, mediaCopiesSlice } from './media-copies.ts';
import { type NoticesSlice, noticesSlice } from './notices.ts';
import { type PlacingSlice, placingSlice } from './placing.ts';
import { type PostHistorySlice, postHistorySlice } from './post-history.ts';
import { type ProfileSlice, profileSlice } from './profile.ts';
import { type RemindersSlice, remindersSlice } from './reminders.ts';
import { type RoomSlice, roomSlice } from './room.ts';
import { type SearchSlice, searchSlice } from './search.ts';
import { type SelectionSlice, selectionSlice } from './selection.ts';
import { type SeriesSlice, seriesSlice } from './series.ts';
import { type SessionSlice, sessionSlice } from './session.ts';
import { type SetupSlice, setupSlice } from './setup.ts';
import { type ShortWeeksSlice, shortWeeksSlice } from './short-weeks.ts';
import { type ShortcutsSlice, shortcutsSlice } from './shortcuts.ts';
import type { Deps } from './slice.ts';
import { type SlotsSlice, slotsSlice } from './slots.ts';
import { type TrashSlice, trashSlice } from './trash.ts';
import { type TraySlice, traySlice } from './tray.ts';
import { type ViewsSlice, viewsSlice } from './views.ts';
import { type WritingSlice, writingSlice } from './writing.ts';

export type AppState = SessionSlice &
  NoticesSlice &
  CalendarSlice &
  FiltersSlice &
  SearchSlice &
  ViewsSlice &
  ShortcutsSlice &
  TraySlice &
  PlacingSlice &
  BalanceSlice &
  ShortWeeksSlice &
  ComposerSlice &
  ImportSlice &
  SetupSlice &
  CampaignsSlice &
  MarksSlice &
  SeriesSlice &
  SelectionSlice &
  CardGroupsSlice &
  ClosenessSlice &
  ProfileSlice &
  MediaSlice &
  MediaCopiesSlice &
  WritingSlice &
  SlotsSlice &
  FillSlice &
  TrashSlice &
  BoardSlice &
  ListSlice &
  BulkSlice &
  MarkingSlice &
  RoomSlice &
  CardMenuSlice &
  RemindersSlice &
  PostHistorySlice;

export type AppStore = StoreApi<AppState>;

/** The page's one store. Components call its actions; only the actions call the api. */
export function createAppStore(deps: Deps): AppStore {
  return createStore<AppState>()((set, get) => ({
    ...noticesSlice(set, get, deps),
    ...sessionSlice(set, get, deps),
    ...calendarSlice(set, get, deps),
    ...filtersSlice(set, get, deps),
    ...searchSlice(set, get, deps),
    ...viewsSlice(set, get, deps),
    ...shortcutsSlice(set, get, deps),
    ...traySlice(set, get, deps),
    ...placingSlice(set, get, deps),
    ...balanceSlice(set, get, deps),
    ...shortWeeksSlice(set, get, deps),
    ...composerSlice(set, get, deps),
    ...importSlice(set, get, deps),
    ...setupSlice(set, get, deps),
    ...campaignsSlice(set, get, deps),
    ...marksSlice(set, get, deps),
    ...seriesSlice(set, get, deps),
    ...selectionSlice(set, get, deps),
    ...cardGroupsSlice(set, get, deps),
    ...closenessSlice(set, get, deps),
    ...profileSlice(set, get, deps),
    ...mediaSlice(set, get, deps),
    ...mediaCopiesSlice(set, get, deps),
    ...writingSlice(set, get, deps),
    ...slotsSlice(set, get, deps),
    ...fillSlice(set, get, deps),
    ...trashSlice(set, get, deps),
    ...boardSlice(set, get, deps),
    ...listSlice(set, get, deps),
    ...bulkSlice(set, get, deps),
    ...markingSlice(set, get, deps),
    ...roomSlice(set, get, deps),
    ...cardMenuSlice(set, get, deps),
    ...postHistorySlice(set, get, deps),
    ...remindersSlice(set, get, deps),
  }));
}
