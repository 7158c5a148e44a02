import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayRange } from '#domain/day.ts';
import type { KeyDate } from '#domain/day-marks.ts';
import { LIMITS } from '#domain/model.ts';
import { useApp } from '#state/use-app.ts';
import { DayField } from '#ui/day-field.tsx';
import { DeleteButton } from '#ui/delete-button.tsx';
import { FormDialog } from '#ui/form-dialog.tsx';

type Props = { readonly keyDate: KeyDate | null; readonly range: DayRange; readonly onClose: () => void };

const incomplete = { code: 'invalid-input', message: '', reason: 'incomplete' } as const;

/** Adds a date of the brand's own, or changes one. */
export function KeyDateDialog({ keyDate, range, onClose }: Props) {
  const { t } = useTranslation('marks');
  const saveKeyDate = useApp((state) => state.saveKeyDate);
  const deleteKeyDate = useApp((state) => state.deleteKeyDate);
  const firstWeekday = useApp((state) => state.snapshot?.workspace.firstWeekday ?? 1);
  const [name, setName] = useState(keyDate?.name ?? '');
  const [day, setDay] = useState(keyDate?.day ?? range.from);
  const [yearly, setYearly] = useState(keyDate?.yearly ?? true);
  const [tried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (name.trim() === '' || day === '') return incomplete;
    return saveKeyDate(keyDate?.id ?? null, { name: name.trim(), day, yearly });
  };
  const remove = keyDate && (
    <DeleteButton label={t('keyDate.delete')} onDelete={() => deleteKeyDate(keyDate.id)} onDeleted={onClose} />
  );
  return (
    <FormDialog
      title={t(keyDate ? 'keyDate.edit' : 'keyDate.new')}
      submit={keyDate ? t('common:save') : t('keyDate.create')}
      onSubmit={submit}
      onClose={onClose}
      aside={remove}
    >
      <TextInput
        data-autofocus
        label={t('field.name')}
        maxLength={LIMITS.name}
        error={tried && name.trim() === '' ? t('field.nameNeeded') : null}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <DayField
        label={t('field.day')}
        firstWeekday={firstWeekday}
        value={day}
        error={tried && day === '' ? t('field.dayNeeded') : null}
        onChange={setDay}
      />
      <Checkbox
        label={t('field.yearly')}
        description={t(day.endsWith('-02-29') ? 'field.leapText' : 'field.yearlyText')}
        checked={yearly}
        onChange={(event) => setYearly(event.currentTarget.checked)}
      />
    </FormDialog>
  );
}
