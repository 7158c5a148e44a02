import { type FocusEvent, type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { columns, type Place } from './columns.ts';

/** The cell that an event came from. */
export function placeOf(target: EventTarget): { readonly place: Place; readonly cell: HTMLElement } | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  const line = cell?.closest<HTMLElement>('[data-line]')?.dataset.line;
  const column = columns.find((one) => one === cell?.dataset.column);
  return cell && line !== undefined && column ? { place: { line: Number(line), column }, cell } : null;
}

/** The one cell that Tab stops at. It follows the focus, and gets the focus once it is drawn where that is wanted. */
export function useActiveCell(scroller: RefObject<HTMLElement | null>) {
  const [active, setActive] = useState<Place>({ line: 0, column: 'title' });
  const wanted = useRef(false);
  // Before the next key is pressed.
  useLayoutEffect(() => {
    if (!wanted.current) return;
    const cell = scroller.current?.querySelector(`[data-line="${active.line}"] [tabindex="0"]`);
    if (!(cell instanceof HTMLElement)) return;
    wanted.current = false;
    cell.focus({ preventScroll: true });
  });
  const onFocus = useCallback(({ target }: FocusEvent) => {
    const found = placeOf(target);
    const line = target.closest<HTMLElement>('[data-line]')?.dataset.line;
    if (found) setActive(found.place);
    else if (line !== undefined) setActive(({ column }) => ({ line: Number(line), column }));
  }, []);
  /** Gives the focus back to the cell, unless the user has gone elsewhere by pointer. */
  const refocus = useCallback(() => {
    const { activeElement, body } = document;
    const isHere = activeElement === body || scroller.current?.contains(activeElement) === true;
    wanted.current = isHere || activeElement?.closest('[role="menu"], [role="dialog"]') !== null;
  }, [scroller]);
  const goTo = useCallback((place: Place) => {
    wanted.current = true;
    setActive(place);
  }, []);
  return { active, setActive, onFocus, refocus, goTo };
}
