import { Select } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type ImportRole, importRoles } from '#domain/import-model.ts';
import type { ImportPreview } from '#state/import-file.ts';
import { useApp } from '#state/use-app.ts';
import { IconButton } from '#ui/icon-button.tsx';
import classes from './preview-panel.module.css';
import { useImportWords } from './use-import-words.ts';

type Props = { readonly preview: ImportPreview };

/** Roles that only one column can have: giving one away takes it from the column that had it. */
const rivals: readonly (readonly ImportRole[])[] = [
  ['date', 'dateTime'],
  ['time'],
  ['weekday'],
  ['week'],
  ['zone'],
  ['network'],
  ['title'],
  ['status'],
];

/** The roles to change so that a column has a role. */
export function reassign(columns: ImportPreview['columns'], index: number, role: ImportRole) {
  const group = rivals.find((roles) => roles.includes(role)) ?? [];
  const losers = columns.filter((column) => column.index !== index && group.includes(column.role));
  return [{ index, role }, ...losers.map((column) => ({ index: column.index, role: 'notes' as const }))];
}

function TextOrder({ preview }: Props) {
  const { t } = useImportWords();
  const changeImport = useApp((state) => state.changeImport);
  const texts = preview.columns.filter((column) => column.role === 'text');
  if (texts.length < 2) return null;
  const place = (index: number) => {
    const at = preview.options.textOrder.indexOf(index);
    return at === -1 ? preview.options.textOrder.length + index : at;
  };
  const ordered = texts.toSorted((a, b) => place(a.index) - place(b.index));
  const move = (at: number, by: number) => {
    const order = ordered.map((column) => column.index);
    const [moved] = order.splice(at, 1);
    if (moved !== undefined) order.splice(at + by, 0, moved);
    void changeImport({ textOrder: order });
  };
  return (
    <>
      <h3>{t('textOrder')}</h3>
      <ol className={classes.order}>
        {ordered.map(({ index, name }, at) => (
          <li key={index}>
            <span>
              {at + 1}. {name}
            </span>
            <IconButton label={t('earlier', { name })} disabled={at === 0} onClick={() => at > 0 && move(at, -1)}>
              <IconArrowUp size={14} />
            </IconButton>
            <IconButton
              label={t('later', { name })}
              disabled={at === ordered.length - 1}
              onClick={() => at < ordered.length - 1 && move(at, 1)}
            >
              <IconArrowDown size={14} />
            </IconButton>
          </li>
        ))}
      </ol>
    </>
  );
}

/** What each column of the file is for, by name, with some of its values; to be changed by hand. */
export function ColumnsTable({ preview }: Props) {
  const { t } = useImportWords();
  const changeImport = useApp((state) => state.changeImport);
  const data = importRoles.map((value) => ({ value, label: t(`role.${value}`) }));
  return (
    <section className={classes.section} aria-label={t('columnsTitle')}>
      <h2>{t('columnsTitle')}</h2>
      <p className={classes.hint}>{t('columnsHint')}</p>
      <div className={`${classes.scroll} ${classes.columns}`}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('column')}</th>
              <th scope="col">{t('use')}</th>
              <th scope="col">{t('samples')}</th>
            </tr>
          </thead>
          <tbody>
            {preview.columns.map(({ index, name, samples, role }) => (
              <tr key={index}>
                <th scope="row">{name}</th>
                <td className={classes.role}>
                  <Select
                    size="xs"
                    aria-label={t('useOf', { name })}
                    data={data}
                    value={role}
                    onChange={(value) =>
                      value && void changeImport({ columns: reassign(preview.columns, index, value) })
                    }
                  />
                </td>
                <td className={classes.samples}>
                  {samples.map((sample, at) => (
                    <span key={sample}>
                      {at > 0 && ' · '}
                      <bdi>{sample}</bdi>
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <TextOrder preview={preview} />
    </section>
  );
}
