import { Button } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BalanceDock } from '#features/balance/balance-dock.tsx';
import { BalanceScreen } from '#features/balance/balance-screen.tsx';
import { FillDialog } from '#features/balance/fill-dialog.tsx';
import { Judgement } from '#features/balance/judgement.tsx';
import { BoardScreen } from '#features/board/board-screen.tsx';
import { CalendarScreen } from '#features/calendar/calendar-screen.tsx';
import { CampaignsDialogs } from '#features/campaigns/campaigns-dialogs.tsx';
import { CardMenu } from '#features/cards/card-menu.tsx';
import { MarkDialog } from '#features/cards/mark-dialog.tsx';
import { RoomDialog } from '#features/cards/room-dialog.tsx';
import { SelectionBar } from '#features/cards/selection-bar.tsx';
import { ComposerDrawer } from '#features/composer/composer-drawer.tsx';
import { FilterChips } from '#features/filters/filter-chips.tsx';
import { FilterMenu } from '#features/filters/filter-menu.tsx';
import { ViewDialog } from '#features/filters/view-dialog.tsx';
import { HistoryDialog } from '#features/history/history-dialog.tsx';
import { ImportScreen } from '#features/import/import-screen.tsx';
import { ListScreen } from '#features/list/list-screen.tsx';
import { CopiesPanel } from '#features/media/copies-panel.tsx';
import { MediaScreen } from '#features/media/media-screen.tsx';
import { PlacingQuestions } from '#features/placing/placing-questions.tsx';
import { ProfileGrid } from '#features/profile/profile-grid.tsx';
import { DueScreen } from '#features/reminders/due-screen.tsx';
import { PublishSheet } from '#features/reminders/publish-sheet.tsx';
import { SearchScreen } from '#features/search/search-screen.tsx';
import { SettingsScreen } from '#features/settings/settings-screen.tsx';
import { TrashScreen } from '#features/trash/trash-screen.tsx';
import { TrayScreen } from '#features/tray/tray-screen.tsx';
import { WelcomeScreen } from '#features/welcome/welcome-screen.tsx';
import { ActionsContext, type ListedAction } from '#state/actions.ts';
import type { Screen } from '#state/session.ts';
import { useApp, useAppStore } from '#state/use-app.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { useFocusTrail } from '#ui/focus-back.tsx';
import { useHeldForms } from '#ui/typed-field.tsx';
import { createActions } from './actions.ts';
import classes from './app.module.css';
import { Notices } from './notices.tsx';
import { Palette } from './palette.tsx';
import { Rail } from './rail.tsx';
import { useShortcuts } from './shortcuts.ts';
import { ShortcutsHelp } from './shortcuts-help.tsx';
import { StoragePanel } from './storage-panel.tsx';
import { useListedActions } from './use-listed-actions.ts';
import { useNoStrayDrops } from './use-no-stray-drops.ts';
import { useReminders } from './use-reminders.ts';

const screens: Readonly<Record<Screen, () => React.ReactNode>> = {
  calendar: () => (
    <>
      <CalendarScreen filterMenu={<FilterMenu />} filterChips={<FilterChips />} Judgement={Judgement} />
      <BalanceDock />
    </>
  ),
  board: () => <BoardScreen filterMenu={<FilterMenu />} filterChips={<FilterChips />} />,
  posts: () => <ListScreen filterMenu={<FilterMenu />} filterChips={<FilterChips />} />,
  tray: () => <TrayScreen filterMenu={<FilterMenu />} filterChips={<FilterChips />} />,
  due: () => <DueScreen />,
  balance: () => <BalanceScreen filterMenu={<FilterMenu />} filterChips={<FilterChips />} />,
  search: () => <SearchScreen />,
  media: () => <MediaScreen />,
  trash: () => <TrashScreen />,
  settings: () => <SettingsScreen />,
  import: () => <ImportScreen />,
};

/** Screens whose cards can be selected. */
const withCards: readonly Screen[] = ['calendar', 'board', 'posts'];

function Workspace() {
  const { t } = useTranslation();
  const store = useAppStore();
  const screen = useApp((state) => state.screen);
  const [help, setHelp] = useState(false);
  const fixed = useMemo(() => createActions({ openPalette: spotlight.open, openShortcuts: () => setHelp(true) }), []);
  const actions = useListedActions(fixed);
  const run = useCallback((action: ListedAction) => action.run(store), [store]);
  useShortcuts(actions, run);
  useNoStrayDrops();
  useReminders();
  return (
    <ActionsContext value={actions}>
      <div className={classes.window}>
        <a className={classes.skip} href="#main">
          {t('skip')}
        </a>
        <Rail />
        <main id="main" className={classes.main} data-screen={screen} tabIndex={-1}>
          {screens[screen]()}
        </main>
        <ComposerDrawer />
        <CampaignsDialogs Judgement={Judgement} />
        <CopiesPanel />
        <HistoryDialog />
        {withCards.includes(screen) && <SelectionBar />}
        <CardMenu />
        <MarkDialog />
        <RoomDialog />
        <PublishSheet />
        <PlacingQuestions />
        <FillDialog />
        <ProfileGrid />
        <ViewDialog />
        <Palette run={run} />
        <ShortcutsHelp opened={help} onClose={() => setHelp(false)} />
      </div>
    </ActionsContext>
  );
}

function Failed() {
  const { t } = useTranslation();
  const failure = useApp((state) => state.openFailure);
  const start = useApp((state) => state.start);
  return (
    <EmptyState
      title={t('failed.title')}
      text={`${failure?.message ?? ''} ${t('failed.safe')}`}
      action={<Button onClick={() => void start()}>{t('failed.reload')}</Button>}
    />
  );
}

/** The whole window. */
export function App() {
  const phase = useApp((state) => state.phase);
  useFocusTrail();
  useHeldForms();
  return (
    <>
      {phase === 'open' && <Workspace />}
      {phase === 'welcome' && <WelcomeScreen />}
      {phase === 'failed' && <Failed />}
      <Notices />
      <StoragePanel />
    </>
  );
}
