import { useTranslation } from 'react-i18next';
import { dayFromNumber, type Weekday } from '#domain/day.ts';
import { useApp } from '#state/use-app.ts';
import { formatDay } from '#ui/formats.ts';

/** 1970-01-04 was a Sunday: the day after it is a Monday, and so on. */
const SUNDAY = 3;

/** The weekdays from the workspace's first one, with their names. */
export function useWeekdays(): readonly { readonly weekday: Weekday; readonly short: string; readonly long: string }[] {
  const { i18n } = useTranslation();
  const first = useApp((state) => state.snapshot?.workspace.firstWeekday ?? 1);
  return Array.from({ length: 7 }, (_, index) => {
    const weekday = (first + index) % 7;
    const day = dayFromNumber(SUNDAY + weekday);
    const name = (width: 'short' | 'long') => formatDay(day, i18n.language, { weekday: width });
    return { weekday, short: name('short'), long: name('long') };
  });
}
