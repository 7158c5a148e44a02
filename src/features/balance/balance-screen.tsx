import { Button, Skeleton } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { addDays } from '#domain/day.ts';
import type { BalanceHistory } from '#state/balance.ts';
import { anchorWeekOf } from '#state/calendar.ts';
import { useApp } from '#state/use-app.ts';
import { Delayed } from '#ui/delayed.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatDays, fullDay } from '#ui/formats.ts';
import { IconButton } from '#ui/icon-button.tsx';
import classes from './balance-screen.module.css';
import { FrequencyTable } from './frequency-table.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { UncountedNote, UntaggedNote } from './notes.tsx';
import { PlanNext } from './plan-next.tsx';
import { useBalanceWords } from './use-balance-words.ts';
import { VerdictBox } from './verdict-box.tsx';
import { WeekTable } from './week-table.tsx';

/** The week that everything on the screen ends with, and the way to others. */
function WeekHeader({ filterMenu }: { readonly filterMenu: ReactNode }) {
  const { t, language } = useBalanceWords();
  const from = useApp((state) => anchorWeekOf(state)?.from ?? null);
  const today = useApp((state) => state.snapshot?.today ?? null);
  const showWeekOf = useApp((state) => state.showWeekOf);
  if (from === null || today === null) return null;
  const week = { from, to: addDays(from, 6) };
  const isNow = today >= week.from && today <= week.to;
  return (
    <header className={classes.header}>
      <h1>{t('title')}</h1>
      <div className={classes.steps}>
        <IconButton label={t('week.previous')} onClick={() => showWeekOf(addDays(from, -7))}>
          <IconChevronLeft size={17} stroke={1.7} />
        </IconButton>
        <p className={classes.week} aria-live="polite">
          {t('week.title', { days: formatDays(week, language, fullDay) })}
        </p>
        <IconButton label={t('week.next')} onClick={() => showWeekOf(addDays(from, 7))}>
          <IconChevronRight size={17} stroke={1.7} />
        </IconButton>
        <Button variant="default" onClick={() => showWeekOf(today)} disabled={isNow}>
          {t('week.now')}
        </Button>
      </div>
      <div className={classes.filter}>{filterMenu}</div>
    </header>
  );
}

function Panel({
  title,
  aside,
  children,
}: {
  readonly title: string;
  readonly aside?: string;
  readonly children: ReactNode;
}) {
  return (
    <section className={classes.panel} aria-label={title}>
      <h2 className={classes.title}>
        {title}
        {aside && <small>{aside}</small>}
      </h2>
      {children}
    </section>
  );
}

/** What to do about it: suggestions, and the networks' minimums. */
function Side() {
  const { t, days } = useBalanceWords();
  const dock = useApp((state) => state.dock);
  if (!dock) return null;
  return (
    <>
      <Panel title={t('next.title')}>
        {dock.report.verdict === 'no-targets' ? (
          <p className={classes.nothing}>{t('next.noTargets')}</p>
        ) : (
          <PlanNext suggestions={dock.suggestions} />
        )}
      </Panel>
      <Panel title={t('frequency.title')} aside={days(dock.week)}>
        <FrequencyTable frequency={dock.frequency} />
      </Panel>
    </>
  );
}

function NoTargets() {
  const { t } = useBalanceWords();
  const goToSettings = useApp((state) => state.goToSettings);
  return (
    <div className={classes.panel}>
      <EmptyState
        title={t('sentence.no-targets')}
        text={t('noTargetsText')}
        action={<Button onClick={() => goToSettings('targets')}>{t('setTargets')}</Button>}
      />
    </div>
  );
}

function Review({ history }: { readonly history: BalanceHistory }) {
  const { t } = useBalanceWords();
  const last = history.points.at(-1);
  if (!last) return null;
  const { report, weekReport } = last;
  return (
    <div className={classes.columns}>
      <div className={classes.main}>
        {report.verdict === 'no-targets' ? <NoTargets /> : <VerdictBox report={report} preview={null} />}
        {report.pillars.length > 0 && (
          <Panel title={t('review.title')}>
            <WeekTable report={report} weekReport={weekReport} />
          </Panel>
        )}
        {report.verdict !== 'no-targets' && <HistoryPanel points={history.points} />}
      </div>
      <div className={classes.side}>
        <UntaggedNote report={report} />
        <Side />
      </div>
    </div>
  );
}

function Loading() {
  return (
    <Delayed>
      <div className={classes.loading} aria-hidden>
        <Skeleton height={72} radius={8} />
        <Skeleton height={220} radius={8} />
        <Skeleton height={320} radius={8} />
      </div>
    </Delayed>
  );
}

function Failed() {
  const { t } = useBalanceWords();
  const loadHistory = useApp((state) => state.loadHistory);
  const reportFailure = useApp((state) => state.reportFailure);
  return (
    <EmptyState
      title={t('failed.title')}
      text={t('failed.text')}
      action={
        <Button variant="default" onClick={() => void loadHistory().catch(reportFailure)}>
          {t('retry')}
        </Button>
      }
    />
  );
}

type Props = { readonly filterMenu?: ReactNode; readonly filterChips?: ReactNode };

/** The weekly review: this week, the four weeks, how they came about, and what to plan next. */
export function BalanceScreen({ filterMenu, filterChips }: Props) {
  const history = useApp((state) => state.history);
  const failed = useApp((state) => state.historyFailed);
  const anchor = useApp((state) => anchorWeekOf(state)?.from ?? null);
  const filters = useApp((state) => state.filters);
  const loadHistory = useApp((state) => state.loadHistory);
  const loadDock = useApp((state) => state.loadDock);
  const reportFailure = useApp((state) => state.reportFailure);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the store reads the anchor and the filters itself; they say when to read again.
  useEffect(() => {
    loadHistory().catch(reportFailure);
    loadDock().catch(() => undefined);
  }, [anchor, filters, loadHistory, loadDock, reportFailure]);
  return (
    <div className={classes.screen}>
      <WeekHeader filterMenu={filterMenu} />
      {filterChips}
      <UncountedNote />
      {history ? <Review history={history} /> : failed ? <Failed /> : <Loading />}
    </div>
  );
}
