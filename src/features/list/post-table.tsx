import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '#domain/model.ts';
import { cardId, isPublished } from '#state/card-view.ts';
import { type PostList, rowAt } from '#state/list.ts';
import { useApp, useAppStore } from '#state/use-app.ts';
import { type Anchor, CellMenu } from './cell-menus.tsx';
import { type Column, chosenColumns, columns, type Editing, type Place, typedColumns } from './columns.ts';
import { GroupRow } from './group-row.tsx';
import classes from './post-table.module.css';
import { lineIndex } from './row-index.ts';
import { TableHead } from './table-head.tsx';
import { TableRow } from './table-row.tsx';
import { useTableKeys } from './use-table-keys.ts';

/** The height of every line, in px; the style sheet has it too. */
const LINE = 36;
const HEAD = 34;
/** Lines drawn beyond the edges, so that a quick scroll does not show gaps. */
const BEYOND = 8;

/** The cell that an event came from. */
function placeOf(target: EventTarget): { readonly place: Place; readonly cell: HTMLElement } | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  const line = cell?.closest<HTMLElement>('[data-line]')?.dataset.line;
  const column = columns.find((one) => one === cell?.dataset.column);
  return cell && line !== undefined && column ? { place: { line: Number(line), column }, cell } : null;
}

/** All posts as a table of cells that are walked by arrows and changed in place. Only the lines in sight are drawn. */
export function PostTable({ list }: { readonly list: PostList }) {
  const { t } = useTranslation('list');
  const store = useAppStore();
  const scroller = useRef<HTMLDivElement>(null);
  const anchorRow = useRef<number | null>(null);
  const wantsFocus = useRef(false);
  const selection = useApp((state) => state.selection);
  const showRows = useApp((state) => state.showRows);
  const [active, setActive] = useState<Place>({ line: 0, column: 'title' });
  const [editing, setEditing] = useState<(Editing & { readonly anchor: Anchor }) | null>(null);
  const lines = useMemo(() => lineIndex(list.groups, list.order.group !== 'none'), [list.groups, list.order.group]);
  const cardAt = useCallback(
    (line: number): Card | null => {
      const found = lines.at(line);
      return found.kind === 'row' ? rowAt(list, found.row) : null;
    },
    [lines, list],
  );
  // The line with the focus stays drawn, so that the focus is not lost by scrolling.
  const activeLine = Math.min(active.line, lines.count - 1);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const drawn = defaultRangeExtractor(range);
      return activeLine < 0 || drawn.includes(activeLine) ? drawn : [...drawn, activeLine].sort((a, b) => a - b);
    },
    [activeLine],
  );
  const virtualizer = useVirtualizer({
    count: lines.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE,
    overscan: BEYOND,
    rangeExtractor,
    scrollPaddingEnd: HEAD,
  });
  const drawn = virtualizer.getVirtualItems();
  const { startIndex = 0, endIndex = -1 } = virtualizer.range ?? {};
  useEffect(() => {
    const rows = [startIndex - BEYOND, endIndex + BEYOND].map((line) => {
      const found = lines.at(Math.min(lines.count - 1, Math.max(0, line)));
      return found.kind === 'row' ? found.row : Math.max(0, lineToRow(found.group, list));
    });
    if (endIndex >= 0) showRows(rows[0] ?? 0, Math.min(list.total - 1, rows[1] ?? 0));
  }, [startIndex, endIndex, lines, list, showRows]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another order begins where today is
  useLayoutEffect(() => {
    const line = list.todayAt !== null && list.total > 0 ? lines.lineOf(Math.min(list.todayAt, list.total - 1)) : 0;
    virtualizer.scrollToIndex(Math.max(0, line - 1), { align: 'start' });
    setActive({ line, column: 'title' });
    setEditing(null);
    anchorRow.current = null;
  }, [list.order, list.filters]);
  useEffect(() => {
    if (!wantsFocus.current) return;
    const cell = scroller.current?.querySelector(`[data-line="${active.line}"] [tabindex="0"]`);
    if (!(cell instanceof HTMLElement)) return;
    wantsFocus.current = false;
    cell.focus({ preventScroll: true });
  });
  const goTo = useCallback(
    (place: Place) => {
      wantsFocus.current = true;
      setActive(place);
      virtualizer.scrollToIndex(place.line, { align: 'auto' });
    },
    [virtualizer],
  );
  const onDone = useCallback(() => {
    setEditing(null);
    // Whoever has gone elsewhere by pointer is not called back.
    const { activeElement, body } = document;
    wantsFocus.current = activeElement === body || scroller.current?.contains(activeElement) === true;
  }, []);
  const rowOf = (line: number) => {
    const found = lines.at(line);
    return found.kind === 'row' ? found.row : null;
  };
  const selectTo = (line: number) => {
    const row = rowOf(line);
    if (row !== null) void store.getState().selectRows(anchorRow.current ?? row, row);
  };
  const enter = (place: Place, cell?: HTMLElement) => {
    const card = cardAt(place.line);
    const state = store.getState();
    if (!card) return;
    const { column, line } = place;
    if (column === 'networks') void state.openCard(card);
    else if (column === 'select') state.toggleSelected(card);
    else if ((column === 'day' || column === 'time') && isPublished(card)) say('published-does-not-move');
    else if (column === 'time' && card.day === null) say('time-needs-day');
    else {
      const element = cell ?? scroller.current?.querySelector(`[data-line="${line}"] [data-column="${column}"]`);
      const box = element?.getBoundingClientRect();
      if (box && column !== 'actions') setEditing({ line, column, key: card.key, anchor: box });
    }
  };
  const say = (key: string) => store.getState().notify({ tone: 'info', key, params: {}, undoTo: null });
  const onKeyDown = useTableKeys({
    place: { ...active, line: activeLine },
    count: lines.count,
    card: cardAt(activeLine),
    goTo,
    extendTo: (line) => {
      anchorRow.current ??= rowOf(activeLine);
      goTo({ ...active, line });
      selectTo(line);
    },
    enter,
  });
  const openMenu = (line: number, box: { readonly x: number; readonly y: number }) => {
    const card = cardAt(line);
    if (card) store.getState().openCardMenu(card, box);
  };
  const onClick = (event: MouseEvent) => {
    const found = placeOf(event.target);
    const card = found && cardAt(found.place.line);
    if (!found || !card || event.defaultPrevented) return;
    const { place, cell } = found;
    const element = event.target instanceof Element ? event.target : cell;
    const state = store.getState();
    if (editing?.line === place.line && editing.column === place.column) return;
    setActive(place);
    if (event.shiftKey) selectTo(place.line);
    else if (place.column === 'select' || event.ctrlKey || event.metaKey) {
      state.toggleSelected(card);
      anchorRow.current = rowOf(place.line);
    } else if (element.closest('[data-open]')) void state.openCard(card);
    else if (element.closest('[data-menu]')) {
      const { left, bottom } = cell.getBoundingClientRect();
      openMenu(place.line, { x: left, y: bottom });
    } else enter(place, cell);
  };
  const onContextMenu = (event: MouseEvent) => {
    const found = placeOf(event.target);
    if (!found || !cardAt(found.place.line)) return;
    event.preventDefault();
    openMenu(found.place.line, { x: event.clientX, y: event.clientY });
  };
  const menuCard = editing && chosenColumns.includes(editing.column) ? cardAt(editing.line) : null;
  const isEditing = (line: number, card: Card): Column | null =>
    editing && editing.line === line && editing.key === card.key && typedColumns.includes(editing.column)
      ? editing.column
      : null;
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
        onKeyDown={onKeyDown}
        onContextMenu={onContextMenu}
      >
        <TableHead list={list} />
        <tbody className={classes.body} style={{ height: virtualizer.getTotalSize() }}>
          {drawn.map(({ index, start }) => {
            const line = lines.at(index);
            const isActive = index === activeLine;
            if (line.kind === 'group') {
              const group = list.groups[line.group];
              return (
                group && (
                  <GroupRow
                    key={index}
                    group={group}
                    by={list.order.group}
                    line={index}
                    top={start}
                    active={isActive}
                  />
                )
              );
            }
            const card = rowAt(list, line.row);
            if (!card) return <GhostRow key={index} line={index} top={start} />;
            return (
              <TableRow
                key={index}
                card={card}
                line={index}
                top={start}
                selected={selection.has(cardId(card))}
                active={isActive ? active.column : null}
                editing={isEditing(index, card)}
                onDone={onDone}
              />
            );
          })}
        </tbody>
      </table>
      {menuCard && editing && (
        <CellMenu column={editing.column} card={menuCard} anchor={editing.anchor} onDone={onDone} />
      )}
    </div>
  );
}

/** The first row of a group. */
function lineToRow(group: number, { groups }: PostList): number {
  return groups.slice(0, group).reduce((sum, { count }) => sum + count, 0);
}

function GhostRow({ line, top }: { readonly line: number; readonly top: number }) {
  return (
    <tr className={classes.row} style={{ transform: `translateY(${top}px)` }} aria-rowindex={line + 2} aria-busy>
      <td className={classes.ghost} colSpan={columns.length} />
    </tr>
  );
}
