import { Checkbox, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timeSchema } from '#domain/day.ts';
import type { Id, Network } from '#domain/model.ts';
import { closeTimes, type Slot, type SlotFields } from '#domain/slot.ts';
import { activePillars } from '#state/selectors.ts';
import type { Outcome } from '#state/setup.ts';
import { useApp } from '#state/use-app.ts';
import { DeleteButton } from '#ui/delete-button.tsx';
import { FormDialog } from '#ui/form-dialog.tsx';
import { TimeField } from '#ui/time-field.tsx';
import classes from './slots-section.module.css';
import { useWeekdays } from './use-weekdays.ts';

type PillarProps = { readonly value: Id | null; readonly onChange: (id: Id | null) => void };

/** Which pillar a slot is kept for, if any. */
function PillarSelect({ value, onChange }: PillarProps) {
  const { t } = useTranslation('slots');
  const pillars = activePillars(useApp((state) => state.snapshot));
  return (
    <Select
      label={t('pillar')}
      allowDeselect={false}
      data={[{ value: '', label: t('anyPillar') }, ...pillars.map(({ id, name }) => ({ value: id, label: name }))]}
      value={value ?? ''}
      onChange={(id) => onChange(id || null)}
    />
  );
}

type CloseProps = {
  readonly networkId: Id;
  readonly weekdays: readonly number[];
  readonly time: string;
  /** The slot that is being changed. */
  readonly except: Id | null;
};

/** Says which other times of the network are so near that posts there would be marked. */
function CloseTimes({ networkId, weekdays, time, except }: CloseProps) {
  const { t, i18n } = useTranslation('slots');
  const all = useApp((state) => state.snapshot?.slots) ?? [];
  const others = all.filter((slot) => slot.networkId === networkId && slot.id !== except);
  if (!timeSchema.safeParse(time).success) return null;
  const times = new Set(weekdays.flatMap((weekday) => closeTimes(others, { weekday, time })));
  if (times.size === 0) return null;
  const words = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(times);
  return (
    <p className={classes.hint} role="status">
      {t('close', { times: words })}
    </p>
  );
}

type AddProps = {
  readonly network: Network;
  readonly onAdd: (slots: readonly SlotFields[]) => Outcome;
  readonly onClose: () => void;
};

/** The same time on several weekdays at once. */
export function AddSlotsDialog({ network, onAdd, onClose }: AddProps) {
  const { t } = useTranslation('slots');
  const weekdays = useWeekdays();
  const [time, setTime] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [pillarId, setPillarId] = useState<Id | null>(null);
  const ready = timeSchema.safeParse(time).success && chosen.length > 0;
  return (
    <FormDialog
      title={t('addTitle', { network: network.name })}
      submit={t('add')}
      blocked={!ready}
      onSubmit={() => onAdd(chosen.map((day) => ({ weekday: Number(day), time, pillarId })))}
      onClose={onClose}
    >
      <TimeField label={t('time')} value={time} onChange={setTime} data-autofocus />
      <Checkbox.Group label={t('weekdays')} value={[...chosen]} onChange={setChosen}>
        <div className={classes.weekdays}>
          {weekdays.map(({ weekday, long }) => (
            <Checkbox key={weekday} size="xs" value={String(weekday)} label={long} />
          ))}
        </div>
      </Checkbox.Group>
      <CloseTimes networkId={network.id} weekdays={chosen.map(Number)} time={time} except={null} />
      <PillarSelect value={pillarId} onChange={setPillarId} />
    </FormDialog>
  );
}

type EditProps = {
  readonly slot: Slot;
  /** Null removes it. */
  readonly onSave: (slot: SlotFields | null) => Outcome;
  readonly onClose: () => void;
};

/** A slot's time and pillar, or its end. */
export function EditSlotDialog({ slot, onSave, onClose }: EditProps) {
  const { t } = useTranslation('slots');
  const weekday = useWeekdays().find((day) => day.weekday === slot.weekday)?.long ?? '';
  const [time, setTime] = useState(slot.time);
  const [pillarId, setPillarId] = useState(slot.pillarId);
  const ready = timeSchema.safeParse(time).success;
  return (
    <FormDialog
      title={t('editTitle', { weekday, time: slot.time })}
      submit={t('save')}
      blocked={!ready}
      onSubmit={() => onSave({ weekday: slot.weekday, time, pillarId })}
      onClose={onClose}
      aside={<DeleteButton label={t('remove')} onDelete={() => onSave(null)} onDeleted={onClose} />}
    >
      <TimeField label={t('time')} value={time} onChange={setTime} data-autofocus />
      <CloseTimes networkId={slot.networkId} weekdays={[slot.weekday]} time={time} except={slot.id} />
      <PillarSelect value={pillarId} onChange={setPillarId} />
    </FormDialog>
  );
}
