import { ActionIcon, Button, Menu, NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import { IconCheck, IconPlus, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { pillarColors } from '#domain/model.ts';
import { sharesOfWeights } from '#domain/pillar-presets.ts';
import { formatNumber } from '#ui/formats.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { pillarColor } from '#ui/pillar-color.ts';
import type { FormPart } from './create-form.tsx';
import classes from './pillars-editor.module.css';
import { emptyPillar, mixes, type PillarRow, pillarName, rowsOf, weightOf } from './seed.ts';

/** The most pillars that a workspace begins with. */
const MOST = 50;

type RowProps = FormPart & { readonly row: PillarRow; readonly index: number; readonly share: number };

function useRows({ form, edit }: FormPart) {
  return (rows: readonly PillarRow[]) => edit({ pillars: { ...form.pillars, [form.mix]: rows } });
}

function ColorMenu({
  row,
  name,
  onChoose,
}: {
  row: PillarRow;
  name: string;
  onChoose: (color: PillarRow['color']) => void;
}) {
  const { t } = useTranslation(['welcome', 'common']);
  return (
    <Menu position="bottom-start" width={170}>
      <Menu.Target>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={t('pillar.colorOf', { name, color: t(`common:color.${row.color}`) })}
        >
          <i className={classes.swatch} style={{ background: pillarColor(row.color) }} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {pillarColors.map((color) => (
          <Menu.Item
            key={color}
            leftSection={<i className={classes.swatch} style={{ background: pillarColor(color) }} />}
            rightSection={color === row.color ? <IconCheck size={14} aria-hidden /> : undefined}
            onClick={() => onChoose(color)}
          >
            {t(`common:color.${color}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Row({ row, index, share, ...part }: RowProps) {
  const { t, i18n } = useTranslation('welcome');
  const put = useRows(part);
  const rows = rowsOf(part.form);
  const name = pillarName(row, part.namer);
  const spoken = name.trim() || t('pillar.number', { number: index + 1 });
  const set = (change: Partial<PillarRow>) =>
    put(rows.map((one) => (one.key === row.key ? { ...one, ...change } : one)));
  return (
    <li className={classes.row}>
      <ColorMenu row={row} name={spoken} onChoose={(color) => set({ color })} />
      <TextInput
        size="xs"
        aria-label={t('pillar.name', { number: index + 1 })}
        placeholder={t('pillar.namePlaceholder')}
        value={name}
        error={part.errorAt(`pillars.${index}.name`)}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <NumberInput
        size="xs"
        aria-label={t('pillar.weight', { name: spoken })}
        min={1}
        max={10_000}
        allowDecimal={false}
        allowNegative={false}
        value={row.weight}
        error={part.errorAt(`pillars.${index}.weight`)}
        onChange={(weight) => set({ weight })}
      />
      <span className={classes.share}>
        {formatNumber(share, i18n.language, { style: 'percent', maximumFractionDigits: 0 })}
      </span>
      <IconButton
        label={t('pillar.remove', { name: spoken })}
        onClick={() => {
          put(rows.filter(({ key }) => key !== row.key));
          document.querySelector<HTMLElement>('[data-add-pillar]')?.focus();
        }}
      >
        <IconX size={15} />
      </IconButton>
    </li>
  );
}

/** The brand's pillars and how much weight each has, from a preset or of one's own. */
export function PillarsEditor(part: FormPart) {
  const { t } = useTranslation('welcome');
  const { form, edit, namer } = part;
  const put = useRows(part);
  const rows = rowsOf(form);
  const shares = sharesOfWeights(rows.map(weightOf));
  const list = useRef<HTMLUListElement>(null);
  const add = () => {
    put([...rows, emptyPillar(rows)]);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('li:last-child input')?.focus());
  };
  return (
    <section className={classes.section} aria-labelledby="create-pillars">
      <div>
        <h3 className={classes.heading} id="create-pillars">
          {t('create.pillars')}
        </h3>
        <p className={classes.hint}>{t('create.pillarsHint')}</p>
      </div>
      <SegmentedControl
        size="sm"
        fullWidth
        aria-label={t('mix.label')}
        value={form.mix}
        onChange={(value) => edit({ mix: mixes.find((mix) => mix === value) ?? 'own' })}
        data={mixes.map((value) => ({ value, label: t(`mix.${value}`) }))}
      />
      {rows.length > 0 && (
        <div className={classes.bar} aria-hidden>
          {rows.map((row, index) => (
            <span
              key={row.key}
              style={{ flexGrow: shares[index] ?? 0, background: pillarColor(row.color) }}
              title={pillarName(row, namer)}
            />
          ))}
        </div>
      )}
      {rows.length === 0 && <p className={classes.hint}>{t('pillar.none')}</p>}
      <ul ref={list} className={classes.rows}>
        {rows.map((row, index) => (
          <Row key={row.key} {...part} row={row} index={index} share={shares[index] ?? 0} />
        ))}
      </ul>
      {rows.length < MOST && (
        <Button
          variant="default"
          className={classes.add}
          data-add-pillar
          leftSection={<IconPlus size={14} />}
          onClick={add}
        >
          {t('pillar.add')}
        </Button>
      )}
    </section>
  );
}
