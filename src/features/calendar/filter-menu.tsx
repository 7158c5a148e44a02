import { Button, Checkbox, Popover } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '#domain/model.ts';
import { useApp } from '#state/use-app.ts';
import { NetworkIcon } from '#ui/network-icon.tsx';
import { pillarColor } from '#ui/pillar-color.ts';
import classes from './filter-menu.module.css';

type Choice = { readonly id: Id; readonly name: string; readonly archived: boolean };

type GroupProps<T extends Choice> = {
  readonly title: string;
  readonly choices: readonly T[];
  readonly chosen: readonly Id[];
  readonly sign: (choice: T) => ReactNode;
  readonly onChange: (ids: readonly Id[]) => void;
};

/** Choices of one kind; none chosen means all. */
function Group<T extends Choice>({ title, choices, chosen, sign, onChange }: GroupProps<T>) {
  const shown = choices.filter(({ id, archived }) => !archived || chosen.includes(id));
  if (shown.length === 0) return null;
  return (
    <fieldset className={classes.group}>
      <legend>{title}</legend>
      {shown.map((choice) => (
        <Checkbox
          key={choice.id}
          size="xs"
          checked={chosen.includes(choice.id)}
          onChange={(event) =>
            onChange(event.currentTarget.checked ? [...chosen, choice.id] : chosen.filter((id) => id !== choice.id))
          }
          label={
            <span className={classes.choice}>
              {sign(choice)}
              {choice.name}
            </span>
          }
        />
      ))}
    </fieldset>
  );
}

/** Networks and pillars to look at alone. It is also the legend of the pillars' colours. */
export function FilterMenu() {
  const { t } = useTranslation('calendar');
  const snapshot = useApp((state) => state.snapshot);
  const { networkIds, pillarIds } = useApp((state) => state.filters);
  const setFilters = useApp((state) => state.setFilters);
  const count = networkIds.length + pillarIds.length;
  const empty = snapshot && [...snapshot.pillars, ...snapshot.networks].every(({ archived }) => archived);
  return (
    <Popover position="bottom-end" width={270} trapFocus returnFocus shadow="md" withinPortal>
      <Popover.Target>
        <Button
          variant={count > 0 ? 'light' : 'default'}
          leftSection={<IconFilter size={14} stroke={1.7} />}
          classNames={{ root: classes.target, section: classes.icon }}
        >
          {t('filter')}
          {count > 0 && (
            <span className={classes.count}>
              <span aria-hidden>{count}</span>
              <span className="visually-hidden">{t('filtersChosen', { count })}</span>
            </span>
          )}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.panel} aria-label={t('filter')}>
        {empty && <p className={classes.none}>{t('nothingToFilter')}</p>}
        <Group
          title={t('pillars')}
          choices={snapshot?.pillars ?? []}
          chosen={pillarIds}
          sign={({ color }) => <i className={classes.color} style={{ background: pillarColor(color) }} />}
          onChange={(ids) => setFilters({ pillarIds: [...ids] })}
        />
        <Group
          title={t('networks')}
          choices={snapshot?.networks ?? []}
          chosen={networkIds}
          sign={({ platform }) => <NetworkIcon platform={platform} size={15} />}
          onChange={(ids) => setFilters({ networkIds: [...ids] })}
        />
        <Button
          variant="subtle"
          fullWidth
          // A button that went dead under the focus would take the keyboard with it.
          aria-disabled={count === 0}
          data-disabled={count === 0 || undefined}
          onClick={() => setFilters({ networkIds: [], pillarIds: [] })}
        >
          {t('showAll')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
