import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { OCCASIONS } from '#domain/day-marks.ts';
import type { Band, DayLine, DayMarks } from './day-marks.ts';

/** Campaigns, notes, key dates and holidays in the user's language. */
export function useMarkWords() {
  const { t, i18n } = useTranslation('marks');
  const { language } = i18n;
  return useMemo(() => {
    const countries = new Intl.DisplayNames([language], { type: 'region' });
    const place = (code: string) =>
      code === OCCASIONS ? t('settings:dates.occasions') : (countries.of(code.slice(0, 2)) ?? code);
    const line = (of: DayLine): string => {
      if (of.id !== null) return t(of.kind === 'note' ? 'line.note' : 'line.keyDate', { name: of.name });
      return t(`line.${of.kind}`, { name: of.name, places: [...new Set(of.places.map(place))].join(', ') });
    };
    const band = ({ kind, name }: Pick<Band, 'kind' | 'name'>) =>
      t(kind === 'campaign' ? 'line.campaign' : 'line.note', { name });
    return {
      band,
      line,
      more: (count: number) => t('line.more', { count }),
      /** Everything that a day shows besides posts, for its name. */
      day: ({ lanes, lines }: DayMarks): string => {
        const bands = lanes.flatMap((piece) => (piece ? band(piece) : []));
        return [...bands, ...lines.map(line)].join(', ');
      },
    };
  }, [t, language]);
}

export type MarkWords = ReturnType<typeof useMarkWords>;
