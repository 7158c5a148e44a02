import { type FocusEvent, type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from 'react';
import { addDays, addMonths, type Day, type Time, weekEnd, weekStart } from '#domain/day.ts';
import type { Id } from '#domain/model.ts';
import { lastNetworks } from '#state/last-networks.ts';
import { activeNetworks } from '#state/selectors.ts';
import type { AppStore } from '#state/store.ts';
import { useAppStore } from '#state/use-app.ts';
import { isFocusLost } from '#ui/focus-back.tsx';
import { drawingTime } from './drawing-time.ts';
import { openMenuOf } from './open-day-menu.ts';
import { useCardKeys } from './use-card-keys.ts';

type Beginning = { readonly time?: Time | null; readonly pillarId?: Id | null };

/** Opens the composer for a new post on a day. */
export function composeOn(store: AppStore, day: Day, { time = null, pillarId = null }: Beginning = {}): void {
  const state = store.getState();
  state.selectDay(day);
  const pillars = pillarId === null ? [] : [{ pillarId, parts: 1 }];
  state.composeNew({ day, time, pillars, networkIds: lastNetworks(activeNetworks(state.snapshot)) });
}

/** The day that an arrow or page key leads to from a day; null for other keys. */
export function dayAfterKey(key: string, day: Day, firstWeekday: number): Day | null {
  const steps: Readonly<Record<string, Day>> = {
    ArrowLeft: addDays(day, -1),
    ArrowRight: addDays(day, 1),
    ArrowUp: addDays(day, -7),
    ArrowDown: addDays(day, 7),
    Home: weekStart(day, firstWeekday),
    End: weekEnd(day, firstWeekday),
    PageUp: addMonths(day, -1),
    PageDown: addMonths(day, 1),
  };
  return steps[key] ?? null;
}

/** A place of the grid that can be found again once it has been drawn anew. */
type Place = { readonly card: Id | null; readonly day: Day; readonly wasLost?: boolean };

/** What the arrows walk inside a day. */
const ITEMS = '[data-card], [data-expected], [data-more], [data-free], [data-free-day]';

/** How long a card may take to be drawn before its day gets the focus instead. */
const WAIT_MS = 200;
const WAIT_FRAMES = 12;

function placeOf(element: Element): Place | null {
  const day = element.closest<HTMLElement>('[data-date]')?.dataset.date;
  const card = element.closest<HTMLElement>('[data-card]')?.dataset.card ?? null;
  return day ? { card, day } : null;
}

/** The day that a card is drawn on; null for none. */
function dayOfCard(grid: HTMLElement | null, card: Id | null): Day | null {
  const element = card === null ? null : grid?.querySelector(`[data-card="${card}"]`);
  return element?.closest<HTMLElement>('[data-date]')?.dataset.date ?? null;
}

const cellOf = (day: Day) => `[role="gridcell"][data-date="${day}"]`;

/** Walks days by arrows and cards inside a day, across months, and keeps the focus when cards are drawn again. */
export function useGridFocus(grid: RefObject<HTMLElement | null>) {
  const store = useAppStore();
  const waiting = useRef<Place | null>(null);
  const held = useRef<Place | null>(null);
  const focus = useCallback(
    ({ card, day }: Place): boolean => {
      const cell = grid.current?.querySelector<HTMLElement>(cellOf(day));
      const element = card === null ? cell : cell?.querySelector<HTMLElement>(`[data-card="${card}"]`);
      element?.focus();
      // What FullCalendar has not placed yet is hidden, and takes no focus.
      return element instanceof HTMLElement && document.activeElement === element;
    },
    [grid],
  );
  const wait = useCallback(
    (place: Place) => {
      waiting.current = place;
      const isLate = drawingTime(WAIT_MS, WAIT_FRAMES);
      const look = () => {
        if (waiting.current !== place) return;
        const { activeElement, body } = document;
        if (activeElement !== body && !grid.current?.contains(activeElement)) {
          // Whoever has gone elsewhere meanwhile is not called back.
          waiting.current = null;
          return;
        }
        // A card that is not drawn there is where undo has put it; else, behind "more" or gone, it leaves the focus to its day,
        // and a day that is gone to the one for Tab.
        const late = isLate();
        const elsewhere = late ? dayOfCard(grid.current, place.card) : null;
        if (focus(place) || (elsewhere !== null && focus({ card: place.card, day: elsewhere }))) waiting.current = null;
        else if (late && focus({ card: null, day: place.day })) waiting.current = null;
        else if (!late) requestAnimationFrame(look);
        else if (place.wasLost) grid.current?.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]')?.focus();
      };
      look();
    },
    [grid, focus],
  );
  const cardKeys = useCardKeys((card, day) => wait({ card, day }));
  /** Gives the focus to what waited for it; and back to a card whose element was drawn anew. */
  const onDrawn = useCallback(() => {
    const lost = document.activeElement === document.body ? held.current : null;
    const place = waiting.current ?? lost;
    if (place) wait({ ...place, wasLost: lost !== null });
  }, [wait]);
  // Another view took the focus with it when it went.
  useEffect(() => {
    const { selectedDay } = store.getState();
    if (selectedDay !== null && isFocusLost()) wait({ card: null, day: selectedDay });
  }, [store, wait]);
  // A day that is selected from elsewhere takes the focus along, if it is here or was lost from here.
  useEffect(
    () =>
      store.subscribe(({ selectedDay }, before) => {
        if (selectedDay === null || selectedDay === before.selectedDay || selectedDay === held.current?.day) return;
        const { activeElement, body } = document;
        const isHere = activeElement === body ? held.current !== null : grid.current?.contains(activeElement);
        if (isHere) wait({ card: null, day: selectedDay });
      }),
    [store, grid, wait],
  );
  /** With an `anchor`, all days from there on are chosen. */
  const goTo = (day: Day, anchor: Day | null = null) => {
    const state = store.getState();
    state.spanDays(anchor !== null ? { anchor, end: day } : null);
    state.selectDay(day);
    if (focus({ card: null, day })) return;
    state.showDay(day);
    wait({ card: null, day });
  };
  const onCell = (event: KeyboardEvent, cell: HTMLElement, day: Day) => {
    const { snapshot, daySpan, spanDays } = store.getState();
    const next = dayAfterKey(event.key, day, snapshot?.workspace.firstWeekday ?? 1);
    if (next) goTo(next, event.shiftKey ? (daySpan?.anchor ?? day) : null);
    else if (daySpan && event.key === 'Escape') spanDays(null);
    else if (daySpan && event.key === 'Enter') openMenuOf(store, cell, day);
    else if (event.key === 'Enter' || event.key === ' ') {
      const first = cell.querySelector<HTMLElement>(ITEMS);
      if (first) first.focus();
      else composeOn(store, day);
    } else return;
    event.preventDefault();
  };
  const onItem = (event: KeyboardEvent, cell: HTMLElement, day: Day, item: HTMLElement) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const items = [...cell.querySelectorAll<HTMLElement>(ITEMS)];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      const next = items[items.indexOf(item) + step];
      if (next) next.focus();
      else if (step < 0) cell.focus();
    } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight')
      goTo(addDays(day, event.key === 'ArrowLeft' ? -1 : 1));
    else if (event.key === 'Escape') cell.focus();
    else return;
    event.preventDefault();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // Only elements of the page receive key presses.
    const target = event.target as HTMLElement;
    const cell = target.closest<HTMLElement>('[role="gridcell"]');
    const day = cell?.dataset.date;
    if (!cell || !day) return;
    const item = target.closest<HTMLElement>(ITEMS);
    if (item && cardKeys(event)) return;
    if (item) onItem(event, cell, day, item);
    else if (!event.altKey && !event.ctrlKey && !event.metaKey) onCell(event, cell, day);
  };
  const onFocus = ({ target }: FocusEvent) => {
    // Only elements of the page receive the focus.
    held.current = placeOf(target as HTMLElement);
    if (held.current) store.getState().selectDay(held.current.day);
  };
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    // Going elsewhere lets go; an element that vanished with the focus gets it back when it is drawn again.
    if (relatedTarget) held.current = null;
  };
  return { onKeyDown, onDrawn, onFocus, onBlur };
}
