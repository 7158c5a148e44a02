import { Button } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { KeyDate } from '#domain/day-marks.ts';
import { useApp } from '#state/use-app.ts';
import { formatDay, fullDay } from '#ui/formats.ts';
import { IconButton } from '#ui/icon-button.tsx';
import classes from './dates-section.module.css';
import { HolidayCalendars } from './holiday-calendars.tsx';
import rows from './list-row.module.css';
import { Group, Section } from './parts.tsx';

const none: readonly KeyDate[] = [];

/** Days that the calendar points out: the brand's own, and the holidays of the countries it speaks to. */
export function DatesSection() {
  const { t, i18n } = useTranslation('settings');
  const keyDates = useApp((state) => state.snapshot?.keyDates) ?? none;
  const today = useApp((state) => state.snapshot?.today ?? '');
  const edit = useApp((state) => state.edit);
  const open = (keyDate: KeyDate | null) =>
    edit({ kind: 'key-date', keyDate, range: { from: keyDate?.day ?? today, to: keyDate?.day ?? today } });
  const add = (
    <Button leftSection={<IconPlus size={15} />} onClick={() => open(null)}>
      {t('dates.add')}
    </Button>
  );
  return (
    <Section title={t('dates.title')} text={t('dates.text')} action={add}>
      <Group title={t('dates.own')}>
        {keyDates.length === 0 && <p className={classes.none}>{t('dates.empty')}</p>}
        {keyDates.length > 0 && (
          <ul className={classes.list}>
            {keyDates.map((keyDate) => (
              <li key={keyDate.id} className={rows.row}>
                <p className={`${rows.words} ${rows.name}`}>{keyDate.name}</p>
                <p className={rows.figure}>
                  {formatDay(keyDate.day, i18n.language, keyDate.yearly ? { day: 'numeric', month: 'long' } : fullDay)},{' '}
                  {t(keyDate.yearly ? 'dates.yearly' : 'dates.once')}
                </p>
                <IconButton label={t('dates.edit', { name: keyDate.name })} onClick={() => open(keyDate)}>
                  <IconPencil size={15} stroke={1.7} />
                </IconButton>
              </li>
            ))}
          </ul>
        )}
      </Group>
      <HolidayCalendars />
    </Section>
  );
}
