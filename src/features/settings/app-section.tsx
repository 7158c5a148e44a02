import { Input, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '#domain/model.ts';
import { useApp } from '#state/use-app.ts';
import classes from './app-section.module.css';
import { Group, Section } from './parts.tsx';

type ChoiceProps<T extends string> = {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
};

/** A few choices side by side, under a label. */
export function Choice<T extends string>({ label, options, value, onChange }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div className={classes.choice}>
      <Input.Label id={id} labelElement="div">
        {label}
      </Input.Label>
      <SegmentedControl
        size="sm"
        aria-labelledby={id}
        data={options.map((option) => ({ ...option }))}
        value={value}
        onChange={(next) => {
          const chosen = options.find((option) => option.value === next);
          if (chosen) onChange(chosen.value);
        }}
      />
    </div>
  );
}

/** What belongs to this user on this computer, whatever the workspace. */
export function AppSection() {
  const { t } = useTranslation('settings');
  const info = useApp((state) => state.info);
  const setPreferences = useApp((state) => state.setPreferences);
  if (!info) return null;
  const { theme, language, density } = info.preferences;
  const named = <const T extends string>(part: string, values: readonly T[]) =>
    values.map((value) => {
      const key: string = `app.${part}.${value}`;
      return { value, label: t(key) };
    });
  return (
    <Section title={t('app.title')} text={t('app.text')}>
      <Group>
        <Choice
          label={t('app.theme.label')}
          options={named('theme', ['system', 'light', 'dark'])}
          value={theme}
          onChange={(value) => void setPreferences({ theme: value })}
        />
        <Choice
          label={t('app.language')}
          options={[
            { value: 'auto' as const, label: t('app.languageAuto') },
            ...languages.map((value) => ({ value, label: t(`language.${value}`) })),
          ]}
          value={language ?? 'auto'}
          onChange={(value) => void setPreferences({ language: value === 'auto' ? null : value })}
        />
        <Choice
          label={t('app.density.label')}
          options={named('density', ['comfortable', 'compact'])}
          value={density}
          onChange={(value) => void setPreferences({ density: value })}
        />
      </Group>
      <Group title={t('app.about')}>
        <dl className={classes.facts}>
          <dt>{t('app.version')}</dt>
          <dd>{info.version}</dd>
          <dt>{t('app.dataDir')}</dt>
          <dd className={classes.path}>{info.dataDir}</dd>
        </dl>
      </Group>
    </Section>
  );
}
