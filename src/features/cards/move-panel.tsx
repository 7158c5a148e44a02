import { Button, NumberInput, Popover, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '#domain/model.ts';
import { MOST_DAYS } from '#state/bulk.ts';
import { useApp } from '#state/use-app.ts';
import classes from './selection-bar.module.css';

/** Moves cards by days, each at its time. */
export function MovePanel({ cards }: { readonly cards: readonly Card[] }) {
  const { t } = useTranslation('bulk');
  const shiftCards = useApp((state) => state.shiftCards);
  const [open, setOpen] = useState(false);
  const [days, setDays] = useState<number | string>(1);
  const [way, setWay] = useState('later');
  const count = typeof days === 'number' && Number.isInteger(days) && days >= 1 && days <= MOST_DAYS ? days : null;
  return (
    <Popover opened={open} onChange={setOpen} position="top" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button variant="subtle" color="gray" onClick={() => setOpen(!open)}>
          {t('move')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('moveTitle')}>
        <form
          className={classes.panel}
          onSubmit={(event) => {
            event.preventDefault();
            if (count === null) return;
            setOpen(false);
            void shiftCards(cards, way === 'later' ? count : -count);
          }}
        >
          <div className={classes.fields}>
            <NumberInput
              className={classes.days}
              label={t('moveDays')}
              min={1}
              max={MOST_DAYS}
              allowDecimal={false}
              allowNegative={false}
              value={days}
              onChange={setDays}
              onFocus={({ currentTarget }) => currentTarget.select()}
              data-autofocus
            />
            <SegmentedControl
              aria-label={t('moveTitle')}
              value={way}
              onChange={setWay}
              data={[
                { value: 'later', label: t('moveLater') },
                { value: 'earlier', label: t('moveEarlier') },
              ]}
            />
          </div>
          <p className={classes.hint}>{t('moveHint')}</p>
          <div className={classes.buttons}>
            <Button type="submit" disabled={count === null}>
              {t('moveApply')}
            </Button>
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
