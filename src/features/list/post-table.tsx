import type { Virtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '#domain/model.ts';
import { cardId, noWorld } from '#state/card-view.ts';
import { type PostList, rowAt } from '#state/list.ts';
import { useApp, useAppStore } from '#state/use-app.ts';
import { CellMenu } from './cell-menus.tsx';
import type { Place } from './columns.ts';
import { GroupRow } from './group-row.tsx';
import classes from './post-table.module.css';
import type { LineIndex } from './row-index.ts';
import { TableHead } from './table-head.tsx';
import { TableRow } from './table-row.tsx';
import { placeOf, useActiveCell } from './use-active-cell.ts';
import { useCellEditing } from './use-cell-editing.ts';
import { useLines } from './use-lines.ts';
import { useListWords } from './use-list-words.ts';
import { useTableKeys } from './use-table-keys.ts';

type Cells = ReturnType<typeof useCells>;

/** Everything that is known of the cells: what they hold, which is active, which is being changed. */
function useCells(list: PostList, scroller: RefObject<HTMLElement | null>) {
  const cell = useActiveCell(scroller);
  const shown = useLines(list, scroller, cell.active.line);
  const { lines, cardAt, virtualizer } = shown;
  const edit = useCellEditing(scroller, cardAt, cell.refocus);
  const active: Place = { ...cell.active, line: Math.min(cell.active.line, lines.count - 1) };
  /** The row from which a stretch is selected. */
  const anchor = useRef<number | null>(null);
  useStart(list, lines, virtualizer, (line) => {
    cell.setActive({ line, column: 'title' });
    edit.stop();
    anchor.current = null;
  });
  const goTo = (place: Place) => {
    cell.goTo(place);
    virtualizer.scrollToIndex(place.line, { align: 'auto' });
  };
  return { ...cell, ...shown, active, edit, anchor, goTo };
}

/** Shows another order from where today is. */
function useStart(
  list: PostList,
  lines: LineIndex,
  virtualizer: Virtualizer<HTMLElement, Element>,
  onStart: (line: number) => void,
): void {
  const { order, filters, todayAt, total } = list;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when what is listed, or its order, is another one
  useLayoutEffect(() => {
    const line = todayAt === null ? 0 : lines.lineOf(Math.min(todayAt, total - 1));
    virtualizer.scrollToIndex(Math.max(0, line - 1), { align: 'start' });
    onStart(line);
  }, [order, filters]);
}

/** What presses of the pointer do: change a cell, select, open the post or its menu. */
function usePresses({ cardAt, rowOf, edit, anchor, setActive }: Cells, selectTo: (line: number) => void) {
  const store = useAppStore();
  const openMenu = (card: Card, x: number, y: number) => store.getState().openCardMenu(card, { x, y });
  const onClick = ({ target, shiftKey, ctrlKey, metaKey }: MouseEvent) => {
    const found = placeOf(target);
    const card = found && cardAt(found.place.line);
    if (!found || !card || !(target instanceof Element)) return;
    const { place, cell } = found;
    if (edit.editing?.line === place.line && edit.editing.column === place.column) return;
    const state = store.getState();
    setActive(place);
    if (shiftKey) selectTo(place.line);
    else if (place.column === 'select' || ctrlKey || metaKey) {
      state.toggleSelected(card);
      anchor.current = rowOf(place.line);
    } else if (target.closest('[data-open]')) void state.openCard(card);
    else if (target.closest('[data-menu]')) {
      const { left, bottom } = cell.getBoundingClientRect();
      openMenu(card, left, bottom);
    } else edit.enter(place);
  };
  const onContextMenu = (event: MouseEvent) => {
    const found = placeOf(event.target);
    const card = found && cardAt(found.place.line);
    if (!card) return;
    event.preventDefault();
    openMenu(card, event.clientX, event.clientY);
  };
  return { onClick, onContextMenu };
}

/** The lines in sight. */
function Lines({ list, cells }: { readonly list: PostList; readonly cells: Cells }) {
  const selection = useApp((state) => state.selection);
  const snapshot = useApp((state) => state.snapshot);
  const words = useListWords();
  const { active, lines, drawn, passing, edit } = cells;
  return drawn.map(({ line: index, top }) => {
    const line = lines.at(index);
    const group = list.groups[line.group];
    const isActive = index === active.line;
    const by = list.order.group;
    if (line.kind === 'group')
      return (
        group && <GroupRow key={index} group={group} by={by} line={index} top={top} words={words} active={isActive} />
      );
    const card = rowAt(list, line.row);
    return (
      <TableRow
        key={index}
        card={card}
        line={index}
        top={top}
        passing={passing}
        world={snapshot ?? noWorld}
        words={words}
        selected={card !== null && selection.has(cardId(card))}
        active={isActive ? active.column : null}
        editing={card && edit.typedIn(index, card)}
        onDone={edit.onDone}
      />
    );
  });
}

/** All posts as a table of cells that are walked by arrows and changed in place. Only the lines in sight are drawn. */
export function PostTable({ list }: { readonly list: PostList }) {
  const { t } = useTranslation('list');
  const selectRows = useApp((state) => state.selectRows);
  const scroller = useRef<HTMLDivElement>(null);
  const cells = useCells(list, scroller);
  const { active, lines, rowOf, cardAt, virtualizer, edit, anchor, goTo, onFocus } = cells;
  const selectTo = useCallback(
    (line: number) => {
      const row = rowOf(line);
      if (row !== null) void selectRows(anchor.current ?? row, row);
    },
    [rowOf, selectRows, anchor],
  );
  const { onClick, onContextMenu } = usePresses(cells, selectTo);
  const onKeyDown = useTableKeys({
    place: active,
    count: lines.count,
    card: cardAt(active.line),
    goTo,
    extendTo: (line) => {
      anchor.current ??= rowOf(active.line);
      goTo({ ...active, line });
      selectTo(line);
    },
    enter: edit.enter,
  });
  const { menu } = edit;
  return (
    <div ref={scroller} className={classes.scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that is worked by keys
        role="grid"
        className={classes.table}
        aria-label={t('title')}
        aria-rowcount={lines.count + 1}
        aria-multiselectable
        onClick={onClick}
        onContextMenu={onContextMenu}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        <TableHead list={list} />
        <tbody className={classes.body} style={{ height: virtualizer.getTotalSize(), paddingTop: cells.above }}>
          <Lines list={list} cells={cells} />
        </tbody>
      </table>
      {menu && <CellMenu column={menu.column} card={menu.card} anchor={menu.anchor} onDone={edit.onDone} />}
    </div>
  );
}
