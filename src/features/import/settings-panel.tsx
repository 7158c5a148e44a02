import { NumberInput, Select } from '@mantine/core';
import { importDelimiters, importEncodings } from '#domain/import-model.ts';
import type { ImportPreview } from '#state/import-file.ts';
import { useApp } from '#state/use-app.ts';
import { DayField } from '#ui/day-field.tsx';
import { FileNetworksField } from './networks-card.tsx';
import classes from './preview-panel.module.css';
import { useImportWords } from './use-import-words.ts';

type Props = { readonly preview: ImportPreview };

/** Keys of words: a tab or a bar cannot be one. */
const delimiterNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;
const encodingNames = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
} as const;

/** How the file is cut into rows and columns. */
function FileFields({ preview }: Props) {
  const { t } = useImportWords();
  const cutImportAnew = useApp((state) => state.cutImportAnew);
  const { encoding, delimiter, headerRow } = preview.options;
  return (
    <>
      <Select
        size="xs"
        label={t('field.encoding')}
        data={importEncodings.map((value) => ({ value, label: encodingNames[value] }))}
        value={encoding}
        onChange={(value) => value && void cutImportAnew({ encoding: value })}
      />
      <Select
        size="xs"
        label={t('field.delimiter')}
        data={importDelimiters.map((value) => ({ value, label: t(`delimiter.${delimiterNames[value]}`) }))}
        value={delimiter}
        onChange={(value) => value && void cutImportAnew({ delimiter: value })}
      />
      <NumberInput
        size="xs"
        label={t('field.headerRow')}
        min={0}
        max={100}
        allowDecimal={false}
        value={headerRow}
        onChange={(value) =>
          typeof value === 'number' && value !== headerRow && void cutImportAnew({ headerRow: value })
        }
      />
    </>
  );
}

type ChoiceProps<T extends string> = {
  readonly label: string;
  readonly values: readonly T[];
  /** Null when there is nothing to choose. */
  readonly value: T | null;
  readonly nameOf: (value: T) => string;
  readonly onChange: (value: T) => void;
};

function Choice<T extends string>({ label, values, value, nameOf, onChange }: ChoiceProps<T>) {
  if (value === null) return null;
  const data = values.map((one) => ({ value: one, label: nameOf(one) }));
  return <Select size="xs" label={label} data={data} value={value} onChange={(chosen) => chosen && onChange(chosen)} />;
}

function YearField({ year }: { readonly year: number }) {
  const { t } = useImportWords();
  const changeImport = useApp((state) => state.changeImport);
  return (
    <NumberInput
      size="xs"
      label={t('field.year')}
      min={1970}
      max={2200}
      clampBehavior="strict"
      value={year}
      onChange={(value) => typeof value === 'number' && value !== year && void changeImport({ year: value })}
    />
  );
}

/** Answers about dates that were given or proved, to be changed. */
function MomentFields({ preview }: Props) {
  const { t } = useImportWords();
  const changeImport = useApp((state) => state.changeImport);
  const firstWeekday = useApp((state) => state.snapshot?.workspace.firstWeekday);
  const { dateOrder, startWeek, weekdayRepeat, zone, year } = preview.options;
  return (
    <>
      <Choice
        label={t('field.dateOrder')}
        values={['dmy', 'mdy']}
        value={dateOrder}
        nameOf={(value) => t(`order.${value}`)}
        onChange={(value) => void changeImport({ dateOrder: value })}
      />
      {year !== null && <YearField year={year} />}
      {startWeek && (
        <DayField
          size="xs"
          label={t('field.startWeek')}
          value={startWeek}
          firstWeekday={firstWeekday}
          onChange={(day) => day !== '' && void changeImport({ startWeek: day })}
        />
      )}
      <Choice
        label={t('ask.weekdayRepeat')}
        values={['next-week', 'same-week']}
        value={weekdayRepeat}
        nameOf={(value) => t(`repeat.${value}`)}
        onChange={(value) => void changeImport({ weekdayRepeat: value })}
      />
      <Choice
        label={t('field.zone')}
        values={['convert', 'keep']}
        value={zone}
        nameOf={(value) => t(`zoneShort.${value}`)}
        onChange={(value) => void changeImport({ zone: value })}
      />
    </>
  );
}

/** How the file is read: what was found and what was answered, all to be changed. */
export function SettingsPanel({ preview }: Props) {
  const { t } = useImportWords();
  const changeImport = useApp((state) => state.changeImport);
  const { fileNetworks } = preview.options;
  return (
    <section className={classes.section} aria-label={t('settingsTitle')}>
      <h2>{t('settingsTitle')}</h2>
      <div className={classes.settings}>
        <MomentFields preview={preview} />
        {fileNetworks && (
          <FileNetworksField
            targets={fileNetworks}
            onChange={(targets) => void changeImport({ fileNetworks: [...targets] })}
          />
        )}
        <FileFields preview={preview} />
      </div>
    </section>
  );
}
