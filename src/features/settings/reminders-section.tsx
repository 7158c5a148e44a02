import { Button, Checkbox, Select, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NIGHT, type ReminderSettings, remindedStatuses } from '#domain/reminder.ts';
import type { Failure } from '#state/failure.ts';
import { useApp } from '#state/use-app.ts';
import { askForNotifications, type NotificationAccess, notificationAccess } from '#ui/page-notifications.ts';
import { Refusal } from '#ui/refusal.tsx';
import { Group, Section } from './parts.tsx';
import classes from './reminders-section.module.css';

const minutes = [0, 5, 10, 15, 30, 60, 120];

/** Where reminders are shown; in a browser, the way to let it show them. */
function WhereGroup() {
  const { t } = useTranslation('reminders');
  const desktop = useApp((state) => state.info?.notifications ?? false);
  const [access, setAccess] = useState<NotificationAccess>(notificationAccess);
  const state = desktop ? 'desktop' : access;
  return (
    <Group title={t('where.title')}>
      <p className={classes.state} role="status">
        {t(`where.${state}`)}
      </p>
      {state === 'default' && (
        <div>
          <Button variant="default" onClick={async () => setAccess(await askForNotifications())}>
            {t('where.ask')}
          </Button>
        </div>
      )}
    </Group>
  );
}

/** When the app reminds of what is to be published. */
export function RemindersSection() {
  const { t } = useTranslation('reminders');
  const { t: common } = useTranslation();
  const { t: settings } = useTranslation('settings');
  const reminders = useApp((state) => state.snapshot?.workspace.reminders);
  const changeSettings = useApp((state) => state.changeSettings);
  const [failure, setFailure] = useState<Failure | null>(null);
  if (!reminders) return null;
  const change = async (part: Partial<ReminderSettings>) =>
    setFailure(await changeSettings({ reminders: { ...reminders, ...part } }));
  const { on, statuses, minutesBefore, quietAtNight } = reminders;
  return (
    <Section title={settings('reminders.title')} text={t('settingsText')}>
      <Group>
        <Switch label={t('on')} checked={on} onChange={(event) => void change({ on: event.currentTarget.checked })} />
        <Checkbox.Group
          label={t('statuses')}
          description={t('statusesText')}
          value={[...statuses]}
          onChange={(chosen) => void change({ statuses: remindedStatuses.filter((status) => chosen.includes(status)) })}
        >
          <div className={classes.statuses}>
            {remindedStatuses.toReversed().map((status) => (
              <Checkbox key={status} value={status} label={common(`status.${status}`)} />
            ))}
          </div>
        </Checkbox.Group>
        <Select
          label={t('when')}
          className={classes.when}
          data={[...new Set([...minutes, minutesBefore])].map((value) => ({
            value: String(value),
            label: value === 0 ? t('atTime') : t('before', { count: value }),
          }))}
          value={String(minutesBefore)}
          disabled={!on}
          allowDeselect={false}
          onChange={(value) => value !== null && void change({ minutesBefore: Number(value) })}
        />
        <Checkbox
          label={t('quiet')}
          description={t('quietText', NIGHT)}
          checked={quietAtNight}
          disabled={!on}
          onChange={(event) => void change({ quietAtNight: event.currentTarget.checked })}
        />
        <Refusal failure={failure} />
      </Group>
      <WhereGroup />
    </Section>
  );
}
