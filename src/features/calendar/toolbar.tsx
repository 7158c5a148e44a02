import { Button, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconGrid3x3, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcutOf } from '#state/actions.ts';
import { type CalendarView, calendarViews, rangeOf } from '#state/calendar.ts';
import { gridNetworks } from '#state/profile.ts';
import { useApp, useAppStore } from '#state/use-app.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { AddMenu } from './add-menu.tsx';
import { FillMenu } from './fill-menu.tsx';
import classes from './toolbar.module.css';
import { useCalendarWords } from './use-calendar-words.ts';
import { composeOn } from './use-grid-focus.ts';

/** The period shown, and the way to others. */
function Period() {
  const { t } = useTranslation('calendar');
  const words = useCalendarWords();
  const view = useApp((state) => state.view);
  const shownDay = useApp((state) => state.shownDay);
  const firstWeekday = useApp((state) => state.snapshot?.workspace.firstWeekday ?? 1);
  const stepPeriod = useApp((state) => state.stepPeriod);
  const goToToday = useApp((state) => state.goToToday);
  const previousKeys = useShortcutOf('previous');
  const nextKeys = useShortcutOf('next');
  return (
    <>
      <h1 className={classes.period} aria-live="polite">
        {words.period(view, rangeOf(view, shownDay, firstWeekday), shownDay)}
      </h1>
      <div className={classes.steps}>
        <IconButton label={t(`previous.${view}`)} shortcut={previousKeys} onClick={() => stepPeriod(-1)}>
          <IconChevronLeft size={17} />
        </IconButton>
        <Button variant="default" size="compact-sm" className={classes.today} onClick={goToToday}>
          {t('today')}
        </Button>
        <IconButton label={t(`next.${view}`)} shortcut={nextKeys} onClick={() => stepPeriod(1)}>
          <IconChevronRight size={17} />
        </IconButton>
      </div>
    </>
  );
}

/** Views, filters and the way to a new post. */
export function Toolbar({ filterMenu }: { readonly filterMenu: ReactNode }) {
  const { t } = useTranslation(['calendar', 'cards']);
  const store = useAppStore();
  const view = useApp((state) => state.view);
  const setView = useApp((state) => state.setView);
  const hasProfile = useApp((state) => gridNetworks(state).length > 0);
  const compose = () => {
    const { selectedDay, snapshot, shownDay } = store.getState();
    composeOn(store, selectedDay ?? (view === 'day' ? shownDay : (snapshot?.today ?? shownDay)));
  };
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t('toolbar')}>
      <Period />
      <SegmentedControl
        size="xs"
        classNames={{ root: classes.views, label: classes.view }}
        aria-label={t('views')}
        value={view}
        // The values are the views listed below.
        onChange={(value) => setView(value as CalendarView)}
        data={calendarViews.map((value) => ({ value, label: t(`view.${value}`) }))}
      />
      {filterMenu}
      <FillMenu />
      {hasProfile && (
        <IconButton label={t('cards:profile.open')} onClick={() => store.getState().openProfile()}>
          <IconGrid3x3 size={17} stroke={1.6} />
        </IconButton>
      )}
      <Button
        leftSection={<IconPlus size={14} />}
        classNames={{ root: classes.compose, section: classes.plus }}
        onClick={compose}
      >
        {t('toolbarNew')}
      </Button>
      <AddMenu />
    </div>
  );
}
