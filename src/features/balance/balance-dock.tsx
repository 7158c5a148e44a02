import { Button, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Dock } from '#state/balance.ts';
import { useApp } from '#state/use-app.ts';
import { Delayed } from '#ui/delayed.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import classes from './balance-dock.module.css';
import { FrequencyWeeks } from './frequency-weeks.tsx';
import { FilterNote, UntaggedNote } from './notes.tsx';
import { PillarRows } from './pillar-rows.tsx';
import { PlanNext } from './plan-next.tsx';
import { useBalanceWords } from './use-balance-words.ts';
import { VerdictBox } from './verdict-box.tsx';
import { AnyRange, WindowSwitch } from './window-switch.tsx';

type PartProps = { readonly title: string; readonly aside?: ReactNode; readonly children: ReactNode };

function Part({ title, aside, children }: PartProps) {
  return (
    <section className={classes.part} aria-label={title}>
      <h3 className={classes.title}>
        {title}
        {aside && <small>{aside}</small>}
      </h3>
      {children}
    </section>
  );
}

function Full({ dock }: { readonly dock: Dock }) {
  const { t, days } = useBalanceWords();
  const preview = useApp((state) => state.preview);
  const today = useApp((state) => state.snapshot?.today ?? '');
  const { report, week } = dock;
  const isThisWeek = today >= week.from && today <= week.to;
  return (
    <>
      <VerdictBox report={report} preview={preview} />
      <FilterNote />
      <UntaggedNote report={report} brief />
      {report.pillars.length > 0 && <PillarRows report={report} preview={preview} />}
      {report.verdict !== 'no-targets' && (
        <Part title={t('next.title')}>
          <PlanNext suggestions={dock.suggestions} />
        </Part>
      )}
      <Part title={isThisWeek ? t('week.now') : t('week.title', { days: days(week) })} aside={t('frequency.aside')}>
        <FrequencyWeeks week={dock.frequency} next={dock.nextFrequency} isThisWeek={isThisWeek} />
      </Part>
    </>
  );
}

/** In the shape of what is being read. */
function Loading() {
  return (
    <Delayed>
      <div className={classes.loading} aria-hidden>
        <Skeleton height={70} radius={8} />
        {[0, 1, 2, 3].map((row) => (
          <Skeleton key={row} height={44} radius={8} />
        ))}
        <Skeleton height={110} radius={8} />
      </div>
    </Delayed>
  );
}

/** Reading failed: what is shown may be old, or there is nothing to show. */
function Failed({ stale }: { readonly stale: boolean }) {
  const { t } = useBalanceWords();
  const loadDock = useApp((state) => state.loadDock);
  const reportFailure = useApp((state) => state.reportFailure);
  const retry = (
    <Button variant="default" onClick={() => void loadDock().catch(reportFailure)}>
      {t('retry')}
    </Button>
  );
  if (!stale) return <EmptyState title={t('failed.title')} text={t('failed.text')} action={retry} />;
  return (
    <div className={classes.stale} role="status">
      {t('failed.stale')} {retry}
    </div>
  );
}

/** The balance beside the calendar: the judgement in words, a bar per pillar, what to plan next, the week's minimums. */
export function BalanceDock() {
  const { t } = useBalanceWords();
  const dock = useApp((state) => state.dock);
  const failed = useApp((state) => state.dockFailed);
  const anyRange = useApp((state) => state.judgedWindow.kind === 'range');
  return (
    <aside className={classes.dock} aria-label={t('title')}>
      <header className={classes.header}>
        <h2>{t('title')}</h2>
        {dock && <WindowSwitch range={dock.range} />}
      </header>
      {dock && anyRange && <AnyRange range={dock.range} />}
      {failed && <Failed stale={dock !== null} />}
      {dock ? <Full dock={dock} /> : !failed && <Loading />}
    </aside>
  );
}
