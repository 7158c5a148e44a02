import { Button, NumberInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOutdated, MOST_LIMIT, type ShippedLimit } from '#domain/limits.ts';
import { platforms } from '#domain/model.ts';
import { useApp, useAppStore } from '#state/use-app.ts';
import { Delayed } from '#ui/delayed.tsx';
import { formatDay, formatNumber } from '#ui/formats.ts';
import { NetworkIcon } from '#ui/network-icon.tsx';
import classes from './limits-section.module.css';
import { Section } from './parts.tsx';

/** The user's value; empty for the shipped one. Saved when it is left. */
function OwnValue({ limit, own }: { readonly limit: ShippedLimit; readonly own: number | null }) {
  const { t } = useTranslation(['settings', 'common']);
  const { setLimit, resetLimit } = useAppStore().getState();
  const { platform, field } = limit;
  const [typed, setTyped] = useState<number | string>(own ?? '');
  useEffect(() => setTyped(own ?? ''), [own]);
  const save = () => {
    const value = typed === '' ? null : Number(typed);
    if (value === own) return;
    void (value === null ? resetLimit({ platform, field }) : setLimit({ platform, field, value }));
  };
  return (
    <NumberInput
      size="xs"
      w={110}
      min={0}
      max={MOST_LIMIT}
      allowDecimal={false}
      allowNegative={false}
      hideControls
      aria-label={t('limits.ownFor', {
        network: t(`common:platform.${platform}`),
        field: t(`limits.field.${field}`),
      })}
      value={typed}
      onChange={setTyped}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
    />
  );
}

function Source({ limit }: { readonly limit: ShippedLimit }) {
  const { t, i18n } = useTranslation('settings');
  const today = useApp((state) => state.snapshot?.today ?? limit.checked);
  const { source, checked, confidence, secondHand } = limit;
  const day = formatDay(checked, i18n.language, { day: 'numeric', month: 'short', year: 'numeric' });
  return (
    <>
      <p>
        {t(`limits.confidence.${confidence}`)}
        {secondHand && `, ${t('limits.secondHand')}`} · {t('limits.checked', { day })}
      </p>
      {source !== 'convention' && <p className={classes.address}>{source}</p>}
      {isOutdated(limit, today) && (
        <p className={classes.outdated}>
          <IconAlertTriangle size={13} aria-hidden /> {t('limits.outdated')}
        </p>
      )}
    </>
  );
}

function Row({ limit, own }: { readonly limit: ShippedLimit; readonly own: number | null }) {
  const { t, i18n } = useTranslation('settings');
  const { resetLimit } = useAppStore().getState();
  const { platform, field, value, method, note } = limit;
  const amount = formatNumber(value, i18n.language);
  return (
    <tr>
      <th scope="row">
        {t(`limits.field.${field}`)}
        {note !== '' && <p className={classes.more}>{t(`limits.note.${note}`)}</p>}
      </th>
      <td>
        {amount} <span className={classes.more}>{t(`limits.method.${method}`)}</span>
      </td>
      <td className={classes.source}>
        <Source limit={limit} />
      </td>
      <td>
        <OwnValue limit={limit} own={own} />
        {own !== null && (
          <Button variant="subtle" size="compact-xs" onClick={() => void resetLimit({ platform, field })}>
            {t('limits.reset', { value: amount })}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** What each network takes, where that is known from, and the user's own values. */
export function LimitsSection() {
  const { t } = useTranslation(['settings', 'common']);
  const list = useApp((state) => state.networkLimits);
  const loadLimits = useApp((state) => state.loadLimits);
  useEffect(() => void loadLimits(), [loadLimits]);
  const ownOf = ({ platform, field }: ShippedLimit) =>
    list?.own.find((one) => one.platform === platform && one.field === field)?.value ?? null;
  const columns = ['what', 'value', 'source', 'own'] as const;
  return (
    <Section title={t('limits.title')} text={t('limits.text')}>
      {!list && <Delayed>{t('common:loading')}</Delayed>}
      {platforms.map((platform) => {
        const limits = list?.shipped.filter((limit) => limit.platform === platform) ?? [];
        if (limits.length === 0) return null;
        const name = t(`common:platform.${platform}`);
        return (
          <table key={platform} className={classes.table} aria-label={t('limits.of', { name })}>
            <caption className={classes.caption}>
              <NetworkIcon platform={platform} /> {name}
            </caption>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {t(`limits.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {limits.map((limit) => (
                <Row key={limit.field} limit={limit} own={ownOf(limit)} />
              ))}
            </tbody>
          </table>
        );
      })}
    </Section>
  );
}
