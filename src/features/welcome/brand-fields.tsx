import { NativeSelect, Select, TextInput } from '@mantine/core';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { weekdaySchema } from '#domain/day.ts';
import { languageSchema } from '#domain/model.ts';
import classes from './create-form.module.css';
import type { FormPart } from './create-form.tsx';
import { timeZones, weekdayNames } from './locale-defaults.ts';

/** Every zone by name; drawn again only when it changes itself, for it holds hundreds. */
const TimeZoneSelect = memo(function TimeZoneSelect({
  value,
  error,
  edit,
}: {
  readonly value: string;
  readonly error: string | undefined;
  readonly edit: FormPart['edit'];
}) {
  const { t } = useTranslation('welcome');
  const zones = useMemo(() => timeZones().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })), []);
  return (
    <Select
      className={classes.wide}
      searchable
      label={t('field.timeZone')}
      // Typing looks for another zone rather than adding to this one's name.
      onFocus={(event) => event.currentTarget.select()}
      onClick={(event) => event.currentTarget.select()}
      nothingFoundMessage={t('field.noZone')}
      value={value}
      data={zones}
      error={error}
      onChange={(timeZone) => timeZone && edit({ timeZone })}
    />
  );
});

/** The brand's name, language, zone and week. */
export function BrandFields({ form, edit, errorAt }: FormPart) {
  const { t, i18n } = useTranslation('welcome');
  return (
    <section className={classes.section} aria-labelledby="create-brand">
      <h3 className={classes.heading} id="create-brand">
        {t('create.brand')}
      </h3>
      <div className={classes.grid}>
        <TextInput
          className={classes.wide}
          data-autofocus
          autoFocus
          label={t('field.name')}
          placeholder={t('field.namePlaceholder')}
          value={form.name}
          error={errorAt('name')}
          onChange={(event) => edit({ name: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('field.language')}
          value={form.language}
          data={[
            { value: 'en', label: 'English' },
            { value: 'fr', label: 'Français' },
          ]}
          onChange={(event) => edit({ language: languageSchema.parse(event.currentTarget.value) })}
        />
        <NativeSelect
          label={t('field.firstWeekday')}
          value={String(form.firstWeekday)}
          data={weekdayNames(i18n.language).map(({ value, label }) => ({ value: String(value), label }))}
          onChange={(event) => edit({ firstWeekday: weekdaySchema.parse(Number(event.currentTarget.value)) })}
        />
        <TimeZoneSelect value={form.timeZone} error={errorAt('timeZone')} edit={edit} />
      </div>
    </section>
  );
}
