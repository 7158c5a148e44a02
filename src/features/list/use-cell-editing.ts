import { type RefObject, useCallback, useState } from 'react';
import type { Card } from '#domain/model.ts';
import { isPublished } from '#state/card-view.ts';
import { useAppStore } from '#state/use-app.ts';
import type { Anchor } from './cell-menus.tsx';
import { type Column, chosenColumns, type Editing, type Place, typedColumns } from './columns.ts';

type EditedCell = Editing & { readonly anchor: Anchor };

/** Why a cell cannot be changed, as a key of a notice; null when it can. */
function refusalOf(column: Column, card: Card): string | null {
  if ((column === 'day' || column === 'time') && isPublished(card)) return 'published-does-not-move';
  return column === 'time' && card.day === null ? 'time-needs-day' : null;
}

/** The cell that is being changed, by typing or in a menu, and the way into one. */
export function useCellEditing(
  scroller: RefObject<HTMLElement | null>,
  cardAt: (line: number) => Card | null,
  refocus: () => void,
) {
  const store = useAppStore();
  const [editing, setEditing] = useState<EditedCell | null>(null);
  const isOn = (line: number, card: Card) => editing !== null && editing.line === line && editing.key === card.key;
  const enter = ({ line, column }: Place) => {
    const card = cardAt(line);
    const state = store.getState();
    if (!card || column === 'actions') return;
    const refusal = refusalOf(column, card);
    if (refusal !== null) state.notify({ tone: 'info', key: refusal, params: {}, undoTo: null });
    else if (column === 'networks') void state.openCard(card);
    else if (column === 'select') state.toggleSelected(card);
    else {
      const cell = scroller.current?.querySelector(`[data-line="${line}"] [data-column="${column}"]`);
      if (cell) setEditing({ line, column, key: card.key, anchor: cell.getBoundingClientRect() });
    }
  };
  const onDone = useCallback(() => {
    setEditing(null);
    refocus();
  }, [refocus]);
  const menuCard = editing && chosenColumns.includes(editing.column) ? cardAt(editing.line) : null;
  return {
    editing,
    enter,
    onDone,
    stop: useCallback(() => setEditing(null), []),
    /** The column that is being typed in, of a line. */
    typedIn: (line: number, card: Card): Column | null =>
      editing && isOn(line, card) && typedColumns.includes(editing.column) ? editing.column : null,
    menu: editing && menuCard && isOn(editing.line, menuCard) ? { ...editing, card: menuCard } : null,
  };
}
