import { Button } from '@mantine/core';
import { IconBellCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Due, DueList } from '#state/reminders.ts';
import { useApp, useAppStore } from '#state/use-app.ts';
import { Delayed } from '#ui/delayed.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FailedState } from '#ui/failed-state.tsx';
import framed from '#ui/framed-rows.module.css';
import { PageHead } from '#ui/page-head.tsx';
import { focusDue } from './due-focus.ts';
import { DueRow } from './due-row.tsx';
import classes from './due-screen.module.css';

function Rows({ list }: { readonly list: readonly Due[] }) {
  return (
    <ul className={`${framed.frame} ${classes.rows}`}>
      {list.map((due) => (
        <DueRow key={due.placementId} due={due} />
      ))}
    </ul>
  );
}

function Missed({ due }: { readonly due: DueList }) {
  const { t } = useTranslation('reminders');
  const publishPlacements = useApp((state) => state.publishPlacements);
  const loadMoreMissed = useApp((state) => state.loadMoreMissed);
  const reportFailure = useApp((state) => state.reportFailure);
  const { missed, missedTotal } = due;
  if (missed.length === 0) return null;
  const ids = missed.map(({ placementId }) => placementId);
  const publishAll = async () => {
    if (await publishPlacements(ids, '')) requestAnimationFrame(() => focusDue(due.today.length));
  };
  return (
    <section className={classes.part} aria-labelledby="missed">
      <div className={classes.partHead}>
        <h2 id="missed">
          {t('missed')} <span className={classes.total}>{missedTotal}</span>
        </h2>
        <Button variant="default" size="compact-sm" onClick={() => void publishAll()}>
          {t('publishAll', { count: ids.length })}
        </Button>
      </div>
      <Rows list={missed} />
      {missed.length < missedTotal && (
        <Button variant="default" onClick={() => loadMoreMissed().catch(reportFailure)}>
          {t('more')}
        </Button>
      )}
    </section>
  );
}

function Body() {
  const { t } = useTranslation('reminders');
  const due = useApp((state) => state.due);
  const dueFailed = useApp((state) => state.dueFailed);
  const { loadDue, go, reportFailure } = useAppStore().getState();
  if (dueFailed && !due)
    return (
      <FailedState title={t('failedTitle')} text={t('failedText')} onRetry={() => loadDue().catch(reportFailure)} />
    );
  if (!due)
    return (
      <Delayed>
        <div className={`${framed.frame} ${classes.rows}`} aria-hidden>
          {['a', 'b', 'c'].map((key) => (
            <div key={key} className={framed.ghost} />
          ))}
        </div>
      </Delayed>
    );
  if (due.today.length === 0 && due.missedTotal === 0)
    return (
      <EmptyState
        icon={<IconBellCheck size={30} stroke={1.4} />}
        title={t('emptyTitle')}
        text={t('emptyText')}
        action={<Button onClick={() => go('calendar')}>{t('toCalendar')}</Button>}
      />
    );
  return (
    <>
      <section className={classes.part} aria-labelledby="today">
        <div className={classes.partHead}>
          <h2 id="today">
            {t('today')} <span className={classes.total}>{due.today.length || ''}</span>
          </h2>
        </div>
        {due.today.length === 0 ? <p className={classes.none}>{t('nothingToday')}</p> : <Rows list={due.today} />}
      </section>
      <Missed due={due} />
    </>
  );
}

/** What is to be published today, and what was missed. */
export function DueScreen() {
  const { t } = useTranslation('reminders');
  const loadDue = useApp((state) => state.loadDue);
  const goToSettings = useApp((state) => state.goToSettings);
  const reportFailure = useApp((state) => state.reportFailure);
  useEffect(() => {
    loadDue().catch(reportFailure);
  }, [loadDue, reportFailure]);
  return (
    <section className={classes.screen} data-due-screen>
      <PageHead className={classes.head} title={t('title')} intro={t('intro')}>
        <Button variant="subtle" onClick={() => goToSettings('reminders')}>
          {t('settings')}
        </Button>
      </PageHead>
      <Body />
    </section>
  );
}
