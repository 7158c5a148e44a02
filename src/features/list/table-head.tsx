import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PostList } from '#state/list.ts';
import { useApp } from '#state/use-app.ts';
import { type Column, columns, isSort } from './columns.ts';
import classes from './post-table.module.css';

function SelectAll({ total }: { readonly total: number }) {
  const { t } = useTranslation('list');
  const count = useApp((state) => state.selection.size);
  const selectRows = useApp((state) => state.selectRows);
  const clearSelection = useApp((state) => state.clearSelection);
  return (
    <input
      type="checkbox"
      ref={(box) => {
        if (box) box.indeterminate = count > 0 && count < total;
      }}
      checked={count > 0 && count >= total}
      aria-label={t('selectAll')}
      onChange={() => (count > 0 ? clearSelection() : void selectRows(0, total - 1))}
    />
  );
}

/** The names of the columns; each orders the rows, once more turns them round. */
export function TableHead({ list }: { readonly list: PostList }) {
  const { t } = useTranslation('list');
  const { sort, descending } = useApp((state) => state.listOrder);
  const setListOrder = useApp((state) => state.setListOrder);
  const Arrow = descending ? IconArrowDown : IconArrowUp;
  const sorted = (column: Column) => (column === sort ? (descending ? 'descending' : 'ascending') : undefined);
  return (
    <thead className={classes.head}>
      <tr className={classes.columns} aria-rowindex={1}>
        {columns.map((column) => (
          <th key={column} scope="col" className={classes.column} aria-sort={sorted(column)}>
            {column === 'select' && <SelectAll total={list.total} />}
            {column === 'actions' && <span className="visually-hidden">{t('column.actions')}</span>}
            {isSort(column) && (
              <button
                type="button"
                className={classes.sort}
                onClick={() => setListOrder({ sort: column, descending: column === sort && !descending })}
              >
                {t(`column.${column}`)}
                {column === sort && <Arrow size={13} stroke={2} aria-hidden />}
              </button>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}
