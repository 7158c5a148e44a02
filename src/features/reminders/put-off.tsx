import { Button, Menu } from '@mantine/core';
import { IconArrowForward, IconCalendar, IconClockPlus } from '@tabler/icons-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daySchema } from '#domain/day.ts';
import type { Placement, Post } from '#domain/model.ts';
import { useApp, useAppStore } from '#state/use-app.ts';
import { DayField } from '#ui/day-field.tsx';
import { FocusBack } from '#ui/focus-back.tsx';
import { TimeField } from '#ui/time-field.tsx';
import classes from './publish-sheet.module.css';

type Props = { readonly post: Post; readonly placement: Placement };

/** Another day and time, chosen by hand. */
function Choose({ placement, onChosen }: Pick<Props, 'placement'> & { readonly onChosen: () => void }) {
  const { t } = useTranslation('reminders');
  const snapshot = useApp((state) => state.snapshot);
  const putOff = useApp((state) => state.putOff);
  const today = snapshot?.today ?? '';
  const [day, setDay] = useState(placement.day !== null && placement.day >= today ? placement.day : today);
  const [time, setTime] = useState(placement.time ?? '');
  const known = daySchema.safeParse(day).success;
  const isOver = day === today && time !== '' && time < (snapshot?.now ?? '');
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);
  return (
    <form
      ref={form}
      className={classes.choose}
      onSubmit={async (event) => {
        event.preventDefault();
        if (known && !isOver && (await putOff(placement.id, { day, time: time || null }))) onChosen();
      }}
    >
      <DayField
        label={t('newDay')}
        value={day}
        min={today}
        firstWeekday={snapshot?.workspace.firstWeekday ?? 1}
        onChange={setDay}
      />
      <TimeField label={t('newTime')} value={time} error={isOver && t('timeOver')} onChange={setTime} />
      <Button type="submit" variant="default" size="sm" disabled={!known || isOver}>
        {t('move')}
      </Button>
    </form>
  );
}

/** What else can become of it: left out, or put off. */
export function PutOff({ post, placement }: Props) {
  const { t } = useTranslation('reminders');
  const { closePublish, skipPlacement, putOffToTomorrow, putOffToFreeSlot } = useAppStore().getState();
  const hasSlots = useApp((state) => state.snapshot?.slots.some(({ networkId }) => networkId === placement.networkId));
  const [choosing, setChoosing] = useState(false);
  const close = async (change: Promise<boolean>) => {
    if (await change) closePublish();
  };
  return (
    <>
      <div className={classes.other}>
        <Button variant="subtle" color="gray" onClick={() => void close(skipPlacement(placement.id))}>
          {t('skip')}
        </Button>
        <Menu position="top-start" width={230} zIndex={410} returnFocus={false}>
          <Menu.Target>
            <Button variant="subtle" color="gray">
              {t('putOff')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <FocusBack />
            {hasSlots && (
              <Menu.Item
                leftSection={<IconClockPlus size={15} stroke={1.6} />}
                onClick={() => void close(putOffToFreeSlot(post.id, placement.id))}
              >
                {t('nextSlot')}
              </Menu.Item>
            )}
            <Menu.Item
              leftSection={<IconArrowForward size={15} stroke={1.6} />}
              onClick={() => void close(putOffToTomorrow(placement))}
            >
              {t('tomorrow')}
            </Menu.Item>
            <Menu.Item leftSection={<IconCalendar size={15} stroke={1.6} />} onClick={() => setChoosing(true)}>
              {t('choose')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {choosing && <Choose placement={placement} onChosen={closePublish} />}
    </>
  );
}
