import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS, type Pillar, type PillarColor, pillarColors } from '#domain/model.ts';
import { useApp } from '#state/use-app.ts';
import { ColorPalette } from '#ui/color-palette.tsx';
import { FormDialog } from '#ui/form-dialog.tsx';
import classes from './pillar-form.module.css';

type Props = { readonly pillar: Pillar | null; readonly onClose: () => void };

/** Adds a pillar, or changes one. */
export function PillarForm({ pillar, onClose }: Props) {
  const { t } = useTranslation('settings');
  const pillars = useApp((state) => state.snapshot?.pillars);
  const createPillar = useApp((state) => state.createPillar);
  const updatePillar = useApp((state) => state.updatePillar);
  const others = pillars?.filter(({ id, archived }) => id !== pillar?.id && !archived) ?? [];
  const taken = new Set(others.map(({ color }) => color));
  const [name, setName] = useState(pillar?.name ?? '');
  const [color, setColor] = useState<PillarColor>(
    pillar?.color ?? pillarColors.find((each) => !taken.has(each)) ?? 'indigo',
  );
  const [description, setDescription] = useState(pillar?.description ?? '');
  const [tried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    const fields = { name: name.trim(), color, description: description.trim() };
    if (fields.name === '') return { code: 'invalid-input', message: '', reason: 'name-needed' } as const;
    return pillar ? updatePillar(pillar.id, fields) : createPillar(fields);
  };
  return (
    <FormDialog
      title={pillar ? t('pillars.editTitle', { name: pillar.name }) : t('pillars.add')}
      submit={t(pillar ? 'common:save' : 'pillars.addSubmit')}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={t('pillars.name')}
        data-autofocus
        maxLength={LIMITS.name}
        error={tried && name.trim() === '' ? t('nameNeeded') : null}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <ColorPalette
        label={t('pillars.color')}
        hues={pillarColors}
        value={color}
        taken={taken}
        takenWords={t('pillars.taken')}
        onChange={setColor}
      />
      <Textarea
        label={t('pillars.description')}
        description={t('pillars.descriptionText')}
        autosize
        minRows={2}
        maxLength={LIMITS.title}
        value={description}
        onChange={(event) => setDescription(event.currentTarget.value)}
      />
      {!pillar && <p className={classes.note}>{t('pillars.addNote')}</p>}
    </FormDialog>
  );
}
