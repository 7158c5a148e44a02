import type { Frequency } from '#state/balance.ts';
import { networksById } from '#state/selectors.ts';
import { useApp } from '#state/use-app.ts';
import { NetworkIcon } from '#ui/network-icon.tsx';
import classes from './frequency-list.module.css';
import { useBalanceWords } from './use-balance-words.ts';

/** Above this many, dots are no longer counted at a glance. */
const MOST_DOTS = 8;

/** Planned against needed, for the eye: dots while they can be counted, else a bar. */
export function FrequencyMeter({ planned, needed }: Pick<Frequency, 'planned' | 'needed'>) {
  const total = Math.max(planned, needed);
  if (total > MOST_DOTS) {
    const part = Math.min(100, (100 * planned) / Math.max(1, needed));
    return (
      <span className={classes.meter} aria-hidden>
        <span className={classes.filled} style={{ width: `${part}%` }} />
      </span>
    );
  }
  return (
    <span className={classes.dots} aria-hidden>
      {Array.from({ length: total }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: dots are nothing but their place.
        <i key={index} data-open={index >= planned || undefined} />
      ))}
    </span>
  );
}

/** A network by sign and name. */
export function NetworkName({ id }: { readonly id: string }) {
  const { t } = useBalanceWords();
  const network = networksById(useApp((state) => state.snapshot?.networks) ?? []).get(id);
  return (
    <span className={classes.network}>
      <NetworkIcon platform={network?.platform ?? 'custom'} size={15} />
      <span className={classes.name}>{network?.name ?? t('unknownNetwork')}</span>
    </span>
  );
}
