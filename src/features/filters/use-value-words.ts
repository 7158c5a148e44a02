import { useTranslation } from 'react-i18next';
import type { FilterValue } from '#state/filter-values.ts';

/** Names what a filter asks for, as the user or the page calls it. */
export function useValueWords(): (value: FilterValue) => string {
  const { t } = useTranslation('filters');
  return ({ kind, name, words }) => {
    if (kind === 'text') return t('text', { text: name });
    return name ?? t(words ?? '');
  };
}
