import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bandOf } from '#domain/balance.ts';
import { type BalanceSettings, defaultBalanceSettings } from '#domain/model.ts';
import type { Failure } from '#state/failure.ts';
import { useApp } from '#state/use-app.ts';
import { formatNumber } from '#ui/formats.ts';
import { Refusal } from '#ui/refusal.tsx';
import { Choice } from './app-section.tsx';
import classes from './balance-section.module.css';
import { Group, Section } from './parts.tsx';
import { SavedNumber } from './saved-field.tsx';

/** What the tolerance comes to for a pillar of 40 % in windows of these sizes, in posts. */
const EXAMPLE_SHARE = 0.4;
const examples = [10, 20, 40, 80];

function ToleranceExamples({ settings }: { readonly settings: BalanceSettings }) {
  const { t, i18n } = useTranslation('settings');
  const number = (value: number) => formatNumber(value, i18n.language);
  return (
    <table className={classes.examples}>
      <caption>
        {t('balance.examples', { share: formatNumber(EXAMPLE_SHARE, i18n.language, { style: 'percent' }) })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('balance.planned')}</th>
          <th scope="col">{t('balance.target')}</th>
          <th scope="col">{t('balance.tolerance')}</th>
        </tr>
      </thead>
      <tbody>
        {examples.map((posts) => {
          const expected = posts * EXAMPLE_SHARE;
          const points = bandOf(expected, posts, settings);
          return (
            <tr key={posts}>
              <td>{number(posts)}</td>
              <td>{number(expected)}</td>
              <td>
                {t('balance.plusMinus', {
                  count: (points * posts) / 100,
                  points: number(points),
                  posts: number((points * posts) / 100),
                })}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What counts, and how strict the judgement is. */
export function BalanceSection() {
  const { t } = useTranslation('settings');
  const settings = useApp((state) => state.snapshot?.workspace.balance);
  const changeSettings = useApp((state) => state.changeSettings);
  const [failure, setFailure] = useState<Failure | null>(null);
  if (!settings) return null;
  const save = (part: Partial<BalanceSettings>) => changeSettings({ balance: { ...settings, ...part } });
  const choose = async (part: Partial<BalanceSettings>) => setFailure(await save(part));
  const named = <const T extends string>(part: string, values: readonly T[]) =>
    values.map((value) => {
      const key: string = `balance.${part}.${value}`;
      return { value, label: t(key) };
    });
  const { minPosts, bandSmall, bandLarge } = settings;
  const isDefault =
    JSON.stringify({ ...defaultBalanceSettings, ...settings }) === JSON.stringify(defaultBalanceSettings);
  return (
    <Section
      title={t('balance.title')}
      text={t('balance.text')}
      action={
        <Button variant="default" disabled={isDefault} onClick={() => void choose(defaultBalanceSettings)}>
          {t('balance.reset')}
        </Button>
      }
    >
      <Group title={t('balance.what')}>
        <Choice
          label={t('balance.unit.label')}
          options={named('unit', ['post', 'placement'])}
          value={settings.unit}
          onChange={(unit) => void choose({ unit })}
        />
        <p className={classes.hint}>{t(`balance.unit.${settings.unit}Text`)}</p>
        <Choice
          label={t('balance.scope.label')}
          options={named('scope', ['planned', 'published'])}
          value={settings.scope}
          onChange={(scope) => void choose({ scope })}
        />
        <p className={classes.hint}>{t(`balance.scope.${settings.scope}Text`)}</p>
        <Refusal failure={failure} />
      </Group>
      <Group title={t('balance.strict')} text={t('balance.strictText')}>
        <div className={classes.numbers}>
          <SavedNumber
            label={t('balance.minPosts')}
            description={t('balance.minPostsText')}
            value={minPosts}
            min={1}
            max={1000}
            onSave={(value) => save({ minPosts: value })}
          />
          <SavedNumber
            label={t('balance.bandSmall')}
            description={t('balance.bandSmallText')}
            value={bandSmall}
            min={0.5}
            max={50}
            step={0.5}
            decimals={1}
            check={(value) => (value < bandLarge ? t('balance.bandOrder') : null)}
            onSave={(value) => save({ bandSmall: value })}
          />
          <SavedNumber
            label={t('balance.bandLarge')}
            description={t('balance.bandLargeText')}
            value={bandLarge}
            min={0.5}
            max={50}
            step={0.5}
            decimals={1}
            check={(value) => (value > bandSmall ? t('balance.bandOrder') : null)}
            onSave={(value) => save({ bandLarge: value })}
          />
        </div>
        <ToleranceExamples settings={settings} />
      </Group>
    </Section>
  );
}
