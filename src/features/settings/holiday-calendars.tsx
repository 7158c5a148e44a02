import { Checkbox, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type HolidayCalendar, OCCASIONS } from '#domain/day-marks.ts';
import type { Places } from '#state/campaigns.ts';
import type { Failure } from '#state/failure.ts';
import { useApp } from '#state/use-app.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { Refusal } from '#ui/refusal.tsx';
import { Choice } from './app-section.tsx';
import classes from './dates-section.module.css';
import rows from './list-row.module.css';
import { Group } from './parts.tsx';

const none: readonly HolidayCalendar[] = [];

/** Countries and regions by code, in the user's language where there is a name in it. */
function usePlaces(): { readonly places: ReadonlyMap<string, string> | null; readonly failed: boolean } {
  const { i18n } = useTranslation();
  const loadPlaces = useApp((state) => state.loadPlaces);
  const [read, setRead] = useState<Places | 'failed' | null>(null);
  useEffect(() => {
    loadPlaces().then(setRead, () => setRead('failed'));
  }, [loadPlaces]);
  const places = useMemo(() => {
    if (read === null || read === 'failed') return null;
    const names = new Intl.DisplayNames([i18n.language], { type: 'region' });
    const byName = read
      .map(({ code, regions }) => ({ code, regions, name: names.of(code) ?? code }))
      .sort((a, b) => a.name.localeCompare(b.name, i18n.language));
    return new Map(
      byName.flatMap(({ code, name, regions }): readonly (readonly [string, string])[] => [
        [code, name],
        ...regions.map((region) => [region.code, `${name}, ${region.name}`] as const),
      ]),
    );
  }, [read, i18n.language]);
  return { places, failed: read === 'failed' };
}

type RowProps = {
  readonly name: string;
  readonly calendar: HolidayCalendar;
  readonly onChange: (observances: boolean) => void;
  readonly onRemove: () => void;
};

function Row({ name, calendar, onChange, onRemove }: RowProps) {
  const { t } = useTranslation('settings');
  return (
    <li className={rows.row}>
      <div className={rows.words}>
        <Choice
          label={name}
          options={[
            { value: 'off', label: t('dates.daysOff') },
            { value: 'all', label: t('dates.all') },
          ]}
          value={calendar.observances ? 'all' : 'off'}
          onChange={(value) => onChange(value === 'all')}
        />
      </div>
      <IconButton label={t('dates.remove', { name })} onClick={onRemove}>
        <IconX size={15} stroke={1.7} />
      </IconButton>
    </li>
  );
}

/** Whose holidays the calendar shows. */
export function HolidayCalendars() {
  const { t } = useTranslation('settings');
  const calendars = useApp((state) => state.snapshot?.holidayCalendars) ?? none;
  const changeHolidays = useApp((state) => state.changeHolidays);
  const [search, setSearch] = useState('');
  const { places, failed } = usePlaces();
  const [failure, setFailure] = useState<Failure | null>(null);
  /** Shows a calendar, or changes which of its days are shown. */
  const show = (calendar: HolidayCalendar) =>
    void changeHolidays((list) =>
      list.some(({ code }) => code === calendar.code)
        ? list.map((each) => (each.code === calendar.code ? calendar : each))
        : [...list, calendar],
    ).then(setFailure);
  const hide = (gone: string) =>
    void changeHolidays((list) => list.filter(({ code }) => code !== gone)).then(setFailure);
  const countries = calendars.filter(({ code }) => code !== OCCASIONS);
  const left = [...(places ?? [])].filter(([code]) => !calendars.some((calendar) => calendar.code === code));
  return (
    <Group title={t('dates.calendars')}>
      <Checkbox
        label={t('dates.occasions')}
        description={t('dates.occasionsText')}
        checked={calendars.some(({ code }) => code === OCCASIONS)}
        onChange={(event) =>
          event.currentTarget.checked ? show({ code: OCCASIONS, observances: true }) : hide(OCCASIONS)
        }
      />
      {countries.length === 0 && <p className={classes.none}>{t('dates.none')}</p>}
      {countries.length > 0 && (
        <ul className={classes.list}>
          {countries.map((calendar) => (
            <Row
              key={calendar.code}
              name={places?.get(calendar.code) ?? calendar.code}
              calendar={calendar}
              onChange={(observances) => show({ ...calendar, observances })}
              onRemove={() => hide(calendar.code)}
            />
          ))}
        </ul>
      )}
      <Select
        label={t('dates.place')}
        description={t('dates.placeText')}
        placeholder={places ? t('dates.search') : t('dates.loadingPlaces')}
        searchable
        limit={60}
        nothingFoundMessage={t('dates.noPlace')}
        error={failed ? t('dates.placesFailed') : null}
        data={left.map(([value, label]) => ({ value, label }))}
        value={null}
        searchValue={search}
        onSearchChange={setSearch}
        onChange={(code) => {
          if (code) show({ code, observances: true });
          setSearch('');
        }}
      />
      <Refusal failure={failure} />
      <p className={classes.credit}>{t('dates.credit')}</p>
    </Group>
  );
}
