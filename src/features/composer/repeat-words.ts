import { useTranslation } from 'react-i18next';
import type { Day, Weekday } from '#domain/day.ts';
import { leavesOut, type Rule } from '#domain/recurrence.ts';
import { formatDay, formatNumber, fullDay } from '#ui/formats.ts';

/** A Sunday, to name weekdays from. */
const SUNDAY = 4;
const dayOfWeekday = (weekday: Weekday): Day => `1970-01-${String(SUNDAY + weekday).padStart(2, '0')}`;

/** Says how a post repeats: `Every 2 weeks on Monday and Thursday, until 31 March 2027`. */
export function useRepeatWords() {
  const { t, i18n } = useTranslation('series');
  const { language } = i18n;
  const weekday = (day: Weekday, width: 'short' | 'long' = 'long') =>
    formatDay(dayOfWeekday(day), language, { weekday: width });
  const list = (words: readonly string[]) => new Intl.ListFormat(language, { type: 'conjunction' }).format(words);
  const date = (day: number) => (day === 1 ? t('first') : formatNumber(day, language));
  const when = ({ pattern }: Rule): string => {
    switch (pattern.kind) {
      case 'days':
        return '';
      case 'weeks': {
        const first = pattern.firstWeekday;
        const inOrder = pattern.weekdays.toSorted((a, b) => ((a - first + 7) % 7) - ((b - first + 7) % 7));
        return t('when.weeks', { days: list(inOrder.map((day) => t('when.weekday', { weekday: weekday(day) }))) });
      }
      case 'month-day':
        return t('when.month-day', { day: date(pattern.day) });
      case 'month-end':
        return t('when.month-end');
      case 'month-weekday':
        return t('when.month-weekday', { place: t(`place.${pattern.place}`), weekday: weekday(pattern.weekday) });
      case 'years': {
        const month = String(pattern.month).padStart(2, '0');
        const day = `2024-${month}-${String(pattern.day).padStart(2, '0')}`;
        return t('when.years', { day: formatDay(day, language, { day: 'numeric', month: 'long' }) });
      }
    }
  };
  const end = ({ end: ends }: Rule): string => {
    if (ends.kind === 'on') return t('until', { day: formatDay(ends.day, language, fullDay) });
    return ends.kind === 'after' ? t('times', { count: ends.count }) : '';
  };
  const unit = (rule: Rule) => (rule.pattern.kind.startsWith('month') ? 'months' : rule.pattern.kind);
  return {
    weekday,
    date,
    /** The unit of a rule's interval. */
    unit,
    sentence: (rule: Rule): string =>
      `${t(`every.${unit(rule)}`, { count: rule.every })}${when(rule) && ` ${when(rule)}`}${end(rule)}`,
    /** What the rule leaves out; empty when it leaves out nothing. */
    leftOut: (rule: Rule): string => {
      const out = leavesOut(rule);
      return out ? t(`leftOut.${out.kind}`, { day: formatNumber(out.day, language) }) : '';
    },
  };
}
