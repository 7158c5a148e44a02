import { Button, NativeSelect } from '@mantine/core';
import { IconList, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnfiltered } from '#domain/filters.ts';
import { composeHere } from '#state/compose-here.ts';
import { listGroups } from '#state/list.ts';
import { useApp, useAppStore } from '#state/use-app.ts';
import { Delayed } from '#ui/delayed.tsx';
import { FailedState } from '#ui/failed-state.tsx';
import { NoPosts } from '#ui/no-posts.tsx';
import { ScreenHead } from '#ui/screen-head.tsx';
import classes from './list-screen.module.css';
import { PostTable } from './post-table.tsx';

function Skeleton() {
  return (
    <div className={classes.ghosts} aria-hidden>
      {['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((key) => (
        <div key={key} className={classes.ghost} />
      ))}
    </div>
  );
}

function Body() {
  const { t } = useTranslation('list');
  const list = useApp((state) => state.postList);
  const failed = useApp((state) => state.listFailed);
  const loadList = useApp((state) => state.loadList);
  const reportFailure = useApp((state) => state.reportFailure);
  const filtered = useApp((state) => !isUnfiltered(state.filters));
  const clearFilters = useApp((state) => state.clearFilters);
  const store = useAppStore();
  if (failed && !list)
    return (
      <FailedState title={t('failedTitle')} text={t('failedText')} onRetry={() => loadList().catch(reportFailure)} />
    );
  if (!list)
    return (
      <Delayed>
        <Skeleton />
      </Delayed>
    );
  if (list.total === 0)
    return (
      <NoPosts
        icon={<IconList size={30} stroke={1.4} />}
        title={t('emptyTitle')}
        text={t('emptyText')}
        filtered={filtered}
        onShowAll={clearFilters}
        onNew={() => composeHere(store)}
      />
    );
  return <PostTable list={list} />;
}

type Props = { readonly filterMenu?: ReactNode; readonly filterChips?: ReactNode };

/** Every post there is, as a table. */
export function ListScreen({ filterMenu, filterChips }: Props) {
  const { t } = useTranslation('list');
  const total = useApp((state) => state.postList?.total ?? 0);
  const { group } = useApp((state) => state.listOrder);
  const filters = useApp((state) => state.filters);
  const store = useAppStore();
  const { loadList, reportFailure, setListOrder } = store.getState();
  // biome-ignore lint/correctness/useExhaustiveDependencies: other filters show other rows
  useEffect(() => {
    loadList().catch(reportFailure);
  }, [loadList, reportFailure, filters]);
  return (
    <section className={classes.screen}>
      <ScreenHead
        title={t('title')}
        total={total > 0 ? t('rows', { count: total }) : null}
        hint={t('hint')}
        below={filterChips}
      >
        <NativeSelect
          size="xs"
          className={classes.groups}
          aria-label={t('groupBy')}
          value={group}
          data={listGroups.map((value) => ({ value, label: t(`group.${value}`) }))}
          onChange={({ currentTarget }) => {
            const next = listGroups.find((one) => one === currentTarget.value);
            if (next) setListOrder({ group: next });
          }}
        />
        {filterMenu}
        <Button
          leftSection={<IconPlus size={14} />}
          classNames={{ section: classes.plus }}
          onClick={() => composeHere(store)}
        >
          {t('newPost')}
        </Button>
      </ScreenHead>
      <div className={classes.body}>
        <Body />
      </div>
    </section>
  );
}
