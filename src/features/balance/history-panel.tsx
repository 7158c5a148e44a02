import { Button } from '@mantine/core';
import { IconChartLine, IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import type { BalanceHistory } from '#state/balance.ts';
import { useApp } from '#state/use-app.ts';
import { formatDay } from '#ui/formats.ts';
import { HistoryChart } from './history-chart.tsx';
import classes from './history-panel.module.css';
import { scaleOfHistory, seriesOf } from './history-series.ts';
import { HistoryTable } from './history-table.tsx';
import { useBalanceWords } from './use-balance-words.ts';

function Legend() {
  const { t } = useBalanceWords();
  return (
    <ul className={classes.legend}>
      {(['line', 'band', 'warn', 'week'] as const).map((sign) => (
        <li key={sign}>
          <span className={classes.sign} data-sign={sign} aria-hidden />
          {t(`history.legend.${sign}`)}
        </li>
      ))}
    </ul>
  );
}

type Props = { readonly points: BalanceHistory['points'] };

/** Twelve weeks of the balance: small multiples, or the same figures as a table. */
export function HistoryPanel({ points }: Props) {
  const { t, language, days } = useBalanceWords();
  const pillars = useApp((state) => state.snapshot?.pillars);
  const [asTable, setAsTable] = useState(false);
  const [active, setActive] = useState<number | null>(null);
  const series = seriesOf(points, pillars?.map(({ id }) => id) ?? []);
  const index = Math.min(active ?? points.length - 1, points.length - 1);
  const point = points[index];
  if (!point || series.length === 0) return null;
  const scale = scaleOfHistory(series);
  return (
    <section className={classes.panel} aria-label={t('history.title')}>
      <header className={classes.header}>
        <h2>{t('history.title')}</h2>
        <Button
          variant="default"
          leftSection={asTable ? <IconChartLine size={15} /> : <IconTable size={15} />}
          onClick={() => setAsTable(!asTable)}
        >
          {t(asTable ? 'history.asChart' : 'history.asTable')}
        </Button>
      </header>
      {asTable ? (
        <HistoryTable series={series} />
      ) : (
        <>
          <p className={classes.about}>
            {t('history.about', { day: formatDay(point.judged.to, language), week: days(point.week) })}
          </p>
          <div className={classes.charts} onPointerLeave={() => setActive(null)}>
            {series.map((one) => (
              <HistoryChart key={one.pillarId} series={one} scale={scale} active={index} onActive={setActive} />
            ))}
          </div>
          <Legend />
        </>
      )}
    </section>
  );
}
