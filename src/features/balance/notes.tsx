import { Button } from '@mantine/core';
import { IconFilter, IconTagOff } from '@tabler/icons-react';
import type { BalanceReport } from '#domain/balance.ts';
import { countedFilters, filterCount, isUnfiltered, plannedFilters } from '#domain/filters.ts';
import { chosenValues } from '#state/filter-values.ts';
import { useApp } from '#state/use-app.ts';
import classes from './notes.module.css';
import { useBalanceWords } from './use-balance-words.ts';

/** Posts without a pillar: counted apart, so they have a notice of their own. */
export function UntaggedNote({ report, brief = false }: { readonly report: BalanceReport; readonly brief?: boolean }) {
  const { t, untagged } = useBalanceWords();
  if (report.untagged === 0) return null;
  return (
    <div className={classes.note}>
      <IconTagOff size={15} stroke={1.7} aria-hidden />
      <p>
        <strong>{untagged(report)}</strong> {!brief && t('untaggedWhy')}
      </p>
    </div>
  );
}

/** Says that the mix is that of what the filters let through, what is not, and gives the way back to all of it. */
export function FilterNote() {
  const { t, language } = useBalanceWords();
  const filters = useApp((state) => state.filters);
  const snapshot = useApp((state) => state.snapshot);
  const clearFilters = useApp((state) => state.clearFilters);
  const counted = countedFilters(filters);
  if (isUnfiltered(filters)) return null;
  const names = chosenValues(counted, snapshot).map(({ kind, name, words }) =>
    kind === 'text' ? t('filters:text', { text: name }) : (name ?? t(words ?? '')),
  );
  const what = new Intl.ListFormat(language).format(names);
  return (
    <div className={classes.note}>
      <IconFilter size={15} stroke={1.7} aria-hidden />
      <p>
        {isUnfiltered(counted) ? t('uncounted') : t('filtered', { what })}{' '}
        {filterCount(counted) > filterCount(plannedFilters(counted)) && t('unfilteredPlans')}{' '}
        {!isUnfiltered(counted) && (
          <Button variant="subtle" size="compact-xs" onClick={clearFilters}>
            {t('unfilter')}
          </Button>
        )}
      </p>
    </div>
  );
}

/** Says which of the filters the figures do not follow. */
export function UncountedNote() {
  const { t } = useBalanceWords();
  const filters = useApp((state) => state.filters);
  const counted = countedFilters(filters);
  if (filterCount(filters) === filterCount(counted)) return null;
  return (
    <div className={classes.note}>
      <IconFilter size={15} stroke={1.7} aria-hidden />
      <p>{t('uncounted')}</p>
    </div>
  );
}
