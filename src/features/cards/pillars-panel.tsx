import { Button, Checkbox, Popover } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card, Id } from '#domain/model.ts';
import { activePillars } from '#state/selectors.ts';
import { useApp } from '#state/use-app.ts';
import { pillarColor } from '#ui/pillar-color.ts';
import { ABOVE_NOTICES } from './layers.ts';
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
    <Popover opened={open} onChange={setOpen} position="top" trapFocus returnFocus shadow="md" zIndex={ABOVE_NOTICES}>
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
        {pillars.map(({ id, name, color }, at) => (
          <Checkbox
            key={id}
            size="xs"
            data-autofocus={at === 0 || undefined}
            checked={chosen.includes(id)}
            onChange={({ currentTarget }) =>
              setChosen(currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
            label={
              <>
                <i className={classes.dot} style={{ background: pillarColor(color) }} />
                {name}
              </>
            }
          />
        ))}
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
