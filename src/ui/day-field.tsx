import { ActionIcon, Popover } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayCalendar } from './day-calendar.tsx';
import classes from './day-field.module.css';
import { dayText, typedDay } from './typed-day.ts';
import { TypedField, type TypedFieldProps } from './typed-field.tsx';

type Props = TypedFieldProps & {
  /** Days before this one are refused. */
  readonly min?: string | undefined;
  /** 0 is Sunday. */
  readonly firstWeekday?: number;
};

/** A day (`YYYY-MM-DD`, empty for none), typed or picked, in the page's language whatever the browser's is. */
export function DayField({ value, onChange, min, firstWeekday = 1, ...props }: Props) {
  const { t, i18n } = useTranslation('common');
  const [opened, setOpened] = useState(false);
  const locale = i18n.language;
  const read = (text: string) => {
    const day = typedDay(text, locale, new Date());
    return day !== null && min !== undefined && day < min ? null : day;
  };
  const misread = (text: string) =>
    min !== undefined && typedDay(text, locale, new Date()) !== null
      ? t('dayTooEarly', { day: dayText(min, locale) })
      : t('noDay', { text });
  const button = (
    <Popover.Target>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={24}
        aria-label={t('pickDay')}
        disabled={props.disabled ?? false}
        onClick={() => setOpened(!opened)}
      >
        <IconCalendar size={15} stroke={1.6} />
      </ActionIcon>
    </Popover.Target>
  );
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus withinPortal>
      <TypedField
        {...props}
        value={value}
        onChange={onChange}
        show={(day) => dayText(day, locale)}
        read={read}
        misread={misread}
        rightSection={button}
      />
      <Popover.Dropdown className={classes.panel}>
        <DayCalendar
          value={value}
          min={min}
          firstWeekday={firstWeekday}
          onPick={onChange}
          onClose={() => setOpened(false)}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
