import { Popover } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Card, LIMITS } from '#domain/model.ts';
import { useApp, useAppStore } from '#state/use-app.ts';
import { DayCalendar } from '#ui/day-calendar.tsx';
import { TimeField } from '#ui/time-field.tsx';
import { dayText, typedDay } from '#ui/typed-day.ts';
import { TypedField } from '#ui/typed-field.tsx';
import classes from './post-table.module.css';

type Props = { readonly card: Card; readonly onDone: () => void };

/** Saves once, on Enter or on leaving; Escape leaves everything as it was. */
function useSaving<T>(initial: T, save: (value: T) => void, onDone: () => void) {
  const [value, setValue] = useState(initial);
  const over = useRef(false);
  const finish = (saved: T, keeps: boolean) => {
    if (over.current) return;
    over.current = true;
    if (!keeps && saved !== initial) save(saved);
    onDone();
  };
  return {
    value,
    setValue,
    take: (picked: T) => finish(picked, false),
    onBlur: () => finish(value, false),
    onKeyDown: (event: KeyboardEvent) => {
      // The table walks its cells by these keys.
      event.stopPropagation();
      if (event.key === 'Enter') finish(value, false);
      else if (event.key === 'Escape') finish(value, true);
      else return;
      event.preventDefault();
    },
  };
}

export function TitleInput({ card, onDone }: Props) {
  const { t } = useTranslation('list');
  const editRow = useApp((state) => state.editRow);
  const { value, setValue, onBlur, onKeyDown } = useSaving(
    card.title,
    (title) => void editRow(card, { title: title.trim() }),
    onDone,
  );
  return (
    <input
      className={classes.input}
      aria-label={t('column.title')}
      // The cell was entered to type in it.
      // biome-ignore lint/a11y/noAutofocus: see above
      autoFocus
      maxLength={LIMITS.title}
      value={value}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setValue(event.currentTarget.value)}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
    />
  );
}

export function TimeInput({ card, onDone }: Props) {
  const { t } = useTranslation('list');
  const placeCard = useApp((state) => state.placeCard);
  const { value, setValue, onBlur, onKeyDown } = useSaving(
    card.time ?? '',
    (time) => placeCard(card, card.day, time === '' ? null : time),
    onDone,
  );
  return (
    <TimeField
      size="xs"
      classNames={{ input: classes.field ?? '', error: classes.misread ?? '' }}
      aria-label={t('column.time')}
      autoFocus
      value={value}
      onChange={setValue}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
    />
  );
}

export function DayInput({ card, onDone }: Props) {
  const { t, i18n } = useTranslation(['list', 'common']);
  const store = useAppStore();
  const firstWeekday = useApp((state) => state.snapshot?.workspace.firstWeekday ?? 1);
  const { value, setValue, take, onBlur, onKeyDown } = useSaving(
    card.day ?? '',
    (day) => store.getState().placeCard(card, day === '' ? null : day, day === '' ? null : 'keep'),
    onDone,
  );
  return (
    // A text field may not say that something is expanded, so the roles are given by hand.
    <Popover
      opened
      position="bottom-start"
      withinPortal
      withRoles={false}
      trapFocus={false}
      closeOnClickOutside={false}
      shadow="md"
    >
      <Popover.Target>
        <TypedField
          size="xs"
          classNames={{ input: classes.field ?? '', error: classes.misread ?? '' }}
          aria-label={t('column.day')}
          autoFocus
          value={value}
          onChange={setValue}
          show={(day) => dayText(day, i18n.language)}
          read={(text) => typedDay(text, i18n.language, new Date())}
          misread={(text) => t('common:noDay', { text })}
          onBlur={onBlur}
          onKeyDown={onKeyDown}
        />
      </Popover.Target>
      {/* The field keeps the focus, so that leaving it is leaving the cell. */}
      <Popover.Dropdown
        role="dialog"
        aria-label={t('common:pickDay')}
        onMouseDown={(event) => event.preventDefault()}
        className={classes.picker}
      >
        <DayCalendar key={value} value={value} firstWeekday={firstWeekday} onPick={take} />
      </Popover.Dropdown>
    </Popover>
  );
}
