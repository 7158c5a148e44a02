import { Button } from '@mantine/core';
import { IconFilter, IconTagOff } from '@tabler/icons-react';
import type { BalanceReport } from '#domain/balance.ts';
import { networksById } from '#state/selectors.ts';
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

/** Says that the figures are those of some networks only. */
export function FilterNote() {
  const { t, language } = useBalanceWords();
  const ids = useApp((state) => state.filters.networkIds);
  const networks = networksById(useApp((state) => state.snapshot?.networks) ?? []);
  const setFilters = useApp((state) => state.setFilters);
  if (ids.length === 0) return null;
  const names = ids.flatMap((id) => networks.get(id)?.name ?? []);
  return (
    <div className={classes.note}>
      <IconFilter size={15} stroke={1.7} aria-hidden />
      <p>
        {t('filtered', { networks: new Intl.ListFormat(language).format(names) })}{' '}
        <Button variant="subtle" size="compact-xs" onClick={() => setFilters({ networkIds: [] })}>
          {t('unfilter')}
        </Button>
      </p>
    </div>
  );
}
