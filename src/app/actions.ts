import type { DayRange } from '#domain/day.ts';
import type { CalendarView } from '#state/calendar.ts';
import { anchorWeekOf } from '#state/calendar.ts';
import type { Editing } from '#state/campaigns.ts';
import { lastNetworks } from '#state/last-networks.ts';
import { activeNetworks } from '#state/selectors.ts';
import type { AppStore } from '#state/store.ts';
import { systemPrefersDark } from './color-scheme.ts';

/** Something the user can do from anywhere: by shortcut, by the palette, and listed in the help. */
export type Action = {
  /** Also its key under `actions.` in the words. */
  readonly id: string;
  /** As `matchesShortcut` reads it: `mod` is Ctrl, or Cmd on a Mac. */
  readonly shortcut?: string;
  readonly run: (store: AppStore) => void;
};

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

/** Every action, in the order in which the palette and the help list them. */
export function createActions(panels: Panels): readonly Action[] {
  return [
    {
      id: 'newPost',
      shortcut: 'n',
      run: (store) => {
        const { snapshot, selectedDay, composeNew } = store.getState();
        composeNew({ day: selectedDay, networkIds: lastNetworks(activeNetworks(snapshot)) });
      },
    },
    { id: 'newCampaign', run: (store) => addMark(store, (range) => ({ kind: 'campaign', campaign: null, range })) },
    { id: 'newNote', run: (store) => addMark(store, (range) => ({ kind: 'note', note: null, range })) },
    { id: 'newKeyDate', run: (store) => addMark(store, (range) => ({ kind: 'key-date', keyDate: null, range })) },
    { id: 'campaigns', shortcut: 'g p', run: (store) => store.getState().edit({ kind: 'campaigns' }) },
    { id: 'undo', shortcut: 'mod+z', run: (store) => void store.getState().undo() },
    { id: 'redo', shortcut: 'mod+shift+z', run: (store) => void store.getState().redo() },
    {
      id: 'today',
      shortcut: 't',
      run: (store) => {
        store.getState().go('calendar');
        store.getState().goToToday();
      },
    },
    { id: 'month', shortcut: 'm', run: (store) => goCalendar(store, 'month') },
    { id: 'week', shortcut: 'w', run: (store) => goCalendar(store, 'week') },
    { id: 'day', shortcut: 'd', run: (store) => goCalendar(store, 'day') },
    { id: 'list', shortcut: 'l', run: (store) => goCalendar(store, 'list') },
    { id: 'freeDay', shortcut: 'f', run: (store) => void store.getState().goToFreeDay() },
    { id: 'previous', shortcut: 'k', run: (store) => store.getState().stepPeriod(-1) },
    { id: 'next', shortcut: 'j', run: (store) => store.getState().stepPeriod(1) },
    { id: 'calendar', shortcut: 'g c', run: (store) => store.getState().go('calendar') },
    { id: 'tray', shortcut: 'g t', run: (store) => store.getState().go('tray') },
    { id: 'trash', run: (store) => store.getState().go('trash') },
    { id: 'balance', shortcut: 'g b', run: (store) => store.getState().go('balance') },
    { id: 'media', shortcut: 'g m', run: (store) => store.getState().go('media') },
    { id: 'settings', shortcut: 'g s', run: (store) => store.getState().go('settings') },
    { id: 'import', shortcut: 'g i', run: (store) => store.getState().go('import') },
    {
      id: 'fillWeek',
      run: (store) =>
        store.getState().openFill('week', anchorWeekOf(store.getState())?.from ?? store.getState().shownDay),
    },
    { id: 'fillMonth', run: (store) => store.getState().openFill('month', store.getState().shownDay) },
    { id: 'workspaces', run: (store) => store.getState().showWelcome() },
    {
      id: 'theme',
      run: (store) => {
        const theme = store.getState().info?.preferences.theme ?? 'system';
        const dark = theme === 'dark' || (theme === 'system' && systemPrefersDark());
        void store.getState().setPreferences({ theme: dark ? 'light' : 'dark' });
      },
    },
    { id: 'palette', shortcut: 'mod+k', run: panels.openPalette },
    { id: 'shortcuts', shortcut: '?', run: panels.openShortcuts },
  ];
}
