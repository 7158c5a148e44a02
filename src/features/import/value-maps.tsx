import { type ReactNode, useId } from 'react';
import type { ImportPreview } from '#state/import-file.ts';
import { useApp } from '#state/use-app.ts';
import classes from './preview-panel.module.css';
import { NetworkSelect, PillarSelect, StatusSelect } from './target-select.tsx';
import { useImportWords } from './use-import-words.ts';

type RowProps = { readonly value: string; readonly control: (id: string) => ReactNode };

/** A value of the file beside what it stands for. */
export function MapRow({ value, control }: RowProps) {
  const id = useId();
  return (
    <div className={classes.mapRow}>
      <label htmlFor={id}>{value}</label>
      {control(id)}
    </div>
  );
}

function Group({ title, rows }: { readonly title: string; readonly rows: readonly RowProps[] }) {
  if (rows.length === 0) return null;
  return (
    <div className={classes.map}>
      <h3>{title}</h3>
      {rows.map(({ value, control }) => (
        <MapRow key={value} value={value} control={control} />
      ))}
    </div>
  );
}

/** The rows of each group; values that are still asked are in the questions instead. */
function useRows({ options }: ImportPreview) {
  const changeImport = useApp((state) => state.changeImport);
  const networks = options.networks.flatMap(({ value, target }): RowProps[] => {
    const answer = (chosen: typeof target) => void changeImport({ networks: [{ value, target: chosen }] });
    const control = (id: string) => <NetworkSelect id={id} value={value} target={target} onChange={answer} />;
    return target === null ? [] : [{ value, control }];
  });
  const pillars = options.pillars.flatMap(({ value, target }): RowProps[] => {
    const answer = (chosen: typeof target) => void changeImport({ pillars: [{ value, target: chosen }] });
    const control = (id: string) => <PillarSelect id={id} value={value} target={target} onChange={answer} />;
    return target === null ? [] : [{ value, control }];
  });
  const statuses = options.statuses.flatMap(({ value, status }): RowProps[] => {
    const answer = (chosen: typeof status) => void changeImport({ statuses: [{ value, status: chosen }] });
    const control = (id: string) => <StatusSelect id={id} target={status} onChange={answer} />;
    return status === null ? [] : [{ value, control }];
  });
  return { networks, pillars, statuses };
}

/** What the file's networks, categories and statuses stand for, as answered or recognised. */
export function ValueMaps({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useImportWords();
  const { networks, pillars, statuses } = useRows(preview);
  if (networks.length + pillars.length + statuses.length === 0) return null;
  return (
    <section className={classes.section} aria-label={t('namesTitle')}>
      <h2>{t('namesTitle')}</h2>
      <div className={classes.maps}>
        <Group title={t('networksHead')} rows={networks} />
        <Group title={t('pillarsHead')} rows={pillars} />
        <Group title={t('statusHead')} rows={statuses} />
      </div>
    </section>
  );
}
