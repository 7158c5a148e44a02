import { Tooltip, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Measure } from '#domain/limits.ts';
import classes from './network-tabs.module.css';
import { useFormats } from './words.ts';

const always: readonly Measure['field'][] = ['text', 'photoText', 'videoText', 'hashtags'];

/** How much there is of what may be, and how it is counted. */
function Meter({ measure: { field, used, max, method } }: { readonly measure: Measure }) {
  const { t } = useTranslation('composer');
  const { number } = useFormats();
  const amount = t('meter.amount', { used: number(used), max: number(max) });
  const over = used > max;
  return (
    <Tooltip label={t(`meter.method.${method}`)} events={{ hover: true, focus: true, touch: true }} multiline maw={280}>
      <UnstyledButton className={classes.meter} data-over={over || undefined}>
        <span className={classes.what}>{t(`meter.field.${field}`)}</span> {amount}
        {over && (
          <span className={classes.excess}>
            <IconAlertTriangle size={13} stroke={2} aria-hidden />{' '}
            {t('meter.over', { count: used - max, amount: number(used - max) })}
          </span>
        )}
      </UnstyledButton>
    </Tooltip>
  );
}

/** What a network takes and how much of it is used. It warns and never stands in the way. */
export function Meters({ measures }: { readonly measures: readonly Measure[] }) {
  const { t } = useTranslation('composer');
  const shown = measures.filter(({ field, used }) => used > 0 || always.includes(field));
  if (measures.length === 0) return <p className={classes.hint}>{t('meter.none')}</p>;
  return (
    <ul className={classes.meters} aria-label={t('meter.label')}>
      {shown.map((measure) => (
        <li key={measure.field}>
          <Meter measure={measure} />
        </li>
      ))}
    </ul>
  );
}
