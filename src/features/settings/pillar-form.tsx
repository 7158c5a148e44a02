import { Textarea, TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS, type Pillar, type PillarColor, pillarColors } from '#domain/model.ts';
import { useApp } from '#state/use-app.ts';
import { pillarColor } from '#ui/pillar-color.ts';
import { FormDialog } from './form-dialog.tsx';
import classes from './pillar-form.module.css';

type PaletteProps = {
  readonly value: PillarColor;
  /** Colours that other pillars have. */
  readonly taken: ReadonlySet<PillarColor>;
  readonly onChange: (color: PillarColor) => void;
};

function Palette({ value, taken, onChange }: PaletteProps) {
  const { t } = useTranslation('settings');
  const group = useId();
  return (
    <fieldset className={classes.palette}>
      <legend>{t('pillars.color')}</legend>
      {pillarColors.map((color) => (
        <label key={color} className={classes.color}>
          <input
            type="radio"
            className="visually-hidden"
            name={group}
            checked={color === value}
            onChange={() => onChange(color)}
          />
          <span className={classes.swatch} style={{ background: pillarColor(color) }} aria-hidden>
            {color === value && <IconCheck size={15} stroke={2.6} />}
          </span>
          <span className={classes.colorName}>{t(`common:color.${color}`)}</span>
          {taken.has(color) && <span className={classes.taken}>{t('pillars.taken')}</span>}
        </label>
      ))}
    </fieldset>
  );
}

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
      <Palette value={color} taken={taken} onChange={setColor} />
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
