import { ActionIcon, Popover } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { format, parse } from 'date-fns';
import { useState } from 'react';
import { DayPicker } from 'react-day-picker';
import { useTranslation } from 'react-i18next';
import classes from './day-field.module.css';
import { dayNames, dayText, typedDay } from './typed-day.ts';
import { TypedField, type TypedFieldProps } from './typed-field.tsx';

type Props = TypedFieldProps & {
  /** Days before this one are refused. */
  readonly min?: string | undefined;
  /** 0 is Sunday. */
  readonly firstWeekday?: number;
};

const toDate = (day: string) => parse(day, 'yyyy-MM-dd', new Date());
const toDay = (date: Date) => format(date, 'yyyy-MM-dd');

/** A day (`YYYY-MM-DD`, empty for none), typed or picked, in the page's language whatever the browser's is. */
export function DayField({ value, onChange, min, firstWeekday = 1, ...props }: Props) {
  const { t, i18n } = useTranslation('common');
  const [opened, setOpened] = useState(false);
  const locale = i18n.language;
  const read = (text: string) => {
    const day = typedDay(text, locale, new Date());
    return day !== null && min !== undefined && day < min ? null : day;
  };
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
        rightSection={button}
      />
      <Popover.Dropdown className={classes.panel}>
        <DayPicker
          mode="single"
          locale={dayNames(locale)}
          // The picker wants the seven numbers by name.
          weekStartsOn={firstWeekday as 0 | 1 | 2 | 3 | 4 | 5 | 6}
          selected={value === '' ? undefined : toDate(value)}
          defaultMonth={value === '' ? new Date() : toDate(value)}
          disabled={min === undefined ? undefined : { before: toDate(min) }}
          onSelect={(date) => {
            if (date) onChange(toDay(date));
            setOpened(false);
          }}
          classNames={{
            root: classes.root ?? '',
            months: classes.months ?? '',
            nav: classes.nav ?? '',
            button_previous: classes.step ?? '',
            button_next: classes.step ?? '',
            chevron: classes.chevron ?? '',
            month_caption: classes.caption ?? '',
            month_grid: classes.grid ?? '',
            weekday: classes.weekday ?? '',
            day: classes.day ?? '',
            day_button: classes.button ?? '',
            selected: classes.selected ?? '',
            today: classes.today ?? '',
            outside: classes.outside ?? '',
            disabled: classes.disabled ?? '',
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
