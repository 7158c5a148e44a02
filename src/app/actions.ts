import type { DayRange } from '#domain/day.ts';
import type { Action } from '#state/actions.ts';
import { anchorWeekOf, type CalendarView } from '#state/calendar.ts';
import type { Editing } from '#state/campaigns.ts';
import { composeHere } from '#state/compose-here.ts';
import { type Screen, settingsSections, viewScreens } from '#state/session.ts';
import type { AppStore } from '#state/store.ts';
import { systemPrefersDark } from './color-scheme.ts';

/** What the shell around the screens can open. */
export type Panels = { readonly openPalette: () => void; readonly openShortcuts: () => void };

function goCalendar(store: AppStore, view: CalendarView): void {
  store.getState().go('calendar');
  store.getState().setView(view);
}

/** Opens the dialog for something new on the selected day, else today. */
function addMark(store: AppStore, make: (range: DayRange) => Editing): void {
  const { selectedDay, snapshot, edit } = store.getState();
  const day = selectedDay ?? snapshot?.today;
  if (day) edit(make({ from: day, to: day }));
}

/** On a screen that has no filters, those of the calendar. */
function openFilters(store: AppStore): void {
  const { screen, go, openFilterMenu } = store.getState();
  if (!viewScreens.some((one) => one === screen)) go('calendar');
  openFilterMenu(true);
}

const posts: readonly Action[] = [
  { id: 'newPost', group: 'posts', shortcut: 'n', run: composeHere },
  { id: 'newIdea', group: 'posts', run: (store) => store.getState().composeNew({ status: 'idea' }) },
  {
    id: 'newCampaign',
    group: 'posts',
    run: (store) => addMark(store, (range) => ({ kind: 'campaign', campaign: null, range })),
  },
  { id: 'newNote', group: 'posts', run: (store) => addMark(store, (range) => ({ kind: 'note', note: null, range })) },
  {
    id: 'newKeyDate',
    group: 'posts',
    run: (store) => addMark(store, (range) => ({ kind: 'key-date', keyDate: null, range })),
  },
  {
    id: 'fillWeek',
    group: 'posts',
    run: (store) =>
      store.getState().openFill('week', anchorWeekOf(store.getState())?.from ?? store.getState().shownDay),
  },
  { id: 'fillMonth', group: 'posts', run: (store) => store.getState().openFill('month', store.getState().shownDay) },
  { id: 'makeRoom', group: 'posts', run: (store) => store.getState().openRoom(null) },
];

const screen = (id: Screen, shortcut: string): Action => ({
  id,
  group: 'go',
  shortcut,
  run: (store) => store.getState().go(id),
});

const places: readonly Action[] = [
  screen('calendar', 'g c'),
  screen('board', 'g o'),
  screen('posts', 'g l'),
  screen('tray', 'g t'),
  screen('due', 'g d'),
  { id: 'trash', group: 'go', run: (store) => store.getState().go('trash') },
  screen('balance', 'g b'),
  { id: 'search', group: 'go', shortcut: '/', run: (store) => store.getState().openSearch() },
  screen('media', 'g m'),
  { id: 'campaigns', group: 'go', shortcut: 'g p', run: (store) => store.getState().edit({ kind: 'campaigns' }) },
  screen('settings', 'g s'),
  screen('import', 'g i'),
  { id: 'workspaces', group: 'go', run: (store) => store.getState().showWelcome() },
];

const view = (id: CalendarView, shortcut: string): Action => ({
  id,
  group: 'view',
  shortcut,
  run: (store) => goCalendar(store, id),
});

const views: readonly Action[] = [
  {
    id: 'today',
    group: 'view',
    shortcut: 't',
    run: (store) => {
      store.getState().go('calendar');
      store.getState().goToToday();
    },
  },
  view('month', 'm'),
  view('week', 'w'),
  view('day', 'd'),
  view('list', 'l'),
  view('year', 'y'),
  { id: 'freeDay', group: 'view', shortcut: 'g f', run: (store) => void store.getState().goToFreeDay() },
  { id: 'previous', group: 'view', shortcut: 'k', run: (store) => store.getState().stepPeriod(-1) },
  { id: 'next', group: 'view', shortcut: 'j', run: (store) => store.getState().stepPeriod(1) },
  { id: 'instagramGrid', group: 'view', run: (store) => store.getState().openProfile() },
  { id: 'filter', group: 'view', shortcut: 'f', run: openFilters },
  { id: 'clearFilters', group: 'view', run: (store) => store.getState().clearFilters() },
  { id: 'saveView', group: 'saved', run: (store) => store.getState().openViewDialog(null) },
];

const edits: readonly Action[] = [
  { id: 'undo', group: 'edit', shortcut: 'mod+z', run: (store) => void store.getState().undo() },
  { id: 'redo', group: 'edit', shortcut: 'mod+shift+z', run: (store) => void store.getState().redo() },
];

const settings: readonly Action[] = settingsSections.map((section) => ({
  id: `settings.${section}`,
  group: 'settings',
  words: `settings:${section}.title`,
  run: (store) => store.getState().goToSettings(section),
}));

const app: readonly Action[] = [
  {
    id: 'theme',
    group: 'app',
    run: (store) => {
      const theme = store.getState().info?.preferences.theme ?? 'system';
      const dark = theme === 'dark' || (theme === 'system' && systemPrefersDark());
      void store.getState().setPreferences({ theme: dark ? 'light' : 'dark' });
    },
  },
];

/** Every action that is always there. A new one is one entry in its group, and its words under `actions.`. */
export function createActions(panels: Panels): readonly Action[] {
  return [
    ...posts,
    ...places,
    ...views,
    ...edits,
    ...settings,
    ...app,
    { id: 'palette', group: 'app', shortcut: 'mod+k', worksInFields: true, run: panels.openPalette },
    { id: 'shortcuts', group: 'app', shortcut: '?', run: panels.openShortcuts },
  ];
}
