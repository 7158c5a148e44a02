import type { MouseEvent } from 'react';
import type { Day } from '#domain/day.ts';
import { type At, spannedDays } from '#state/marks.ts';
import type { AppStore } from '#state/store.ts';

/** Opens the menu of a day, or of those chosen together with it; below its number unless a place is given. */
export function openMenuOf(store: AppStore, cell: HTMLElement, day: Day, at?: At): void {
  const { daySpan, openDayMenu } = store.getState();
  const days = spannedDays(daySpan);
  const range = days && days.from <= day && day <= days.to ? days : { from: day, to: day };
  const { left, top } = cell.getBoundingClientRect();
  openDayMenu(range, at ?? { x: left + 12, y: top + 24 });
}

/** Opens the menu of the day that is under the pointer, or has the focus: the menu key and Shift+F10 come this way too. */
export function dayMenuHandler(store: AppStore) {
  return (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const cell = target?.closest<HTMLElement>('[data-date]');
    const day = cell?.dataset.date;
    if (!cell || !day || target?.closest('[data-card]')) return;
    event.preventDefault();
    const pointed = event.clientX > 0 && event.clientY > 0;
    openMenuOf(store, cell, day, pointed ? { x: event.clientX, y: event.clientY } : undefined);
  };
}
