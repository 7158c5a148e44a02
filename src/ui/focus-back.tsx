import { useEffect, useLayoutEffect } from 'react';

/** How many places that had the focus are remembered. */
const REMEMBERED = 12;

type Place = {
  readonly element: HTMLElement;
  /** The one that it lies in on the calendar. */
  readonly day: string | undefined;
};

/** Where the focus of the page was, the latest last. A page has one focus, and so one trail. */
const trail: Place[] = [];

/** Focuses the card that is pressed: the calendar's library keeps the browser from it. */
function focusPressed({ target }: PointerEvent): void {
  const card = target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null;
  if (card && !card.contains(document.activeElement)) card.focus({ preventScroll: true });
}

/** Remembers where the focus goes, so that it can come back. */
export function useFocusTrail(): void {
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || trail.at(-1)?.element === target) return;
      trail.push({ element: target, day: target.closest<HTMLElement>('[data-date]')?.dataset.date });
      if (trail.length > REMEMBERED) trail.shift();
    };
    document.addEventListener('focusin', onFocus);
    document.addEventListener('pointerdown', focusPressed, true);
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('pointerdown', focusPressed, true);
    };
  }, []);
}

/** A place as it is now: a card may have been drawn anew, and one that is gone leaves its day. */
function asItIsNow({ element, day }: Place): HTMLElement | null {
  const { card } = element.dataset;
  if (element.isConnected) return element;
  const anew = card ? document.querySelector<HTMLElement>(`[data-card="${card}"]`) : null;
  return anew ?? document.querySelector<HTMLElement>(`[role="gridcell"][data-date="${day}"]`);
}

/** Whether what had the focus is gone, and nothing has it now. */
export function isFocusLost(): boolean {
  const last = trail.at(-1);
  return last !== undefined && !last.element.isConnected && document.activeElement === document.body;
}

/** Gives the focus to the latest of the places that is still there to be seen, unless it has gone somewhere by itself. */
function giveBack(places: readonly Place[]): void {
  const { activeElement, body } = document;
  if (activeElement !== null && activeElement !== body) return;
  const now = places.toReversed().map(asItIsNow);
  const last = now.find((element) => element?.isConnected && element.checkVisibility());
  (last ?? document.getElementById('main'))?.focus({ preventScroll: true });
}

/**
 * Stands in what comes and goes with the focus in it: once it is gone the focus goes back to where it was, also where a menu
 * or the opener itself is gone by then.
 */
export function FocusBack() {
  useLayoutEffect(() => {
    const places = [...trail];
    return () => void setTimeout(() => giveBack(places));
  }, []);
  return null;
}
