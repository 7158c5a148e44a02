import { Button, Popover } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card, Id } from '#domain/model.ts';
import { activePillars } from '#state/selectors.ts';
import { useApp } from '#state/use-app.ts';
import { PillarChoices } from '#ui/pillar-choices.tsx';
import classes from './selection-bar.module.css';

/** Gives cards pillars: besides those they have, or in their place. */
export function PillarsPanel({ cards }: { readonly cards: readonly Card[] }) {
  const { t } = useTranslation('bulk');
  const pillars = activePillars(useApp((state) => state.snapshot));
  const givePillars = useApp((state) => state.givePillars);
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<readonly Id[]>([]);
  const give = (mode: 'add' | 'replace') => {
    setOpen(false);
    void givePillars(
      cards,
      pillars.filter(({ id }) => chosen.includes(id)).map(({ id }) => ({ pillarId: id, parts: 1 })),
      mode,
    );
  };
  return (
    <Popover opened={open} onChange={setOpen} position="top" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          onClick={() => {
            setChosen([]);
            setOpen(!open);
          }}
        >
          {t('pillars')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.panel} aria-label={t('pillars')}>
        {pillars.length === 0 && <p>{t('noPillars')}</p>}
        <PillarChoices pillars={pillars} chosen={chosen} onChange={setChosen} />
        <div className={classes.buttons}>
          <Button variant="default" disabled={chosen.length === 0} onClick={() => give('replace')}>
            {t('pillarsReplace')}
          </Button>
          <Button disabled={chosen.length === 0} onClick={() => give('add')}>
            {t('pillarsAdd')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
