import type { ListOrder } from '#state/list.ts';

/** The cells of a row, in order. */
export const columns = [
  'select',
  'day',
  'time',
  'title',
  'networks',
  'pillars',
  'status',
  'campaign',
  'actions',
] as const;
export type Column = (typeof columns)[number];

/** Those that the rows can be ordered by. */
export function isSort(column: Column): column is Extract<Column, ListOrder['sort']> {
  return column !== 'select' && column !== 'actions';
}

/** Cells that are changed in place: by typing, or in a menu. */
export const typedColumns: readonly Column[] = ['day', 'time', 'title'];
export const chosenColumns: readonly Column[] = ['pillars', 'status', 'campaign'];

/** A cell of the table; `line` counts headings too. */
export type Place = { readonly line: number; readonly column: Column };

/** The cell that is being changed; the card's key tells whether the line still holds it. */
export type Editing = Place & { readonly key: string };
