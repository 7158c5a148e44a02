import type { Frequency } from '#state/balance.ts';
import { useApp } from '#state/use-app.ts';
import { FrequencyMeter, NetworkName } from './frequency-list.tsx';
import classes from './frequency-table.module.css';
import { useBalanceWords } from './use-balance-words.ts';

function Row({ networkId, planned, needed, per }: Frequency) {
  const { t, number } = useBalanceWords();
  const lacking = needed - planned;
  return (
    <tr>
      <th scope="row">
        <div className={classes.network}>
          <NetworkName id={networkId} />
          <FrequencyMeter planned={planned} needed={needed} />
        </div>
      </th>
      <td>
        {needed > 0
          ? t('frequency.of', { planned: number(planned), needed: number(needed) })
          : t('frequency.noMinimum', { planned: number(planned) })}
        {per === 'month' && <small>{t('frequency.month')}</small>}
      </td>
      <td data-short={lacking > 0 || undefined}>
        {needed === 0 ? '' : lacking > 0 ? t('frequency.lacking', { count: lacking }) : t('frequency.reached')}
      </td>
    </tr>
  );
}

/** Each network's planned placements against its minimum, and what is missing. */
export function FrequencyTable({ frequency }: { readonly frequency: readonly Frequency[] }) {
  const { t } = useBalanceWords();
  const anyNetworks = useApp((state) => (state.snapshot?.networks.length ?? 0) > 0);
  if (frequency.length === 0)
    return <p className={classes.nothing}>{t(anyNetworks ? 'frequency.nothing' : 'frequency.noNetworks')}</p>;
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('frequency.network')}</th>
          <th scope="col">{t('frequency.planned')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('frequency.state')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {frequency.map((row) => (
          <Row key={row.networkId} {...row} />
        ))}
      </tbody>
    </table>
  );
}
