import { Button, Popover } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Day, daySchema } from '#domain/day.ts';
import { DayField } from '#ui/day-field.tsx';
import classes from './tray-screen.module.css';

type Props = { readonly title: string; readonly today: Day; readonly onPlan: (day: Day) => void };

/** Asks for the day of an idea. */
export function PlanFor({ title, today, onPlan }: Props) {
  const { t } = useTranslation('calendar');
  const [open, setOpen] = useState(false);
  const [day, setDay] = useState(today);
  const known = daySchema.safeParse(day).success;
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus shadow="md" withinPortal>
      <Popover.Target>
        <Button
          variant="default"
          size="compact-sm"
          classNames={{ section: classes.icon }}
          leftSection={<IconCalendarPlus size={14} stroke={1.7} />}
          onClick={() => {
            setDay(today);
            setOpen(!open);
          }}
        >
          {t('plan')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.panel}>
        <form
          className={classes.plan}
          onSubmit={(event) => {
            event.preventDefault();
            if (!known) return;
            setOpen(false);
            onPlan(day);
          }}
        >
          <DayField
            label={t('planFor')}
            value={day}
            min="1970-01-01"
            required
            withAsterisk={false}
            aria-label={t('planNamed', { title })}
            onChange={setDay}
            data-autofocus
          />
          <Button type="submit" disabled={!known}>
            {t('plan')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
