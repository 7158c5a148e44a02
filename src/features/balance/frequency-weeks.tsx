import type { Frequency } from '#state/balance.ts';
import { FrequencyMeter, NetworkName } from './frequency-list.tsx';
import classes from './frequency-weeks.module.css';
import { useBalanceWords } from './use-balance-words.ts';

function Cell({ figures }: { readonly figures: Frequency | undefined }) {
  const { t, number } = useBalanceWords();
  if (!figures) return <td />;
  const { planned, needed, per } = figures;
  return (
    <td data-short={planned < needed || undefined}>
      {t('frequency.of', { planned: number(planned), needed: number(needed) })}
      {per === 'month' && <small>{t('frequency.inMonth')}</small>}
      <FrequencyMeter planned={planned} needed={needed} />
    </td>
  );
}

type Props = {
  readonly week: readonly Frequency[];
  readonly next: readonly Frequency[];
  /** Whether the first of the two weeks is today's. */
  readonly isThisWeek: boolean;
};

/** Each network's planned placements beside its minimum, in the week shown and in the one after. */
export function FrequencyWeeks({ week, next, isThisWeek }: Props) {
  const { t } = useBalanceWords();
  const after = new Map(next.map((figures) => [figures.networkId, figures]));
  if (week.length === 0) return <p className={classes.nothing}>{t('frequency.nothing')}</p>;
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('frequency.network')}</span>
          </th>
          <th scope="col">{t(isThisWeek ? 'frequency.thisWeek' : 'frequency.thatWeek')}</th>
          <th scope="col">{t(isThisWeek ? 'frequency.nextWeek' : 'frequency.weekAfter')}</th>
        </tr>
      </thead>
      <tbody>
        {week.map((figures) => (
          <tr key={figures.networkId}>
            <th scope="row">
              <NetworkName id={figures.networkId} />
            </th>
            <Cell figures={figures} />
            <Cell figures={after.get(figures.networkId)} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
