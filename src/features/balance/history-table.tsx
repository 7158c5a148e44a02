import type { PillarBalance } from '#domain/balance.ts';
import { formatDay } from '#ui/formats.ts';
import type { Series } from './history-series.ts';
import classes from './history-table.module.css';
import { useBalanceWords } from './use-balance-words.ts';

function Judged({ pillar }: { readonly pillar: PillarBalance | null }) {
  const { figures, status, t } = useBalanceWords();
  if (!pillar) return <td>{t('history.absent')}</td>;
  return (
    <td data-verdict={pillar.verdict}>
      {figures(pillar)}
      <small>{status(pillar)}</small>
    </td>
  );
}

/** The figures of the charts, one row per week, the newest first. */
export function HistoryTable({ series }: { readonly series: readonly Series[] }) {
  const { t, language, pillarName, color, figures } = useBalanceWords();
  const weeks = series[0]?.points.map(({ week }, index) => ({ week, index })).reverse() ?? [];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={classes.scroll} tabIndex={0} aria-label={t('history.figures')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {t('history.week')}
            </th>
            {series.map(({ pillarId }) => (
              <th key={pillarId} scope="colgroup" colSpan={2}>
                <span className={classes.dot} style={{ background: color(pillarId) }} aria-hidden />
                {pillarName(pillarId)}
              </th>
            ))}
          </tr>
          <tr>
            {series.flatMap(({ pillarId }) => [
              <th key={`${pillarId} four`} scope="col">
                {t('review.four')}
              </th>,
              <th key={`${pillarId} week`} scope="col">
                {t('history.alone')}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ week, index }) => (
            <tr key={week.from}>
              <th scope="row">{formatDay(week.to, language)}</th>
              {series.flatMap(({ pillarId, points }) => [
                <Judged key={`${pillarId} four`} pillar={points[index]?.four ?? null} />,
                <td key={`${pillarId} week`}>{figures(points[index]?.alone ?? { credit: 0, expected: 0 })}</td>,
              ])}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
