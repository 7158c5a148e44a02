import { format, isValid, type Locale, parse } from 'date-fns';
import { enGB } from 'date-fns/locale/en-GB';
import { fr } from 'date-fns/locale/fr';

/** What a day may be typed as; the first is how it is shown. Numbers alone are day before month. */
const shapes = [
  'd MMM yyyy',
  'd MMMM yyyy',
  'yyyy-MM-dd',
  'd/M/yyyy',
  'd.M.yyyy',
  'd-M-yyyy',
  'd/M',
  'd MMM',
  'd MMMM',
];

/** The month and weekday names of a page locale. */
export function dayNames(locale: string): Locale {
  return locale.startsWith('fr') ? fr : enGB;
}

/** A day (`YYYY-MM-DD`) as a field shows it: the month in letters, so that nobody has to guess the order. */
export function dayText(day: string, locale: string): string {
  return format(parse(day, 'yyyy-MM-dd', new Date(0)), 'd MMM yyyy', { locale: dayNames(locale) });
}

/** The day that a text means, in the year of `today` where it names none; null when it is not a day. */
export function typedDay(text: string, locale: string, today: Date): string | null {
  for (const shape of shapes) {
    const date = parse(text.trim(), shape, today, { locale: dayNames(locale) });
    if (isValid(date) && date.getFullYear() >= 1970 && date.getFullYear() <= 9999) return format(date, 'yyyy-MM-dd');
  }
  return null;
}

/** The time of day (`HH:MM`) that a text such as `8:30`, `8h30`, `0830` or `8 pm` means; null when it is not one. */
export function typedTime(text: string): string | null {
  const parts = /^\s*(\d{1,2})\s*(?:[:h.]?\s*(\d{2}))?\s*h?\s*([ap]m?)?\s*$/i.exec(text);
  if (!parts) return null;
  const [, hours, minutes = '00', half] = parts;
  const typed = Number(hours);
  if (half && (typed < 1 || typed > 12)) return null;
  const hour = half ? (typed % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0) : typed;
  if (hour > 23 || Number(minutes) > 59) return null;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}
