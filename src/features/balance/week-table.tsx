import type { BalanceReport, PillarBalance } from '#domain/balance.ts';
import { BalanceBar } from '#ui/balance-bar.tsx';
import { PillarStatus, scaleOf } from './pillar-rows.tsx';
import { useBalanceWords } from './use-balance-words.ts';
import classes from './week-table.module.css';

function Cell({ pillar, max, band }: { readonly pillar: PillarBalance; readonly max: number; readonly band: number }) {
  const { figures, color } = useBalanceWords();
  return (
    <td>
      <div className={classes.cell}>
        <BalanceBar
          value={pillar.credit}
          expected={pillar.expected}
          band={band}
          max={max}
          color={color(pillar.pillarId)}
        />
        <span className={classes.figures}>{figures(pillar)}</span>
      </div>
    </td>
  );
}

type Props = { readonly report: BalanceReport; readonly weekReport: BalanceReport };

/** The week alone beside the four weeks that are judged. A single week is too short for a verdict, so it has no band. */
export function WeekTable({ report, weekReport }: Props) {
  const { t, pillarName, color, count } = useBalanceWords();
  const week = new Map(weekReport.pillars.map((pillar) => [pillar.pillarId, pillar]));
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('review.pillar')}</th>
          <th scope="col">
            {t('review.week')} <small>{count('posts', weekReport.tagged)}</small>
          </th>
          <th scope="col">
            {t('review.four')} <small>{count('posts', report.tagged)}</small>
          </th>
          <th scope="col">{t('review.verdict')}</th>
        </tr>
      </thead>
      <tbody>
        {report.pillars.map((pillar) => {
          const { pillarId } = pillar;
          const alone = week.get(pillarId) ?? { ...pillar, credit: 0, expected: 0 };
          return (
            <tr key={pillarId}>
              <th scope="row">
                <span className={classes.pillar}>
                  <span className={classes.dot} style={{ background: color(pillarId) }} aria-hidden />
                  {pillarName(pillarId)}
                </span>
              </th>
              <Cell pillar={alone} max={scaleOf(weekReport)} band={0} />
              <Cell pillar={pillar} max={scaleOf(report)} band={pillar.bandPosts} />
              <td>
                <PillarStatus pillar={pillar} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
