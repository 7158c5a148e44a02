import { Button, Checkbox, Popover, TextInput } from '@mantine/core';
import { IconFilter, IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { filterCount, MOST_SEARCH_TEXT } from '#domain/filters.ts';
import type { FilterValue, FilterWorld, ListKind } from '#state/filter-values.ts';
import { listKinds, offeredValues, withValue } from '#state/filter-values.ts';
import { useApp } from '#state/use-app.ts';
import { FocusBack } from '#ui/focus-back.tsx';
import button from '#ui/toolbar-button.module.css';
import classes from './filter-menu.module.css';
import { FilterSign } from './filter-sign.tsx';
import { SavedViews } from './saved-views.tsx';
import { useValueWords } from './use-value-words.ts';

/** How long typing rests before the views follow, in ms. */
const REST_MS = 250;

function Choice({ value }: { readonly value: FilterValue }) {
  const words = useValueWords();
  const filters = useApp((state) => state.filters);
  const setFilters = useApp((state) => state.setFilters);
  const { kind, id } = value;
  const isChosen = kind !== 'text' && filters[kind].some((chosen) => chosen === id);
  return (
    <Checkbox
      size="xs"
      checked={isChosen}
      onChange={(event) => setFilters(withValue(filters, value, event.currentTarget.checked))}
      label={
        <span className={classes.choice}>
          <FilterSign value={value} />
          {words(value)}
        </span>
      }
    />
  );
}

/** Choices of one kind; none chosen means all. */
function Group({ kind, world }: { readonly kind: ListKind; readonly world: FilterWorld }) {
  const { t } = useTranslation('filters');
  const filters = useApp((state) => state.filters);
  const values = offeredValues(kind, world, filters);
  if (values.length === 0) return null;
  return (
    <fieldset className={classes.group}>
      <legend>{t(`kind.${kind}`)}</legend>
      {values.map((value) => (
        <Choice key={value.id} value={value} />
      ))}
    </fieldset>
  );
}

/** Words to look for; the views follow when typing rests. */
function TextFilter() {
  const { t } = useTranslation('filters');
  const text = useApp((state) => state.filters.text);
  const setFilters = useApp((state) => state.setFilters);
  const [typed, setTyped] = useState(text);
  // A blank after the last word is on its way to the next one.
  useEffect(() => setTyped((now) => (now.trim() === text ? now : text)), [text]);
  useEffect(() => {
    if (typed.trim() === text) return undefined;
    const timer = setTimeout(() => setFilters({ text: typed.trim() }), REST_MS);
    return () => clearTimeout(timer);
  }, [typed, text, setFilters]);
  return (
    <TextInput
      data-autofocus
      size="xs"
      type="search"
      label={t('kind.text')}
      placeholder={t('textPlaceholder')}
      maxLength={MOST_SEARCH_TEXT}
      leftSection={<IconSearch size={14} stroke={1.7} />}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}

/** What to look at alone, in every view. It is also the legend of the pillars' colours. */
export function FilterMenu() {
  const { t } = useTranslation('filters');
  const snapshot = useApp((state) => state.snapshot);
  const count = useApp((state) => filterCount(state.filters));
  const clearFilters = useApp((state) => state.clearFilters);
  const opened = useApp((state) => state.filterMenuOpen);
  const setOpened = useApp((state) => state.openFilterMenu);
  return (
    <Popover
      position="bottom-end"
      width={290}
      trapFocus
      returnFocus
      shadow="md"
      withinPortal
      opened={opened}
      onChange={setOpened}
    >
      <Popover.Target>
        <Button
          variant={count > 0 ? 'light' : 'default'}
          leftSection={<IconFilter size={14} stroke={1.7} />}
          classNames={{ root: button.target, section: button.icon }}
          title={t('filter')}
          onClick={() => setOpened(!opened)}
        >
          <span className={button.word}>{t('filter')}</span>
          {count > 0 && (
            <span className={classes.count}>
              <span aria-hidden>{count}</span>
              <span className="visually-hidden">{t('chosen', { count })}</span>
            </span>
          )}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.panel} aria-label={t('filter')}>
        <FocusBack />
        <div className={classes.kinds}>
          <SavedViews />
          <TextFilter />
          {snapshot && listKinds.map((kind) => <Group key={kind} kind={kind} world={snapshot} />)}
        </div>
        <Button
          variant="subtle"
          fullWidth
          // A button that went dead under the focus would take the keyboard with it.
          aria-disabled={count === 0}
          data-disabled={count === 0 || undefined}
          onClick={clearFilters}
        >
          {t('clear')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
