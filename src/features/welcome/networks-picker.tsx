import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { minimumSchema, type Platform, platforms } from '#domain/model.ts';
import { NetworkIcon } from '#ui/network-icon.tsx';
import type { FormPart } from './create-form.tsx';
import classes from './networks-picker.module.css';
import { type NetworkRow, networkName, newNetwork } from './seed.ts';

const periods = minimumSchema.shape.per.options;

type RowProps = FormPart & { readonly row: NetworkRow; readonly index: number };

function Row({ row, index, form, edit, errorAt, namer }: RowProps) {
  const { t } = useTranslation('welcome');
  const name = networkName(row, namer);
  const set = (change: Partial<NetworkRow>) =>
    edit({ networks: form.networks.map((one, at) => (at === index ? { ...one, ...change } : one)) });
  return (
    <li className={classes.row}>
      <div className={classes.name}>
        <NetworkIcon platform={row.platform} />
        {row.platform === 'custom' ? (
          <TextInput
            size="xs"
            aria-label={t('network.name')}
            placeholder={t('network.name')}
            value={row.name ?? ''}
            error={errorAt(`networks.${index}.name`)}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
        ) : (
          <span>{name}</span>
        )}
      </div>
      <TextInput
        size="xs"
        aria-label={t('network.handle', { name })}
        placeholder={t('network.handlePlaceholder')}
        value={row.handle}
        error={errorAt(`networks.${index}.handle`)}
        onChange={(event) => set({ handle: event.currentTarget.value })}
      />
      <NumberInput
        size="xs"
        aria-label={t('network.minimum', { name })}
        min={0}
        max={1000}
        allowDecimal={false}
        allowNegative={false}
        value={row.count}
        onChange={(count) => set({ count })}
      />
      <NativeSelect
        size="xs"
        aria-label={t('network.per', { name })}
        value={row.per}
        data={periods.map((value) => ({ value, label: t(`per.${value}`) }))}
        onChange={(event) => set({ per: minimumSchema.shape.per.parse(event.currentTarget.value) })}
      />
    </li>
  );
}

/** Which networks the brand is on, and how often each should get a post at least. */
export function NetworksPicker(part: FormPart) {
  const { t } = useTranslation(['welcome', 'common']);
  const { form, edit } = part;
  const used = new Set(form.networks.map(({ platform }) => platform));
  const toggle = (platform: Platform) =>
    edit({
      networks: used.has(platform)
        ? form.networks.filter((row) => row.platform !== platform)
        : [...form.networks, newNetwork(platform)],
    });
  return (
    <section className={classes.section} aria-labelledby="create-networks">
      <div>
        <h3 className={classes.heading} id="create-networks">
          {t('create.networks')}
        </h3>
        <p className={classes.hint}>{t('create.networksHint')}</p>
      </div>
      <div className={classes.chips}>
        {platforms.map((platform) => (
          <button
            key={platform}
            type="button"
            className={classes.chip}
            aria-pressed={used.has(platform)}
            onClick={() => toggle(platform)}
          >
            <NetworkIcon platform={platform} />
            {t(`common:platform.${platform}`)}
          </button>
        ))}
      </div>
      {form.networks.length > 0 && (
        <div className={classes.table}>
          <div className={classes.columns} aria-hidden>
            <span>{t('network.column')}</span>
            <span>{t('network.handleColumn')}</span>
            <span>{t('network.minimumColumn')}</span>
          </div>
          <ul className={classes.rows}>
            {form.networks.map((row, index) => (
              <Row key={row.platform} {...part} row={row} index={index} />
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
