import { useTranslation } from 'react-i18next';
import { sharesOf } from '#domain/balance-targets.ts';
import type { Pillar, Weight } from '#domain/model.ts';
import { formatNumber } from '#ui/formats.ts';
import { pillarColor } from '#ui/pillar-color.ts';
import classes from './mix-bar.module.css';

type Props = { readonly weights: readonly Weight[]; readonly pillars: readonly Pillar[] };

/** The mix that weights make, with each share named under it. */
export function MixBar({ weights, pillars }: Props) {
  const { i18n } = useTranslation('settings');
  const shares = sharesOf({ weights });
  const parts = pillars.flatMap((pillar) => {
    const share = shares.get(pillar.id);
    return share === undefined ? [] : [{ ...pillar, share }];
  });
  return (
    <div className={classes.mix}>
      <div className={classes.bar} aria-hidden>
        {parts.map(({ id, color, share }) => (
          <span key={id} style={{ flexGrow: share, background: pillarColor(color) }} />
        ))}
      </div>
      <ul className={classes.names}>
        {parts.map(({ id, name, color, share }) => (
          <li key={id}>
            <span className={classes.dot} style={{ background: pillarColor(color) }} aria-hidden />
            {name} <strong>{formatNumber(share, i18n.language, { style: 'percent' })}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}
