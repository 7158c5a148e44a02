import { NumberInput, Select, TextInput } from '@mantine/core';
import { importDelimiters, importEncodings } from '#domain/import-model.ts';
import type { ImportPreview } from '#state/import-file.ts';
import { useApp } from '#state/use-app.ts';
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

/** Answers about dates that were given or proved, to be changed. */
function MomentFields({ preview }: Props) {
  const { t } = useImportWords();
  const changeImport = useApp((state) => state.changeImport);
  const { dateOrder, startWeek, weekdayRepeat, zone, year } = preview.options;
  const orders = (['dmy', 'mdy'] as const).map((value) => ({ value, label: t(`order.${value}`) }));
  const repeats = (['next-week', 'same-week'] as const).map((value) => ({ value, label: t(`repeat.${value}`) }));
  const zones = (['convert', 'keep'] as const).map((value) => ({ value, label: t(`zoneShort.${value}`) }));
  return (
    <>
      {dateOrder && (
        <Select
          size="xs"
          label={t('field.dateOrder')}
          data={orders}
          value={dateOrder}
          onChange={(value) => value && void changeImport({ dateOrder: value })}
        />
      )}
      {year !== null && (
        <NumberInput
          size="xs"
          label={t('field.year')}
          min={1970}
          max={2200}
          clampBehavior="strict"
          value={year}
          onChange={(value) => typeof value === 'number' && value !== year && void changeImport({ year: value })}
        />
      )}
      {startWeek && (
        <TextInput
          size="xs"
          type="date"
          label={t('field.startWeek')}
          value={startWeek}
          onChange={({ currentTarget: { value } }) => value !== '' && void changeImport({ startWeek: value })}
        />
      )}
      {weekdayRepeat && (
        <Select
          size="xs"
          label={t('ask.weekdayRepeat')}
          data={repeats}
          value={weekdayRepeat}
          onChange={(value) => value && void changeImport({ weekdayRepeat: value })}
        />
      )}
      {zone && (
        <Select
          size="xs"
          label={t('field.zone')}
          data={zones}
          value={zone}
          onChange={(value) => value && void changeImport({ zone: value })}
        />
      )}
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
