import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnfiltered } from '#domain/filters.ts';
import { chosenValues, withValue } from '#state/filter-values.ts';
import { useApp } from '#state/use-app.ts';
import { FocusBack } from '#ui/focus-back.tsx';
import { useRowFocus } from '#ui/use-row-focus.ts';
import classes from './filter-chips.module.css';
import { FilterSign } from './filter-sign.tsx';
import { useValueWords } from './use-value-words.ts';

/** What the view is filtered by, each to be taken out alone. Nothing while everything is shown. */
export function FilterChips() {
  const { t } = useTranslation('filters');
  const words = useValueWords();
  const filters = useApp((state) => state.filters);
  const snapshot = useApp((state) => state.snapshot);
  const setFilters = useApp((state) => state.setFilters);
  const clearFilters = useApp((state) => state.clearFilters);
  const openViewDialog = useApp((state) => state.openViewDialog);
  const list = useRef<HTMLUListElement>(null);
  const focus = useRowFocus(list);
  if (isUnfiltered(filters)) return null;
  return (
    <section className={classes.bar} aria-label={t('active')}>
      <FocusBack />
      <ul ref={list} className={classes.chips} {...focus}>
        {chosenValues(filters, snapshot).map((value) => (
          <li key={`${value.kind} ${value.id}`} className={classes.chip}>
            <FilterSign value={value} />
            <span className={classes.name}>{words(value)}</span>
            <button
              type="button"
              className={classes.remove}
              aria-label={t('remove', { name: words(value) })}
              onClick={() => setFilters(withValue(filters, value, false))}
            >
              <IconX size={13} stroke={1.8} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      <Button variant="subtle" size="compact-xs" className={classes.all} onClick={clearFilters}>
        {t('showAll')}
      </Button>
      <Button variant="subtle" size="compact-xs" className={classes.all} onClick={() => openViewDialog(null)}>
        {t('view.save')}
      </Button>
    </section>
  );
}
