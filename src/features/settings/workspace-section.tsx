import { Button, Code, CopyButton, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '#domain/day.ts';
import { LIMITS, languages } from '#domain/model.ts';
import type { Failure } from '#state/failure.ts';
import { useApp } from '#state/use-app.ts';
import { formatDay } from '#ui/formats.ts';
import { Refusal } from '#ui/refusal.tsx';
import { Group, Section } from './parts.tsx';
import { SavedText } from './saved-field.tsx';
import classes from './workspace-section.module.css';

/** Zones shown at once: the user searches for the rest. */
const ZONES_SHOWN = 60;

/** Zones this runtime knows, and the one in use even if it goes by an older name. */
function useZones(current: string) {
  return useMemo(
    () =>
      [...new Set([current, 'UTC', ...Intl.supportedValuesOf('timeZone')])].map((zone) => ({
        value: zone,
        label: zone.replaceAll('_', ' '),
      })),
    [current],
  );
}

/** 1970-01-04 was a Sunday, weekday 0. */
const SUNDAY = '1970-01-04';
const weekdays = [1, 2, 3, 4, 5, 6, 0];

function FileGroup() {
  const { t } = useTranslation('settings');
  const path = useApp((state) => state.snapshot?.path ?? '');
  const canReveal = useApp((state) => state.info?.nativeDialogs ?? false);
  const revealFile = useApp((state) => state.revealFile);
  return (
    <Group title={t('workspace.file')} text={t('workspace.backup')}>
      <div className={classes.file}>
        <Code className={classes.path}>{path}</Code>
        <CopyButton value={path}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {t(copied ? 'workspace.copied' : 'workspace.copy')}
            </Button>
          )}
        </CopyButton>
        {canReveal && (
          <Button variant="default" onClick={() => void revealFile()}>
            {t('workspace.reveal')}
          </Button>
        )}
      </div>
    </Group>
  );
}

/** The brand's name, language, zone and week; where its file is. */
export function WorkspaceSection() {
  const { t, i18n } = useTranslation('settings');
  const workspace = useApp((state) => state.snapshot?.workspace);
  const changeSettings = useApp((state) => state.changeSettings);
  const [failure, setFailure] = useState<Failure | null>(null);
  const zones = useZones(workspace?.timeZone ?? 'UTC');
  if (!workspace) return null;
  const change = async (part: Parameters<typeof changeSettings>[0]) => setFailure(await changeSettings(part));
  return (
    <Section title={t('workspace.title')} text={t('workspace.text')}>
      <Group>
        <SavedText
          label={t('workspace.name')}
          value={workspace.name}
          required={t('nameNeeded')}
          maxLength={LIMITS.name}
          onSave={(name) => changeSettings({ name })}
        />
        <Select
          label={t('workspace.language')}
          description={t('workspace.languageText')}
          data={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
          value={workspace.language}
          onChange={(language) => language && void change({ language })}
        />
        <Select
          label={t('workspace.timeZone')}
          description={t('workspace.timeZoneText')}
          data={zones}
          limit={ZONES_SHOWN}
          searchable
          nothingFoundMessage={t('workspace.noZone')}
          value={workspace.timeZone}
          onChange={(timeZone) => timeZone && timeZone !== workspace.timeZone && void change({ timeZone })}
        />
        <Select
          label={t('workspace.firstWeekday')}
          data={weekdays.map((day) => ({
            value: String(day),
            label: formatDay(addDays(SUNDAY, day), i18n.language, { weekday: 'long' }),
          }))}
          value={String(workspace.firstWeekday)}
          onChange={(day) => day !== null && void change({ firstWeekday: Number(day) })}
        />
        <Refusal failure={failure} />
      </Group>
      <FileGroup />
    </Section>
  );
}
