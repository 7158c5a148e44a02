import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayRange } from '#domain/day.ts';
import type { DayNote } from '#domain/day-marks.ts';
import { LIMITS } from '#domain/model.ts';
import { useApp } from '#state/use-app.ts';
import { DeleteButton } from '#ui/delete-button.tsx';
import { FormDialog } from '#ui/form-dialog.tsx';
import { RangeFields, rangeProblem } from './range-fields.tsx';

type Props = { readonly note: DayNote | null; readonly range: DayRange; readonly onClose: () => void };

const incomplete = { code: 'invalid-input', message: '', reason: 'incomplete' } as const;

/** Writes a note on a day or on several, or changes one. */
export function NoteDialog({ note, range, onClose }: Props) {
  const { t } = useTranslation('marks');
  const saveNote = useApp((state) => state.saveNote);
  const deleteNote = useApp((state) => state.deleteNote);
  const [text, setText] = useState(note?.text ?? '');
  const [days, setDays] = useState<DayRange>(note ? { from: note.fromDay, to: note.toDay } : range);
  const [tried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (text.trim() === '' || rangeProblem(days)) return incomplete;
    return saveNote(note?.id ?? null, { text: text.trim(), fromDay: days.from, toDay: days.to });
  };
  const remove = note && (
    <DeleteButton label={t('note.delete')} onDelete={() => deleteNote(note.id)} onDeleted={onClose} />
  );
  return (
    <FormDialog
      title={t(note ? 'note.edit' : 'note.new')}
      submit={note ? t('common:save') : t('note.create')}
      onSubmit={submit}
      onClose={onClose}
      aside={remove}
    >
      <Textarea
        data-autofocus
        label={t('field.text')}
        autosize
        minRows={2}
        maxLength={LIMITS.title}
        error={tried && text.trim() === '' ? t('field.textNeeded') : null}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <RangeFields value={days} tried={tried} onChange={setDays} />
    </FormDialog>
  );
}
