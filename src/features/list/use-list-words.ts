import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '#domain/day.ts';
import type { Card } from '#domain/model.ts';
import type { ListOrder, PostList } from '#state/list.ts';
import { campaignsById, networksById, pillarsById } from '#state/selectors.ts';
import { useApp } from '#state/use-app.ts';
import { cardWords } from '#ui/card-words.ts';
import { formatDay, formatDays, shortTitle, weekdayAndDay } from '#ui/formats.ts';

const shortSpan: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };

/** Names of rows, days and groups in the user's language. */
export function useListWords() {
  const { t, i18n } = useTranslation(['list', 'cards', 'series']);
  const { language } = i18n;
  const snapshot = useApp((state) => state.snapshot);
  const today = snapshot?.today ?? '';
  const pillars = snapshot?.pillars;
  const networks = snapshot?.networks;
  const campaigns = snapshot?.campaigns;
  return useMemo(() => {
    const { title, status, overLimit, repeats } = cardWords(t);
    const named = (group: ListOrder['group'], key: string): string => {
      if (group === 'week')
        return t('weekOf', { days: formatDays({ from: key, to: addDays(key, 6) }, language, shortSpan) });
      if (group === 'pillar') return pillarsById(pillars ?? []).get(key)?.name ?? '';
      if (group === 'network') return networksById(networks ?? []).get(key)?.name ?? '';
      if (group === 'campaign') return campaignsById(campaigns ?? []).get(key)?.name ?? '';
      return status(key);
    };
    return {
      title,
      short: (card: Pick<Card, 'title'>) => shortTitle(title(card)),
      /** `Wed 18 Mar`, with the year where it is not this one. */
      day: (day: string) => formatDay(day, language, day.slice(0, 4) === today.slice(0, 4) ? weekdayAndDay : shortSpan),
      status,
      campaign: (id: string | null) => (id === null ? '' : (campaignsById(campaigns ?? []).get(id)?.name ?? '')),
      group: (group: ListOrder['group'], key: PostList['groups'][number]['key']) =>
        key === null ? t(`without.${group}`) : named(group, key),
      rows: (count: number) => t('rows', { count }),
      overLimit,
      repeats,
      select: (name: string) => t('selectNamed', { title: name }),
      open: (name: string) => t('openNamed', { title: name }),
      actions: (name: string) => t('actionsOf', { title: name }),
    };
  }, [t, language, today, pillars, networks, campaigns]);
}

export type ListWords = ReturnType<typeof useListWords>;
