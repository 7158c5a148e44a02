import { format, parse } from 'date-fns';
import { DayPicker } from 'react-day-picker';
import { useTranslation } from 'react-i18next';
import classes from './day-field.module.css';
import { dayNames } from './typed-day.ts';

type Props = {
  /** `YYYY-MM-DD`, empty for none. */
  readonly value: string;
  readonly onPick: (day: string) => void;
  /** Called too when the day that is chosen already is picked. */
  readonly onClose?: () => void;
  /** Days before this one cannot be picked. */
  readonly min?: string | undefined;
  /** 0 is Sunday. */
  readonly firstWeekday: number;
};

const toDate = (day: string) => parse(day, 'yyyy-MM-dd', new Date());
const toDay = (date: Date) => format(date, 'yyyy-MM-dd');

/** A month to pick a day from, in the page's language whatever the browser's is. */
export function DayCalendar({ value, onPick, onClose, min, firstWeekday }: Props) {
  const { i18n } = useTranslation();
  return (
    <DayPicker
      mode="single"
      locale={dayNames(i18n.language)}
      // The picker wants the seven numbers by name.
      weekStartsOn={firstWeekday as 0 | 1 | 2 | 3 | 4 | 5 | 6}
      selected={value === '' ? undefined : toDate(value)}
      defaultMonth={value === '' ? new Date() : toDate(value)}
      disabled={min === undefined ? undefined : { before: toDate(min) }}
      onSelect={(date) => {
        if (date) onPick(toDay(date));
        onClose?.();
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
  );
}
