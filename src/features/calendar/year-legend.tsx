import { IconAlertTriangle, IconCheck, IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { heatLevel } from '#domain/heat.ts';
import classes from './year-view.module.css';

const signs = { ok: IconCheck, watch: IconEye, warn: IconAlertTriangle } as const;
const signNames = ['ok', 'watch', 'warn'] as const;

/** What the shades and the dot of days mean, and the signs of weeks. */
export function YearLegend({ steps }: { readonly steps: readonly number[] }) {
  const { t } = useTranslation('marks');
  const wordsOf = (from: number, next: number | undefined) => {
    if (next === undefined) return t('year.andMore', { count: from });
    return next === from + 1 ? String(from) : t('year.between', { from, to: next - 1 });
  };
  return (
    <div className={classes.legend}>
      <ul aria-label={t('year.legend')}>
        <li aria-hidden="true">{t('year.legend')}</li>
        {steps.map((step, index) => (
          <li key={step}>
            <span className={classes.shade} data-level={heatLevel(step, steps)} />
            {wordsOf(step, steps[index + 1])}
          </li>
        ))}
        <li>
          <span className={classes.dot} />
          {t('year.marked')}
        </li>
      </ul>
      <ul aria-label={t('year.signs')}>
        <li aria-hidden="true">{t('year.signs')}</li>
        {signNames.map((name) => {
          const Sign = signs[name];
          return (
            <li key={name} data-tone={name}>
              <Sign size={12} stroke={1.9} aria-hidden />
              {t(`year.${name}`)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
