import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import type { Day } from '#domain/day.ts';
import type { YearFigures } from '#state/calendar.ts';
import { useAppStore } from '#state/use-app.ts';
import { dayAfterKey } from './use-grid-focus.ts';

/** Walks the days of a year by arrow and page keys, also into the next year; Enter opens the day. */
export function useYearKeys(root: RefObject<HTMLElement | null>, year: YearFigures | null) {
  const store = useAppStore();
  const waiting = useRef<Day | null>(null);
  const focus = (day: Day): boolean => {
    const cell = root.current?.querySelector<HTMLElement>(`[data-date="${day}"]`);
    cell?.focus();
    return cell !== null && cell !== undefined;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once another year has been drawn
  useEffect(() => {
    if (waiting.current && focus(waiting.current)) waiting.current = null;
  }, [year]);
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
    const { date } = event.target.dataset;
    if (!date) return;
    const { snapshot, selectDay, showDay, showDayAlone } = store.getState();
    const next = dayAfterKey(event.key, date, snapshot?.workspace.firstWeekday ?? 1);
    if (next) {
      selectDay(next);
      if (!focus(next)) {
        waiting.current = next;
        showDay(next);
      }
    } else if (event.key === 'Enter' || event.key === ' ') showDayAlone(date);
    else return;
    event.preventDefault();
  };
}
