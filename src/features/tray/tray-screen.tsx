import { Button } from '@mantine/core';
import { IconInbox, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnfiltered } from '#domain/filters.ts';
import { cardId, cardView } from '#state/card-view.ts';
import { useApp } from '#state/use-app.ts';
import { Delayed } from '#ui/delayed.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { TrayItem } from './tray-item.tsx';
import classes from './tray-screen.module.css';

function Skeleton() {
  return (
    <div className={classes.cards} aria-hidden>
      {['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
        <div key={key} className={classes.ghost} />
      ))}
    </div>
  );
}

/** Nothing to show: because there is nothing, or because of the filter. */
function Empty() {
  const { t } = useTranslation('calendar');
  const filters = useApp((state) => state.filters);
  const clearFilters = useApp((state) => state.clearFilters);
  const composeNew = useApp((state) => state.composeNew);
  const filtered = !isUnfiltered(filters);
  const text = filtered ? 'trayFiltered' : 'trayEmpty';
  return (
    <EmptyState
      icon={<IconInbox size={30} stroke={1.4} />}
      title={t(`${text}Title`)}
      text={t(`${text}Text`)}
      action={
        filtered ? (
          <Button onClick={clearFilters}>{t('showAll')}</Button>
        ) : (
          <Button onClick={() => composeNew({ status: 'idea' })}>{t('newIdea')}</Button>
        )
      }
    />
  );
}

function Cards() {
  const { t } = useTranslation('calendar');
  const tray = useApp((state) => state.tray);
  const snapshot = useApp((state) => state.snapshot);
  const loadMoreTray = useApp((state) => state.loadMoreTray);
  const reportFailure = useApp((state) => state.reportFailure);
  if (!tray || !snapshot)
    return (
      <Delayed>
        <Skeleton />
      </Delayed>
    );
  if (tray.cards.length === 0) return <Empty />;
  return (
    <>
      <ul className={classes.cards}>
        {tray.cards.map((card) => (
          <TrayItem key={cardId(card)} view={cardView(card, snapshot)} today={snapshot.today} />
        ))}
      </ul>
      {tray.cards.length < tray.total && (
        <Button variant="default" className={classes.more} onClick={() => loadMoreTray().catch(reportFailure)}>
          {t('loadMore')}
        </Button>
      )}
    </>
  );
}

type Props = { readonly filterMenu?: ReactNode; readonly filterChips?: ReactNode };

/** Every post without a date, to be opened, planned or thrown away. */
export function TrayScreen({ filterMenu, filterChips }: Props) {
  const { t } = useTranslation('calendar');
  const total = useApp((state) => state.tray?.total);
  const composeNew = useApp((state) => state.composeNew);
  const loadTray = useApp((state) => state.loadTray);
  const reportFailure = useApp((state) => state.reportFailure);
  useEffect(() => {
    loadTray().catch(reportFailure);
  }, [loadTray, reportFailure]);
  return (
    <section className={classes.screen}>
      <PageHead className={classes.head} title={t('trayTitle')} total={total ?? 0} intro={t('trayIntro')}>
        {filterMenu}
        <Button
          leftSection={<IconPlus size={14} />}
          classNames={{ section: classes.icon }}
          onClick={() => composeNew({ status: 'idea' })}
        >
          {t('newIdea')}
        </Button>
      </PageHead>
      <div className={classes.chips}>{filterChips}</div>
      <Cards />
    </section>
  );
}
