import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '#domain/day.ts';
import type { CalendarView } from '#state/calendar.ts';
import type { CardView } from '#state/card-view.ts';
import type { CloseNote } from '#state/closeness.ts';
import { networksById } from '#state/selectors.ts';
import { useAppStore } from '#state/use-app.ts';
import { cardWords, joinWords } from '#ui/card-words.ts';
import { formatDay, formatDays, monthAndYear, shortTitle } from '#ui/formats.ts';

const weekdayDayMonth: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' };
const shortSpan: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Names of days, periods and cards in the user's language. */
export function useCalendarWords() {
  const { t, i18n } = useTranslation(['calendar', 'cards', 'common']);
  const store = useAppStore();
  const { language } = i18n;
  return useMemo(() => {
    const { label, ...said } = cardWords(t);
    const names = (of: readonly { readonly name: string }[]) => joinWords(of.map(({ name }) => name));
    return {
      ...said,
      language,
      week: t('week'),
      /** `Wednesday 25 November` */
      /** A day inside a sentence. */
      dayInWords: (day: Day) => formatDay(day, language, weekdayDayMonth),
      dayName: (day: Day) => capital(formatDay(day, language, weekdayDayMonth)),
      dayLabel: (day: Day, count: number) =>
        t('dayLabel', { day: formatDay(day, language, weekdayDayMonth), posts: t('posts', { count }) }),
      shortOf: (pillar: string) => t('shortOf', { pillar }),
      posts: (count: number) => t('posts', { count }),
      more: (count: number) => t('more', { count }),
      free: (count: number) => t('free', { ns: 'slots', count }),
      freeOn: (day: Day, count: number) =>
        t('freeOn', { ns: 'slots', count, day: formatDay(day, language, weekdayDayMonth) }),
      monthName: (day: Day) => formatDay(day, language, { month: 'long' }),
      shortMonth: (day: Day) => formatDay(day, language, { month: 'short' }),
      weekday: (day: Day, width: 'short' | 'long' | 'narrow' = 'short') => formatDay(day, language, { weekday: width }),
      /** What the toolbar says is shown. */
      period: (view: CalendarView, range: { readonly from: Day; readonly to: Day }, shownDay: Day) => {
        if (view === 'year') return shownDay.slice(0, 4);
        if (view === 'week') return formatDays(range, language, shortSpan);
        if (view === 'day') return capital(formatDay(shownDay, language, { ...weekdayDayMonth, weekday: 'short' }));
        return capital(formatDay(shownDay, language, monthAndYear));
      },
      selected: t('cards:selected'),
      /** How near which other post is, such as `20 minutes after “Autumn coats” on Instagram`. */
      close: ({ minutes, title: other, networkId }: CloseNote) => {
        const key = minutes === 0 ? 'same' : minutes < 0 ? 'after' : 'before';
        const network = networksById(store.getState().snapshot?.networks ?? []).get(networkId)?.name ?? '';
        return t(`cards:close.${key}`, {
          count: Math.abs(minutes),
          title: shortTitle(said.title({ title: other })),
          network,
        });
      },
      closeCount: (count: number) => t('cards:close.count', { count }),
      closeWhy: t('cards:close.why'),
      /** Everything a card shows, as one sentence for a screen reader. */
      cardLabel: (view: CardView) => label(view, [view.card.time ?? '']),
      /** Everything that a card of a post to come shows. */
      expectedLabel: ({ card, networks, pillars }: CardView) => {
        const shown = [said.title(card), card.time ?? '', names(networks), names(pillars.map(({ pillar }) => pillar))];
        return t('expected.label', { ns: 'series', post: joinWords(shown) });
      },
    };
  }, [t, language, store]);
}

export type CalendarWords = ReturnType<typeof useCalendarWords>;
