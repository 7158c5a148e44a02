import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS, type Minimum, type Network, type Platform, platforms } from '#domain/model.ts';
import { useApp } from '#state/use-app.ts';
import { FormDialog } from '#ui/form-dialog.tsx';
import { NetworkIcon } from '#ui/network-icon.tsx';
import classes from './network-form.module.css';

const periods = ['day', 'week', 'month'] as const;
const emptyNetwork = {
  platform: 'instagram' as Platform,
  name: '',
  handle: '',
  role: '',
  minimum: { count: 3, per: 'week' } as Minimum,
};

type MinimumProps = { readonly value: Minimum; readonly onChange: (minimum: Minimum) => void };

function MinimumFields({ value, onChange }: MinimumProps) {
  const { t } = useTranslation('settings');
  return (
    <div className={classes.minimum}>
      <NumberInput
        label={t('networks.count')}
        description={t('networks.countText')}
        value={value.count}
        min={0}
        max={1000}
        allowDecimal={false}
        onChange={(count) => onChange({ ...value, count: Number(count) || 0 })}
      />
      <Select
        label={t('networks.per')}
        data={periods.map((per) => ({ value: per, label: t(`networks.period.${per}`) }))}
        value={value.per}
        onChange={(per) => per && onChange({ ...value, per })}
      />
    </div>
  );
}

type Props = { readonly network: Network | null; readonly onClose: () => void };

/** Adds a network, or changes one. */
export function NetworkForm({ network, onClose }: Props) {
  const { t } = useTranslation('settings');
  const platformName = (platform: Platform) => t(`common:platform.${platform}`);
  const createNetwork = useApp((state) => state.createNetwork);
  const updateNetwork = useApp((state) => state.updateNetwork);
  const [fields, setFields] = useState<Omit<Network, 'id' | 'archived'>>(network ?? emptyNetwork);
  const [tried, setTried] = useState(false);
  const change = (part: Partial<typeof fields>) => setFields((before) => ({ ...before, ...part }));
  // A network without a name of its own goes by its platform's.
  const name = fields.name.trim() || (fields.platform === 'custom' ? '' : platformName(fields.platform));
  const submit = async () => {
    setTried(true);
    if (name === '') return { code: 'invalid-input', message: '', reason: 'name-needed' } as const;
    const { platform, handle, role, minimum } = fields;
    const all = { platform, name, handle: handle.trim(), role: role.trim(), minimum };
    return network ? updateNetwork(network.id, all) : createNetwork(all);
  };
  return (
    <FormDialog
      title={network ? t('networks.editTitle', { name: network.name }) : t('networks.add')}
      submit={t(network ? 'common:save' : 'networks.addSubmit')}
      onSubmit={submit}
      onClose={onClose}
    >
      <Select
        label={t('networks.platform')}
        searchable
        data={platforms.map((value) => ({ value, label: platformName(value) }))}
        leftSection={<NetworkIcon platform={fields.platform} />}
        renderOption={({ option }) => (
          <span className={classes.option}>
            <NetworkIcon platform={option.value} /> {option.label}
          </span>
        )}
        value={fields.platform}
        onChange={(platform) => platform && change({ platform })}
      />
      <TextInput
        label={t('networks.name')}
        placeholder={fields.platform === 'custom' ? '' : platformName(fields.platform)}
        maxLength={LIMITS.name}
        error={tried && name === '' ? t('nameNeeded') : null}
        value={fields.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('networks.handle')}
        placeholder="@maison"
        maxLength={LIMITS.name}
        value={fields.handle}
        onChange={(event) => change({ handle: event.currentTarget.value })}
      />
      <Textarea
        label={t('networks.role')}
        description={t('networks.roleText')}
        autosize
        minRows={2}
        maxLength={LIMITS.title}
        value={fields.role}
        onChange={(event) => change({ role: event.currentTarget.value })}
      />
      <MinimumFields value={fields.minimum} onChange={(minimum) => change({ minimum })} />
    </FormDialog>
  );
}
