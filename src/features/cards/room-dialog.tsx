import { Button, NativeSelect, NumberInput, Radio, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RoomPlan } from '#state/room.ts';
import { networksById } from '#state/selectors.ts';
import { useApp } from '#state/use-app.ts';
import { DayField } from '#ui/day-field.tsx';
import { Delayed } from '#ui/delayed.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { formatDay } from '#ui/formats.ts';
import { TimeField } from '#ui/time-field.tsx';
import classes from './room-dialog.module.css';

const longDay: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' };

/** What making room would do. */
function Preview({ plan }: { readonly plan: RoomPlan }) {
  const { t, i18n } = useTranslation('bulk');
  const { t: notice } = useTranslation('notice');
  const { preview, failure } = plan;
  if (failure)
    return (
      <p className={classes.failure} role="alert">
        {notice([`message.${failure.reason}`, `message.${failure.code}`], failure.params ?? {})}
      </p>
    );
  if (!preview)
    return (
      <Delayed>
        <p>{t('room.loading')}</p>
      </Delayed>
    );
  const { count, lastDay } = preview;
  return (
    <p>
      {lastDay === null
        ? t('room.nothing')
        : t('room.preview', { count, day: formatDay(lastDay, i18n.language, longDay) })}
    </p>
  );
}

function Form({ plan }: { readonly plan: RoomPlan }) {
  const { t } = useTranslation('bulk');
  const { t: common } = useTranslation();
  const networks = networksById(useApp((state) => state.snapshot?.networks) ?? []);
  const firstWeekday = useApp((state) => state.snapshot?.workspace.firstWeekday ?? 1);
  const anySlots = useApp((state) =>
    state.snapshot?.slots.some(({ networkId }) => networkId === state.roomPlan?.room.networkId),
  );
  const editRoom = useApp((state) => state.editRoom);
  const closeRoom = useApp((state) => state.closeRoom);
  const makeRoom = useApp((state) => state.makeRoom);
  const { room, networkIds, preview } = plan;
  const ready = preview !== null && preview.count > 0;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void makeRoom();
      }}
    >
      <p className={classes.intro}>{t('room.intro')}</p>
      <div className={classes.row}>
        <NativeSelect
          label={t('room.network')}
          value={room.networkId}
          data={networkIds.map((id) => ({ value: id, label: networks.get(id)?.name ?? '' }))}
          onChange={({ currentTarget }) => editRoom({ networkId: currentTarget.value })}
        />
        <DayField
          label={t('room.from')}
          value={room.day}
          firstWeekday={firstWeekday}
          onChange={(day) => day !== '' && editRoom({ day })}
        />
        <TimeField
          label={t('room.time')}
          placeholder={t('room.anyTime')}
          value={room.time ?? ''}
          onChange={(time) => editRoom({ time: time === '' ? null : time })}
        />
      </div>
      <div className={classes.row}>
        <div className={classes.by}>
          <span id="room-by" className={classes.label}>
            {t('room.by')}
          </span>
          <SegmentedControl
            aria-labelledby="room-by"
            fullWidth
            value={room.by}
            onChange={(by) => editRoom({ by: by === 'slots' ? 'slots' : 'days' })}
            data={(['slots', 'days'] as const).map((value) => ({ value, label: t(`room.${value}`) }))}
          />
        </div>
        <NumberInput
          label={t('room.count')}
          min={1}
          max={366}
          allowDecimal={false}
          clampBehavior="strict"
          value={room.count}
          onChange={(count) => typeof count === 'number' && count >= 1 && editRoom({ count })}
          data-autofocus
        />
      </div>
      <p className={classes.hint}>
        {t(room.by === 'days' ? 'room.daysHint' : anySlots ? 'room.slotsHint' : 'room.ownSlotsHint')}
      </p>
      <Radio.Group
        label={t('room.until')}
        value={room.until}
        onChange={(until) => editRoom({ until: until === 'end' ? 'end' : 'gap' })}
      >
        <div className={classes.choices}>
          <Radio size="xs" value="gap" label={t('room.gap')} />
          <Radio size="xs" value="end" label={t('room.end')} />
        </div>
      </Radio.Group>
      <div className={classes.preview} aria-live="polite">
        <Preview plan={plan} />
      </div>
      <div className={classes.buttons}>
        <Button variant="default" onClick={closeRoom}>
          {common('cancel')}
        </Button>
        <Button type="submit" aria-disabled={!ready} data-disabled={!ready || undefined}>
          {t('room.apply')}
        </Button>
      </div>
    </form>
  );
}

/** Pushes the following posts of a network, shown before it is done. */
export function RoomDialog() {
  const { t } = useTranslation('bulk');
  const plan = useApp((state) => state.roomPlan);
  const closeRoom = useApp((state) => state.closeRoom);
  return (
    <Dialog opened={plan !== null} onClose={closeRoom} size={520} title={t('room.title')}>
      {plan && <Form plan={plan} />}
    </Dialog>
  );
}
